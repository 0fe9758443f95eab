import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import "./empty.mjs";

// schemas/plan.schema.json
var plan_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "phasegate plan",
  description: "What a team declares for phasegate: standards, phases, infrastructure, dependencies, policy.",
  type: "object",
  properties: {
    version: {
      type: "number",
      const: 1,
      description: "Version of the plan's format: `1`."
    },
    project: {
      type: "string",
      maxLength: 2e3,
      pattern: "\\S",
      description: "What the project is called in the documents."
    },
    "google-cloud": {
      type: "object",
      properties: {
        project: {
          type: "string",
          maxLength: 2e3,
          pattern: "^(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]{4,61}[a-z0-9]$",
          description: "Google Cloud project id."
        },
        location: {
          type: "string",
          maxLength: 2e3,
          pattern: "^[A-Za-z0-9-]+$",
          description: "Default location of what the plan names: `us-central1`, `EU`."
        },
        "usd-per-tib": {
          description: "What a TiB of queries costs there, in US dollars. Default: on demand in the United States.",
          type: "number",
          minimum: 0
        }
      },
      required: [
        "project",
        "location"
      ],
      additionalProperties: false,
      description: "Where the phases act."
    },
    vocabulary: {
      default: {},
      description: "The words that names are made of: a list of literals, in the order that `ordered` compares by, or `integer` for any run of digits.",
      type: "object",
      propertyNames: {
        type: "string",
        maxLength: 2e3,
        pattern: "^[A-Za-z][A-Za-z0-9_-]{0,99}$"
      },
      additionalProperties: {
        anyOf: [
          {
            type: "string",
            const: "integer"
          },
          {
            minItems: 1,
            type: "array",
            items: {
              anyOf: [
                {
                  type: "integer",
                  minimum: -9007199254740991,
                  maximum: 9007199254740991
                },
                {
                  type: "string",
                  maxLength: 2e3,
                  pattern: "^[^{}\\p{Cc}]{1,200}$"
                }
              ]
            }
          }
        ]
      }
    },
    mandates: {
      default: {},
      description: "Standards that tables or columns must meet, by id.",
      type: "object",
      propertyNames: {
        type: "string",
        maxLength: 2e3,
        pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
      },
      additionalProperties: {
        type: "object",
        properties: {
          title: {
            type: "string",
            maxLength: 2e3,
            pattern: "\\S",
            description: "What the standard is called in the documents."
          },
          dataset: {
            type: "string",
            maxLength: 2e3,
            pattern: "^[A-Za-z0-9_]{1,1024}$",
            description: "Dataset whose tables it governs."
          },
          names: {
            default: {},
            description: "Name templates by id: each table of the dataset matches exactly one, or is an exception. A template, or `{ name, ordered }`.",
            type: "object",
            propertyNames: {
              type: "string",
              maxLength: 2e3,
              pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
            },
            additionalProperties: {
              anyOf: [
                {
                  type: "string",
                  maxLength: 2e3,
                  pattern: "^[\\s\\S]*$"
                },
                {
                  type: "object",
                  properties: {
                    name: {
                      type: "string",
                      maxLength: 2e3,
                      pattern: "^[\\s\\S]*$",
                      description: "The template."
                    },
                    ordered: {
                      default: [],
                      description: "Keys of one word whose values must stand in the vocabulary's order, each strictly before the next.",
                      type: "array",
                      items: {
                        type: "string",
                        maxLength: 2e3,
                        pattern: "\\S"
                      }
                    }
                  },
                  required: [
                    "name"
                  ],
                  additionalProperties: false
                }
              ]
            }
          },
          exceptions: {
            default: [],
            description: "Tables that the standard leaves alone, by name.",
            type: "array",
            items: {
              type: "string",
              maxLength: 2e3,
              pattern: "\\S"
            }
          },
          columns: {
            default: [],
            description: "Columns that tables must have.",
            type: "array",
            items: {
              type: "object",
              properties: {
                tables: {
                  type: "string",
                  maxLength: 2e3,
                  pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
                  description: "Id of the name template whose tables the rule is for, of this mandate or another."
                },
                require: {
                  type: "array",
                  items: {
                    type: "string",
                    maxLength: 2e3,
                    pattern: "^[\\s\\S]*$"
                  },
                  description: "Templates of the columns that each of those tables must have. A key of the table's template keeps the table's value."
                }
              },
              required: [
                "tables",
                "require"
              ],
              additionalProperties: false
            }
          }
        },
        required: [
          "title",
          "dataset"
        ],
        additionalProperties: false
      }
    },
    phases: {
      type: "object",
      propertyNames: {
        type: "string",
        maxLength: 2e3,
        pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
      },
      additionalProperties: {
        type: "object",
        properties: {
          title: {
            type: "string",
            maxLength: 2e3,
            pattern: "\\S",
            description: "What the phase is called in the documents."
          },
          starts: {
            type: "string",
            maxLength: 2e3,
            pattern: "^\\d{4}-\\d{2}-\\d{2}$",
            description: "Date it is to start: `2025-12-14`."
          },
          "runs-as": {
            description: "Identity that will carry it out; permissions are tested for it.",
            type: "string",
            maxLength: 2e3,
            pattern: "^[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+$"
          },
          mandates: {
            default: [],
            description: "Mandates that it brings about, by id.",
            type: "array",
            items: {
              type: "string",
              maxLength: 2e3,
              pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
            }
          },
          "budget-usd": {
            description: "Most that it may cost, in US dollars.",
            type: "number",
            minimum: 0
          },
          tables: {
            description: "Tables that its operations rename, consolidate and drop, all together; their `expect` must add up to it.",
            type: "integer",
            minimum: 0,
            maximum: 9007199254740991
          },
          team: {
            description: "Who works on it; it turns hours of work into dates. Default: one person, 8 hours.",
            type: "object",
            properties: {
              people: {
                default: 1,
                description: "People who work on it.",
                type: "number",
                exclusiveMinimum: 0
              },
              "hours-per-day": {
                default: 8,
                description: "Hours that each of them works a day.",
                type: "number",
                exclusiveMinimum: 0,
                maximum: 24
              }
            },
            additionalProperties: false
          },
          operations: {
            default: [],
            description: "The pieces of work that act on tables.",
            type: "array",
            items: {
              type: "object",
              properties: {
                id: {
                  type: "string",
                  maxLength: 2e3,
                  pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
                  description: "Id of the operation, unique in the phase."
                },
                kind: {
                  type: "string",
                  enum: [
                    "rename",
                    "consolidate",
                    "create-views",
                    "validate",
                    "generate",
                    "drop"
                  ],
                  description: "What it does to tables."
                },
                title: {
                  description: "What the documents call it. Default: the id in words, with the kind.",
                  type: "string",
                  maxLength: 2e3,
                  pattern: "\\S"
                },
                dataset: {
                  description: "Dataset it acts on. Default: that of the phase's first mandate.",
                  type: "string",
                  maxLength: 2e3,
                  pattern: "^[A-Za-z0-9_]{1,1024}$"
                },
                from: {
                  description: "Template, or list of templates, of the tables it acts on.",
                  anyOf: [
                    {
                      anyOf: [
                        {
                          type: "string",
                          maxLength: 2e3,
                          pattern: "^[\\s\\S]*$"
                        },
                        {
                          type: "object",
                          properties: {
                            name: {
                              type: "string",
                              maxLength: 2e3,
                              pattern: "^[\\s\\S]*$",
                              description: "The template."
                            },
                            ordered: {
                              default: [],
                              description: "Keys of one word whose values must stand in the vocabulary's order, each strictly before the next.",
                              type: "array",
                              items: {
                                type: "string",
                                maxLength: 2e3,
                                pattern: "\\S"
                              }
                            }
                          },
                          required: [
                            "name"
                          ],
                          additionalProperties: false
                        }
                      ]
                    },
                    {
                      minItems: 1,
                      type: "array",
                      items: {
                        anyOf: [
                          {
                            type: "string",
                            maxLength: 2e3,
                            pattern: "^[\\s\\S]*$"
                          },
                          {
                            type: "object",
                            properties: {
                              name: {
                                type: "string",
                                maxLength: 2e3,
                                pattern: "^[\\s\\S]*$",
                                description: "The template."
                              },
                              ordered: {
                                default: [],
                                description: "Keys of one word whose values must stand in the vocabulary's order, each strictly before the next.",
                                type: "array",
                                items: {
                                  type: "string",
                                  maxLength: 2e3,
                                  pattern: "\\S"
                                }
                              }
                            },
                            required: [
                              "name"
                            ],
                            additionalProperties: false
                          }
                        ]
                      }
                    }
                  ]
                },
                to: {
                  description: "Template of the tables it leaves. A key that `from` does not bind is an undecided word.",
                  anyOf: [
                    {
                      type: "string",
                      maxLength: 2e3,
                      pattern: "^[\\s\\S]*$"
                    },
                    {
                      type: "object",
                      properties: {
                        name: {
                          type: "string",
                          maxLength: 2e3,
                          pattern: "^[\\s\\S]*$",
                          description: "The template."
                        },
                        ordered: {
                          default: [],
                          description: "Keys of one word whose values must stand in the vocabulary's order, each strictly before the next.",
                          type: "array",
                          items: {
                            type: "string",
                            maxLength: 2e3,
                            pattern: "\\S"
                          }
                        }
                      },
                      required: [
                        "name"
                      ],
                      additionalProperties: false
                    }
                  ]
                },
                expect: {
                  description: "Tables it acts on: `1596`, or sources and results: `224 -> 56`.",
                  anyOf: [
                    {
                      type: "integer",
                      minimum: 0,
                      maximum: 9007199254740991
                    },
                    {
                      type: "string",
                      maxLength: 2e3,
                      pattern: "^\\d{1,9}(?:\\s*->\\s*\\d{1,9})?$"
                    }
                  ]
                },
                tolerance: {
                  description: "Tables by which the number found may differ from `expect`. Default: none.",
                  type: "integer",
                  minimum: 0,
                  maximum: 9007199254740991
                },
                script: {
                  description: "Script that does it.",
                  type: "string",
                  maxLength: 2e3,
                  pattern: "^(?![A-Za-z]:)(?!\\/)(?!(?:[^/]*\\/)*\\.\\.(?:\\/|$))[^\\\\\\p{Cc}]+$"
                },
                needs: {
                  default: [],
                  description: "Operations of the phase that must be done before it starts.",
                  type: "array",
                  items: {
                    type: "string",
                    maxLength: 2e3,
                    pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
                  }
                },
                for: {
                  default: [],
                  description: "For create-views: the operations whose old names the views keep.",
                  type: "array",
                  items: {
                    type: "string",
                    maxLength: 2e3,
                    pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
                  }
                },
                grace: {
                  description: "How long the old names are kept: `30d`.",
                  type: "string",
                  maxLength: 2e3,
                  pattern: "^\\d{1,5}d$"
                },
                "if-missing": {
                  description: "What it would take if the script is missing.",
                  type: "object",
                  properties: {
                    effort: {
                      description: "Work to write the script: `4h-6h`, `1h`, `2d` (days of the team's hours). Default: by kind.",
                      type: "string",
                      maxLength: 2e3,
                      pattern: "^\\d+(?:\\.\\d+)?(?:[hd]|[hd]?-\\d+(?:\\.\\d+)?[hd])$"
                    },
                    workaround: {
                      description: "What could be done instead, in words.",
                      type: "string",
                      maxLength: 2e3,
                      pattern: "\\S"
                    }
                  },
                  additionalProperties: false
                }
              },
              required: [
                "id",
                "kind"
              ],
              additionalProperties: false
            }
          },
          scripts: {
            default: [],
            description: "Scripts that it needs beyond those of its operations.",
            type: "array",
            items: {
              type: "string",
              maxLength: 2e3,
              pattern: "^(?![A-Za-z]:)(?!\\/)(?!(?:[^/]*\\/)*\\.\\.(?:\\/|$))[^\\\\\\p{Cc}]+$"
            }
          },
          document: {
            description: "Beginning of the names of its documents. Default: from the id, `M008-4C` gives `M008_4C`.",
            type: "string",
            maxLength: 2e3,
            pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
          }
        },
        required: [
          "title",
          "starts"
        ],
        additionalProperties: false
      },
      description: "Stages of the work, by id; each is audited by itself."
    },
    infrastructure: {
      description: "What must exist in Google Cloud.",
      type: "object",
      properties: {
        datasets: {
          default: [],
          description: "BigQuery datasets.",
          type: "array",
          items: {
            type: "object",
            properties: {
              id: {
                type: "string",
                maxLength: 2e3,
                pattern: "^[A-Za-z0-9_]{1,1024}$",
                description: "Dataset id, without its project."
              },
              access: {
                default: [],
                description: "What the phases do in it; each is tested.",
                type: "array",
                items: {
                  type: "string",
                  enum: [
                    "create",
                    "rename",
                    "delete",
                    "read",
                    "write"
                  ]
                }
              },
              tables: {
                description: "Number of tables that it should hold.",
                type: "integer",
                minimum: 0,
                maximum: 9007199254740991
              }
            },
            required: [
              "id"
            ],
            additionalProperties: false
          }
        },
        buckets: {
          default: [],
          description: "Cloud Storage buckets.",
          type: "array",
          items: {
            type: "object",
            properties: {
              name: {
                type: "string",
                maxLength: 2e3,
                pattern: "^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$",
                description: "Bucket name, without `gs://`."
              },
              access: {
                default: [],
                description: "What the phases do in it; each is tested.",
                type: "array",
                items: {
                  type: "string",
                  enum: [
                    "read",
                    "write"
                  ]
                }
              }
            },
            required: [
              "name"
            ],
            additionalProperties: false
          }
        },
        jobs: {
          default: [],
          description: "Cloud Run jobs.",
          type: "array",
          items: {
            type: "object",
            properties: {
              name: {
                type: "string",
                maxLength: 2e3,
                pattern: "^[a-z][a-z0-9-]{0,62}$",
                description: "Cloud Run job name."
              },
              location: {
                description: "Region of the job. Default: google-cloud.location.",
                type: "string",
                maxLength: 2e3,
                pattern: "^[a-z0-9-]+$"
              },
              build: {
                description: "Cloud Build file that builds its image.",
                type: "string",
                maxLength: 2e3,
                pattern: "^(?![A-Za-z]:)(?!\\/)(?!(?:[^/]*\\/)*\\.\\.(?:\\/|$))[^\\\\\\p{Cc}]+$"
              }
            },
            required: [
              "name"
            ],
            additionalProperties: false
          }
        },
        "service-accounts": {
          default: [],
          description: "Service accounts, by e-mail.",
          type: "array",
          items: {
            type: "string",
            maxLength: 2e3,
            pattern: "^[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+$"
          }
        },
        cost: {
          description: "Guards against cost; each is `required` or `optional`.",
          type: "object",
          properties: {
            budget: {
              default: "optional",
              description: "Whether a billing budget must be set on the project.",
              type: "string",
              enum: [
                "required",
                "optional"
              ]
            },
            "daily-query-quota": {
              default: "optional",
              description: "Whether a daily query quota of one's own must be set on the project.",
              type: "string",
              enum: [
                "required",
                "optional"
              ]
            }
          },
          additionalProperties: false
        }
      },
      additionalProperties: false
    },
    dependencies: {
      description: "What the scripts need around them.",
      type: "object",
      properties: {
        python: {
          description: "Python packages.",
          type: "object",
          properties: {
            environments: {
              default: [],
              description: "Places where Python code runs.",
              type: "array",
              items: {
                type: "object",
                properties: {
                  name: {
                    type: "string",
                    maxLength: 2e3,
                    pattern: "\\S",
                    description: "What the documents call it."
                  },
                  from: {
                    type: "string",
                    maxLength: 2e3,
                    pattern: "^(?![A-Za-z]:)(?!\\/)(?!(?:[^/]*\\/)*\\.\\.(?:\\/|$))[^\\\\\\p{Cc}]+$",
                    description: "File that declares it: requirements, pyproject.toml, setup.cfg, Pipfile, a lock file, a conda environment or a Dockerfile. Extras and groups stand in brackets: `pyproject.toml[parquet,dev]`."
                  }
                },
                required: [
                  "name",
                  "from"
                ],
                additionalProperties: false
              }
            }
          },
          additionalProperties: false
        },
        tools: {
          default: [],
          description: "Commands that must be on the runner's PATH.",
          type: "array",
          items: {
            type: "string",
            maxLength: 2e3,
            pattern: "^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$"
          }
        },
        apis: {
          default: [],
          description: "Google APIs that must be enabled: `bigquery`, or `bigquery.googleapis.com`.",
          type: "array",
          items: {
            type: "string",
            maxLength: 2e3,
            pattern: "^[a-z][a-z0-9-]*(?:\\.googleapis\\.com)?$"
          }
        }
      },
      additionalProperties: false
    },
    scripts: {
      default: [],
      description: "What the inventory must contain, by family, and what each script is for.",
      type: "array",
      items: {
        type: "object",
        properties: {
          path: {
            type: "string",
            maxLength: 2e3,
            pattern: "^(?![A-Za-z]:)(?!\\/)(?!(?:[^/]*\\/)*\\.\\.(?:\\/|$))[^\\\\\\p{Cc}]+$",
            description: "Path in the repository."
          },
          family: {
            type: "string",
            maxLength: 2e3,
            pattern: "\\S",
            description: "Group that the documents list it in."
          },
          purpose: {
            type: "string",
            maxLength: 2e3,
            pattern: "\\S",
            description: "What it is for."
          },
          creates: {
            default: {},
            description: "Tables that it must create, by id of a mandate's name: `{ tri: 194 }`.",
            type: "object",
            propertyNames: {
              type: "string",
              maxLength: 2e3,
              pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
            },
            additionalProperties: {
              type: "integer",
              minimum: 0,
              maximum: 9007199254740991
            }
          }
        },
        required: [
          "path",
          "family",
          "purpose"
        ],
        additionalProperties: false
      }
    },
    policy: {
      description: "What fails the gate, and the exceptions to it. Read from the base branch.",
      type: "object",
      properties: {
        gate: {
          default: "P0",
          description: "Blockers of this priority and above fail the gate.",
          type: "string",
          enum: [
            "P0",
            "P1",
            "P2",
            "P3"
          ]
        },
        "pass-unverified-on": {
          default: [],
          description: "Runs without credentials whose job does not fail for what only the cloud could tell; the verdict stays NO-GO, and what is seen still fails. Only the base branch's counts.",
          type: "array",
          items: {
            type: "string",
            enum: [
              "fork",
              "dependabot",
              "pull-request",
              "merge-group",
              "dispatch",
              "schedule",
              "push"
            ]
          }
        },
        waivers: {
          default: [],
          description: "Dated, signed exceptions. Only those of the base branch count.",
          type: "array",
          items: {
            type: "object",
            properties: {
              blocker: {
                type: "string",
                maxLength: 2e3,
                pattern: "\\S",
                description: "Id of the blocker, as the report prints it."
              },
              until: {
                type: "string",
                maxLength: 2e3,
                pattern: "^\\d{4}-\\d{2}-\\d{2}$",
                description: "Last day that it holds: `2025-12-20`."
              },
              owner: {
                type: "string",
                maxLength: 2e3,
                pattern: "\\S",
                description: "Who answers for it."
              },
              reason: {
                type: "string",
                maxLength: 2e3,
                pattern: "\\S",
                description: "Why it is right to go on."
              }
            },
            required: [
              "blocker",
              "until",
              "owner",
              "reason"
            ],
            additionalProperties: false
          }
        }
      },
      additionalProperties: false
    },
    documents: {
      description: "Where the documents are written.",
      type: "object",
      properties: {
        folder: {
          default: "docs",
          description: "Folder that the documents are written to.",
          type: "string",
          maxLength: 2e3,
          pattern: "^(?![A-Za-z]:)(?!\\/)(?!(?:[^/]*\\/)*\\.\\.(?:\\/|$))[^\\\\\\p{Cc}]+$"
        },
        prefix: {
          default: "",
          description: "Beginning of every document's file name.",
          type: "string",
          maxLength: 2e3,
          pattern: "^[A-Za-z0-9._-]{0,50}$"
        }
      },
      additionalProperties: false
    }
  },
  required: [
    "version",
    "project",
    "google-cloud",
    "phases"
  ],
  additionalProperties: false
};
export {
  plan_schema_default as default
};
