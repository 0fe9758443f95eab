import { expect, test } from "vitest";
import { describePython } from "#languages/python/index.ts";
import { theParsers } from "#test/support/parsers.ts";
import { aSource, aTree } from "../a-source.ts";

async function needs(text: string): Promise<readonly string[]> {
  const { runtimeNeeds = [] } = describePython(
    aSource("a.py", text),
    aTree({ "a.py": text }),
    await theParsers(),
  );
  return runtimeNeeds.map(
    ({ call, anyOf, line, optional }) =>
      `${line} ${call}: ${anyOf.join("|")}${optional ? " (optional)" : ""}`,
  );
}

const BIGQUERY = "from google.cloud import bigquery\nclient = bigquery.Client()\n";
const PANDAS = "import pandas as pd\n";

test.each<[string, string, readonly string[]]>([
  [
    "a frame of a BigQuery job",
    `${BIGQUERY}frame = client.query("SELECT 1").to_dataframe()`,
    [
      "3 RowIterator.to_dataframe: pandas",
      "3 RowIterator.to_dataframe: pyarrow",
      "3 RowIterator.to_dataframe: db-dtypes",
      "3 RowIterator.to_dataframe: google-cloud-bigquery-storage (optional)",
    ],
  ],
  ["to_dataframe of something else", "import things\nthings.rows().to_dataframe()", []],
  [
    "a load from a frame",
    `${BIGQUERY}client.load_table_from_dataframe(frame, "d.t")`,
    ["3 Client.load_table_from_dataframe: pandas", "3 Client.load_table_from_dataframe: pyarrow"],
  ],
  [
    "Parquet with any engine",
    `${PANDAS}pd.read_parquet("a.parquet")`,
    ["2 pandas.read_parquet: pyarrow|fastparquet"],
  ],
  [
    "Parquet with the engine that is named",
    `${PANDAS}pd.read_parquet("a.parquet", engine="fastparquet")`,
    ["2 pandas.read_parquet: fastparquet"],
  ],
  ["a workbook by its ending", `${PANDAS}pd.read_excel("old.xls")`, ["2 pandas.read_excel: xlrd"]],
  ["a workbook to write", `${PANDAS}frame.to_excel("a.xlsx")`, ["2 DataFrame.to_excel: openpyxl|xlsxwriter"]],
  ["a file in a bucket", `${PANDAS}pd.read_csv("gs://b/a.csv")`, ["2 pandas.read_csv of gs://: gcsfs"]],
  [
    "a bucket that a variable names",
    `${PANDAS}BUCKET = "b"\npath = f"gs://{BUCKET}/a.csv"\npd.read_csv(path)`,
    ["4 pandas.read_csv of gs://: gcsfs"],
  ],
  ["a file of another cloud", `${PANDAS}pd.read_csv("s3://b/a.csv")`, ["2 pandas.read_csv of s3://: s3fs"]],
  ["polars, which reads buckets itself", 'import polars as pl\npl.read_parquet("gs://b/a.parquet")', []],
  [
    "a polars frame as a pandas one",
    "import polars as pl\npl.DataFrame().to_pandas()",
    ["2 polars.DataFrame.to_pandas: pandas", "2 polars.DataFrame.to_pandas: pyarrow"],
  ],
  ["a duckdb result as a frame", 'import duckdb\nduckdb.sql("x").df()', ["2 duckdb result.df: pandas"]],
  [
    "the driver of an address",
    'from sqlalchemy import create_engine\ncreate_engine(f"bigquery://{p}/d")\ncreate_engine("postgresql+pg8000://h/d")\ncreate_engine("sqlite://")',
    ["2 sqlalchemy.create_engine: sqlalchemy-bigquery", "3 sqlalchemy.create_engine: pg8000"],
  ],
  ["a parser", 'from bs4 import BeautifulSoup\nBeautifulSoup(t, "lxml")', ["2 bs4.BeautifulSoup: lxml"]],
])("%s", async (_, text, expected) => {
  expect(await needs(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['import os\nx = os.environ["A"]', ["A@2"]],
  ['import os\nx = os.environ["A"] if "A" in os.environ else 1', []],
  ['import os\nx = os.environ.get("A")\ny = os.environ["A"]', []],
  ['import os\nos.environ["A"] = "1"\nx = os.environ["A"]', []],
  ['import os\ntry:\n    x = os.environ["A"]\nexcept KeyError:\n    x = 1', []],
  ['from os import environ as e\nx = e["A"]', ["A@2"]],
])("variables needed by %j", async (text, expected) => {
  const { environmentNeeded = [] } = describePython(
    aSource("a.py", text),
    aTree({ "a.py": text }),
    await theParsers(),
  );
  expect(environmentNeeded.map(({ name, line }) => `${name}@${line}`)).toEqual(expected);
});
