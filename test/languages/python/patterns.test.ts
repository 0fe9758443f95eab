import { describe, expect, it } from "vitest";
import { effectsOf } from "./support/describe.ts";

const HEAD = "import argparse, os, sys\nfrom google.cloud import bigquery\nclient = bigquery.Client()\n";

async function names(body: string): Promise<readonly string[]> {
  return (await effectsOf(HEAD + body)).map((line) => line.replace(/^\d+ /, ""));
}

describe("shapes of feature-store scripts", () => {
  it("lists a dataset through a constant", async () => {
    expect(
      await names("DS = 'mart'\nP = 'prj'\nclient.query(f'SELECT table_id FROM `{P}.{DS}.__TABLES__`')"),
    ).toEqual(["list prj.mart"]);
  });

  it("reads each part of a union that is joined from a list", async () => {
    const body =
      "parts = []\nfor k in ['x', 'y']:\n    parts.append(f'SELECT * FROM d.p_{k}')\nclient.query('\\nUNION ALL\\n'.join(parts))";
    expect(await names(body)).toEqual(["read d.p_x", "read d.p_y"]);
  });

  it("reads what is added to a query piece by piece", async () => {
    const body =
      "q = 'SELECT * FROM d.a a'\nfor t in ('b', 'c'):\n    q += f'\\nLEFT JOIN d.{t} USING (ts)'\nclient.query(q)";
    expect(await names(body)).toEqual(["read d.a", "read d.b", "read d.c"]);
  });

  it("keeps pairs together from a list of tasks to the worker", async () => {
    const body = [
      "from itertools import combinations",
      "from concurrent.futures import ThreadPoolExecutor",
      "KEYS = ['eur', 'gbp', 'usd']",
      "def ordered(a, b):",
      "    return (a + b, False) if (a, b) != ('gbp', 'usd') else (b + a, True)",
      "def build(a, b):",
      "    x, flipped = ordered(a, b)",
      "    client.query(f\"CREATE TABLE d.rate_{x}{'_inv' if flipped else ''} (ts DATE)\")",
      "tasks = []",
      "for a, b in combinations(KEYS, 2):",
      "    tasks.append((a, b))",
      "with ThreadPoolExecutor() as ex:",
      "    for a, b in tasks:",
      "        ex.submit(build, a, b)",
    ];
    expect(await names(body.join("\n"))).toEqual([
      "create d.rate_eurgbp",
      "create d.rate_eurusd",
      "create d.rate_usdgbp_inv",
    ]);
  });

  it("names an optional word of the command line and its default", async () => {
    expect(
      await names("k = sys.argv[1] if len(sys.argv) > 1 else 'k1'\nclient.delete_table(f'd.{k}')"),
    ).toEqual(["drop d.k1 [unless len(sys.argv) > 1]", "drop d.{argv[1]} [if len(sys.argv) > 1]"]);
  });

  it("reaches what a predicate with try and except decides", async () => {
    const body = [
      "from google.cloud.exceptions import NotFound",
      "def exists(t):",
      "    try:",
      "        client.get_table(t)",
      "        return True",
      "    except NotFound:",
      "        return False",
      "def rename(old, new):",
      "    if exists(new):",
      "        return False",
      "    client.query(f'ALTER TABLE {old} RENAME TO {new.split(\".\")[1]}')",
      "rename('d.a', 'd.b')",
    ];
    expect(await names(body.join("\n"))).toEqual(["read d.b", "rename d.a -> d.b [on NotFound]"]);
  });

  it("does not print names of a configuration that is switched off", async () => {
    const body =
      "DRY_RUN = True\ndef drop(t):\n    if DRY_RUN:\n        print(t)\n        return\n    client.delete_table(t)\ndrop('d.t')";
    expect(await names(body)).toEqual([]);
  });

  it("follows retries, progress messages and bookkeeping without losing the statement", async () => {
    const body = [
      "import time, logging",
      "log = logging.getLogger(__name__)",
      "def retry(sql, attempts=3):",
      "    for attempt in range(attempts):",
      "        try:",
      "            result = client.query(sql).result()",
      "            log.info('ok %s', attempt)",
      "            return result",
      "        except Exception as error:",
      "            if attempt == attempts - 1:",
      "                raise",
      "            time.sleep(2 ** attempt)",
      "for i, t in enumerate(['a', 'b'], 1):",
      "    retry(f'DROP TABLE d.{t}')",
      "    if i % 10 == 0:",
      "        print(i)",
    ];
    expect(await names(body.join("\n"))).toEqual(["drop d.a", "drop d.b"]);
  });
});
