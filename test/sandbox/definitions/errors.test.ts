import { expect, test } from "vitest";
import { faultsOfType } from "./definitions.ts";
import { type SomeError, someErrors } from "./some-errors.ts";

/** What Google's types do not allow in the body of an error: google.rpc.Status, and BigQuery's list beside it. */
function faultsOfError({ asked, status, body }: SomeError): readonly string[] {
  const { error, ...rest } = body;
  const { errors, status: name, ...plain } = error ?? {};
  const listed = (errors ?? []) as readonly { domain?: string }[];
  return [
    ...Object.keys(rest).map((key) => `has ${key} beside error`),
    ...(plain.code === status ? [] : [`has code ${plain.code} with status ${status}`]),
    ...(typeof plain.message === "string" && plain.message !== "" ? [] : ["has no message"]),
    ...faultsOfType({ api: "iam-v1", type: "gapi.client.iam.Status", value: plain }),
    ...listed.flatMap(({ domain, ...proto }) => [
      ...(typeof domain === "string" ? [] : ["has an error without a domain"]),
      ...faultsOfType({ api: "bigquery-v2", type: "gapi.client.bigquery.ErrorProto", value: proto }),
    ]),
    ...(asked.includes("/storage/") === (name === undefined) ? [] : [`has the status ${name}`]),
    ...(/\/(?:storage|bigquery)\//.test(asked) === listed.length > 0 ? [] : [`has ${listed.length} errors`]),
  ].map((fault) => `${asked} ${fault}`);
}

test("errors of every service have the form of Google's types, and say the status that they came with", async () => {
  const errors = await someErrors();
  expect(errors.filter(({ status }) => status < 400)).toEqual([]);
  expect(errors.flatMap(faultsOfError)).toEqual([]);
  expect(new Set(errors.map(({ status }) => status))).toEqual(
    new Set([400, 401, 403, 404, 409, 412, 429, 500, 503]),
  );
}, 30_000);
