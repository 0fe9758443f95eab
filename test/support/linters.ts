import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** True where a program can be started here. */
export function isThere(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What deptry says of a repository: a rule and the module or the distribution that it is about. */
interface DeptryFinding {
  readonly code: string;
  readonly module: string;
}

/** Runs deptry in a folder of its own; the list names the requirements where the repository has none that it reads. */
export function deptry(
  files: Readonly<Record<string, string>>,
  list = "requirements.txt",
): readonly DeptryFinding[] {
  return inFolder(files, (folder) => {
    const report = join(folder, "deptry.json");
    output("deptry", [".", "--requirements-files", list, "--json-output", report], folder);
    const found = JSON.parse(readFileSync(report, "utf8")) as readonly {
      readonly error: { readonly code: string };
      readonly module: string;
    }[];
    return found.map(({ error, module }) => ({ code: error.code, module }));
  });
}

/** What hadolint says of a Dockerfile. */
export interface HadolintFinding {
  readonly file: string;
  readonly code: string;
  readonly line: number;
}

/** Runs hadolint once on every Dockerfile of a repository. */
export function hadolint(files: Readonly<Record<string, string>>): readonly HadolintFinding[] {
  const dockerfiles = Object.keys(files).filter((path) => path.split("/").at(-1) === "Dockerfile");
  if (dockerfiles.length === 0) return [];
  return inFolder(files, (folder) => JSON.parse(output("hadolint", ["-f", "json", ...dockerfiles], folder)));
}

function inFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "phasegate-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A linter's exit code says only that it found something. */
function output(program: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
