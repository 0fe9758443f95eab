import { BUILD, type CorpusCase } from "./case.ts";

/** Small repositories of our own, each with one kind of fault or with none. */
export const CORPUS: readonly CorpusCase[] = [
  {
    title: "finds nothing in an image that holds, installs and passes what is needed",
    files: {
      Dockerfile: `FROM python:3.12-slim
RUN apt-get update && apt-get install -y jq curl
WORKDIR /srv
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "jobs/load.py"]
`,
      "cloudbuild.yaml": BUILD,
      "requirements.txt": "google-cloud-bigquery==3.25.0\npandas==2.2.2\n",
      "jobs/load.py": `import argparse, subprocess
import numpy
import pandas
from google.api_core import retry
from google.cloud import bigquery
from lib import names
subprocess.run(["bash", "jobs/check.sh", "--table", "a"])
`,
      "jobs/lib/__init__.py": "",
      "jobs/lib/names.py": "TABLES = ['a']\n",
      "jobs/check.sh": `#!/bin/bash
while [ $# -gt 0 ]; do
  case "$1" in
    --table) table="$2"; shift 2 ;;
    *) echo "unknown $1" >&2; exit 2 ;;
  esac
done
curl -s "https://example.com/$table" | jq .
`,
    },
    expected: [],
  },
  {
    title: "tells the modules of a namespace apart",
    files: {
      Dockerfile: `FROM python:3.12-slim
WORKDIR /app
RUN pip install google-cloud-bigquery==3.25.0
COPY load.py /app/
ENTRYPOINT ["python3", "/app/load.py"]
`,
      "cloudbuild.yaml": BUILD,
      "load.py": `from google.cloud import bigquery
from google.cloud import bigquery_storage
import google.auth
try:
    import orjson
except ImportError:
    orjson = None
`,
    },
    expected: [
      "fail informs uninstalled-module orjson: Dockerfile does not install orjson, which load.py imports at load.py:5.",
      "fail prevents uninstalled-module google-cloud-bigquery-storage: Dockerfile does not install google-cloud-bigquery-storage, which load.py imports at load.py:2.",
    ],
  },
  {
    title: "finds scripts that no COPY brings, and those that the ignore file keeps out",
    files: {
      Dockerfile: `FROM python:3.12-slim
WORKDIR /app
COPY run.sh tools/merge.py ./
COPY tools tools
ENTRYPOINT ["./run.sh"]
`,
      ".dockerignore": "# tests\n**/test_*\ntools/*\n!tools/merge.py\n",
      "cloudbuild.yaml": BUILD,
      "run.sh": `#!/bin/bash
set -e
python3 tools/merge.py
python3 tools/report.py
python3 lib/clean.py
`,
      "tools/merge.py": "print('merge')\n",
      "tools/report.py": "print('report')\n",
      "lib/clean.py": "print('clean')\n",
    },
    expected: [
      "fail prevents uncopied-script Dockerfile: Dockerfile lacks tools/report.py (called at run.sh:4): tools/* in .dockerignore:3 keeps it out, lib/clean.py (called at run.sh:5): no COPY puts it at /app/lib/clean.py.",
    ],
  },
  {
    title: "follows packages and files through stages, and is not sure of what another stage may make",
    files: {
      Dockerfile: `FROM python:3.12 AS build
WORKDIR /src
RUN python -m venv /opt/venv && /opt/venv/bin/pip install polars==1.9.0
COPY app/ /src/app/
RUN python /src/app/generate.py

FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
COPY --from=build /src/app /app
WORKDIR /app
CMD ["/opt/venv/bin/python", "main.py"]
`,
      "cloudbuild.yaml": BUILD,
      "app/main.py": `import subprocess
import polars
import duckdb
subprocess.run(["python", "/app/next.py"])
`,
      "app/next.py": "import polars\n",
      "app/generate.py": "print('made')\n",
    },
    expected: [
      "fail prevents uninstalled-module duckdb: Dockerfile does not install duckdb, which app/main.py imports at app/main.py:3.",
    ],
  },
  {
    title: "finds commands that an image lacks, and does not guess at an image that it does not know",
    files: {
      Dockerfile: `FROM python:3.12-slim
RUN apt-get update && apt-get install -y unzip
COPY run.sh /run.sh
CMD ["bash", "/run.sh"]
`,
      "other/Dockerfile": `FROM registry.example.com/base:4
COPY run.sh /run.sh
CMD ["bash", "/run.sh"]
`,
      "cloudbuild.yaml": BUILD,
      "run.sh": `#!/bin/bash
gsutil cp gs://b/a.zip a.zip
unzip a.zip
`,
    },
    expected: [
      "fail prevents uninstalled-command gsutil: Dockerfile does not have gsutil, which run.sh runs.",
      "unverified slows uninstalled-command gsutil: Could not check whether other/Dockerfile has gsutil, which run.sh runs: what registry.example.com/base:4 holds is not known.",
      "unverified slows uninstalled-command unzip: Could not check whether other/Dockerfile has unzip, which run.sh runs: what registry.example.com/base:4 holds is not known.",
    ],
  },
  {
    title: "finds flags that the called script does not accept, and calls of what does not exist",
    files: {
      "scripts/all.sh": `#!/bin/bash
python3 scripts/load.py --datset sales --dry
python3 scripts/load.py --dataset=sales --verbose
python3 scripts/load.py sales
python3 scripts/gone.py
python3 scripts/plain.py --fast
`,
      "scripts/common.py": `def add_common(parser):
    parser.add_argument("--verbose", action="store_true")
`,
      "scripts/load.py": `import argparse
from common import add_common
parser = argparse.ArgumentParser()
parser.add_argument("--dataset")
parser.add_argument("--dry-run", action="store_true")
add_common(parser)
args = parser.parse_args()
`,
      "scripts/plain.py": "print('no arguments')\n",
    },
    expected: [
      "fail informs broken-contract scripts/all.sh: scripts/all.sh passes --fast to scripts/plain.py, which reads no arguments.",
      "fail slows broken-contract scripts/all.sh: scripts/all.sh calls scripts/gone.py, which the repository does not have.",
      "fail slows broken-contract scripts/all.sh: scripts/all.sh passes --datset to scripts/load.py, which accepts --dataset, --dry-run, --verbose (nearest: --dataset for --datset).",
      "fail slows broken-contract scripts/all.sh: scripts/all.sh passes 1 word (sales) to scripts/load.py, which accepts only --dataset, --dry-run, --verbose.",
    ],
  },
  {
    title: "finds a home, an unversioned base and a registry that is shut down",
    files: {
      Dockerfile: 'FROM python\nCOPY run.py /run.py\nCMD ["python", "/run.py"]\n',
      "cloudbuild.yaml":
        "steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, -t, gcr.io/p/load, .]\nimages: [gcr.io/p/load]\n",
      "run.py": 'print(open("/Users/ada/rates.csv").read(), open("/home/runner/x.csv").read())\n',
    },
    expected: [
      "fail endangers foreign-image extract: Job extract runs us-docker.pkg.dev/bqx-ml/jobs/extract:1, but cloudbuild.yaml:4 pushes gcr.io/p/load.",
      "fail informs foreign-path run.py: run.py uses /Users/ada/rates.csv, which is on the machine of ada only.",
      "fail informs unpinned-base-image Dockerfile: Dockerfile begins from python at line 1, whatever that is on the day of the build.",
      "fail slows retired-registry cloudbuild.yaml: cloudbuild.yaml names gcr.io/p/load at line 4: Google shut Container Registry down on 2025-03-18.",
    ],
  },
];
