import type { Definition } from "#clients/google/dependents.ts";
import type { Reading } from "#domain/reading.ts";
import type { DependentFact, DependentsFact } from "#domain/table-details.ts";
import { scanSql } from "#languages/sql/index.ts";
import { readLocated } from "./read-located.ts";
import type { CloudParts, Source } from "./sources.ts";

/** Views and routines that read tables of each dataset in which an operation renames, joins or drops some. */
export function readDependents(
  { client, wanted }: Source,
  datasets: CloudParts["datasets"],
): Promise<CloudParts["dependents"]> {
  return readLocated(wanted.renamed, datasets, async (dataset): Promise<Reading<DependentsFact>> => {
    const read = await client.getDefinitions(dataset);
    if (read.state === "unread") return read;
    const { scope, definitions } = read.value;
    return { ...read, value: { dataset: dataset.id, scope, dependents: definitions.map(toDependent) } };
  });
}

/** Names are completed by the dataset that the view lies in. */
function toDependent({ dataset, name, kind, sql }: Definition): DependentFact {
  const scan = scanSql(sql, { project: null, dataset });
  const effects = scan.effects.filter((effect) => effect.kind === "bigquery-table");
  const changed = effects.filter(({ verb }) => verb !== "read" && verb !== "list").map(lastTwo);
  return {
    dataset,
    name,
    kind,
    reads: [...new Set(effects.map(lastTwo))],
    ...(changed.length === 0 ? {} : { changes: [...new Set(changed)] }),
    complete: sql !== "" && scan.complete,
  };
}

function lastTwo({ name }: { readonly name: string }): string {
  return name.split(".").slice(-2).join(".");
}
