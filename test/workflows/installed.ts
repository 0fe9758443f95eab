import { execFileSync } from "node:child_process";

/** True where a program is on the PATH and answers. */
export function isInstalled(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args.length === 0 ? ["--version"] : [...args], {
      stdio: "ignore",
      timeout: 20_000,
    });
    return true;
  } catch {
    return false;
  }
}
