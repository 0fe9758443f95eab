import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { isInstalled, notRun, output } from "./installed.ts";

const isThere = isInstalled("bq", ["version"]);
let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "phasegate-bq-"));
  await writeFile(join(dir, "token"), "nobody");
  await writeFile(join(dir, "rc"), "");
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test.skipIf(!isThere)(
  `bq makes, fills, copies, reads, renames and removes tables${notRun(isThere, "bq")}`,
  { timeout: 120_000 },
  async () => {
    const columns = [{ name: "id", type: "INT64" }];
    const sandbox = await aSandbox({
      datasets: [{ id: "d", location: "US", tables: [{ name: "t", rows: 3, columns }] }],
    });
    const bq = async (...args: readonly string[]): Promise<string> => {
      const flags = [
        "--api",
        sandbox.url,
        "--project_id",
        "bqx-ml",
        "--headless",
        "--quiet",
        "--format=json",
      ];
      const env = { CLOUDSDK_CONFIG: dir, CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: join(dir, "token") };
      return output("bq", [...flags, "--bigqueryrc", join(dir, "rc"), ...args], env);
    };
    expect(JSON.parse(await bq("ls", "d"))).toMatchObject([{ id: "bqx-ml:d.t" }]);
    expect(JSON.parse(await bq("show", "d.t"))).toMatchObject({ numRows: "3" });
    await bq("mk", "--table", "--expiration", "3600", "d.s", "id:INTEGER,name:STRING");
    await bq(
      "query",
      "--nouse_legacy_sql",
      "CREATE TABLE d.made PARTITION BY day AS SELECT DATE '2025-01-01' AS day",
    );
    expect(JSON.parse(await bq("show", "d.made"))).toMatchObject({
      timePartitioning: { type: "DAY", field: "day" },
      numRows: "1",
    });
    await bq("query", "--nouse_legacy_sql", "DROP TABLE d.made");
    await bq("query", "--nouse_legacy_sql", "INSERT d.s VALUES (1, 'a')");
    await bq("cp", "d.s", "d.copy");
    await bq("query", "--nouse_legacy_sql", "ALTER TABLE d.copy RENAME TO renamed");
    expect(JSON.parse(await bq("head", "-n", "1", "d.renamed"))).toEqual([{ id: "1", name: "a" }]);
    await bq("rm", "-f", "-t", "d.renamed");
    expect(
      JSON.parse(await bq("query", "--nouse_legacy_sql", "SELECT table_id FROM d.__TABLES__ ORDER BY 1")),
    ).toEqual([{ table_id: "s" }, { table_id: "t" }]);
  },
);
