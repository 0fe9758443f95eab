import type { Answer } from "#domain/finding.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fail, fromScript, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { reachOfScripts, type ScriptReach } from "../../script-reach.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether scripts use paths that exist on somebody's machine only. */
export const audit = defineAudit({
  id: "foreign-path",
  family: "dependencies",
  title: "Scripts use no path of somebody's own machine",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }): readonly Answer[] => {
    if (!isRead(scripts)) {
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: scripts,
          whether: "whether scripts use paths of somebody's machine",
          consequence: `A script of ${phase.id} looks for a file that its machine does not have`,
        }),
      ];
    }
    const reach = reachOfScripts({ plan, phase, scripts: scripts.value });
    const read = scripts.value.filter(
      ({ language }) => language !== "dockerfile" && language !== "cloudbuild",
    );
    return read.flatMap((script) => answer({ script, scripts, reach: reach.get(script.path) }));
  },
});

interface Case {
  readonly script: ScriptFact;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly reach: ScriptReach | undefined;
}

/** A path that a script uses; the line where the text tells it. */
interface UsedPath {
  readonly path: string;
  readonly line: number | null;
}

function answer({ script, scripts, reach }: Case): readonly Answer[] {
  const used = usedPaths(script);
  if (used.length === 0) return [];
  const foreign = used.filter(({ path }) => homeOf(path) !== null);
  const subject = { kind: "script", id: script.path } as const;
  const [first] = foreign;
  if (!first) {
    const evidence = [
      fromScript(scripts, { script, saw: `${counted(used.length, "path")}, none below a home` }),
    ] as const;
    return [pass({ subject, says: `${script.path} uses no path of somebody's machine.`, evidence })];
  }
  const names = listed([...new Set(foreign.map(({ path }) => path))]);
  const line = first.line ?? 1;
  const where = first.line === null ? "" : ` at line ${first.line}`;
  return [
    fail({
      subject,
      says: `${script.path} uses ${names}${where}, which is on the machine of ${homeOf(first.path)} only.`,
      impact: reach?.byPhase ? "endangers" : "informs",
      operations: reach?.operations ?? [],
      ...(first.line === null ? {} : { place: { path: script.path, line } }),
      evidence: [fromScript(scripts, { script, line, saw: `uses ${names}` })],
      cure: {
        consequence: `${script.path} does not find ${first.path} on another machine`,
        delay: hours(0.25, 1),
        workaround: `Run it on the machine of ${homeOf(first.path)}, or put the file at the same path.`,
        action: `Take the path as an argument of ${script.path}, or keep the file in the repository or a bucket.`,
      },
    }),
  ];
}

function usedPaths({ filesRead, calls }: ScriptFact): readonly UsedPath[] {
  return [
    ...calls.flatMap(({ path, args, line }) =>
      [path, ...args]
        .filter((word) => word.includes("/") || word.includes("\\"))
        .map((word) => ({ path: word, line })),
    ),
    ...filesRead.map((path) => ({ path, line: null })),
  ];
}

/** Homes that images and runners have by convention: they are nobody's own machine. */
const SHARED_HOMES: ReadonlySet<string> = new Set(
  "airflow app appuser circleci gitpod jovyan jupyter node nonroot runner ubuntu user vscode worker".split(
    " ",
  ),
);

/** The person whose home a path lies in; null for any other path. */
function homeOf(path: string): string | null {
  const found =
    /(?:^|=|file:\/\/)\/(?:home|Users)\/([\w.-]+)(?:\/|$)/.exec(path) ??
    /(?:^|=)[A-Za-z]:[\\/]Users[\\/]([\w. -]+)(?:[\\/]|$)/.exec(path);
  const person = found?.[1];
  return person === undefined || SHARED_HOMES.has(person) || person === "Shared" ? null : person;
}
