import { compileTemplate } from "../names/compile.ts";
import { matchName } from "../names/match.ts";
import type { Operation } from "../plan.ts";
import { groupFaults, type Member } from "./groups.ts";
import { noteHazard, type Scene } from "./stage.ts";
import { listed } from "./wording.ts";

/** Notes consolidation groups that cannot become one table; called before the first of them is touched. */
export function judgeGroups(
  scene: Scene,
  groups: readonly { readonly sources: readonly string[]; readonly target: string }[],
): void {
  const { stage, operation, shelf } = scene;
  const columns = stage.play.columns.get(shelf.dataset);
  if (columns === undefined) {
    stage.unknown.add(
      `The columns of ${shelf.dataset} were not read, so whether the groups of ${operation.id} fit together is not known.`,
    );
  }
  for (const { sources, target } of groups) {
    const members = sources.map((name): Member => {
      const known = columns?.tables[name] ?? [];
      const partitionField = shelf.entries.get(name)?.partitionField ?? null;
      return { name, columns: known, partitionField, suffix: droppedWords(operation, name) };
    });
    for (const { kind, says } of groupFaults(members)) {
      if (columns === undefined && kind !== "incompatible-partitioning") continue;
      noteHazard(scene, {
        kind,
        tables: [...sources, target],
        says: `${listed(sources)} -> ${target}: ${says}.`,
        blocks: false,
      });
    }
  }
}

/** Words of the old name that the new one does not have: `lag_bqx_eurusd_45` -> `lag_bqx_eurusd` drops `45`. */
function droppedWords({ from, to }: Operation, name: string): string {
  const kept = new Set(to === null ? [] : compileTemplate(to).keys);
  for (const template of from) {
    const binding = matchName(template, name);
    if (binding === null) continue;
    return Object.entries(binding)
      .filter(([key]) => !kept.has(key))
      .map(([, value]) => value)
      .join("_");
  }
  return "";
}
