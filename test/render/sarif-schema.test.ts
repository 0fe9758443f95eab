import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import type { Report } from "#domain/report.ts";
import { renderSarif } from "#render/sarif.ts";
import { aBlocker, aGoReport, aReport, manyBlockers } from "#test/support/report.ts";

/** The schema is written in draft 4; of what draft 7 reads differently it has only these two members. */
const { $schema: _, id: __, ...draft7 } = schema;
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  validateFormats: false,
  allErrors: true,
}).compile(draft7);
const HOSTILE = '</script>\ud800 "quoted" \u202e \u0000 %SRCROOT% {0}';

const reports: readonly (readonly [string, Report])[] = [
  ["a NO-GO", aReport()],
  ["a GO", aGoReport()],
  ["a hundred blockers", aReport({ blockers: manyBlockers({ number: 100, text: "x" }) })],
  [
    "hostile names",
    aReport({
      blockers: [
        aBlocker({
          id: HOSTILE,
          rule: HOSTILE,
          title: HOSTILE,
          place: { path: `a b/${HOSTILE}`, line: 0, column: 0 },
        }),
      ],
    }),
  ],
];

it.each(reports)("the SARIF log of %s is valid against the schema of 2.1.0", (_, report) => {
  validate(JSON.parse(renderSarif(report)));
  expect(validate.errors).toBeNull();
});
