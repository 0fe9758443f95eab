import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/unbuildable-image/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { partsOf } from "#test/support/repository.ts";

async function told(text: string) {
  return tell(audit, { parts: await partsOf({ Dockerfile: text }) });
}

test("endangers where a copy names no stage", async () => {
  expect(await told("FROM python:3.12 AS build\nFROM python:3.12\nCOPY --from=builder /x /y\n")).toEqual([
    "fail endangers Dockerfile: Dockerfile copies from builder, which is no stage (line 3).",
  ]);
});

test("endangers where an installer asks a person", async () => {
  const text = "FROM debian:12\nRUN apt-get update \\\n && apt-get install jq curl\n";
  expect(await told(text)).toEqual([
    "fail endangers Dockerfile: Dockerfile runs apt-get install jq curl, which asks a person (line 3).",
  ]);
  expect(cureOf(audit, { parts: await partsOf({ Dockerfile: text }) })).toMatchObject({
    consequence: "The build of Dockerfile stops at line 3",
    action: "Add -y to apt-get install jq curl at Dockerfile:3.",
  });
});

test.each([
  "FROM python:3.12 AS build\nFROM python:3.12\nCOPY --from=build /x /y\nCOPY --from=0 /x /z\n",
  "FROM python:3.12\nCOPY --from=ghcr.io/astral-sh/uv:0.4 /uv /bin/uv\n",
  "FROM debian:12\nRUN apt-get install -qy jq && apt-get -y install curl && apt-get install --yes git\n",
  "FROM rockylinux:9\nRUN dnf install -y jq\n",
])("passes %j", async (text) => {
  expect(await told(text)).toEqual([]);
});
