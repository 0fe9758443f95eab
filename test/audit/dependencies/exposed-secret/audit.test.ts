import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/exposed-secret/audit.ts";
import { tell } from "#test/support/ask.ts";
import { partsOf } from "#test/support/repository.ts";

async function told(lines: string) {
  return tell(audit, { parts: await partsOf({ Dockerfile: `FROM python:3.12\n${lines}\n` }) });
}

test.each([
  ["ARG API_TOKEN", "keeps ARG API_TOKEN in a layer (line 2)"],
  ["ARG DB_PASSWORD=hunter2", "keeps ARG DB_PASSWORD in a layer (line 2)"],
  ["ENV A=1 \\\n    SERVICE_API_KEY=abc", "keeps ENV SERVICE_API_KEY in a layer (line 2)"],
  ["ENV SECRET_KEY abc", "keeps ENV SECRET_KEY in a layer (line 2)"],
  ["COPY config keys/service-account.json /app/", "keeps COPY keys/service-account.json in a layer (line 2)"],
  ["COPY .env /app/", "keeps COPY .env in a layer (line 2)"],
])("endangers where it holds %j", async (lines, says) => {
  const [finding] = await told(lines);
  expect(finding).toBe(`fail endangers Dockerfile: Dockerfile ${says}.`);
  expect(finding).not.toMatch(/hunter2|abc/);
});

test.each([
  "ENV TOKEN_TTL=60",
  "ENV API_TOKEN=",
  "ENV API_TOKEN=$API_TOKEN",
  "ARG BASE=3.12",
  "COPY requirements.txt package.json /app/",
  "RUN --mount=type=secret,id=TOKEN cat /run/secrets/TOKEN",
])("passes %j", async (lines) => {
  expect(await told(lines)).toEqual([]);
});
