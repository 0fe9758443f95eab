import { spawn } from "node:child_process";
import { root } from "../run-bundle.ts";

/** `phasegate sandbox`, which the built command line serves in a process of its own until it is closed. */
export async function aServedSandbox(
  state: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const child = spawn(process.execPath, [`${root}dist/cli.mjs`, "sandbox", "--state", state], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const end = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const [, printed] = /^sandbox: (\S+)\n/.exec(text) ?? [];
      if (printed !== undefined) resolve(printed);
    });
    child.once("exit", (code) => reject(new Error(`the sandbox ended with ${code}`)));
  });
  return {
    url,
    close: () => {
      child.kill("SIGTERM");
      return end;
    },
  };
}
