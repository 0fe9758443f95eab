import type { ScheduledQuery } from "#clients/google/scheduled-queries.ts";
import type { Effect } from "#domain/effect.ts";
import type { ScheduledQueryFact, ScheduledUse } from "#domain/scheduled-query.ts";
import { scanSql } from "#languages/sql/index.ts";
import { noRenames } from "./off.ts";
import type { CloudParts, Source } from "./sources.ts";

/** Scheduled queries of the plan's region and the tables that they name, where an operation takes names away. */
export async function readScheduledQueries({
  client,
  wanted,
  at,
}: Source): Promise<CloudParts["scheduledQueries"]> {
  if (wanted.renamed.length === 0) return noRenames(at);
  const read = await client.getScheduledQueries(wanted.location);
  if (read.state === "unread") return read;
  return { ...read, value: { location: wanted.location, queries: read.value.queries.map(toFact) } };
}

/** Names are completed by the dataset that the results go to. */
function toFact({ name, schedule, disabled, dataset, destination, sql }: ScheduledQuery): ScheduledQueryFact {
  const scan = scanSql(sql, { project: null, dataset });
  const tables = scan.effects.filter((effect) => effect.kind === "bigquery-table");
  const written: readonly ScheduledUse[] =
    destination === null || dataset === null || destination.includes("{")
      ? []
      : [{ table: `${dataset}.${destination}`, kind: "makes" }];
  const uses = [...tables.flatMap(toUses), ...written];
  const distinct = new Map(uses.map((use) => [`${use.kind} ${use.table}`, use]));
  return { name, schedule, disabled, uses: [...distinct.values()], complete: sql !== "" && scan.complete };
}

function toUses({ verb, name, to }: Pick<Effect, "verb" | "name" | "to">): readonly ScheduledUse[] {
  const table = lastTwo(name);
  if (verb === "read") return [{ table, kind: "reads" }];
  if (verb === "create" || verb === "replace" || verb === "view") return [{ table, kind: "makes" }];
  const dataset = table.split(".")[0] ?? "";
  const made: readonly ScheduledUse[] =
    verb === "rename" && to !== undefined
      ? [{ table: to.includes(".") ? lastTwo(to) : `${dataset}.${to}`, kind: "makes" }]
      : [];
  return verb === "list" || verb === "execute" ? [] : [{ table, kind: "changes" }, ...made];
}

function lastTwo(name: string): string {
  return name.split(".").slice(-2).join(".");
}
