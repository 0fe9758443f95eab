import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isInstalled } from "../clients/installed.ts";
import { freePort } from "./free-port.ts";

/** A Python that has bqemulator; named by the environment. */
const python = process.env["PHASEGATE_TEST_EMULATOR"] ?? "";

/** True where an emulator of BigQuery by others is there to compare with. */
export const hasEmulator = python !== "" && isInstalled(python, ["-c", "import bqemulator"]);

const PROGRAM = fileURLToPath(new URL("./serve-emulator.py", import.meta.url));

/** The emulator on a port of this machine. */
export async function openEmulator(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const port = await freePort();
  const args = ["start", "--rest-port", String(port), "--grpc-port", "0", "--log-level", "critical"];
  const child = spawn(python, [PROGRAM, ...args], { stdio: "ignore" });
  const end = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await answers(url)))
    await new Promise((resolve) => setTimeout(resolve, 100));
  if (child.exitCode !== null) throw new Error(`bqemulator ended with ${child.exitCode}`);
  return {
    url,
    close: () => {
      child.kill("SIGKILL");
      return end;
    },
  };
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
