/**
 * Distributions that come along when another is installed, for the packages that cloud scripts use most. Written
 * from memory of the projects' published requirements in November 2026; unverified. Only unconditional requirements are listed, and
 * those of extras under `name[extra]`.
 */
const BROUGHT_ALONG: Readonly<Record<string, readonly string[]>> = {
  alembic: ["mako", "sqlalchemy", "typing-extensions"],
  bigframes: [
    "db-dtypes",
    "gcsfs",
    "google-cloud-bigquery",
    "google-cloud-bigquery-storage",
    "google-cloud-storage",
    "numpy",
    "pandas",
    "pyarrow",
  ],
  boto3: ["botocore", "jmespath", "s3transfer"],
  botocore: ["jmespath", "python-dateutil", "urllib3"],
  catboost: ["graphviz", "matplotlib", "numpy", "pandas", "plotly", "scipy", "six"],
  dask: ["click", "cloudpickle", "fsspec", "packaging", "pyyaml", "toolz"],
  "db-dtypes": ["numpy", "packaging", "pandas", "pyarrow"],
  "dbt-bigquery": ["google-cloud-bigquery", "google-cloud-storage"],
  fastapi: ["pydantic", "starlette", "typing-extensions"],
  "firebase-admin": ["google-api-core", "google-cloud-firestore", "google-cloud-storage"],
  flask: ["blinker", "click", "itsdangerous", "jinja2", "markupsafe", "werkzeug"],
  "functions-framework": ["click", "cloudevents", "flask", "gunicorn", "watchdog"],
  gcsfs: [
    "aiohttp",
    "decorator",
    "fsspec",
    "google-auth",
    "google-auth-oauthlib",
    "google-cloud-storage",
    "requests",
  ],
  "google-api-core": ["google-auth", "googleapis-common-protos", "proto-plus", "protobuf", "requests"],
  "google-api-python-client": [
    "google-api-core",
    "google-auth",
    "google-auth-httplib2",
    "httplib2",
    "uritemplate",
  ],
  "google-auth-oauthlib": ["google-auth", "requests-oauthlib"],
  "google-cloud-aiplatform": [
    "google-api-core",
    "google-auth",
    "google-cloud-bigquery",
    "google-cloud-resource-manager",
    "google-cloud-storage",
    "packaging",
    "proto-plus",
    "protobuf",
    "pydantic",
  ],
  "dask[complete]": ["numpy", "pandas", "pyarrow"],
  "dask[dataframe]": ["numpy", "pandas", "pyarrow"],
  "google-cloud-bigquery[all]": [
    "db-dtypes",
    "geopandas",
    "google-cloud-bigquery-storage",
    "grpcio",
    "pandas",
    "pandas-gbq",
    "pyarrow",
    "tqdm",
  ],
  "google-cloud-bigquery[bqstorage]": ["google-cloud-bigquery-storage", "grpcio", "pyarrow"],
  "google-cloud-bigquery[pandas]": ["db-dtypes", "grpcio", "pandas", "pandas-gbq", "pyarrow"],
  "google-cloud-bigquery[tqdm]": ["tqdm"],
  "google-cloud-bigquery-storage[pandas]": ["pandas"],
  "google-cloud-bigquery-storage[pyarrow]": ["pyarrow"],
  "pandas[excel]": ["odfpy", "openpyxl", "pyxlsb", "xlrd", "xlsxwriter"],
  "pandas[feather]": ["pyarrow"],
  "pandas[gcp]": ["gcsfs", "pandas-gbq"],
  "pandas[parquet]": ["pyarrow"],
  "polars[all]": ["fastexcel", "fsspec", "numpy", "pandas", "pyarrow", "xlsxwriter"],
  "polars[excel]": ["fastexcel", "openpyxl", "xlsxwriter"],
  "polars[pandas]": ["pandas", "pyarrow"],
  "polars[pyarrow]": ["pyarrow"],
  "google-cloud-bigquery": [
    "google-api-core",
    "google-auth",
    "google-cloud-core",
    "google-resumable-media",
    "packaging",
    "python-dateutil",
    "requests",
  ],
  "google-cloud-core": ["google-api-core", "google-auth"],
  "google-cloud-storage": [
    "google-api-core",
    "google-auth",
    "google-cloud-core",
    "google-crc32c",
    "google-resumable-media",
    "requests",
  ],
  "google-genai": [
    "anyio",
    "google-auth",
    "httpx",
    "pydantic",
    "requests",
    "typing-extensions",
    "websockets",
  ],
  gspread: ["google-auth", "google-auth-oauthlib"],
  httpx: ["anyio", "certifi", "httpcore", "idna"],
  jinja2: ["markupsafe"],
  jsonschema: ["attrs", "referencing", "rpds-py"],
  kubernetes: ["certifi", "google-auth", "python-dateutil", "pyyaml", "requests", "six", "urllib3"],
  lightgbm: ["numpy", "scipy"],
  matplotlib: [
    "contourpy",
    "cycler",
    "fonttools",
    "kiwisolver",
    "numpy",
    "packaging",
    "pillow",
    "pyparsing",
    "python-dateutil",
  ],
  numba: ["llvmlite", "numpy"],
  openai: ["anyio", "httpx", "pydantic", "tqdm", "typing-extensions"],
  optuna: ["alembic", "numpy", "packaging", "pyyaml", "sqlalchemy", "tqdm"],
  pandas: ["numpy", "python-dateutil"],
  "pandas-gbq": [
    "db-dtypes",
    "google-auth",
    "google-auth-oauthlib",
    "google-cloud-bigquery",
    "numpy",
    "pandas",
    "pyarrow",
  ],
  pydantic: ["annotated-types", "pydantic-core", "typing-extensions"],
  "python-dateutil": ["six"],
  requests: ["certifi", "charset-normalizer", "idna", "urllib3"],
  "scikit-learn": ["joblib", "numpy", "scipy", "threadpoolctl"],
  scipy: ["numpy"],
  seaborn: ["matplotlib", "numpy", "pandas"],
  sqlalchemy: ["typing-extensions"],
  "sqlalchemy-bigquery": [
    "google-api-core",
    "google-auth",
    "google-cloud-bigquery",
    "packaging",
    "sqlalchemy",
  ],
  starlette: ["anyio"],
  statsmodels: ["numpy", "packaging", "pandas", "patsy", "scipy"],
  tensorflow: ["grpcio", "h5py", "keras", "numpy", "protobuf", "requests", "six", "typing-extensions"],
  xarray: ["numpy", "packaging", "pandas"],
  xgboost: ["numpy", "scipy"],
};

/** What every Google Cloud client library brings along. */
const CLOUD_LIBRARY: readonly string[] = [
  "google-api-core",
  "google-auth",
  "googleapis-common-protos",
  "protobuf",
  "requests",
];

/** The declared distribution that brings another along, directly or through one more; null where none is known to. */
export function providerOf(distribution: string, declared: Iterable<string>): string | null {
  for (const name of declared) {
    const direct = broughtBy(name);
    if (
      direct.includes(distribution) ||
      direct.some((brought) => broughtBy(brought).includes(distribution))
    ) {
      return name;
    }
  }
  return null;
}

function broughtBy(name: string): readonly string[] {
  const listed = Object.hasOwn(BROUGHT_ALONG, name) ? (BROUGHT_ALONG[name] ?? []) : [];
  return name.startsWith("google-cloud-") ? [...listed, ...CLOUD_LIBRARY] : listed;
}
