import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BASH = "/bin/bash";
/** Writes the words that it was given to a file and succeeds. */
const DOUBLE = '#!/bin/bash\nprintf "%s\\n" "$*" >> "$PHASEGATE_SHOWN"\n';

/** True where a bash of version 5 is there to execute scripts. */
export const hasBash =
  spawnSync(BASH, ["-c", '[ "${BASH_VERSINFO[0]}" -ge 5 ]'], { env: { PATH: "" } }).status === 0;

/**
 * Executes scripts of our own, one after the other, in an empty folder. The path holds nothing but doubles of bq, gcloud and gsutil.
 * Gives for each the lines of the commands that it ran.
 */
export function execute(scripts: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "phasegate-doubled-"));
  const path = join(folder, "bin");
  mkdirSync(path);
  for (const tool of ["bq", "gcloud", "gsutil"]) {
    writeFileSync(join(path, tool), DOUBLE);
    chmodSync(join(path, tool), 0o755);
  }
  try {
    return scripts.map((text, at) => {
      const [script, shown, cwd] = [`s${at}.sh`, `s${at}.log`, `s${at}`].map((name) => join(folder, name));
      if (!script || !shown || !cwd) return [];
      mkdirSync(cwd);
      writeFileSync(script, text);
      writeFileSync(shown, "");
      const env = { PATH: path, PHASEGATE_SHOWN: shown, LC_ALL: "C" };
      spawnSync(BASH, ["--norc", "--noprofile", script], { cwd, env, timeout: 5_000, stdio: "ignore" });
      return readFileSync(shown, "utf8").split("\n").slice(0, -1);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
