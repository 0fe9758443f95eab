import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** True where a program answers to `--version`, or another call, with success. */
export function isInstalled(program: string, args: readonly string[] = ["--version"]): boolean {
  return spawnSync(program, [...args], { stdio: "ignore" }).status === 0;
}

/** What to add to the name of a test that cannot run. */
export function notRun(isThere: boolean, what: string): string {
  return isThere ? "" : ` [NOT RUN: ${what} is not installed]`;
}

/** Runs a program and gives what it wrote. */
export async function output(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { stdout } = await run(program, [...args], { env: { ...process.env, ...env }, timeout: 60_000 });
  return stdout;
}
