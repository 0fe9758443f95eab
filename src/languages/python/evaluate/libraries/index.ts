import type { ModuleValue } from "../values.ts";
import { ARGPARSE } from "./argparse.ts";
import { BIGQUERY } from "./bigquery/index.ts";
import { CALENDAR } from "./calendar.ts";
import { CLICK } from "./click.ts";
import { COLLECTIONS } from "./collections.ts";
import { ASYNCIO, CONCURRENT, JOBLIB, MULTIPROCESSING, THREADING } from "./concurrent.ts";
import { CONFIGPARSER } from "./configparser.ts";
import { CONTEXTLIB } from "./contextlib.ts";
import { DATETIME_LIBRARY } from "./datetime.ts";
import { DATACLASSES, ENUM, FUNCTOOLS, TYPING } from "./declarations.ts";
import { type Library, libraryValue } from "./define.ts";
import { CSV, JSON_LIBRARY, TOML, YAML } from "./files.ts";
import { GRAPHLIB } from "./graphlib.ts";
import { HASHLIB } from "./hashlib.ts";
import { IMPORTLIB } from "./importlib.ts";
import { ITERTOOLS } from "./itertools.ts";
import { JINJA2 } from "./jinja2.ts";
import { GLOB, OS, OS_PATH, SYS } from "./os.ts";
import { PANDAS, PANDAS_GBQ } from "./pandas.ts";
import { PATHLIB } from "./pathlib.ts";
import { QUEUES } from "./queues.ts";
import { RE } from "./regex.ts";
import { COPY, MATH, OPERATOR, TQDM, TYPES } from "./small.ts";
import { STORAGE } from "./storage.ts";
import { IO } from "./string-io.ts";
import { SUBPROCESS } from "./subprocess.ts";
import { SHLEX, STRING, TEXTWRAP } from "./texts.ts";
import { TYPER } from "./typer.ts";

/** Made when it is first asked for: the models refer to each other through the evaluator. */
function libraries(): ReadonlyMap<string, Library> {
  known ??= new Map(
    Object.entries({
      argparse: ARGPARSE,
      asyncio: ASYNCIO,
      attr: DATACLASSES,
      attrs: DATACLASSES,
      calendar: CALENDAR,
      asyncclick: CLICK,
      click: CLICK,
      cloup: CLICK,
      rich_click: CLICK,
      collections: COLLECTIONS,
      "concurrent.futures": CONCURRENT,
      configparser: CONFIGPARSER,
      contextlib: CONTEXTLIB,
      copy: COPY,
      csv: CSV,
      dataclasses: DATACLASSES,
      datetime: DATETIME_LIBRARY,
      enum: ENUM,
      functools: FUNCTOOLS,
      glob: GLOB,
      "google.cloud.bigquery": BIGQUERY,
      "google.cloud.storage": STORAGE,
      graphlib: GRAPHLIB,
      hashlib: HASHLIB,
      importlib: IMPORTLIB,
      io: IO,
      itertools: ITERTOOLS,
      jinja2: JINJA2,
      joblib: JOBLIB,
      json: JSON_LIBRARY,
      math: MATH,
      multiprocessing: MULTIPROCESSING,
      "multiprocessing.pool": MULTIPROCESSING,
      operator: OPERATOR,
      os: OS,
      "os.path": OS_PATH,
      pandas: PANDAS,
      pandas_gbq: PANDAS_GBQ,
      pathlib: PATHLIB,
      queue: QUEUES,
      re: RE,
      shlex: SHLEX,
      string: STRING,
      subprocess: SUBPROCESS,
      sys: SYS,
      textwrap: TEXTWRAP,
      threading: THREADING,
      tomllib: TOML,
      tomli: TOML,
      toml: TOML,
      tqdm: TQDM,
      "tqdm.auto": TQDM,
      typer: TYPER,
      types: TYPES,
      typing: TYPING,
      yaml: YAML,
    }),
  );
  return known;
}

let known: ReadonlyMap<string, Library> | undefined;

/** A module that is not of the repository: modelled where the evaluator knows it, else of unknown members. */
export function libraryModule(name: string): ModuleValue {
  const library = libraries().get(name);
  return library === undefined
    ? { kind: "module", name, members: new Map(), native: null, foreign: true }
    : libraryValue(name, library);
}
