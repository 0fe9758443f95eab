import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Root of the project, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a bundled program printed and how it ended. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a file of `dist` as a user would, with nothing in the environment but what is given. */
export function runBundle(file: string, options: Surroundings = {}): Promise<Ending> {
  return runProgram(process.execPath, { ...options, args: [file, ...(options.args ?? [])] });
}

/** What a program is started with. */
export interface Surroundings {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** Runs a program with nothing in the environment but the PATH and what is given. */
export function runProgram(
  program: string,
  { args = [], env = {}, cwd = root }: Surroundings = {},
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd,
      env: { PATH: process.env["PATH"], ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the command line. */
export function phasegate(args: readonly string[], cwd = root): Promise<Ending> {
  return runBundle(`${root}dist/cli.mjs`, { args, cwd });
}
