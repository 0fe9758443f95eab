import type { HazardKind } from "#domain/simulation.ts";

/** A kind of fault that the sample holds, and the finding that tells it. */
export interface Kind {
  readonly kind: string;
  readonly phase: "main" | "desk";
  /** `rule:subject`. */
  readonly finding: string;
  /** A part of what the finding says. */
  readonly says: string;
  readonly outcome?: "pass";
  /** The hazard of the simulation, where it is one. */
  readonly hazard?: HazardKind;
}

/** Every kind of the four questions that a phase is asked: what it claims, what its steps meet, whom they hurt, what they need. */
export const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  reconciliation: [
    main(
      "tables that violate a mandate, claimed by none, with the nearest template",
      "unclaimed-violation:M008",
      "corr_eurusd_gld is nearly corr_{source}_{pair}_{asset}",
    ),
    main("fewer tables than expected", "unmet-count:primary-violations", "finds 361 tables instead of 364"),
    desk("more tables than expected", "unmet-count:fills", "finds 4 tables instead of 3"),
    desk("no table at all", "unmet-count:legacy", "finds 0 tables instead of 2"),
    {
      ...desk("a number within the tolerance", "unmet-count:sessions", "finds 2 tables, within 1 of the 3"),
      outcome: "pass",
    },
    {
      ...main("the number that is expected", "unmet-count:cov-rename", "finds the 1,596 tables"),
      outcome: "pass",
    },
    main(
      "tables claimed twice",
      "claimed-twice:M008",
      "28 tables of bqx_ml_v3_features_v2 are claimed by several operations",
    ),
    main("a sum that contradicts the total", "contradicting-total:M008-4C", "2,277"),
    main(
      "an operation without a script",
      "missing-operation-script:views",
      "The plan names no script for views",
    ),
    main(
      "an operation whose script does not exist",
      "missing-operation-script:lag-consolidation",
      "does not exist",
    ),
    main(
      "an operation with two scripts",
      "ambiguous-script:ema-retirement",
      "scripts/execute_m008_table_remediation.py",
    ),
    main("a rename whose script drops tables", "contradicting-effects:primary-violations", "drop"),
  ],
  simulation: [
    main("a new name that is taken", "name-collision:var-rename", "var_eur_idx -> var_idx_eur", "name-taken"),
    desk(
      "a new name that two sources go to",
      "name-collision:fills",
      "fill_lmax_eurusd -> fills_eurusd, which fill_ebs_eurusd goes to as well",
      "same-target",
    ),
    desk(
      "a chain",
      "cyclic-rename:roll",
      "roll_m3_eurusd, roll_m2_eurusd, roll_m1_eurusd and 1 more",
      "chain",
    ),
    main("a cycle", "cyclic-rename:ccy-swap", "they change names in a circle", "cycle"),
    main(
      "a name that the mandate rejects",
      "rejected-name:pol-days",
      "M008 rejects 55 new names",
      "rejected-name",
    ),
    desk("an illegal name", "rejected-name:sessions", "has the character `.`", "illegal-name"),
    desk(
      "a name that is too long",
      "rejected-name:trials",
      "has 1111 bytes, and a table's name at most 1024",
      "illegal-name",
    ),
    main("a word that nothing decides", "undecided-name:cov-rename", "{source} of cov_", "undecided-word"),
    desk(
      "names that differ in case alone",
      "rejected-name:pnl",
      "PNL_eurusd differs from pnl_eurusd in upper and lower case alone",
      "case-collision",
    ),
    main(
      "a source that is a view",
      "external-source:pol-days",
      "pol_idx_chfjpy_1440 (VIEW)",
      "source-is-view",
    ),
    desk(
      "a source that is external",
      "external-source:quotes",
      "quote_gbpusd (EXTERNAL)",
      "source-is-external",
    ),
    desk(
      "a source that is gone",
      "vanished-source:fill-archive",
      "will be gone before, taken by fills",
      "source-missing",
    ),
    main(
      "a source that is a view by then",
      "vanished-source:ema-retirement",
      "no plain table by then, because of views",
      "source-is-view",
    ),
    main(
      "a group of different types",
      "incompatible-group:lag-consolidation",
      "close_lag is FLOAT64 in lag_idx_chfjpy_180 and NUMERIC in lag_idx_chfjpy_360",
      "incompatible-columns",
    ),
    desk(
      "a group of duplicate columns",
      "incompatible-group:depth",
      "would both give the column price",
      "incompatible-columns",
    ),
    desk(
      "a group of different partitioning",
      "incompatible-group:panels",
      "panel_gbpusd_45 is partitioned by at, panel_gbpusd_90 is partitioned by loaded_at",
      "incompatible-partitioning",
    ),
    desk(
      "a group of more than 10,000 columns",
      "incompatible-group:panels",
      "they would have 10,801 columns together",
      "too-many-columns",
    ),
    main("a view whose name its table keeps", "taken-view-name:views", "var_eur_idx", "view-name-taken"),
    desk(
      "a view whose name another table gets",
      "taken-view-name:roll-views",
      "2 old names will belong to another table",
      "view-name-taken",
    ),
    main("a rerun that loses rows", "unsafe-rerun:lag-consolidation", "leaves half a group", "unsafe-rerun"),
    main("a rerun that moves tables again", "unsafe-rerun:ccy-swap", "circle", "unsafe-rerun"),
    {
      ...main("a rerun that is safe", "unsafe-rerun:pol-days", "goes on where the first stopped"),
      outcome: "pass",
    },
    main("a rollback that nothing makes", "blocked-rollback:lag-consolidation", "its sources are dropped"),
    desk(
      "a rollback that a later operation blocks",
      "blocked-rollback:deals",
      "because of deals-by-pair",
      "blocked-rollback",
    ),
    { ...main("a rollback that is free", "blocked-rollback:pol-days", "can be undone"), outcome: "pass" },
  ],
  "blast radius": [
    main("a script that drops old names", "stale-reader:primary-violations", "scripts/retire_ema_tables.py"),
    main(
      "a script that writes an old name, which no view covers",
      "stale-reader:var-rename",
      "dml of var_gbp_idx",
    ),
    main(
      "a script that reads old names by wildcard, which no view covers",
      "stale-reader:cov-rename",
      "reads cov_agg_* by wildcard",
    ),
    desk("a view that reads an old name", "dependent-view:quotes", "bqx_ml_v3_desk.quote_overview"),
    desk("a routine that reads an old name", "dependent-view:fills", "bqx_ml_v3_desk.fill_count"),
    {
      ...desk(
        "a view that reads an old name, which a grace view covers",
        "dependent-view:roll",
        "roll-views keeps the old names that bqx_ml_v3_desk.roll_overview read",
      ),
      outcome: "pass",
    },
    main(
      "a scheduled query that reads an old name",
      "stale-schedule:lag-consolidation",
      "EURUSD lag for the desk",
    ),
    desk("a scheduled query that makes an old name again", "stale-schedule:pnl", "makes pnl_daily_eurusd"),
    main("a producer that brings a name back", "returning-name:var-rename", "var_usd_idx"),
    main("a producer of names that violate the mandate", "non-compliant-creation:sql/var_report.sql", "M008"),
  ],
  "data dependencies": [
    main(
      "a script that reads a table which does not exist",
      "missing-source-table:sql/var_report.sql",
      "bqx_ml_v3_raw.m1_chfjpy",
    ),
    {
      ...desk(
        "a script that reads a table which a script before it makes",
        "missing-source-table:desk/build_limits.py",
        "exist or are made before",
      ),
      outcome: "pass",
    },
    main(
      "a script that runs before the one whose tables it reads",
      "misordered-script:ema-retirement",
      "does not wait for it",
    ),
    {
      ...desk(
        "a script that waits for the one whose tables it reads",
        "misordered-script:limits",
        "waits for every operation",
      ),
      outcome: "pass",
    },
    desk(
      "scripts that wait for each other",
      "misordered-script:exposure",
      "which waits for it in turn: no order of the two works",
    ),
  ],
  forecast: [
    desk("a quota of one's own that binds", "exceeded-limit:query usage a day", "may need 3,434 of 64 MiB"),
    {
      ...main(
        "limits that suffice",
        "exceeded-limit:metadata updates of one table in 10 seconds",
        "needs at most 3 of 5",
      ),
      outcome: "pass",
    },
  ],
};

function main(kind: string, finding: string, says: string, hazard?: HazardKind): Kind {
  return { kind, phase: "main", finding, says, ...(hazard === undefined ? {} : { hazard }) };
}

function desk(kind: string, finding: string, says: string, hazard?: HazardKind): Kind {
  return { kind, phase: "desk", finding, says, ...(hazard === undefined ? {} : { hazard }) };
}
