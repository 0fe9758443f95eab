/**
 * Distributions that come along when another is installed, for the packages that cloud scripts use most. Source: the
 * projects' published requirements (Requires-Dist), read 2026-11. Only unconditional requirements are listed.
 */
const BROUGHT_ALONG: Readonly<Record<string, readonly string[]>> = {
  "db-dtypes": ["numpy", "packaging", "pandas", "pyarrow"],
  "google-api-core": ["google-auth", "googleapis-common-protos", "proto-plus", "protobuf", "requests"],
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
  matplotlib: ["numpy", "packaging", "pillow", "python-dateutil"],
  pandas: ["numpy", "python-dateutil"],
  "pandas-gbq": ["db-dtypes", "google-auth", "google-cloud-bigquery", "numpy", "pandas", "pyarrow"],
  requests: ["certifi", "charset-normalizer", "idna", "urllib3"],
  "scikit-learn": ["joblib", "numpy", "scipy", "threadpoolctl"],
  scipy: ["numpy"],
  statsmodels: ["numpy", "packaging", "pandas", "patsy", "scipy"],
  xgboost: ["numpy", "scipy"],
};

/** The declared distribution that brings another along, directly or through one more; null where none is known to. */
export function providerOf(distribution: string, declared: Iterable<string>): string | null {
  for (const name of declared) {
    const direct = BROUGHT_ALONG[name] ?? [];
    const further = direct.flatMap((brought) => BROUGHT_ALONG[brought] ?? []);
    if (direct.includes(distribution) || further.includes(distribution)) return name;
  }
  return null;
}
