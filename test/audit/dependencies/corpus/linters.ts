/** What deptry and hadolint say of one repository: each finding with the audit of ours that finds it, or why none does. */
export interface SideBySide {
  readonly deptry?: readonly string[];
  readonly hadolint?: readonly string[];
  /** Missing packages that we find and deptry does not. */
  readonly alone?: readonly string[];
}

/** By the title of the repository, where they say anything; the reasons are rows of the documentation. */
export const SIDE_BY_SIDE: Readonly<Record<string, SideBySide>> = {
  "finds nothing in an image that holds, installs and passes what is needed": {
    deptry: [
      "missing google: explained namespace of several packages",
      "missing lib: explained module of the repository",
      "missing numpy: explained comes along with a package of the image",
      "unused google-cloud-bigquery: explained namespace of several packages",
    ],
    hadolint: [
      "DL3008 Dockerfile:2: explained DL3008",
      "DL3009 Dockerfile:2: explained DL3009",
      "DL3015 Dockerfile:2: explained DL3015",
      "DL3042 Dockerfile:5: explained DL3042",
    ],
  },
  "tells the modules of a namespace apart": {
    deptry: [
      "missing google: explained namespace of several packages",
      "missing orjson: found by uninstalled-module",
      "unused google-cloud-bigquery: explained namespace of several packages",
    ],
    hadolint: ["DL3042 Dockerfile:3: explained DL3042"],
    alone: ["google-cloud-bigquery-storage"],
  },
  "follows packages and files through stages, and is not sure of what another stage may make": {
    deptry: ["missing duckdb: found by uninstalled-module"],
  },
  "finds commands that an image lacks, and does not guess at an image that it does not know": {
    hadolint: [
      "DL3008 Dockerfile:2: explained DL3008",
      "DL3009 Dockerfile:2: explained DL3009",
      "DL3015 Dockerfile:2: explained DL3015",
    ],
  },
  "finds flags that the called script does not accept, and calls of what does not exist": {
    deptry: ["missing common: explained module of the repository"],
  },
  "finds a home, an unversioned base and a registry that is shut down": {
    hadolint: ["DL3006 Dockerfile:1: found by unpinned-base-image"],
  },
  "follows heredocs, arguments and stages that are right": {
    hadolint: ["DL1000 Dockerfile:13: explained DL1000"],
  },
  "finds arguments that are empty where they are used, and copies that cannot be made": {
    hadolint: [
      "DL3008 Dockerfile:4: explained DL3008",
      "DL3009 Dockerfile:4: explained DL3009",
      "DL3015 Dockerfile:4: explained DL3015",
      "DL3021 Dockerfile:6: found by unbuildable-image",
      "DL3022 Dockerfile:5: found by unbuildable-image",
      "SC2086 Dockerfile:4: explained SC2086",
    ],
  },
  "finds what keeps a container from starting: no interpreter, a line end of Windows, an ignored script": {
    hadolint: ["DL3025 shell/Dockerfile:3: explained DL3025"],
  },
  "finds secrets in layers, in heredocs too, and not those that are mounted": {
    hadolint: ["DL1000 Dockerfile:9: explained DL1000"],
  },
  "finds files that are written under another name, and those that nobody writes": {
    deptry: [
      "unused pandas-gbq: explained needed when it runs",
      "unused pyarrow: explained needed when it runs",
    ],
  },
  "finds a bucket that differs between the script that writes and the one that reads": {
    deptry: [
      "missing google: explained namespace of several packages",
      "unused google-cloud-bigquery: explained namespace of several packages",
      "unused google-cloud-storage: explained namespace of several packages",
    ],
  },
  "finds keys that are committed: by their content, by their use, by their name": {
    deptry: [
      "missing google: explained namespace of several packages",
      "unused google-cloud-bigquery: explained namespace of several packages",
    ],
  },
  "tells as whom each script acts: a key of a machine, an account of the plan, another account": {
    deptry: [
      "missing google: explained namespace of several packages",
      "unused google-auth: explained namespace of several packages",
      "unused google-cloud-bigquery: explained namespace of several packages",
    ],
  },
  "reads the project that an image installs from its folder, with the extras that it names": {
    deptry: ["missing polars: found by uninstalled-module"],
    hadolint: ["DL3013 Dockerfile:4: explained DL3013 of a folder"],
  },
  "reads setup.py without running it": {
    deptry: [
      "missing db-dtypes: explained comes along with a package of the image",
      "unused google-cloud-bigquery: explained namespace of several packages",
    ],
    hadolint: ["DL3042 Dockerfile:5: explained DL3042"],
    alone: ["openpyxl"],
  },
  "reads what uv, Poetry, Pipenv and conda install in an image": {
    deptry: ["missing tqdm: found by uninstalled-module", "unused gcsfs: explained needed when it runs"],
    hadolint: ["DL3042 poetry/Dockerfile:4: explained DL3042"],
  },
  "tells needed imports from conditional, type-checking and dynamic ones": {
    deptry: [
      "missing orjson: found by undeclared-import",
      "missing pyyaml: found by undeclared-import",
      "missing requests: found by undeclared-import",
      "missing tomli: explained import for another Python",
    ],
    alone: ["polars", "duckdb", "openpyxl"],
  },
  "tells packages that only come along, and those that a lock file brings": {
    deptry: [
      "missing numpy: found by undeclared-import",
      "missing python-dateutil: found by undeclared-import",
    ],
  },
};
