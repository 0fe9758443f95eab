import { describe, expect, it } from "vitest";
import { effectsOf } from "./support/describe.ts";

async function sent(body: string): Promise<readonly string[]> {
  return (await effectsOf(body)).map((line) => line.replace(/^\d+ /, ""));
}

const BQ = "from google.cloud import bigquery as bq\nc = bq.Client(project='p')\n";

describe("google.cloud.bigquery", () => {
  it.each([
    ["c.query('SELECT * FROM d.t').result()", ["read p.d.t"]],
    ["c.delete_table('d.t$20240101')", ["dml p.d.t"]],
    ["import sys\nc.delete_table(f'd.t${sys.argv[1]}', not_found_ok=True)", ["dml p.d.t"]],
    ["c.delete_table(c.dataset('d').table('t$2024010112'))", ["dml p.d.t"]],
    [
      "c.query('SELECT 1', job_config=bq.QueryJobConfig(destination='p.d.t$20240101', write_disposition='WRITE_TRUNCATE'))",
      ["write p.d.t"],
    ],
    [
      "import rich_click as click\n@click.command()\n@click.option('--table', default='d.t')\ndef main(table):\n    c.delete_table(table)\nmain()",
      ["drop p.d.t"],
    ],
    [
      "c.query('SELECT a FROM [q:d.t] JOIN EACH [d.u$20240101] ON 1 = 1', job_config=bq.QueryJobConfig(use_legacy_sql=True))",
      ["read p.d.u", "read q.d.t"],
    ],
    [
      "c.query('SELECT a FROM TABLE_DATE_RANGE([q:d.day_], TIMESTAMP(1), TIMESTAMP(2))', job_config=bq.QueryJobConfig(use_legacy_sql=True))",
      ["read q.d.day_*"],
    ],
    ["c.delete_dataset(dataset='d')", ["delete p.d"]],
    ["c.delete_dataset(None)", ["delete {dataset}"]],
    ["c.copy_table('d.t', 'd.u$20240101')", ["copy p.d.t -> p.d.u"]],
    ["import other\nother.engine().create_table('orders', columns={})", []],
    [
      "import other\nother.hook().create_table(project_id='q', dataset_id='d', table_id='t')",
      ["create q.d.t"],
    ],
    ["c.query_and_wait('CREATE TABLE d.t AS SELECT 1 AS x')", ["create p.d.t"]],
    ["c.query(query='DROP VIEW d.v')", ["drop p.d.v"]],
    ["c.query('SELECT * FROM d.t', project='other')", ["read other.d.t"]],
    [
      "c.load_table_from_uri(['gs://b/x.csv', 'gs://b/y.csv'], 'd.t')",
      ["read gs://b/x.csv", "read gs://b/y.csv", "load p.d.t"],
    ],
    ["c.load_table_from_dataframe(df, destination='d.t')", ["load p.d.t"]],
    ["c.load_table_from_json([], c.dataset('d').table('t'))", ["load p.d.t"]],
    ["c.extract_table('d.t', 'gs://b/t.csv')", ["extract p.d.t -> gs://b/t.csv"]],
    ["c.copy_table(['d.a', 'd.b'], 'd.t')", ["copy p.d.a -> p.d.t", "copy p.d.b -> p.d.t"]],
    ["c.create_table(bq.Table('q.d.t', schema=[]), exists_ok=True)", ["create q.d.t"]],
    ["c.delete_table(bq.TableReference(bq.DatasetReference('q', 'd'), 't'))", ["drop q.d.t"]],
    ["c.delete_table(bq.TableReference.from_string('q.d.t'))", ["drop q.d.t"]],
    [
      "t = c.get_table('d.t')\nt.description = 'x'\nc.update_table(t, ['description'])",
      ["read p.d.t", "dml p.d.t"],
    ],
    ["c.list_rows('d.t')\nc.insert_rows_json('d.u', [])", ["read p.d.t", "write p.d.u"]],
    [
      "c.create_dataset('d')\nc.delete_dataset(bq.Dataset('q.e'))\nlist(c.list_tables('d'))",
      ["create p.d", "delete q.e", "list p.d"],
    ],
    [
      "c.query('SELECT 1', job_config=bq.QueryJobConfig(destination='p.d.t', write_disposition=bq.WriteDisposition.WRITE_TRUNCATE))",
      ["replace p.d.t"],
    ],
    [
      "k = bq.QueryJobConfig()\nk.destination = c.dataset('d').table('t')\nk.write_disposition = 'WRITE_APPEND'\nc.query('SELECT * FROM d.s', job_config=k)",
      ["read p.d.s", "write p.d.t"],
    ],
    ["c.query('SELECT * FROM t', job_config=bq.QueryJobConfig(default_dataset='q.d'))", ["read q.d.t"]],
    ["c.query('DROP TABLE d.t', job_config=bq.QueryJobConfig(dry_run=True))", []],
    ["f'{c.project}'\nc.query(f'DROP TABLE {c.project}.d.t')", ["drop p.d.t"]],
    ["sql = '''\nSELECT *\nFROM d.t\n'''\nc.query(sql)", ["read p.d.t"]],
  ])("%s", async (body, effects) => {
    expect(await sent(BQ + body)).toEqual(effects);
  });

  it("is recognised on objects of which nothing is known, by its own method names or by SQL", async () => {
    const body =
      "import lib\nclient = lib.connect()\nclient.query('SELECT * FROM d.t')\nclient.load_table_from_json([], 'd.u')\nframe.query('a > 1 and b < 2')";
    expect(await sent(body)).toEqual(["read d.t", "load d.u"]);
  });

  it("takes the line of the call, and the line of the SQL where that is elsewhere", async () => {
    const { describeScript } = await import("./support/describe.ts");
    const { effects } = await describeScript(
      `${BQ}SQL = """\nSELECT * FROM d.t\n"""\n\nc.query(\n    SQL\n).result()\n`,
    );
    expect(effects.map(({ line, sqlLine }) => [line, sqlLine])).toEqual([[7, 3]]);
  });

  it("attributes what a sibling module does to the line of the script that calls it", async () => {
    const lib =
      "from google.cloud import bigquery\ndef drop(t):\n    x = 1\n    bigquery.Client().delete_table(t)\n";
    expect(await effectsOf("import lib\n\nlib.drop('d.t')\n", { "lib.py": lib })).toEqual(["3 drop d.t"]);
  });
});

describe("google.cloud.storage", () => {
  it.each([
    ["s.bucket('b').blob('x/y').upload_from_filename('f')", ["write gs://b/x/y"]],
    ["s.get_bucket('b').blob('x').download_to_filename('f')", ["read b", "read gs://b/x"]],
    [
      "b = s.bucket('b')\nb.copy_blob(b.blob('x'), s.bucket('t'), 'y')\nb.delete_blob('x')",
      ["copy gs://b/x -> gs://t/y", "delete gs://b/x"],
    ],
    ["for blob in s.list_blobs('b', prefix='tmp/'):\n    blob.delete()", ["list gs://b/tmp/"]],
    ["s.create_bucket('b')\nlist(s.list_blobs('c'))", ["create b", "list c"]],
  ])("%s", async (body, effects) => {
    expect(await sent(`from google.cloud import storage\ns = storage.Client()\n${body}`)).toEqual(effects);
  });
});

describe("data frames", () => {
  it.each([
    ["pd.read_gbq('SELECT * FROM d.t', project_id='p')", ["read p.d.t"]],
    ["pd.read_gbq('d.t', project_id='p')", ["read p.d.t"]],
    ["df = pd.DataFrame()\ndf.to_gbq('d.t', 'p', if_exists='append')", ["write d.t"]],
    [
      "import pandas_gbq\npandas_gbq.to_gbq(df, 'd.t', project_id='p', if_exists='replace')",
      ["replace p.d.t"],
    ],
    [
      "pd.read_parquet('gs://b/x.parquet').to_parquet('gs://b/y.parquet')",
      ["read gs://b/x.parquet", "write gs://b/y.parquet"],
    ],
  ])("%s", async (body, effects) => {
    expect(await sent(`import pandas as pd\n${body}`)).toEqual(effects);
  });
});

describe("commands", () => {
  it.each([
    ["subprocess.run(['bq', 'rm', '-f', '-t', 'p:d.t'])", ["drop p.d.t"]],
    [
      "for t in 'ab':\n    subprocess.check_call(f'bq cp d.{t} e.{t}', shell=True)",
      ["copy d.a -> e.a", "copy d.b -> e.b"],
    ],
    [
      "cmd = ['gsutil', '-m']\ncmd += ['cp', 'gs://a/x', 'gs://b/y']\nsubprocess.Popen(cmd)",
      ["copy gs://a/x -> gs://b/y"],
    ],
    ["os.system('bq query --use_legacy_sql=false \"DROP TABLE d.t\"')", ["drop d.t"]],
    ["subprocess.run(shlex.split('bq mk d.t'))", ["create d.t"]],
    ["subprocess.run(['bash', '-c', 'bq rm -t d.t && bq rm -t d.u'])", ["drop d.t", "drop d.u"]],
  ])("%s", async (body, effects) => {
    expect(await sent(`import os, shlex, subprocess\n${body}`)).toEqual(effects);
  });

  it("are patterns where their words are not known", async () => {
    expect(await sent("import subprocess\ndef run(cmd):\n    subprocess.run(cmd, shell=True)\n")).toEqual([
      "execute {cmd}",
    ]);
  });
});
