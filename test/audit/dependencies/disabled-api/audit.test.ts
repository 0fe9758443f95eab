import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/disabled-api/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";

const name = "bigquery.googleapis.com";
const world = { parts: { services: { [name]: aRead({ name, enabled: false }) } } };

test("prevents where the API is not enabled, with the command that enables it", () => {
  expect(tell(audit, world)).toEqual([`fail prevents ${name}: ${name} is not enabled in project bqx-ml.`]);
  expect(cureOf(audit, world)?.action).toBe(`Enable it: gcloud services enable ${name} --project=bqx-ml`);
});
