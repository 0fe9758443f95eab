import type { Answer } from "#domain/finding.ts";
import { sourceOf } from "#domain/python/declared.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { treeIndex } from "../../index-tree.ts";
import { counted } from "../../wording.ts";

/** Asks whether the files that declare the plan's Python environments exist. */
export const audit = defineAudit({
  id: "missing-environment",
  family: "dependencies",
  title: "Files that declare Python environments exist",
  impact: "endangers",
  reads: ["repository"],
  ask: ({ plan, at, repository }) =>
    plan.dependencies.environments.map(({ name, from, place }): Answer => {
      const about = { subject: { kind: "environment", id: name }, place } as const;
      const consequence = `Nobody can tell what is installed in ${name}`;
      if (!isRead(repository)) {
        return unverifiedFrom({
          ...about,
          reading: repository,
          whether: `whether ${from} exists`,
          consequence,
        });
      }
      const tree = treeIndex(repository.value);
      if (tree.hasFile(sourceOf(from).path)) {
        const evidence = [fromReading(repository, `${from} is a file of the tree`)] as const;
        return pass({ ...about, says: `${from} declares ${name}.`, evidence });
      }
      return fail({
        ...about,
        says: `${from}, which declares ${name}, does not exist.`,
        evidence: [
          fromReading(repository, `${from} is not among ${counted(tree.size, "file")}`),
          fromPlan(place, { saw: `environment ${name} comes from ${from}`, at }),
        ],
        cure: {
          consequence,
          delay: hours(0.5, 2),
          mitigation: "Write down what is installed where the scripts run today: pip freeze.",
          action: `Create ${from}, or correct the path under dependencies.python.environments.`,
        },
      });
    }),
});
