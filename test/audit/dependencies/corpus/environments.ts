import { BUILD, type CorpusCase } from "./case.ts";

const PYPROJECT = `[project]
name = "features"
version = "1"
requires-python = ">=3.11"
dependencies = ["pandas==2.2.2"]
[project.optional-dependencies]
gcs = ["gcsfs==2024.6.1"]
`;

const SETUP = `from setuptools import setup
REQUIREMENTS = [
    "polars==1.9.0",  # frames
    "google-cloud-bigquery[pandas]==3.25.0",
]
setup(
    name="features",
    python_requires=">=3.11",
    install_requires=REQUIREMENTS,
    extras_require={"excel": ["openpyxl==3.1.5"]},
)
`;

/** Where packages are declared, and how scripts come to need them. */
export const ENVIRONMENTS: readonly CorpusCase[] = [
  {
    title: "reads the project that an image installs from its folder, with the extras that it names",
    files: {
      "pyproject.toml": PYPROJECT,
      "job/load.py": "import pandas\nimport gcsfs\nimport polars\n",
      Dockerfile: `FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir ".[gcs]"
CMD ["python", "job/load.py"]
`,
      "cloudbuild.yaml": BUILD,
    },
    expected: [
      "fail prevents uninstalled-module polars: Dockerfile does not install polars, which job/load.py imports at job/load.py:3.",
    ],
  },
  {
    title: "reads setup.py without running it",
    files: {
      "setup.py": SETUP,
      "job/load.py": "import polars\nimport db_dtypes\nimport openpyxl\n",
      Dockerfile: `FROM python:3.12-slim
WORKDIR /app
COPY setup.py ./
COPY job job
RUN pip install -e .
CMD ["python", "job/load.py"]
`,
      "cloudbuild.yaml": BUILD,
    },
    expected: [
      "fail prevents uninstalled-module openpyxl: Dockerfile does not install openpyxl, which job/load.py imports at job/load.py:3.",
    ],
  },
  {
    title: "reads what uv, Poetry, Pipenv and conda install in an image",
    files: {
      "pyproject.toml": PYPROJECT,
      "environment.yml": "dependencies:\n  - python=3.12\n  - pandas=2.2\n  - pip:\n      - tqdm==4.66.4\n",
      Pipfile: '[packages]\ntqdm = "==4.66.4"\n',
      "job/load.py": "import pandas\nimport tqdm\n",
      Dockerfile: `FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN uv sync --frozen --extra gcs
CMD ["python", "job/load.py"]
`,
      "poetry/Dockerfile": `FROM python:3.12-slim
WORKDIR /app
COPY pyproject.toml job/load.py ./
RUN pip install poetry==1.8.3 && poetry install --no-root
CMD ["python", "load.py"]
`,
      "conda/Dockerfile": `FROM python:3.12-slim
WORKDIR /app
COPY environment.yml job/load.py ./
RUN mamba env create -f environment.yml
CMD ["python", "load.py"]
`,
      "pipenv/Dockerfile": `FROM python:3.12-slim
COPY Pipfile job/load.py /
RUN pipenv install --system && conda install -y -c conda-forge pandas=2.2
CMD ["python", "/load.py"]
`,
      "cloudbuild.yaml": BUILD,
    },
    expected: [
      "fail prevents uninstalled-module tqdm: Dockerfile does not install tqdm, which job/load.py imports at job/load.py:2.",
      "fail slows uninstalled-module tqdm: poetry/Dockerfile does not install tqdm, which job/load.py imports at job/load.py:2.",
    ],
  },
  {
    title: "finds versions that no environment shares, though only one is a pin",
    files: {
      "requirements.txt": "pandas==2.2.2\npolars>=1.0\npyarrow>=10,<15\n",
      "setup.py": 'setup(install_requires=["pandas<2", "polars>=0.20", "pyarrow>=14"])\n',
      "scripts/rename_cov.py": "import pandas, polars, pyarrow\n",
    },
    environments: { runner: "requirements.txt", tool: "setup.py" },
    expected: [
      "fail informs conflicting-pins pandas: No version of pandas suits all environments: runner: 2.2.2 (requirements.txt:1), tool: <2 (setup.py:1).",
      "fail informs unpinned-requirement runner: 2 requirements of runner may change between runs: polars>=1.0, pyarrow>=10,<15.",
      "fail informs unpinned-requirement tool: 3 requirements of tool may change between runs: pandas<2, polars>=0.20, pyarrow>=14.",
    ],
  },
  {
    title: "tells needed imports from conditional, type-checking and dynamic ones",
    files: {
      "requirements.txt": "pandas==2.2.2\n",
      ".python-version": "3.12\n",
      "scripts/rename_cov.py": `from __future__ import annotations
import importlib
import sys
from typing import TYPE_CHECKING
import pandas
if TYPE_CHECKING:
    from polars import DataFrame
try:
    import orjson as json
except ModuleNotFoundError:
    import json
if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib
duckdb = importlib.import_module("duckdb")
xl = __import__("openpyxl")
def late():
    import requests
    import yaml
`,
    },
    expected: [
      "fail informs undeclared-import orjson: orjson is imported by scripts/rename_cov.py and declared in no environment of the plan.",
      "fail informs undeclared-import polars: polars is imported by scripts/rename_cov.py and declared in no environment of the plan.",
      "fail prevents undeclared-import duckdb: duckdb is imported by scripts/rename_cov.py and declared in no environment of the plan.",
      "fail prevents undeclared-import openpyxl: openpyxl is imported by scripts/rename_cov.py and declared in no environment of the plan.",
      "fail prevents undeclared-import pyyaml: pyyaml is imported by scripts/rename_cov.py and declared in no environment of the plan.",
      "fail prevents undeclared-import requests: requests is imported by scripts/rename_cov.py and declared in no environment of the plan.",
    ],
  },
  {
    title: "tells packages that only come along, and those that a lock file brings",
    files: {
      "pyproject.toml": '[project]\nname = "x"\nversion = "1"\ndependencies = ["pandas==2.2.2"]\n',
      "uv.lock": `version = 1
[[package]]
name = "pandas"
version = "2.2.2"
dependencies = [{ name = "numpy" }, { name = "python-dateutil" }]
[[package]]
name = "numpy"
version = "1.26.4"
[[package]]
name = "python-dateutil"
version = "2.9.0"
`,
      "scripts/rename_cov.py": "import pandas\nimport numpy\nfrom dateutil import parser\n",
    },
    environments: { runner: "pyproject.toml" },
    expected: [
      "fail informs undeclared-import numpy: numpy is imported by scripts/rename_cov.py and comes only along with pandas.",
      "fail informs undeclared-import python-dateutil: python-dateutil is imported by scripts/rename_cov.py and comes only along with pandas.",
    ],
  },
];
