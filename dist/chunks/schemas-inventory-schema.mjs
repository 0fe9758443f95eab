import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import "./empty.mjs";

// schemas/inventory.schema.json
var inventory_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $ref: "#/definitions/Inventory",
  definitions: {
    Inventory: {
      type: "object",
      properties: {
        schemaVersion: {
          type: "number",
          const: 1
        },
        repo: {
          type: "string",
          description: "Name of the repository's folder or remote."
        },
        revision: {
          type: [
            "string",
            "null"
          ],
          description: "Commit that was read; null where there is no git history."
        },
        scripts: {
          type: "array",
          items: {
            $ref: "#/definitions/ScriptFact"
          }
        },
        skipped: {
          type: "array",
          items: {
            $ref: "#/definitions/SkippedFile"
          },
          description: "Files that were passed over, and why (binary, too large, link, submodule, not UTF-8)."
        }
      },
      required: [
        "schemaVersion",
        "repo",
        "revision",
        "scripts",
        "skipped"
      ],
      additionalProperties: false,
      description: "`inventory --json`."
    },
    ScriptFact: {
      type: "object",
      properties: {
        path: {
          type: "string"
        },
        language: {
          $ref: "#/definitions/Language"
        },
        bytes: {
          type: "number",
          description: "Size in bytes."
        },
        lines: {
          type: "number"
        },
        purpose: {
          type: "string",
          description: "First sentence of the docstring or header comment; empty where there is none."
        },
        lastCommit: {
          anyOf: [
            {
              $ref: "#/definitions/Commit"
            },
            {
              type: "null"
            }
          ],
          description: "Null where history is not available (no git, shallow clone, uncommitted file)."
        },
        syntax: {
          type: "array",
          items: {
            $ref: "#/definitions/SyntaxFault"
          }
        },
        imports: {
          type: "array",
          items: {
            $ref: "#/definitions/Import"
          }
        },
        flags: {
          type: "array",
          items: {
            type: "string"
          }
        },
        positionals: {
          type: "array",
          items: {
            type: "string"
          }
        },
        execution: {
          type: "string",
          enum: [
            "parallel",
            "sequential"
          ]
        },
        workers: {
          type: "number",
          description: "Threads, processes or tasks at once, by its text and the defaults of its options; absent where these do not tell."
        },
        pauseSeconds: {
          type: "number",
          description: "Seconds that it sleeps for each item of a loop; absent where the text tells of none."
        },
        interactive: {
          type: "boolean",
          description: "True where the script waits for a person: `input()`, `read -p`, `getpass`."
        },
        tools: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Commands that the script runs: `bq`, `gcloud`, `gsutil`, `docker`, `jq`."
        },
        calls: {
          type: "array",
          items: {
            $ref: "#/definitions/ScriptCall"
          }
        },
        filesRead: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Paths that the script opens for reading, as far as the text tells."
        },
        fileUses: {
          type: "array",
          items: {
            $ref: "#/definitions/FileUse"
          },
          description: "Files that it reads and writes, line by line; absent where it opens none."
        },
        identities: {
          type: "array",
          items: {
            $ref: "#/definitions/TakenIdentity"
          },
          description: "Identities that it takes on; absent where it acts as whoever runs it."
        },
        environmentRead: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Names of environment variables that it reads."
        },
        runtimeNeeds: {
          type: "array",
          items: {
            $ref: "#/definitions/RuntimeNeed"
          },
          description: "What its calls need when they run; absent where nothing is needed beyond its imports."
        },
        environmentNeeded: {
          type: "array",
          items: {
            type: "object",
            properties: {
              name: {
                type: "string"
              },
              line: {
                type: "number"
              }
            },
            required: [
              "name",
              "line"
            ],
            additionalProperties: false
          },
          description: "Environment variables without which it stops, at the line that reads them; absent where there are none."
        },
        effects: {
          type: "array",
          items: {
            $ref: "#/definitions/Effect"
          }
        },
        complete: {
          type: "boolean",
          description: "False where a limit or damage hid part of the file's behaviour."
        },
        limits: {
          type: "array",
          items: {
            type: "string"
          },
          description: "What hid it, one sentence each."
        }
      },
      required: [
        "path",
        "language",
        "bytes",
        "lines",
        "purpose",
        "lastCommit",
        "syntax",
        "imports",
        "flags",
        "positionals",
        "execution",
        "interactive",
        "tools",
        "calls",
        "filesRead",
        "environmentRead",
        "effects",
        "complete",
        "limits"
      ],
      additionalProperties: false,
      description: "What one file is and will do, read from its text alone. Part of the public inventory schema."
    },
    Language: {
      type: "string",
      enum: [
        "python",
        "shell",
        "sql",
        "dockerfile",
        "cloudbuild",
        "requirements",
        "pyproject"
      ]
    },
    Commit: {
      type: "object",
      properties: {
        sha: {
          type: "string"
        },
        at: {
          type: "string",
          description: "Committer date, ISO 8601, UTC."
        },
        author: {
          type: "string"
        }
      },
      required: [
        "sha",
        "at",
        "author"
      ],
      additionalProperties: false,
      description: "A commit as `git log` gives it."
    },
    SyntaxFault: {
      type: "object",
      properties: {
        line: {
          type: "number"
        },
        message: {
          type: "string"
        }
      },
      required: [
        "line",
        "message"
      ],
      additionalProperties: false
    },
    Import: {
      type: "object",
      properties: {
        module: {
          type: "string",
          description: "Longest dotted name that the statement determines: `google.cloud.bigquery`."
        },
        distribution: {
          type: [
            "string",
            "null"
          ],
          description: "Distribution on the package index, or null for standard library and local modules."
        },
        origin: {
          type: "string",
          enum: [
            "stdlib",
            "local",
            "third-party"
          ]
        },
        line: {
          type: "number"
        },
        optional: {
          type: "boolean",
          description: "True inside `try`/`except ImportError`: the script goes on without it."
        },
        python: {
          type: "string",
          description: "Pythons under which it is imported, as a PEP 440 specifier, where a test of `sys.version_info` says so: `<3.11`."
        }
      },
      required: [
        "module",
        "distribution",
        "origin",
        "line"
      ],
      additionalProperties: false,
      description: "One imported module and what provides it."
    },
    ScriptCall: {
      type: "object",
      properties: {
        path: {
          type: "string",
          description: "Path in the repository, resolved as far as the text allows."
        },
        args: {
          type: "array",
          items: {
            type: "string"
          }
        },
        line: {
          type: "number"
        }
      },
      required: [
        "path",
        "args",
        "line"
      ],
      additionalProperties: false,
      description: "A call of another script of the repository."
    },
    FileUse: {
      type: "object",
      properties: {
        path: {
          type: "string",
          description: "As the script names it; `{…}` where a part is only known at run time."
        },
        mode: {
          type: "string",
          enum: [
            "read",
            "write"
          ]
        },
        line: {
          type: "number"
        },
        optional: {
          type: "boolean",
          const: true,
          description: "True where the script goes on without it: it asks whether the file exists, or catches the failure."
        }
      },
      required: [
        "path",
        "mode",
        "line"
      ],
      additionalProperties: false,
      description: "A file that a script reads or writes, at the line that does."
    },
    TakenIdentity: {
      type: "object",
      properties: {
        kind: {
          type: "string",
          enum: [
            "key-file",
            "service-account"
          ]
        },
        name: {
          type: "string",
          description: "Path of the key, or e-mail of the account."
        },
        line: {
          type: "number"
        }
      },
      required: [
        "kind",
        "name",
        "line"
      ],
      additionalProperties: false,
      description: "An identity that a script takes on, at the line that does; a script without any acts as whoever runs it."
    },
    RuntimeNeed: {
      type: "object",
      properties: {
        call: {
          type: "string",
          description: "The call: `DataFrame.to_parquet`."
        },
        anyOf: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Distributions of which any one suffices, likeliest first."
        },
        line: {
          type: "number"
        },
        optional: {
          type: "boolean",
          const: true,
          description: "True where the call works without, slower or less well."
        }
      },
      required: [
        "call",
        "anyOf",
        "line"
      ],
      additionalProperties: false,
      description: "Packages that a call needs when it runs, though nothing imports them by name: engines, drivers, file systems."
    },
    Effect: {
      type: "object",
      properties: {
        verb: {
          $ref: "#/definitions/Verb"
        },
        kind: {
          $ref: "#/definitions/ResourceKind"
        },
        name: {
          type: "string",
          description: "Full name as far as known: `project.dataset.table`, `gs://bucket/object`, job name."
        },
        to: {
          type: "string",
          description: "For `rename` (new name) and `copy`, `load`, `extract` (destination)."
        },
        exact: {
          type: "boolean",
          description: "True where `name` (and `to`) has no hole."
        },
        holes: {
          type: "array",
          items: {
            $ref: "#/definitions/Hole"
          }
        },
        guard: {
          type: [
            "string",
            "null"
          ],
          description: "`only with --execute`, `not with --dry-run`; null where the effect always happens."
        },
        failureIgnored: {
          type: "boolean",
          const: true,
          description: "Present where the script goes on although this fails: `|| true`, `|| echo …`, or without `set -e` and nothing that looks."
        },
        line: {
          type: "number",
          description: "Line of the call that has the effect; from 1."
        },
        sqlLine: {
          type: "number",
          description: "Line where the SQL text begins, if it is elsewhere."
        },
        statement: {
          type: "string",
          description: "SQL text that could be sent as it is: no hole, no query parameter, no table without a dataset. One statement, or the whole script where its statements need one another. Bounded for each statement and each script."
        },
        columns: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Columns that a CREATE TABLE AS or a view yields, where the text tells."
        },
        selector: {
          type: "string",
          description: "The query whose rows give the name, where the name is only known at run time."
        }
      },
      required: [
        "verb",
        "kind",
        "name",
        "exact",
        "holes",
        "guard",
        "line"
      ],
      additionalProperties: false,
      description: "Something a script will do to a resource: the name, or a name pattern with `{…}` where a hole is."
    },
    Verb: {
      type: "string",
      enum: [
        "create",
        "replace",
        "rename",
        "drop",
        "read",
        "write",
        "copy",
        "load",
        "extract",
        "view",
        "dml",
        "execute",
        "list",
        "delete"
      ],
      description: "What a script does to a resource. `replace` is CREATE OR REPLACE; `list` is a metadata read of a dataset."
    },
    ResourceKind: {
      type: "string",
      enum: [
        "bigquery-table",
        "bigquery-dataset",
        "gcs-object",
        "gcs-bucket",
        "run-job",
        "build",
        "other"
      ]
    },
    Hole: {
      type: "object",
      properties: {
        cause: {
          type: "string",
          description: "`argument --pair`, `environment NAME`, `row of a query`, `file …`, `uncalled function f`, `budget`."
        },
        line: {
          type: "number"
        }
      },
      required: [
        "cause",
        "line"
      ],
      additionalProperties: false,
      description: "Why a part of a name is not known without running the script."
    },
    SkippedFile: {
      type: "object",
      properties: {
        path: {
          type: "string"
        },
        why: {
          type: "string",
          enum: [
            "binary",
            "too-large",
            "link",
            "submodule",
            "not-utf8",
            "unreadable",
            "limit"
          ]
        },
        detail: {
          type: "string"
        }
      },
      required: [
        "path",
        "why",
        "detail"
      ],
      additionalProperties: false
    }
  },
  title: "phasegate inventory"
};
export {
  inventory_schema_default as default
};
