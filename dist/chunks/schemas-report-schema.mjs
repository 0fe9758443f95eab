import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import "./empty.mjs";

// schemas/report.schema.json
var report_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $ref: "#/definitions/Report",
  definitions: {
    Report: {
      type: "object",
      properties: {
        schemaVersion: {
          type: "number",
          const: 1
        },
        tool: {
          type: "object",
          properties: {
            name: {
              type: "string",
              const: "phasegate"
            },
            version: {
              type: "string"
            }
          },
          required: [
            "name",
            "version"
          ],
          additionalProperties: false
        },
        at: {
          type: "string",
          description: "Instant of the audit, ISO 8601, UTC."
        },
        project: {
          type: "string"
        },
        repository: {
          type: "object",
          properties: {
            name: {
              type: "string"
            },
            revision: {
              type: [
                "string",
                "null"
              ]
            },
            branch: {
              type: [
                "string",
                "null"
              ]
            },
            from: {
              type: "string",
              enum: [
                "work-tree",
                "revision",
                "archive"
              ]
            },
            notes: {
              type: "array",
              items: {
                type: "string"
              },
              description: "What the reader must know about the reading, e.g. no git history."
            }
          },
          required: [
            "name",
            "revision",
            "branch",
            "from",
            "notes"
          ],
          additionalProperties: false
        },
        cloud: {
          type: "string",
          description: "How the cloud was reached."
        },
        plan: {
          type: "object",
          properties: {
            path: {
              type: "string"
            },
            documents: {
              type: "object",
              properties: {
                folder: {
                  type: "string"
                },
                prefix: {
                  type: "string"
                }
              },
              required: [
                "folder",
                "prefix"
              ],
              additionalProperties: false
            }
          },
          required: [
            "path",
            "documents"
          ],
          additionalProperties: false
        },
        phase: {
          type: "object",
          properties: {
            id: {
              type: "string"
            },
            title: {
              type: "string"
            },
            starts: {
              type: "string"
            },
            runsAs: {
              type: [
                "string",
                "null"
              ]
            },
            document: {
              type: "string"
            },
            gate: {
              $ref: "#/definitions/Priority"
            }
          },
          required: [
            "id",
            "title",
            "starts",
            "runsAs",
            "document",
            "gate"
          ],
          additionalProperties: false
        },
        verdict: {
          $ref: "#/definitions/Verdict"
        },
        coverage: {
          type: "object",
          properties: {
            verified: {
              type: "number"
            },
            total: {
              type: "number"
            }
          },
          required: [
            "verified",
            "total"
          ],
          additionalProperties: false,
          description: "Findings that were verified (pass or fail) out of all that apply."
        },
        blockers: {
          type: "array",
          items: {
            $ref: "#/definitions/Blocker"
          }
        },
        resolved: {
          type: "array",
          items: {
            type: "object",
            properties: {
              id: {
                type: "string"
              },
              title: {
                type: "string"
              },
              priority: {
                $ref: "#/definitions/Priority"
              }
            },
            required: [
              "id",
              "title",
              "priority"
            ],
            additionalProperties: false
          },
          description: "Blockers of the base revision that are gone."
        },
        findings: {
          type: "array",
          items: {
            $ref: "#/definitions/Finding"
          }
        },
        scripts: {
          type: "array",
          items: {
            $ref: "#/definitions/ScriptLine"
          }
        },
        operations: {
          type: "array",
          items: {
            $ref: "#/definitions/OperationLine"
          }
        },
        infrastructure: {
          type: "array",
          items: {
            $ref: "#/definitions/ResourceLine"
          }
        },
        dependencies: {
          type: "array",
          items: {
            $ref: "#/definitions/ResourceLine"
          }
        },
        forecast: {
          $ref: "#/definitions/Forecast"
        },
        channels: {
          type: "array",
          items: {
            $ref: "#/definitions/Channel"
          }
        },
        waiverNotes: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Waivers that were not applied, and why (expired, malformed, only in the head revision)."
        }
      },
      required: [
        "schemaVersion",
        "tool",
        "at",
        "project",
        "repository",
        "cloud",
        "plan",
        "phase",
        "verdict",
        "coverage",
        "blockers",
        "resolved",
        "findings",
        "scripts",
        "operations",
        "infrastructure",
        "dependencies",
        "forecast",
        "channels",
        "waiverNotes"
      ],
      additionalProperties: false,
      description: "The one value that every renderer reads; `report.json` is its JSON."
    },
    Priority: {
      type: "string",
      enum: [
        "P0",
        "P1",
        "P2",
        "P3"
      ]
    },
    Verdict: {
      type: "object",
      properties: {
        decision: {
          type: "string",
          enum: [
            "GO",
            "NO-GO"
          ]
        },
        risk: {
          type: "string",
          enum: [
            "LOW",
            "MEDIUM",
            "HIGH"
          ]
        },
        earliestGo: {
          anyOf: [
            {
              type: "object",
              properties: {
                low: {
                  type: "string"
                },
                high: {
                  type: "string"
                }
              },
              required: [
                "low",
                "high"
              ],
              additionalProperties: false
            },
            {
              type: "null"
            }
          ],
          description: "ISO dates; null where it cannot be told."
        },
        reasons: {
          type: "array",
          items: {
            type: "string"
          },
          description: "One sentence each, gravest first; at least one."
        },
        answers: {
          type: "array",
          items: {
            $ref: "#/definitions/CriticalAnswer"
          }
        }
      },
      required: [
        "decision",
        "risk",
        "earliestGo",
        "reasons",
        "answers"
      ],
      additionalProperties: false
    },
    CriticalAnswer: {
      type: "object",
      properties: {
        question: {
          type: "string"
        },
        answer: {
          type: "string"
        },
        blockers: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Ids of the blockers that the answer rests on."
        }
      },
      required: [
        "question",
        "answer",
        "blockers"
      ],
      additionalProperties: false,
      description: "One of the directive's six critical questions, answered from the data."
    },
    Blocker: {
      type: "object",
      properties: {
        id: {
          type: "string",
          description: "Fingerprint, `rule:subject`; stable under line moves."
        },
        rule: {
          type: "string"
        },
        family: {
          $ref: "#/definitions/AuditFamily"
        },
        priority: {
          $ref: "#/definitions/Priority"
        },
        title: {
          type: "string",
          description: "Short title, e.g. `Script missing: scripts/consolidate_lag_tables.py`."
        },
        outcome: {
          type: "string",
          enum: [
            "fail",
            "unverified"
          ]
        },
        subject: {
          $ref: "#/definitions/Subject"
        },
        impact: {
          $ref: "#/definitions/Impact"
        },
        consequence: {
          type: "string",
          description: "What it does to the phase, a sentence."
        },
        affects: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Phase, then operations: `M008-4C`, `M008-4C/lag-consolidation`."
        },
        delayHours: {
          type: "object",
          properties: {
            low: {
              type: "number"
            },
            high: {
              type: "number"
            }
          },
          required: [
            "low",
            "high"
          ],
          additionalProperties: false
        },
        mitigation: {
          type: "string"
        },
        workaround: {
          type: [
            "string",
            "null"
          ]
        },
        action: {
          type: "string"
        },
        verify: {
          type: [
            "string",
            "null"
          ],
          description: "For unverified ones: what would let phasegate check it."
        },
        evidence: {
          $ref: "#/definitions/Proof"
        },
        place: {
          anyOf: [
            {
              $ref: "#/definitions/Place"
            },
            {
              type: "null"
            }
          ]
        },
        state: {
          type: "string",
          enum: [
            "new",
            "existing",
            "waived"
          ]
        },
        waiver: {
          anyOf: [
            {
              type: "object",
              properties: {
                until: {
                  type: "string"
                },
                owner: {
                  type: "string"
                },
                reason: {
                  type: "string"
                }
              },
              required: [
                "until",
                "owner",
                "reason"
              ],
              additionalProperties: false
            },
            {
              type: "null"
            }
          ],
          description: "For waived ones."
        }
      },
      required: [
        "id",
        "rule",
        "family",
        "priority",
        "title",
        "outcome",
        "subject",
        "impact",
        "consequence",
        "affects",
        "delayHours",
        "mitigation",
        "workaround",
        "action",
        "verify",
        "evidence",
        "place",
        "state",
        "waiver"
      ],
      additionalProperties: false,
      description: "A finding that counts, ranked."
    },
    AuditFamily: {
      type: "string",
      enum: [
        "scripts",
        "readiness",
        "infrastructure",
        "dependencies"
      ]
    },
    Subject: {
      type: "object",
      properties: {
        kind: {
          $ref: "#/definitions/SubjectKind"
        },
        id: {
          type: "string"
        }
      },
      required: [
        "kind",
        "id"
      ],
      additionalProperties: false,
      description: "What a finding is about. `id` is stable under line moves: a path, a table name, an operation id."
    },
    SubjectKind: {
      type: "string",
      enum: [
        "script",
        "operation",
        "phase",
        "mandate",
        "dataset",
        "table",
        "bucket",
        "job",
        "service",
        "service-account",
        "package",
        "tool",
        "image",
        "build",
        "environment",
        "quota",
        "budget",
        "repository"
      ]
    },
    Impact: {
      type: "string",
      enum: [
        "prevents",
        "endangers",
        "slows",
        "informs"
      ],
      description: "What a failure does to the phase."
    },
    Proof: {
      type: "array",
      items: {
        $ref: "#/definitions/Evidence"
      },
      minItems: 1,
      description: "At least one piece of evidence."
    },
    Evidence: {
      type: "object",
      properties: {
        kind: {
          type: "string",
          enum: [
            "plan",
            "file",
            "git",
            "call",
            "query",
            "probe",
            "computation"
          ]
        },
        source: {
          type: "string",
          description: "What was looked at: a path with its revision, an API call, a query, the name of a computation."
        },
        saw: {
          type: "string",
          description: "What was seen, one line, redacted."
        },
        place: {
          $ref: "#/definitions/Place"
        },
        observedAt: {
          type: "string",
          description: "ISO 8601, UTC."
        }
      },
      required: [
        "kind",
        "source",
        "saw",
        "observedAt"
      ],
      additionalProperties: false,
      description: "What was looked at, what was seen, and when. No finding exists without one."
    },
    Place: {
      type: "object",
      properties: {
        path: {
          type: "string"
        },
        line: {
          type: "number"
        },
        column: {
          type: "number"
        }
      },
      required: [
        "path",
        "line"
      ],
      additionalProperties: false,
      description: "A place in a file of the audited repository; lines and columns count from 1."
    },
    Finding: {
      anyOf: [
        {
          type: "object",
          additionalProperties: false,
          properties: {
            rule: {
              type: "string",
              description: "Audit id."
            },
            family: {
              $ref: "#/definitions/AuditFamily"
            },
            title: {
              type: "string",
              description: "The audit's title: what is the case when it passes."
            },
            impact: {
              $ref: "#/definitions/Impact"
            },
            outcome: {
              type: "string",
              const: "pass"
            },
            subject: {
              $ref: "#/definitions/Subject"
            },
            says: {
              type: "string",
              description: "What is the case, one sentence, plain text."
            },
            evidence: {
              $ref: "#/definitions/Proof"
            },
            operations: {
              type: "array",
              items: {
                type: "string"
              },
              description: "Operations of the phase that are touched; empty where it is the phase as a whole."
            },
            place: {
              $ref: "#/definitions/Place",
              description: "Where an annotation belongs: the declaration in the plan or the line of the code."
            }
          },
          required: [
            "evidence",
            "family",
            "impact",
            "outcome",
            "rule",
            "says",
            "subject",
            "title"
          ]
        },
        {
          type: "object",
          additionalProperties: false,
          properties: {
            rule: {
              type: "string",
              description: "Audit id."
            },
            family: {
              $ref: "#/definitions/AuditFamily"
            },
            title: {
              type: "string",
              description: "The audit's title: what is the case when it passes."
            },
            impact: {
              $ref: "#/definitions/Impact"
            },
            outcome: {
              type: "string",
              const: "not-applicable"
            },
            subject: {
              $ref: "#/definitions/Subject"
            },
            says: {
              type: "string",
              description: "What is the case, one sentence, plain text."
            },
            evidence: {
              $ref: "#/definitions/Proof"
            },
            operations: {
              type: "array",
              items: {
                type: "string"
              },
              description: "Operations of the phase that are touched; empty where it is the phase as a whole."
            },
            place: {
              $ref: "#/definitions/Place",
              description: "Where an annotation belongs: the declaration in the plan or the line of the code."
            }
          },
          required: [
            "evidence",
            "family",
            "impact",
            "outcome",
            "rule",
            "says",
            "subject",
            "title"
          ]
        },
        {
          type: "object",
          additionalProperties: false,
          properties: {
            rule: {
              type: "string",
              description: "Audit id."
            },
            family: {
              $ref: "#/definitions/AuditFamily"
            },
            title: {
              type: "string",
              description: "The audit's title: what is the case when it passes."
            },
            impact: {
              $ref: "#/definitions/Impact"
            },
            outcome: {
              type: "string",
              const: "fail"
            },
            cure: {
              $ref: "#/definitions/Cure"
            },
            subject: {
              $ref: "#/definitions/Subject"
            },
            says: {
              type: "string",
              description: "What is the case, one sentence, plain text."
            },
            evidence: {
              $ref: "#/definitions/Proof"
            },
            operations: {
              type: "array",
              items: {
                type: "string"
              },
              description: "Operations of the phase that are touched; empty where it is the phase as a whole."
            },
            place: {
              $ref: "#/definitions/Place",
              description: "Where an annotation belongs: the declaration in the plan or the line of the code."
            }
          },
          required: [
            "cure",
            "evidence",
            "family",
            "impact",
            "outcome",
            "rule",
            "says",
            "subject",
            "title"
          ]
        },
        {
          type: "object",
          additionalProperties: false,
          properties: {
            rule: {
              type: "string",
              description: "Audit id."
            },
            family: {
              $ref: "#/definitions/AuditFamily"
            },
            title: {
              type: "string",
              description: "The audit's title: what is the case when it passes."
            },
            impact: {
              $ref: "#/definitions/Impact"
            },
            outcome: {
              type: "string",
              const: "unverified"
            },
            cure: {
              $ref: "#/definitions/Cure"
            },
            verify: {
              type: "string",
              description: "What would let phasegate check it: permission, role, command, or a sentence."
            },
            subject: {
              $ref: "#/definitions/Subject"
            },
            says: {
              type: "string",
              description: "What is the case, one sentence, plain text."
            },
            evidence: {
              $ref: "#/definitions/Proof"
            },
            operations: {
              type: "array",
              items: {
                type: "string"
              },
              description: "Operations of the phase that are touched; empty where it is the phase as a whole."
            },
            place: {
              $ref: "#/definitions/Place",
              description: "Where an annotation belongs: the declaration in the plan or the line of the code."
            }
          },
          required: [
            "cure",
            "evidence",
            "family",
            "impact",
            "outcome",
            "rule",
            "says",
            "subject",
            "title",
            "verify"
          ]
        }
      ],
      description: "An answer with the audit that gave it."
    },
    Cure: {
      type: "object",
      properties: {
        consequence: {
          type: "string",
          description: "What happens to the phase because of it, a sentence."
        },
        delay: {
          $ref: "#/definitions/Effort",
          description: "Hours until it is mended."
        },
        mitigation: {
          type: "string"
        },
        workaround: {
          type: [
            "string",
            "null"
          ],
          description: "Null where there is none."
        },
        action: {
          type: "string"
        }
      },
      required: [
        "consequence",
        "delay",
        "mitigation",
        "workaround",
        "action"
      ],
      additionalProperties: false,
      description: "Everything the directive's blocker format asks for beside the priority, in the audit's words."
    },
    Effort: {
      type: "object",
      properties: {
        lowHours: {
          type: "number"
        },
        highHours: {
          type: "number"
        }
      },
      required: [
        "lowHours",
        "highHours"
      ],
      additionalProperties: false,
      description: "Hours of work, low and high. Written `4h-6h` in the plan."
    },
    ScriptLine: {
      type: "object",
      properties: {
        path: {
          type: "string"
        },
        readiness: {
          $ref: "#/definitions/Readiness"
        },
        family: {
          type: "string"
        },
        purpose: {
          type: "string"
        },
        fact: {
          anyOf: [
            {
              $ref: "#/definitions/ScriptFact"
            },
            {
              type: "null"
            }
          ],
          description: "Null where the script does not exist."
        },
        wanted: {
          type: "boolean",
          description: "True where the plan or the phase names it; false where it was only found in the repository."
        },
        operations: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Operations of the phase that it carries out."
        },
        mandates: {
          type: "object",
          additionalProperties: {
            type: "string"
          },
          description: "Compliance with each mandate of the phase, by mandate id."
        },
        blockers: {
          type: "array",
          items: {
            type: "string"
          }
        },
        recommendation: {
          type: "string"
        }
      },
      required: [
        "path",
        "readiness",
        "family",
        "purpose",
        "fact",
        "wanted",
        "operations",
        "mandates",
        "blockers",
        "recommendation"
      ],
      additionalProperties: false,
      description: "A script of the plan or of the repository, with what the documents say of it."
    },
    Readiness: {
      type: "string",
      enum: [
        "READY",
        "PARTIAL",
        "MISSING",
        "BLOCKED",
        "UNVERIFIED"
      ],
      description: "What the owner calls a subject, derived from its findings."
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
        environmentRead: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Names of environment variables that it reads."
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
          description: "Whole SQL text of the statement, where it has no hole."
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
    OperationLine: {
      type: "object",
      properties: {
        id: {
          type: "string"
        },
        title: {
          type: "string"
        },
        kind: {
          $ref: "#/definitions/OperationKind"
        },
        readiness: {
          $ref: "#/definitions/Readiness"
        },
        script: {
          type: [
            "string",
            "null"
          ]
        },
        scriptExists: {
          type: "boolean"
        },
        expected: {
          type: [
            "number",
            "null"
          ],
          description: "Tables expected by the plan; null where it says none."
        },
        found: {
          type: [
            "number",
            "null"
          ],
          description: "Tables of the catalogue that it claims; null where they could not be read."
        },
        effort: {
          $ref: "#/definitions/Effort"
        },
        risk: {
          type: "string",
          enum: [
            "LOW",
            "MEDIUM",
            "HIGH"
          ]
        },
        needs: {
          type: "array",
          items: {
            type: "string"
          }
        },
        blockers: {
          type: "array",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "id",
        "title",
        "kind",
        "readiness",
        "script",
        "scriptExists",
        "expected",
        "found",
        "effort",
        "risk",
        "needs",
        "blockers"
      ],
      additionalProperties: false,
      description: "An operation of the phase."
    },
    OperationKind: {
      type: "string",
      enum: [
        "rename",
        "consolidate",
        "create-views",
        "validate",
        "generate",
        "drop"
      ]
    },
    ResourceLine: {
      type: "object",
      properties: {
        subject: {
          $ref: "#/definitions/Subject"
        },
        type: {
          type: "string",
          description: "`BigQuery Dataset`, `Cloud Run Job`, `Python package`."
        },
        readiness: {
          $ref: "#/definitions/Readiness"
        },
        rows: {
          type: "array",
          items: {
            type: "object",
            properties: {
              label: {
                type: "string"
              },
              value: {
                type: "string"
              }
            },
            required: [
              "label",
              "value"
            ],
            additionalProperties: false
          },
          description: "Rows of the directive's format below the status, in order."
        },
        blockers: {
          type: "array",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "subject",
        "type",
        "readiness",
        "rows",
        "blockers"
      ],
      additionalProperties: false,
      description: "A piece of infrastructure or a dependency, as the documents list it."
    },
    Forecast: {
      type: "object",
      properties: {
        durationMinutes: {
          anyOf: [
            {
              type: "object",
              properties: {
                low: {
                  type: "number"
                },
                high: {
                  type: "number"
                }
              },
              required: [
                "low",
                "high"
              ],
              additionalProperties: false
            },
            {
              type: "null"
            }
          ]
        },
        costUsd: {
          anyOf: [
            {
              type: "object",
              properties: {
                low: {
                  type: "number"
                },
                high: {
                  type: "number"
                }
              },
              required: [
                "low",
                "high"
              ],
              additionalProperties: false
            },
            {
              type: "null"
            }
          ]
        },
        tightestQuota: {
          type: [
            "string",
            "null"
          ]
        }
      },
      required: [
        "durationMinutes",
        "costUsd",
        "tightestQuota"
      ],
      additionalProperties: false
    },
    Channel: {
      type: "object",
      properties: {
        name: {
          type: "string"
        },
        state: {
          type: "string",
          enum: [
            "posted",
            "written",
            "skipped",
            "failed"
          ]
        },
        detail: {
          type: "string"
        }
      },
      required: [
        "name",
        "state",
        "detail"
      ],
      additionalProperties: false,
      description: "An output channel and what became of it."
    }
  },
  title: "phasegate report"
};
export {
  report_schema_default as default
};
