import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/streaming-buffer/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aSampledTable, aTableSample } from "#test/support/probe.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

test("fails where a sampled table has a streaming buffer, and says how many were looked at", () => {
  const tables = [aSampledTable(), aSampledTable({ name: "cov_idx_audcad", streamingRows: 7 })];
  const tableSamples = { features: aRead(aTableSample({ total: 1596, tables })) };
  expect(tell(audit, { parts: { tableSamples } })).toEqual([
    "fail endangers features: 1 table of features have a streaming buffer (2 of 1,596 tables looked at): cov_idx_audcad.",
  ]);
});

test("is unverified where a table of the sample could not be read", () => {
  const unread = [{ name: "cov_idx_audcad", why: "denied: 403" }];
  const tableSamples = { features: aRead(aTableSample({ unread })) };
  expect(tell(audit, { parts: { tableSamples } })).toEqual([
    "unverified endangers features: 1 table of the sample of features could not be looked at: denied: 403.",
  ]);
});

test("is unverified where nothing was looked at: mildly at the level off", () => {
  const said = (reason: "off" | "denied") =>
    tell(audit, { parts: { tableSamples: { features: anUnread(reason) } } })[0];
  expect(said("off")).toMatch(/^unverified informs features: /);
  expect(said("denied")).toMatch(/^unverified endangers features: /);
});
