import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { isInstalled, notRun, output } from "./installed.ts";

const isThere = isInstalled("gcloud");
let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "phasegate-storage-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test.skipIf(!isThere)(
  `gcloud storage writes, lists, reads and removes an object${notRun(isThere, "gcloud")}`,
  { timeout: 120_000 },
  async () => {
    const sandbox = await aSandbox({ buckets: [{ name: "staging", location: "EU" }] });
    const storage = (...args: readonly string[]): Promise<string> =>
      output("gcloud", ["storage", ...args, "--project=bqx-ml"], {
        CLOUDSDK_CONFIG: dir,
        CLOUDSDK_AUTH_DISABLE_CREDENTIALS: "true",
        CLOUDSDK_CORE_DISABLE_PROMPTS: "1",
        CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `${sandbox.url}/storage/v1/`,
      });
    const [from, to] = [join(dir, "from.txt"), join(dir, "to.txt")];
    await writeFile(from, "hello");
    await storage("cp", from, "gs://staging/k/a.txt");
    expect(await storage("ls", "gs://staging/k/")).toBe("gs://staging/k/a.txt\n");
    await storage("cp", "gs://staging/k/a.txt", to);
    expect(await readFile(to, "utf8")).toBe("hello");
    await storage("rm", "gs://staging/k/a.txt");
    expect(sandbox.requests().at(-1)).toMatchObject({ method: "DELETE", status: 204 });
  },
);
