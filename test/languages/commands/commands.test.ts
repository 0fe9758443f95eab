import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommand, readCommandLine } from "#languages/commands/index.ts";
import { said } from "#test/languages/sql/says.ts";

const NOWHERE = { project: null, dataset: null };
const HERE = { project: "p", dataset: null };

/** Effects of a line's commands, one line each. */
function does(
  line: string,
  context = NOWHERE as { project: string | null; dataset: string | null },
): readonly string[] {
  return readCommandLine(line, context).flatMap(({ effects }) => effects.map(said));
}

describe("bq", () => {
  it.each<[string, readonly string[]]>([
    ["bq query 'SELECT a FROM d.t'", ["read d.t"]],
    ["bq --project_id=q query --nouse_legacy_sql 'SELECT a FROM d.t'", ["read q.d.t"]],
    ["bq --project_id q --dataset_id e query 'SELECT a FROM t'", ["read q.e.t"]],
    ["bq query --use_legacy_sql=true 'SELECT a FROM [q:d.t]'", ["read q.d.t"]],
    [
      "bq query 'SELECT a FROM TABLE_DATE_RANGE([q:d.day_], TIMESTAMP(\"2024-01-01\"), CURRENT_TIMESTAMP()), [d.u]'",
      ["read q.d.day_*", "read d.u"],
    ],
    ["bq query 'SELECT a FROM (TABLE_QUERY([q:d], \"table_id LIKE 1\"))'", ["read q.d.*"]],
    ["bq query --destination_table d.o 'SELECT a, b AS c FROM d.t'", ["create d.o (a, c)", "read d.t"]],
    ["bq query --destination_table=q:d.o --replace 'SELECT 1 AS x'", ["replace q.d.o (x)"]],
    [
      "bq query --append_table --destination_table 'd.o$20240101' 'SELECT * FROM d.t'",
      ["write d.o", "read d.t"],
    ],
    ["bq query --dry_run 'DROP TABLE d.t'", []],
    ["bq query --dry_run=false -n 5 'DROP TABLE d.t'", ["drop d.t"]],
    ["bq mk d", ["create dataset d"]],
    ["bq mk --dataset --location US q:d", ["create dataset q.d"]],
    ["bq mk -f -d --description 'a b' d", ["create dataset d"]],
    ["bq mk -t d.t a:STRING,b:INTEGER", ["create d.t"]],
    ["bq mk --table --time_partitioning_field ts d.t schema.json", ["create d.t"]],
    ["bq mk --use_legacy_sql=false --view 'SELECT a FROM d.t' d.v", ["view d.v (a)", "read d.t"]],
    [
      "bq mk --materialized_view 'SELECT a, COUNT(*) n FROM d.t GROUP BY a' d.v",
      ["view d.v (a, n)", "read d.t"],
    ],
    ["bq cp -f d.a d.b", ["copy d.a -> d.b"]],
    ["bq cp -a d.a,d.b q:e.c", ["copy d.a -> q.e.c", "copy d.b -> q.e.c"]],
    ["bq cp -n d.a d.b", ["copy d.a -> d.b"]],
    ["bq rm -f -t d.t", ["drop d.t"]],
    ["bq rm d.t", ["drop d.t"]],
    ["bq rm -f -t 'd.t$20240101'", ["dml d.t"]],
    ["bq rm -f -t 'd.t$__NULL__'", ["dml d.t"]],
    ["bq query --replace --destination_table 'd.o$20240101' 'SELECT 1 AS x'", ["write d.o (x)"]],
    ["bq rm -r -f -d q:d", ["drop dataset q.d"]],
    ["bq rm -r -f d", ["drop dataset d"]],
    ["bq rm -m d.model", ["drop other d.model"]],
    [
      "bq load --source_format=CSV -F ';' d.t gs://b/a.csv,gs://b/b.csv s.json",
      ["load d.t", "read object gs://b/a.csv", "read object gs://b/b.csv"],
    ],
    ["bq load --replace d.t local.csv", ["load d.t"]],
    ["bq extract --compression GZIP d.t gs://b/x.csv.gz", ["extract d.t -> gs://b/x.csv.gz"]],
    ["bq update --description x d.t", ["write d.t"]],
    ["bq update --view 'SELECT 1 AS a' d.v", ["view d.v (a)"]],
    ["bq update -d --default_table_expiration 3600 d", ["write dataset d"]],
    ["bq insert d.t rows.json", ["write d.t"]],
    ["bq show --schema --format=prettyjson d.t", ["read d.t"]],
    ["bq show d", ["read dataset d"]],
    ["bq show -j job_1", []],
    ["bq ls --max_results 10 q:d", ["list dataset q.d"]],
    ["bq ls -j", []],
    ["bq head -n 3 d.t", ["read d.t"]],
    ["bq version", []],
    ["bq query", []],
  ])("%s", (line, effects) => {
    expect(does(line)).toEqual(effects);
  });

  it("completes names with the session's project", () => {
    expect(does("bq rm -t d.t; bq ls d; bq cp d.a q:d.b", HERE)).toEqual([
      "drop p.d.t",
      "list dataset p.d",
      "copy p.d.a -> q.d.b",
    ]);
  });
});

describe("gcloud", () => {
  it.each<[string, readonly string[]]>([
    ["gcloud run jobs execute fx --region us-central1 --wait", ["execute job fx"]],
    ["gcloud beta run jobs deploy fx --image i --execute-now", ["replace job fx", "execute job fx"]],
    ["gcloud run jobs create fx --image i", ["create job fx"]],
    ["gcloud run jobs --region r update fx", ["write job fx"]],
    ["gcloud run jobs delete fx --quiet", ["delete job fx"]],
    ["gcloud run jobs list", []],
    ["gcloud builds submit --config=cb.yaml .", ["execute build cb.yaml"]],
    ["gcloud builds submit --tag gcr.io/p/i", ["execute build gcr.io/p/i"]],
    ["gcloud builds submit src", ["execute build src"]],
    ["gcloud storage cp a.csv gs://b/a.csv", ["write object gs://b/a.csv"]],
    ["gcloud storage cp -r gs://b/x gs://c/y", ["copy object gs://b/x -> gs://c/y"]],
    ["gcloud storage cp gs://b/x .", ["read object gs://b/x"]],
    ["gcloud storage mv gs://b/x gs://b/y", ["rename object gs://b/x -> gs://b/y"]],
    ["gcloud storage rm --recursive gs://b/x/**", ["delete object gs://b/x/**"]],
    ["gcloud storage ls gs://b", ["list bucket b"]],
    ["gcloud storage cat gs://b/x", ["read object gs://b/x"]],
    ["gcloud storage buckets create gs://b --location us", ["create bucket b"]],
    ["gcloud storage rsync out gs://b/out --recursive", ["write object gs://b/out"]],
    ["gcloud config set project p", []],
  ])("%s", (line, effects) => {
    expect(does(line)).toEqual(effects);
  });
});

describe("gsutil", () => {
  it.each<[string, readonly string[]]>([
    ["gsutil -m cp -r gs://b/x gs://c/", ["copy object gs://b/x -> gs://c/"]],
    ["gsutil -o GSUtil:x=1 cp a b gs://c/d/", ["write object gs://c/d/"]],
    ["gsutil mv gs://b/x ./x", ["read object gs://b/x", "delete object gs://b/x"]],
    ["gsutil rm -r gs://b/x gs://b/y", ["delete object gs://b/x", "delete object gs://b/y"]],
    ["gsutil ls -l gs://b/x", ["list object gs://b/x"]],
    ["gsutil cat gs://b/x", ["read object gs://b/x"]],
    ["gsutil stat gs://b/x", ["read object gs://b/x"]],
    ["gsutil du -s gs://b", ["list bucket b"]],
    ["gsutil rsync -r -d a gs://b/a", ["write object gs://b/a"]],
    ["gsutil rsync -n a gs://b/a", []],
    ["gsutil mb -p q -l us gs://b", ["create bucket b"]],
  ])("%s", (line, effects) => {
    expect(does(line)).toEqual(effects);
  });
});

describe("wrappers and interpreters", () => {
  it.each<[string, string | null, { readonly path: string; readonly args: readonly string[] } | null]>([
    ["python3 -u scripts/a.py --x 1", "python3", { path: "scripts/a.py", args: ["--x", "1"] }],
    ["python -m pkg.mod go", "python", { path: "pkg/mod.py", args: ["go"] }],
    ["python -c 'print(1)'", "python", null],
    [
      "env A=1 sudo -u me nohup nice -n 5 timeout -k 5 1h python3.11 ./a.py",
      "python3.11",
      { path: "a.py", args: [] },
    ],
    ["bash -e scripts/../run.sh x", "bash", { path: "run.sh", args: ["x"] }],
    ["source lib/common.sh", "source", { path: "lib/common.sh", args: [] }],
    ["./run.sh --all", "run.sh", { path: "run.sh", args: ["--all"] }],
    ["A=1 B=2 /usr/bin/jq .", "jq", null],
    ["docker run --rm image python a.py", "docker", null],
    ["xargs -n 1 -P 4 python a.py", "python", { path: "a.py", args: [] }],
    ["command -v bq", "command", null],
    ["exec python /app/a.py", "python", { path: "/app/a.py", args: [] }],
  ])("%s", (line, tool, call) => {
    expect(readCommandLine(line, NOWHERE)).toEqual([{ tool, effects: [], call }]);
  });

  it("resolves a script against the folder that the command runs in", () => {
    expect(readCommand(["python", "../a.py"], { ...NOWHERE, cwd: "x/y" }).call).toEqual({
      path: "x/a.py",
      args: [],
    });
    expect(readCommandLine("cd jobs && ./a.sh", NOWHERE)[1]?.call).toEqual({ path: "jobs/a.sh", args: [] });
  });

  it("follows the code of bash -c", () => {
    expect(does("bash -c 'bq rm -t d.a && bq rm -t d.b'")).toEqual(["drop d.a", "drop d.b"]);
  });

  it("reads an empty command as none", () => {
    expect(readCommand([], NOWHERE)).toEqual({ tool: null, effects: [], call: null });
    expect(readCommand(["X=1"], NOWHERE)).toEqual({ tool: null, effects: [], call: null });
  });
});

describe("a shell line", () => {
  it("splits at separators outside of quotes and skips comments and redirections", () => {
    const line =
      "bq rm -t 'd.a;b' 2>&1 > out.txt; bq rm -t d.c && (bq rm -t \"d.e\") || bq rm -t d.f | tee x & # bq rm -t d.g";
    expect(does(line)).toEqual(["drop d.a;b", "drop d.c", "drop d.e", "drop d.f"]);
  });

  it("keeps variables as holes and joins continued lines", () => {
    expect(does('bq query \\\n  "DROP TABLE $DS.t_${X}"')).toEqual(["drop {DS}.t_{X}"]);
  });

  it("keeps hole tokens", () => {
    expect(does("bq rm -t d.t_\uE0000\uE001")).toEqual(["drop d.t_\uE0000\uE001"]);
  });

  it("never throws", () => {
    const piece = fc.constantFrom(
      "bq",
      "query",
      "gcloud",
      "gsutil",
      "cp",
      "'",
      '"',
      "\\",
      "|",
      "&&",
      ">",
      "gs://b",
      "-x",
      "--y=1",
      "\n",
      "$(",
      "d.t",
      "bash -c",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        readCommandLine(pieces.join(" "), NOWHERE);
        readCommand(pieces, NOWHERE);
      }),
    );
  });
});
