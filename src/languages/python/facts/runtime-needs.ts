import type { Effect } from "#domain/effect.ts";
import type { RuntimeNeed } from "#domain/script.ts";
import type { Argument, ExpressionOf } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";
import { driverOf } from "./database-drivers.ts";

type Call = ExpressionOf<"call">;

/** What one call needs: each list is a need of its own, of which any one suffices. */
interface Need {
  readonly call: string;
  readonly needs: readonly (readonly string[])[];
  readonly optional?: readonly (readonly string[])[];
}

/**
 * Packages that calls need when they run and that nothing imports by name. Written from memory of
 * the optional dependencies of pandas, polars, google-cloud-bigquery, duckdb, SQLAlchemy and Beautiful Soup in November 2026; unverified, but for BigQuery frames and `gs://` paths.
 */
export function runtimeNeedsOf(outline: Outline, effects: readonly Effect[]): readonly RuntimeNeed[] {
  const modules = new Set([...outline.imports].map(({ module, member }) => `${module}.${member ?? ""}`));
  const uses = (name: string) => [...modules].some((module) => `${module}.`.startsWith(`${name}.`));
  const libraries: Libraries = {
    bigquery: uses("google.cloud.bigquery"),
    pandas: uses("pandas") || uses("google.cloud.bigquery"),
    polars: uses("polars"),
    duckdb: uses("duckdb"),
  };
  const objects = new Set(effects.filter(({ kind }) => kind === "gcs-object").map(({ line }) => line));
  const found = new Map<string, RuntimeNeed>();
  const add = (call: string, anyOf: readonly string[], at: { line: number; optional: boolean }) => {
    const key = `${anyOf.join("|")} ${at.optional}`;
    const need = { call, anyOf, line: at.line };
    if (!found.has(key)) found.set(key, at.optional ? { ...need, optional: true } : need);
  };
  for (const call of outline.calls) {
    const name = dottedName(call.callee, outline.aliases) ?? methodOf(call);
    const seen = { call, name, method: name.split(".").at(-1) ?? "", libraries };
    for (const { call: label, needs, optional = [] } of [...needsOf(seen), ...fileSystem(seen, objects)]) {
      for (const anyOf of needs) add(label, anyOf, { line: call.line, optional: false });
      for (const anyOf of optional) add(label, anyOf, { line: call.line, optional: true });
    }
  }
  return [...found.values()].filter(({ anyOf }) => anyOf.length > 0);
}

interface Libraries {
  readonly bigquery: boolean;
  readonly pandas: boolean;
  readonly polars: boolean;
  readonly duckdb: boolean;
}

interface SeenCall {
  readonly call: Call;
  /** Dotted name, import aliases resolved; `.method` where the object is no name. */
  readonly name: string;
  readonly method: string;
  readonly libraries: Libraries;
}

function methodOf(call: Call): string {
  return call.callee.kind === "attribute" ? `.${call.callee.name}` : "";
}

function needsOf(seen: SeenCall): readonly Need[] {
  return [...bigquery(seen), ...pandas(seen), ...polars(seen), ...others(seen)];
}

function bigquery({ call, method, libraries }: SeenCall): readonly Need[] {
  if (!libraries.bigquery) return [];
  if (method === "to_dataframe" || method === "to_dataframe_iterable") {
    const isRest = argument(call, "create_bqstorage_client")?.kind === "constant";
    return [
      {
        call: `RowIterator.${method}`,
        needs: [["pandas"], ["pyarrow"], ["db-dtypes"]],
        ...(isRest ? {} : { optional: [["google-cloud-bigquery-storage"]] }),
      },
    ];
  }
  if (method === "to_arrow") return [{ call: "RowIterator.to_arrow", needs: [["pyarrow"]] }];
  if (method === "to_geodataframe")
    return [{ call: "RowIterator.to_geodataframe", needs: [["geopandas"], ["db-dtypes"], ["pyarrow"]] }];
  if (method === "load_table_from_dataframe")
    return [{ call: "Client.load_table_from_dataframe", needs: [["pandas"], ["pyarrow"]] }];
  return [];
}

const PARQUET = ["pyarrow", "fastparquet"];
const EXCEL = ["openpyxl", "xlsxwriter"];

/** Calls of pandas by their last name. */
const PANDAS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  read_parquet: [PARQUET],
  to_parquet: [PARQUET],
  read_feather: [["pyarrow"]],
  to_feather: [["pyarrow"]],
  read_orc: [["pyarrow"]],
  to_orc: [["pyarrow"]],
  read_hdf: [["tables"]],
  to_hdf: [["tables"]],
  HDFStore: [["tables"]],
  read_html: [["lxml", "html5lib"]],
  read_xml: [["lxml"]],
  to_xml: [["lxml"]],
  read_gbq: [["pandas-gbq"]],
  to_gbq: [["pandas-gbq"]],
  to_excel: [EXCEL],
  ExcelWriter: [EXCEL],
  to_markdown: [["tabulate"]],
};

function pandas({ call, name, method, libraries }: SeenCall): readonly Need[] {
  const isModule = name === `pandas.${method}`;
  const isMethod = libraries.pandas && call.callee.kind === "attribute" && /^to_/.test(method);
  if (!isModule && !isMethod) return [];
  const label = isModule ? name : `DataFrame.${method}`;
  if (method === "read_excel") return [{ call: label, needs: [excelReaders(call)] }];
  const needs = Object.hasOwn(PANDAS, method) ? (PANDAS[method] ?? []) : [];
  const engine = argument(call, "engine");
  const named = engine?.kind === "string" && engine.value !== "auto" ? engine.value : null;
  if (needs.length === 0) return [];
  const chosen = needs.map((anyOf) => (named !== null && anyOf.includes(named) ? [named] : anyOf));
  return [{ call: label, needs: chosen }];
}

function excelReaders(call: Call): readonly string[] {
  const engine = argument(call, "engine");
  if (engine?.kind === "string") return [engine.value === "calamine" ? "python-calamine" : engine.value];
  const path = literalStart(call) ?? "";
  if (path.endsWith(".xls")) return ["xlrd"];
  if (path.endsWith(".xlsb")) return ["pyxlsb"];
  return path.endsWith(".ods") ? ["odfpy"] : ["openpyxl"];
}

/** Calls of polars by their last name. */
const POLARS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  to_pandas: [["pandas"], ["pyarrow"]],
  from_pandas: [["pandas"], ["pyarrow"]],
  to_arrow: [["pyarrow"]],
  from_arrow: [["pyarrow"]],
  read_excel: [["fastexcel"]],
  write_excel: [["xlsxwriter"]],
  read_database_uri: [["connectorx", "adbc-driver-manager"]],
  write_delta: [["deltalake"]],
  read_delta: [["deltalake"]],
  scan_delta: [["deltalake"]],
};

function polars({ name, method, libraries }: SeenCall): readonly Need[] {
  const isModule = name === `polars.${method}`;
  const isMethod =
    libraries.polars && !libraries.pandas && /^(?:to_pandas|to_arrow|write_excel|write_delta)$/.test(method);
  const needs = (isModule || isMethod) && Object.hasOwn(POLARS, method) ? (POLARS[method] ?? []) : [];
  return needs.length === 0 ? [] : [{ call: isModule ? name : `polars.DataFrame.${method}`, needs }];
}

const DUCKDB: Readonly<Record<string, readonly (readonly string[])[]>> = {
  df: [["pandas"]],
  fetchdf: [["pandas"]],
  fetch_df: [["pandas"]],
  pl: [["polars"], ["pyarrow"]],
  fetch_arrow_table: [["pyarrow"]],
};

function others({ call, name, method, libraries }: SeenCall): readonly Need[] {
  if (libraries.duckdb && call.callee.kind === "attribute" && Object.hasOwn(DUCKDB, method))
    return [{ call: `duckdb result.${method}`, needs: DUCKDB[method] ?? [] }];
  if (name === "sqlalchemy.create_engine" || name === "sqlalchemy.engine.create_engine") {
    const driver = driverOf(literalStart(call) ?? "");
    return driver === null ? [] : [{ call: "sqlalchemy.create_engine", needs: [driver] }];
  }
  const parser = name === "bs4.BeautifulSoup" ? call.args[1]?.value : undefined;
  if (parser?.kind !== "string" || parser.value === "html.parser") return [];
  return [{ call: "bs4.BeautifulSoup", needs: [[parser.value === "html5lib" ? "html5lib" : "lxml"]] }];
}

/** File systems by the scheme of a path. */
const FILE_SYSTEMS: Readonly<Record<string, string>> = {
  abfs: "adlfs",
  gcs: "gcsfs",
  gs: "gcsfs",
  s3: "s3fs",
};

/** pandas opens a bucket's path through a file system package; polars and duckdb bring their own for most formats. */
function fileSystem(seen: SeenCall, objects: ReadonlySet<number>): readonly Need[] {
  const { call, name, method, libraries } = seen;
  const isPandas =
    /^(?:pandas|dask\.dataframe)\.read_\w+$/.test(name) ||
    (libraries.pandas && !libraries.polars && /^to_(?:csv|parquet|json|feather|pickle|excel)$/.test(method));
  if (!isPandas) return [];
  const scheme = /^(\w+):\/\//.exec(literalStart(call) ?? "")?.[1] ?? (objects.has(call.line) ? "gs" : "");
  const needed = Object.hasOwn(FILE_SYSTEMS, scheme) ? FILE_SYSTEMS[scheme] : undefined;
  const label = `${name.startsWith(".") || /\.to_/.test(name) ? `DataFrame.${method}` : name} of ${scheme}://`;
  return needed === undefined ? [] : [{ call: label, needs: [[needed]] }];
}

function argument({ args }: Call, name: string): Argument["value"] | undefined {
  return args.find((given) => given.name === name)?.value;
}

/** The first argument's text, or the text that an f-string begins with; null where neither is written there. */
function literalStart({ args }: Call): string | null {
  const first = args[0]?.value;
  if (first?.kind === "string") return first.value;
  const head = first?.kind === "fstring" ? first.parts[0] : undefined;
  return head?.kind === "text" ? head.text : null;
}
