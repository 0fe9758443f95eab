import type { CorpusCase } from "./case.ts";

const GBQ = "pandas==2.2.2\npandas-gbq==0.23.1\npyarrow==17.0.0\n";
const CLIENTS = "google-cloud-bigquery==3.25.0\n";

/** What scripts hand over to one another, and as whom they act. */
export const CONTRACTS: readonly CorpusCase[] = [
  {
    title: "follows files from the script that writes them to the one that reads them",
    files: {
      "requirements.txt": "pandas==2.2.2\n",
      "scripts/rename_cov.py": `import json
from pathlib import Path
OUT = Path("out")
for pair in ["eurusd", "usdjpy"]:
    with open(OUT / f"{pair}.json", "w") as file:
        json.dump({}, file)
(OUT / "summary.csv").write_text("a")
`,
      "scripts/counts.sh": `#!/bin/bash
python3 scripts/rename_cov.py
python3 scripts/load.py
gsutil cp gs://staging/rates.csv /tmp/rates.csv
sort < /tmp/rates.csv > out/sorted.csv
`,
      "scripts/load.py": `import pandas as pd
a = open("out/eurusd.json").read()
b = pd.read_csv("../out/summary.csv")
c = pd.read_csv("out/sorted.csv")
`,
    },
    expected: [],
  },
  {
    title: "finds files that are written under another name, and those that nobody writes",
    files: {
      "requirements.txt": GBQ,
      "scripts/rename_cov.py": `import pandas as pd
pd.read_gbq("SELECT 1").to_csv("out/rates.csv")
pd.read_gbq("SELECT 1").to_parquet("out/Pairs-Used.parquet")
`,
      "scripts/counts.sh": `#!/bin/bash
python3 scripts/rename_cov.py
python3 scripts/check.py
[ -f out/optional.txt ] && cat < out/optional.txt
`,
      "scripts/check.py": `import os
import pandas as pd
pd.read_csv("out/rate.csv")
pd.read_parquet("out/pairs_used.parquet")
open("lists/holidays.txt").read()
if os.path.exists("cache/last.json"):
    open("cache/last.json").read()
try:
    open("cache/first.json").read()
except OSError:
    pass
`,
    },
    expected: [
      "fail prevents broken-handover scripts/check.py: scripts/check.py reads out/pairs_used.parquet; scripts/rename_cov.py writes it under another name: out/Pairs-Used.parquet.",
      "fail prevents broken-handover scripts/check.py: scripts/check.py reads out/rate.csv; scripts/rename_cov.py writes it under another name: out/rates.csv.",
      "unverified endangers broken-handover scripts/check.py: Could not check where scripts/check.py finds lists/holidays.txt: the repository does not have it and no script is seen to write it.",
    ],
  },
  {
    title: "finds a bucket that differs between the script that writes and the one that reads",
    files: {
      "requirements.txt": `${CLIENTS}google-cloud-storage==2.18.0\n`,
      "scripts/rename_cov.py": `from google.cloud import bigquery, storage
client = bigquery.Client()
for pair in ["eurusd", "usdjpy"]:
    client.extract_table(f"p.features.cov_{pair}", f"gs://bqx-staging/checkpoints/{pair}/part-*.parquet")
storage.Client().bucket("bqx-staging").blob("done/flag.txt").upload_from_string("1")
`,
      "scripts/counts.sh": `#!/bin/bash
gsutil -m cp "gs://bqx-ml-staging/checkpoints/eurusd/part-*.parquet" .
gsutil cp gs://bqx-staging/done/flag.txt .
gsutil cp gs://public-rates/daily.csv .
`,
    },
    expected: [
      "fail prevents broken-handover scripts/counts.sh: scripts/counts.sh reads gs://bqx-ml-staging/checkpoints/eurusd/part-*.parquet; scripts/rename_cov.py writes it to another bucket: gs://bqx-staging/checkpoints/eurusd/part-*.parquet.",
    ],
  },
  {
    title: "finds keys that are committed: by their content, by their use, by their name",
    files: {
      "requirements.txt": CLIENTS,
      "scripts/rename_cov.py": `import os
from google.cloud import bigquery
os.environ["GOOGLE_APPLICATION_CREDENTIALS"] = "conf/runner.json"
bigquery.Client().query("SELECT 1")
`,
      "conf/runner.json": "{}",
      "conf/notes.txt": `-----BEGIN PRIVATE KEY-----
${"QUJD".repeat(60)}
-----END PRIVATE KEY-----
`,
      "conf/example.md":
        "A key begins with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----.",
      "tests/sa-key.json": "{}",
    },
    expected: [
      "fail endangers committed-key tests/sa-key.json: tests/sa-key.json is named like a key.",
      "fail prevents committed-key conf/notes.txt: conf/notes.txt holds a private key (line 1).",
      "fail prevents committed-key conf/runner.json: conf/runner.json is the key that scripts/rename_cov.py acts with (line 3).",
    ],
  },
  {
    title: "tells as whom each script acts: a key of a machine, an account of the plan, another account",
    files: {
      "requirements.txt": `${CLIENTS}google-auth==2.34.0\n`,
      "scripts/rename_cov.py": `from google.cloud import bigquery
from google.oauth2 import service_account
KEY = "/etc/keys/runner.json"
credentials = service_account.Credentials.from_service_account_file(KEY)
client = bigquery.Client(credentials=credentials)
`,
      "scripts/counts.sh": `#!/bin/bash
gcloud config set auth/impersonate_service_account runner@bqx-ml.iam.gserviceaccount.com
bq query --use_legacy_sql=false 'SELECT 1'
gcloud storage cp gs://staging/a.csv . --impersonate-service-account=other@bqx-ml.iam.gserviceaccount.com
`,
      "tools/later.py": `from google.auth import impersonated_credentials
impersonated_credentials.Credentials(None, target_principal="third@p.iam.gserviceaccount.com", target_scopes=[])
`,
    },
    expected: [
      "fail endangers foreign-credential other@bqx-ml.iam.gserviceaccount.com: scripts/counts.sh acts as other@bqx-ml.iam.gserviceaccount.com, which the plan does not name.",
      "fail informs foreign-credential third@p.iam.gserviceaccount.com: tools/later.py acts as third@p.iam.gserviceaccount.com, which the plan does not name.",
      "unverified prevents foreign-credential /etc/keys/runner.json: Could not check whether /etc/keys/runner.json, the key that scripts/rename_cov.py acts with, is where it runs, nor whose it is.",
    ],
  },
];
