import { expect, test } from "vitest";
import { audit } from "#audit/readiness/returning-name/audit.ts";
import type { Effect } from "#domain/effect.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const using = (...effects: Partial<Effect>[]) => ({
  parts: { scripts: aRead([aScript(), aScript({ path: "etl/load.py", effects: effects.map(anEffect) })]) },
});

test.each([
  [{ verb: "replace", name: "bqx-ml.features.cov_idx_eurusd" }],
  [{ verb: "load", name: "bqx-ml.features.cov_idx_eurusd" }],
  [{ verb: "copy", name: "bqx-ml.features.x", to: "features.cov_idx_eurusd" }],
  [{ verb: "rename", name: "bqx-ml.features.x", to: "cov_idx_eurusd" }],
] as const)("endangers where a script makes a table of the old form: %o", (effect) => {
  expect(tell(audit, using(effect))).toEqual([
    "fail endangers cov-rename: etl/load.py would make 1 table again under names that cov-rename takes away: cov_idx_eurusd.",
  ]);
});

test("is content with new names and with reads", () => {
  const made = { verb: "replace", name: "bqx-ml.features.cov_agg_idx_eurusd" } as const;
  expect(tell(audit, using(made, { verb: "read", name: "bqx-ml.features.cov_idx_eurusd" }))).toEqual([]);
});
