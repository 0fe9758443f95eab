/**
 * Distributions that others bring along by their own hard requirements. Only pairs that have held for years are
 * listed: a distribution found here is installed, though it is not declared. Source: the packages' metadata,
 * November 2026.
 */
const BROUGHT_BY: Readonly<Record<string, readonly string[]>> = {
  "google-api-core": ["google-cloud-*", "google-api-python-client", "firebase-admin", "pandas-gbq"],
  "google-auth": [
    "google-cloud-*",
    "google-api-python-client",
    "google-api-core",
    "google-auth-oauthlib",
    "google-genai",
    "gcsfs",
    "gspread",
    "kubernetes",
    "pandas-gbq",
  ],
  "google-auth-oauthlib": ["gcsfs", "gspread", "pandas-gbq", "pydata-google-auth"],
  "google-cloud-bigquery": [
    "google-cloud-aiplatform",
    "pandas-gbq",
    "bigframes",
    "sqlalchemy-bigquery",
    "dbt-bigquery",
  ],
  "google-cloud-core": [
    "google-cloud-bigquery",
    "google-cloud-storage",
    "google-cloud-datastore",
    "google-cloud-firestore",
    "google-cloud-logging",
    "google-cloud-spanner",
    "google-cloud-translate",
  ],
  "google-cloud-resource-manager": ["google-cloud-aiplatform"],
  "google-cloud-storage": ["google-cloud-aiplatform", "gcsfs", "bigframes", "dbt-bigquery", "firebase-admin"],
  "google-crc32c": ["google-cloud-storage", "google-resumable-media"],
  "google-resumable-media": ["google-cloud-bigquery", "google-cloud-storage"],
  "googleapis-common-protos": ["google-cloud-*", "google-api-core", "grpcio-status"],
  grpcio: ["grpcio-status", "grpcio-tools", "google-cloud-pubsub", "google-cloud-firestore", "tensorflow"],
  "grpc-google-iam-v1": [
    "google-cloud-pubsub",
    "google-cloud-secret-manager",
    "google-cloud-resource-manager",
    "google-cloud-spanner",
    "google-cloud-build",
  ],
  numpy: [
    "pandas",
    "scipy",
    "scikit-learn",
    "matplotlib",
    "xgboost",
    "lightgbm",
    "catboost",
    "tensorflow",
    "statsmodels",
    "numba",
    "db-dtypes",
    "pandas-gbq",
    "opencv-python",
    "opencv-python-headless",
    "xarray",
  ],
  pandas: ["db-dtypes", "pandas-gbq", "statsmodels", "seaborn", "bigframes", "catboost"],
  scipy: ["scikit-learn", "statsmodels", "xgboost", "lightgbm", "catboost"],
  joblib: ["scikit-learn"],
  matplotlib: ["seaborn", "catboost"],
  protobuf: ["google-cloud-*", "google-api-core", "googleapis-common-protos", "grpcio-status", "tensorflow"],
  "proto-plus": [
    "google-cloud-aiplatform",
    "google-cloud-pubsub",
    "google-cloud-secret-manager",
    "google-cloud-run",
    "google-cloud-logging",
    "google-cloud-monitoring",
  ],
  pyarrow: ["db-dtypes", "pandas-gbq", "bigframes", "fastparquet", "streamlit"],
  "db-dtypes": ["pandas-gbq", "bigframes"],
  "python-dateutil": ["pandas", "matplotlib", "google-cloud-bigquery", "botocore", "boto3"],
  pytz: ["apache-beam"],
  packaging: ["google-cloud-bigquery", "matplotlib", "pytest", "db-dtypes"],
  requests: [
    "google-cloud-bigquery",
    "google-cloud-storage",
    "google-api-core",
    "gcsfs",
    "kubernetes",
    "google-auth-oauthlib",
  ],
  urllib3: ["requests", "botocore", "boto3", "kubernetes"],
  certifi: ["requests", "kubernetes"],
  six: ["python-dateutil"],
  botocore: ["boto3"],
  s3transfer: ["boto3"],
  werkzeug: ["flask"],
  jinja2: ["flask"],
  markupsafe: ["jinja2", "flask", "werkzeug"],
  click: ["flask", "typer", "uvicorn", "black", "functions-framework"],
  flask: ["functions-framework", "flask-cors"],
  starlette: ["fastapi"],
  pydantic: ["fastapi", "google-genai", "pydantic-settings"],
  anyio: ["starlette", "httpx", "fastapi"],
  httpx: ["google-genai", "openai", "anthropic"],
  "typing-extensions": ["pydantic", "fastapi", "sqlalchemy"],
  attrs: ["aiohttp", "jsonschema"],
  aiohttp: ["gcsfs"],
  fsspec: ["gcsfs", "dask", "s3fs"],
  tqdm: ["openai", "optuna"],
  sqlalchemy: ["optuna", "alembic", "sqlalchemy-bigquery"],
};

/** Distributions that bring `distribution` along when they are installed; `google-cloud-*` stands for all of that family. */
export function broughtBy(distribution: string): readonly string[] {
  return Object.hasOwn(BROUGHT_BY, distribution) ? (BROUGHT_BY[distribution] ?? []) : [];
}

/** The declared distribution that brings `distribution` along, or null where none is known to. */
export function transitiveProvider(distribution: string, declared: Iterable<string>): string | null {
  const providers = broughtBy(distribution);
  for (const name of declared) {
    if (name !== distribution && providers.some((provider) => matches(provider, name))) return name;
  }
  return null;
}

function matches(provider: string, name: string): boolean {
  return provider.endsWith("*") ? name.startsWith(provider.slice(0, -1)) : provider === name;
}
