import type { Answer } from "#domain/finding.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Read, type Reading } from "#domain/reading.ts";
import type { GroupJudgement } from "#domain/simulation/judge-groups.ts";
import { groupsOf } from "#domain/simulation/of-snapshot.ts";
import type { TableColumnsFact } from "#domain/table-details.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { aboutOperation } from "../../simulated.ts";
import { counted, grouped, listed, operationLabel } from "../../wording.ts";

/** Asks whether the tables of each group that a consolidation makes one fit together: columns, partitioning, width. */
export const audit = defineAudit({
  id: "incompatible-group",
  family: "readiness",
  title: "Tables that become one fit together",
  impact: "endangers",
  reads: ["catalogues", "tableColumns"],
  ask: ({ phase, at, catalogues, tableColumns }) =>
    phase.operations.flatMap((operation): readonly Answer[] => {
      const { kind, dataset } = operation;
      if (kind !== "consolidate" || dataset === null) return [];
      const about = aboutOperation(operation);
      const catalogue = readingOf(catalogues, { key: dataset, at });
      const columns = readingOf(tableColumns, { key: dataset, at });
      const groups = groupsOf(operation, { catalogues, tableColumns });
      const unread = isRead(catalogue) ? columns : catalogue;
      if (groups !== null && (isRead(columns) || groups.hazards.length > 0)) {
        return [judge({ operation, groups, columns: isRead(columns) ? columns : catalogue })];
      }
      if (isRead<unknown>(unread)) return [];
      const whether = `whether the groups of ${operation.id} fit together`;
      return [unverifiedFrom({ ...about, reading: unread, whether, consequence: cannot(operation) })];
    }),
});

/** Groups that an answer tells one by one. */
const NAMED = 3;

interface Case {
  readonly operation: Operation;
  readonly groups: GroupJudgement;
  readonly columns: Reading<TableColumnsFact> | Read<unknown> | Reading<unknown>;
}

function judge({ operation, groups, columns }: Case): Answer {
  const about = aboutOperation(operation);
  const width =
    groups.widest === null ? "columns not read" : `the widest has ${counted(groups.widest, "column")}`;
  const saw = `${counted(groups.groups, "group")} of ${operation.id}, ${width}, ${groups.hazards.length} do not fit`;
  const evidence = [fromReading(columns, saw)] as const;
  const [first] = groups.hazards;
  if (first === undefined) {
    const says = `The tables of all ${counted(groups.groups, "group")} of ${operation.id} fit together; ${width}.`;
    return pass({ ...about, evidence, says });
  }
  const isTooWide = groups.hazards.some(({ kind }) => kind === "too-many-columns");
  const broken = new Set(groups.hazards.map(({ tables }) => tables.at(-1) ?? ""));
  return fail({
    ...about,
    evidence,
    says: `${grouped(broken.size)} of ${counted(groups.groups, "group")} of ${operation.id} do not fit together: ${groups.hazards
      .slice(0, NAMED)
      .map(({ says }) => says)
      .join(" ")}`,
    impact: isTooWide ? "prevents" : "endangers",
    cure: {
      consequence: isTooWide
        ? cannot(operation)
        : `${operation.id} fails for ${listed([...broken])}, or joins rows that do not belong together`,
      delay: hours(1, 6),
      mitigation: "Compare the schemas of the group's tables before the script is written.",
      workaround: operation.ifMissing.workaround,
      action: `Make the tables of ${listed([...broken])} alike, or say in the script of ${operation.id} how they are joined.`,
    },
  });
}

function cannot(operation: Operation): string {
  return `Cannot execute ${operationLabel(operation)} for groups that do not fit together`;
}
