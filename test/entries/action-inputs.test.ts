import { describe, expect, it } from "vitest";
import { Problem } from "#domain/problem.ts";
import { readContact, readInputs } from "../../src/entries/action-inputs.ts";

/** What a user is told of an input; empty where it is taken. */
function told(environment: Record<string, string>): string {
  try {
    readInputs(environment);
    return "";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `${error.message} ${error.hint}`;
  }
}

describe("the inputs of the action", () => {
  it.each([
    ["MODE", "pulish", 'mode: "pulish" is not a choice. Write one of audit, publish.'],
    ["COMMENT", "yes", 'comment: "yes" is not a choice. Write one of always, on-change, on-findings, never.'],
    ["CHECK", "true", 'check: "true" is not a choice. Write one of never, always.'],
    ["ISSUE", "always", 'issue: "always" is not a choice. Write one of never, on-no-go.'],
    ["UPLOAD", "yes", 'upload: "yes" is not a choice. Write one of true, false.'],
    ["OWNER", "the lead", 'owner: "the lead" is not a login. Write @login or @organisation/team.'],
    ["OWNER", "@a/b c", 'owner: "@a/b c" is not a login. Write @login or @organisation/team.'],
    ["STARTS", "2025-02-30", 'starts: "2025-02-30" is not a day. Write a date such as 2025-12-14.'],
    ["STARTS", "tomorrow", 'starts: "tomorrow" is not a day. Write a date such as 2025-12-14.'],
    ["NOW", "noon", 'now: "noon" is not an instant. Write 2025-12-13 or 2025-12-13T20:30:00Z.'],
    [
      "CLOUD",
      "sandbox:",
      'cloud: "sandbox:" does not say how to reach Google Cloud. Write live, none, sandbox, sandbox:FILE, sandbox:URL or snapshot:FILE.',
    ],
    [
      "PROBE",
      "on",
      'probe: "on" is not a probe level. Write off (metadata only), dry-run (tries statements) or scratch (tries tables and objects).',
    ],
    [
      "FORMAT",
      "markdown,pdf",
      'format: "pdf" is not a format. Write one or more of markdown, json, sarif, html, junit, separated by commas.',
    ],
  ])("refuse %s=%s and say what to write", (name, value, text) => {
    expect(told({ [`PHASEGATE_${name}`]: value })).toBe(text);
  });

  it("take an empty one for not given", () => {
    const names = [
      "MODE",
      "COMMENT",
      "CHECK",
      "ISSUE",
      "UPLOAD",
      "OWNER",
      "STARTS",
      "NOW",
      "CLOUD",
      "PROBE",
      "FORMAT",
    ];
    const empty = Object.fromEntries(names.map((name) => [`PHASEGATE_${name}`, " "]));
    expect(readInputs(empty)).toEqual(readInputs({}));
  });

  it("say where a failure is to be told, whatever else is wrong", () => {
    const environment = {
      PHASEGATE_MODE: "x",
      PHASEGATE_COMMENT: "never",
      PHASEGATE_TOKEN: "t",
      PHASEGATE_PLAN: "p.yml",
    };
    expect(readContact(environment)).toEqual({
      comments: false,
      token: "t",
      planPath: "p.yml",
      out: "phasegate-report",
    });
  });
});
