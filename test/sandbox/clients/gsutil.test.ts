import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { aTlsFront } from "./a-tls-front.ts";
import { isInstalled, notRun, output } from "./installed.ts";

const isThere = isInstalled("gsutil", ["version"]) && isInstalled("openssl", ["version"]);
let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "phasegate-gsutil-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** The settings that point gsutil at a port of this machine, without credentials; gsutil speaks TLS alone. */
function settings(port: number): string {
  return [
    "[Credentials]",
    "gs_json_host = 127.0.0.1",
    `gs_json_port = ${port}`,
    "gs_host = 127.0.0.1",
    `gs_port = ${port}`,
    "[Boto]",
    "https_validate_certificates = False",
    "num_retries = 1",
    "[GSUtil]",
    "prefer_api = json",
    "default_project_id = bqx-ml",
    `state_dir = ${join(dir, "state")}`,
  ].join("\n");
}

test.skipIf(!isThere)(
  `gsutil writes, lists, reads and removes an object${notRun(isThere, "gsutil or openssl")}`,
  { timeout: 120_000 },
  async () => {
    const sandbox = await aSandbox({ buckets: [{ name: "staging", location: "EU" }] });
    await writeFile(join(dir, "boto"), settings(await aTlsFront(Number(new URL(sandbox.url).port), dir)));
    await writeFile(join(dir, "from.txt"), "hello");
    const gsutil = (...args: readonly string[]): Promise<string> =>
      output("gsutil", args, {
        BOTO_CONFIG: join(dir, "boto"),
        CLOUDSDK_CONFIG: dir,
        CLOUDSDK_CORE_PASS_CREDENTIALS_TO_GSUTIL: "false",
      });
    await gsutil("cp", join(dir, "from.txt"), "gs://staging/k/a.txt");
    expect(await gsutil("ls", "gs://staging/k/")).toBe("gs://staging/k/a.txt\n");
    await gsutil("cp", "gs://staging/k/a.txt", join(dir, "to.txt"));
    expect(await readFile(join(dir, "to.txt"), "utf8")).toBe("hello");
    await gsutil("rm", "gs://staging/k/a.txt");
    expect(sandbox.requests().at(-1)).toMatchObject({ method: "DELETE", status: 204 });
  },
);
