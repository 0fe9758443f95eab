import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import type { Language } from "#domain/script.ts";
import { fail, fromComputation, fromScript, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { namedScripts } from "../../wanted-scripts.ts";
import { counted } from "../../wording.ts";

/** Languages of files that are run. */
const RUN: ReadonlySet<Language> = new Set(["python", "shell", "sql"]);

/** Asks whether the plan lists every script that lies beside the ones it does list. */
export const audit = defineAudit({
  id: "unlisted-script",
  family: "scripts",
  title: "Scripts beside the plan's scripts are listed too",
  impact: "informs",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }): readonly Answer[] => {
    const named = namedScripts({ plan, phase });
    const subject = { kind: "repository", id: plan.project } as const;
    if (named.length === 0) return [];
    if (!isRead(scripts)) {
      const whether = "whether the plan lists every script";
      return [
        unverifiedFrom({
          subject,
          reading: scripts,
          whether,
          consequence: "The inventory may be incomplete",
        }),
      ];
    }
    const listed = new Set(named.map(({ path }) => path));
    const folders = new Set(named.map(({ path }) => folderOf(path)));
    const unlisted = scripts.value.filter(
      ({ path, language }) => RUN.has(language) && folders.has(folderOf(path)) && !listed.has(path),
    );
    if (unlisted.length === 0) {
      const saw = `${counted(listed.size, "script")} listed in ${counted(folders.size, "folder")}, none beside them`;
      const evidence = [fromComputation("scripts beside the plan's scripts", { saw, at })] as const;
      return [pass({ subject, says: "The plan lists every script of its folders.", evidence })];
    }
    return unlisted.map((script) =>
      fail({
        subject: { kind: "script", id: script.path },
        says: `${script.path} is not in the plan.`,
        place: { path: script.path, line: 1 },
        evidence: [
          fromScript(scripts, { script, saw: `${counted(script.lines, "line")} of ${script.language}` }),
        ],
        cure: {
          consequence: `Nobody says what ${script.path} is for`,
          delay: hours(0, 0.25),
          action: `List ${script.path} under scripts in the plan, or remove it.`,
        },
      }),
    );
  },
});

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
