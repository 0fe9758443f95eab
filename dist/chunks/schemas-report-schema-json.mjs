import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

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
            url: {
              type: [
                "string",
                "null"
              ],
              description: "Web address of the repository at its host, without credentials; null where it has none that is known."
            },
            folder: {
              type: "string",
              description: "Folder of the repository that was audited; empty for the whole of it."
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
            "url",
            "folder",
            "notes"
          ],
          additionalProperties: false
        },
        cloud: {
          type: "string",
          description: "How the cloud was reached."
        },
        requests: {
          type: "object",
          additionalProperties: {
            type: "number"
          },
          description: "HTTP requests to Google Cloud by API and method, `bigquery GET`, retries included; absent where nobody was asked."
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
            planned: {
              type: "string",
              description: "The plan's own date, where the audit was asked about another one."
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
        gate: {
          $ref: "#/definitions/Gate"
        },
        change: {
          anyOf: [
            {
              $ref: "#/definitions/Change"
            },
            {
              type: "null"
            }
          ],
          description: "Null where no base revision was compared."
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
        reconciliation: {
          type: "array",
          items: {
            $ref: "#/definitions/Reconciliation"
          }
        },
        simulation: {
          $ref: "#/definitions/Simulation"
        },
        forecast: {
          $ref: "#/definitions/Forecast"
        },
        schedule: {
          $ref: "#/definitions/Schedule"
        },
        scenarios: {
          type: "array",
          items: {
            $ref: "#/definitions/Scenario"
          },
          description: "What changes if blockers are mended: the asked one first."
        },
        names: {
          type: "array",
          items: {
            $ref: "#/definitions/NamedTemplate"
          },
          description: "Name templates of the plan: standards, then old and new names of the phase's operations."
        },
        evidence: {
          type: "array",
          items: {
            $ref: "#/definitions/NumberedEvidence"
          },
          description: "Every piece of evidence once, by the number that the documents cite: `[E12]`."
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
        "gate",
        "change",
        "coverage",
        "blockers",
        "resolved",
        "findings",
        "scripts",
        "operations",
        "infrastructure",
        "dependencies",
        "reconciliation",
        "simulation",
        "forecast",
        "schedule",
        "scenarios",
        "names",
        "evidence",
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
    Gate: {
      type: "object",
      properties: {
        fails: {
          type: "boolean"
        },
        note: {
          type: [
            "string",
            "null"
          ],
          description: "Why a NO-GO does not fail the job; null where the gate follows the verdict."
        }
      },
      required: [
        "fails",
        "note"
      ],
      additionalProperties: false,
      description: "Whether the job fails. The verdict alone decides it, unless the owner's policy says otherwise for runs that have no credentials."
    },
    Change: {
      type: "object",
      properties: {
        since: {
          type: "string",
          description: "That commit."
        },
        paths: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Files that were added, changed or removed, relative to the audited folder."
        },
        phases: {
          type: "array",
          items: {
            $ref: "#/definitions/TouchedPhase"
          },
          description: "Phases of the plan, the audited one included, whose scripts are among the files."
        },
        touches: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Ids of open blockers that are new or lie in a changed file."
        }
      },
      required: [
        "since",
        "paths",
        "phases",
        "touches"
      ],
      additionalProperties: false,
      description: "What the audited revision changes against the commit where it parted from its base."
    },
    TouchedPhase: {
      type: "object",
      properties: {
        id: {
          type: "string"
        },
        title: {
          type: "string"
        },
        scripts: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Changed scripts that the phase runs, calls or imports."
        }
      },
      required: [
        "id",
        "title",
        "scripts"
      ],
      additionalProperties: false,
      description: "A phase and those of its scripts that a change touches."
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
            },
            permissions: {
              $ref: "#/definitions/PermissionStatement",
              description: "What an identity needs and has, where the answer is about that."
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
            },
            permissions: {
              $ref: "#/definitions/PermissionStatement",
              description: "What an identity needs and has, where the answer is about that."
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
            },
            permissions: {
              $ref: "#/definitions/PermissionStatement",
              description: "What an identity needs and has, where the answer is about that."
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
            },
            permissions: {
              $ref: "#/definitions/PermissionStatement",
              description: "What an identity needs and has, where the answer is about that."
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
    PermissionStatement: {
      type: "object",
      properties: {
        identity: {
          type: [
            "string",
            "null"
          ],
          description: "E-mail of the account; null where the plan names none."
        },
        scope: {
          $ref: "#/definitions/PermissionScope"
        },
        needed: {
          type: "array",
          items: {
            type: "string"
          }
        },
        lacking: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Needed and not seen to be granted."
        },
        excess: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Granted there and needed by no effect."
        },
        roles: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Smallest predefined roles that hold what is needed."
        }
      },
      required: [
        "identity",
        "scope",
        "needed",
        "lacking",
        "excess",
        "roles"
      ],
      additionalProperties: false,
      description: "What one identity needs at one place, and what it was seen to have."
    },
    PermissionScope: {
      type: "object",
      properties: {
        kind: {
          type: "string",
          enum: [
            "project",
            "dataset",
            "bucket"
          ]
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
      description: "Where a permission has to be granted."
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
          description: "Null where the script does not exist. Of effects of one call and verb, the first alone carries its `statement`."
        },
        wanted: {
          type: "boolean",
          description: "True where the plan or the phase names it; false where it was only found in the repository."
        },
        actsAs: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Identities that it acts as, each with what makes it so: `phase-runner@… (M008-4C)`; absent where that is not known."
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
    Reconciliation: {
      type: "object",
      properties: {
        mandate: {
          type: "string"
        },
        dataset: {
          type: "string"
        },
        counts: {
          anyOf: [
            {
              type: "object",
              properties: {
                tables: {
                  type: "number"
                },
                compliant: {
                  type: "object",
                  additionalProperties: {
                    type: "number"
                  },
                  description: "By name template."
                },
                exceptions: {
                  type: "number"
                },
                violations: {
                  type: "number"
                },
                claimed: {
                  type: "number",
                  description: "Violations that one operation claims."
                },
                unclaimed: {
                  type: "number"
                },
                claimedTwice: {
                  type: "number",
                  description: "Violations that several claim."
                }
              },
              required: [
                "tables",
                "compliant",
                "exceptions",
                "violations",
                "claimed",
                "unclaimed",
                "claimedTwice"
              ],
              additionalProperties: false
            },
            {
              type: "null"
            }
          ],
          description: "Null where the catalogue was not read."
        },
        unclaimed: {
          type: "array",
          items: {
            type: "object",
            properties: {
              table: {
                type: "string"
              },
              nearest: {
                type: [
                  "string",
                  "null"
                ]
              },
              differs: {
                type: "string",
                description: "What keeps it from matching, a clause; absent where no template is near."
              }
            },
            required: [
              "table",
              "nearest"
            ],
            additionalProperties: false
          },
          description: "Violations that no operation claims, with the template that they nearly match."
        },
        claimedTwice: {
          type: "array",
          items: {
            type: "object",
            properties: {
              table: {
                type: "string"
              },
              operations: {
                type: "array",
                items: {
                  type: "string"
                }
              }
            },
            required: [
              "table",
              "operations"
            ],
            additionalProperties: false
          },
          description: "All tables that several operations claim, compliant ones too."
        },
        total: {
          anyOf: [
            {
              type: "object",
              properties: {
                stated: {
                  type: "number"
                },
                summed: {
                  type: "number"
                },
                claimed: {
                  type: [
                    "number",
                    "null"
                  ]
                }
              },
              required: [
                "stated",
                "summed",
                "claimed"
              ],
              additionalProperties: false
            },
            {
              type: "null"
            }
          ],
          description: "Tables of the mandate's dataset that the phase says it acts on, against what its operations add up to; null where it says none."
        }
      },
      required: [
        "mandate",
        "dataset",
        "counts",
        "unclaimed",
        "claimedTwice",
        "total"
      ],
      additionalProperties: false,
      description: "How the tables of a dataset stand to a mandate and to the operations of the phase."
    },
    Simulation: {
      type: "object",
      properties: {
        operations: {
          type: "array",
          items: {
            $ref: "#/definitions/SimulatedOperation"
          },
          description: "In an order in which the operations can run."
        },
        steps: {
          type: "array",
          items: {
            $ref: "#/definitions/SimulatedStep"
          }
        },
        hazards: {
          type: "array",
          items: {
            $ref: "#/definitions/SimulatedHazard"
          }
        },
        tablesBefore: {
          type: "number",
          description: "Tables of the datasets that the phase acts on or whose names it governs, before and after."
        },
        tablesAfter: {
          type: "number"
        },
        unknown: {
          type: "array",
          items: {
            type: "string"
          },
          description: "What could not be simulated, one sentence each: a catalogue that was not read, columns that were not read."
        }
      },
      required: [
        "operations",
        "steps",
        "hazards",
        "tablesBefore",
        "tablesAfter",
        "unknown"
      ],
      additionalProperties: false,
      description: "The phase played through on the catalogue as read."
    },
    SimulatedOperation: {
      type: "object",
      properties: {
        operation: {
          type: "string"
        },
        kind: {
          $ref: "#/definitions/OperationKind"
        },
        dataset: {
          type: [
            "string",
            "null"
          ],
          description: "Dataset it acts on; null where it has none."
        },
        claim: {
          anyOf: [
            {
              $ref: "#/definitions/OperationClaim"
            },
            {
              type: "null"
            }
          ],
          description: "Null where the plan expects no number, or the catalogue was not read."
        },
        after: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Operations that must be done before."
        },
        steps: {
          type: "number"
        },
        blocked: {
          type: "number"
        },
        rerun: {
          type: "string",
          enum: [
            "safe",
            "unsafe",
            "not-known"
          ],
          description: "What a second run does after the first one failed at some step."
        },
        rollback: {
          type: "string",
          enum: [
            "possible",
            "blocked",
            "impossible",
            "not-known"
          ],
          description: "Whether undoing the done steps, last first, meets no name that is taken."
        }
      },
      required: [
        "operation",
        "kind",
        "dataset",
        "claim",
        "after",
        "steps",
        "blocked",
        "rerun",
        "rollback"
      ],
      additionalProperties: false,
      description: "Where an operation stands in the phase, and what it would do."
    },
    OperationClaim: {
      type: "object",
      properties: {
        expected: {
          type: "number"
        },
        tolerance: {
          type: "number",
          description: "Tables by which the number may differ; 0 where the plan allows none."
        },
        found: {
          type: "number"
        },
        direction: {
          $ref: "#/definitions/Direction"
        }
      },
      required: [
        "expected",
        "tolerance",
        "found",
        "direction"
      ],
      additionalProperties: false,
      description: "Tables that an operation claims, against the number that the plan expects."
    },
    Direction: {
      type: "string",
      enum: [
        "as-expected",
        "within-tolerance",
        "fewer",
        "more",
        "none"
      ],
      description: "How the tables that an operation finds stand to the number that the plan expects."
    },
    SimulatedStep: {
      type: "object",
      properties: {
        order: {
          type: "number",
          description: "Place in an order in which all steps can run; from 1."
        },
        operation: {
          type: "string"
        },
        dataset: {
          type: "string"
        },
        verb: {
          $ref: "#/definitions/StepVerb"
        },
        from: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Names that it acts on: one for a rename or a drop, the group for a consolidation, the table that a view selects from."
        },
        to: {
          type: [
            "string",
            "null"
          ],
          description: "Name that it makes; null where it makes none or where the name is not decided."
        },
        state: {
          type: "string",
          enum: [
            "ready",
            "blocked"
          ],
          description: "`ready` runs as planned; `blocked` cannot, for the hazards that name it."
        },
        hazard: {
          anyOf: [
            {
              $ref: "#/definitions/HazardKind"
            },
            {
              type: "null"
            }
          ],
          description: "The hazard that blocks it; null where it is ready."
        },
        inverse: {
          type: [
            "string",
            "null"
          ],
          description: "What undoes it, in words; null where nothing does."
        }
      },
      required: [
        "order",
        "operation",
        "dataset",
        "verb",
        "from",
        "to",
        "state",
        "hazard",
        "inverse"
      ],
      additionalProperties: false,
      description: "One step of a phase on the catalogue."
    },
    StepVerb: {
      type: "string",
      enum: [
        "rename",
        "consolidate",
        "create",
        "create-view",
        "drop"
      ],
      description: "Something that a step of a phase does to a table or a view."
    },
    HazardKind: {
      type: "string",
      enum: [
        "name-taken",
        "same-target",
        "cycle",
        "chain",
        "rejected-name",
        "illegal-name",
        "undecided-word",
        "case-collision",
        "source-is-view",
        "source-is-external",
        "source-missing",
        "incompatible-columns",
        "incompatible-partitioning",
        "too-many-columns",
        "view-name-taken",
        "unsafe-rerun",
        "blocked-rollback"
      ]
    },
    SimulatedHazard: {
      type: "object",
      properties: {
        kind: {
          $ref: "#/definitions/HazardKind"
        },
        operation: {
          type: "string"
        },
        tables: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Names of tables it is about, the source first."
        },
        says: {
          type: "string",
          description: "One sentence, plain text."
        },
        blocks: {
          type: "boolean",
          description: "True where steps of the operation cannot run because of it."
        }
      },
      required: [
        "kind",
        "operation",
        "tables",
        "says",
        "blocks"
      ],
      additionalProperties: false,
      description: "Something that stands in the way of a step, or of a second run after a failure, or of the way back."
    },
    Forecast: {
      type: "object",
      properties: {
        durationMinutes: {
          anyOf: [
            {
              $ref: "#/definitions/Span"
            },
            {
              type: "null"
            }
          ]
        },
        costUsd: {
          anyOf: [
            {
              $ref: "#/definitions/Span"
            },
            {
              type: "null"
            }
          ]
        },
        budgetUsd: {
          type: [
            "number",
            "null"
          ]
        },
        tightestQuota: {
          type: [
            "string",
            "null"
          ],
          description: "The limit with the largest share, in words."
        },
        operations: {
          type: "array",
          items: {
            $ref: "#/definitions/OperationForecast"
          }
        },
        limits: {
          type: "array",
          items: {
            $ref: "#/definitions/LimitForecast"
          },
          description: "Largest share first."
        },
        unknown: {
          type: "array",
          items: {
            type: "string"
          },
          description: "What could not be forecast and what would let it be, one sentence each."
        }
      },
      required: [
        "durationMinutes",
        "costUsd",
        "budgetUsd",
        "tightestQuota",
        "operations",
        "limits",
        "unknown"
      ],
      additionalProperties: false,
      description: "What the phase takes in time, money and limits."
    },
    Span: {
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
      additionalProperties: false,
      description: "A low and a high figure."
    },
    OperationForecast: {
      type: "object",
      properties: {
        operation: {
          type: "string"
        },
        statements: {
          type: "number",
          description: "Requests that change metadata: one DDL statement each."
        },
        durationMinutes: {
          anyOf: [
            {
              $ref: "#/definitions/Span"
            },
            {
              type: "null"
            }
          ]
        },
        bytes: {
          anyOf: [
            {
              $ref: "#/definitions/Span"
            },
            {
              type: "null"
            }
          ]
        },
        costUsd: {
          anyOf: [
            {
              $ref: "#/definitions/Span"
            },
            {
              type: "null"
            }
          ]
        },
        basis: {
          type: "array",
          items: {
            type: "string"
          },
          description: "What the figures rest on, one sentence each: probe, dry run, catalogue, documented limit."
        }
      },
      required: [
        "operation",
        "statements",
        "durationMinutes",
        "bytes",
        "costUsd",
        "basis"
      ],
      additionalProperties: false,
      description: "What one operation takes."
    },
    LimitForecast: {
      type: "object",
      properties: {
        limit: {
          type: "string",
          description: "`DDL statements a day, per project`."
        },
        allowed: {
          type: "number"
        },
        needed: {
          type: "number"
        },
        unit: {
          type: "string"
        },
        share: {
          type: "number",
          description: "Share of the limit that the phase uses; 1 is all of it."
        },
        known: {
          type: "string",
          enum: [
            "read",
            "documented"
          ],
          description: "`read` where the project told it, `documented` where no API tells it and the documentation was believed."
        },
        source: {
          type: "string",
          description: "Where the limit comes from: a reading, or the documentation with its date."
        }
      },
      required: [
        "limit",
        "allowed",
        "needed",
        "unit",
        "share",
        "known",
        "source"
      ],
      additionalProperties: false,
      description: "A limit of the cloud and what the phase needs of it."
    },
    Schedule: {
      type: "object",
      properties: {
        tasks: {
          type: "array",
          items: {
            $ref: "#/definitions/ScheduledTask"
          },
          description: "In order of beginning: what to do first stands first."
        },
        team: {
          type: "object",
          properties: {
            people: {
              type: "number"
            },
            hoursPerDay: {
              type: "number"
            }
          },
          required: [
            "people",
            "hoursPerDay"
          ],
          additionalProperties: false
        },
        criticalPath: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Blocker ids of the critical path, in order."
        }
      },
      required: [
        "tasks",
        "team",
        "criticalPath"
      ],
      additionalProperties: false,
      description: "The work until a GO, by the team's hours on working days."
    },
    ScheduledTask: {
      type: "object",
      properties: {
        blocker: {
          type: "string",
          description: "Blocker id."
        },
        title: {
          type: "string"
        },
        hours: {
          $ref: "#/definitions/Span"
        },
        after: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Blocker ids that must be done before."
        },
        begins: {
          type: "string",
          description: "ISO 8601, UTC, when the work begins and ends by the high effort."
        },
        ends: {
          type: "string"
        },
        person: {
          type: "number",
          description: "From 1: who of the team does it."
        },
        critical: {
          type: "boolean",
          description: "True where a delay of it delays the GO."
        }
      },
      required: [
        "blocker",
        "title",
        "hours",
        "after",
        "begins",
        "ends",
        "person",
        "critical"
      ],
      additionalProperties: false,
      description: "A blocker's work in the schedule."
    },
    Scenario: {
      type: "object",
      properties: {
        assumes: {
          type: "string",
          description: "What is assumed, a clause: `every missing script exists`."
        },
        asked: {
          type: "boolean",
          description: "True where the reader asked for it; false for those that every report has."
        },
        without: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Ids of the blockers that are assumed to be gone, gravest first."
        },
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
        standing: {
          type: "number",
          description: "Open blockers at or above the gate that stay."
        }
      },
      required: [
        "assumes",
        "asked",
        "without",
        "decision",
        "risk",
        "earliestGo",
        "standing"
      ],
      additionalProperties: false,
      description: "The verdict that would stand if some blockers were gone. It changes neither the verdict nor the gate."
    },
    NamedTemplate: {
      type: "object",
      properties: {
        of: {
          type: "string",
          description: "Mandate or operation that states it: `M008`, `cov-rename`."
        },
        role: {
          type: "string",
          enum: [
            "standard",
            "from",
            "to"
          ],
          description: "`standard` for the names of a mandate, `from` and `to` for old and new names of an operation."
        },
        dataset: {
          type: [
            "string",
            "null"
          ]
        },
        template: {
          $ref: "#/definitions/NameTemplate"
        }
      },
      required: [
        "of",
        "role",
        "dataset",
        "template"
      ],
      additionalProperties: false,
      description: "A template of the plan, and what it stands for."
    },
    NameTemplate: {
      type: "object",
      properties: {
        text: {
          type: "string",
          description: "As the owner wrote it: `cov_{stat}_{pair.a}_{pair.b}`."
        },
        parts: {
          type: "array",
          items: {
            $ref: "#/definitions/TemplatePart"
          }
        },
        ordered: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Keys whose values must come in the order of the vocabulary, strictly."
        },
        words: {
          $ref: "#/definitions/Vocabulary",
          description: "The words it draws on, so that a template is complete by itself."
        }
      },
      required: [
        "text",
        "parts",
        "ordered",
        "words"
      ],
      additionalProperties: false,
      description: "A grammar of names: reads a name into a binding, and writes a name from one."
    },
    TemplatePart: {
      anyOf: [
        {
          type: "object",
          properties: {
            kind: {
              type: "string",
              const: "literal"
            },
            text: {
              type: "string"
            }
          },
          required: [
            "kind",
            "text"
          ],
          additionalProperties: false
        },
        {
          type: "object",
          properties: {
            kind: {
              type: "string",
              const: "slot"
            },
            word: {
              type: "string"
            },
            key: {
              type: "string"
            }
          },
          required: [
            "kind",
            "word",
            "key"
          ],
          additionalProperties: false
        }
      ],
      description: "One part of a template: literal text, or a slot for a word. `key` is `word` or `word.label`."
    },
    Vocabulary: {
      type: "object",
      additionalProperties: {
        $ref: "#/definitions/Word"
      },
      description: "Words by name."
    },
    Word: {
      anyOf: [
        {
          type: "object",
          properties: {
            kind: {
              type: "string",
              const: "list"
            },
            values: {
              type: "array",
              items: {
                type: "string"
              }
            }
          },
          required: [
            "kind",
            "values"
          ],
          additionalProperties: false
        },
        {
          type: "object",
          properties: {
            kind: {
              type: "string",
              const: "integer"
            }
          },
          required: [
            "kind"
          ],
          additionalProperties: false
        }
      ],
      description: "A word that names are made of: a closed list of literals, or any run of digits."
    },
    NumberedEvidence: {
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
        },
        id: {
          type: "string",
          description: "`E12`: counted over the report, in the order of its findings."
        },
        findings: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Fingerprints, `rule:subject`, of the findings that rest on it."
        }
      },
      required: [
        "findings",
        "id",
        "kind",
        "observedAt",
        "saw",
        "source"
      ],
      additionalProperties: false,
      description: "A piece of evidence as documents cite it."
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
  report_schema_default
};
