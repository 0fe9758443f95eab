import { isInstalled, notRun, output } from "./installed.ts";

/** A Python that has Google's clients; named by the environment where it is not the usual one. */
const python = process.env["PHASEGATE_TEST_PYTHON"] ?? "python3";

/** True where Google's Python clients are there. */
export const hasGooglePython = isInstalled(python, [
  "-c",
  "import google.cloud.bigquery, google.cloud.storage, google.rpc.error_details_pb2",
]);

/** What to add to the name of a test that needs them. */
export const noGooglePython = notRun(
  hasGooglePython,
  "google-cloud-bigquery or google-cloud-storage for Python",
);

/** What a program prints, which is JSON. */
export async function runPython(program: string, args: readonly string[]): Promise<unknown> {
  return JSON.parse(await output(python, ["-c", program, ...args], { NO_PROXY: "127.0.0.1" }));
}
