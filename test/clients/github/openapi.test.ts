import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, onTestFinished, test } from "vitest";
import { createGitHubClient } from "#clients/github/octokit.ts";
import { serveSandbox } from "#sandbox/serve.ts";

/** Folder of an installed `@octokit/openapi`: GitHub's own description of its interface. */
const PACKAGE = process.env["PHASEGATE_TEST_GITHUB_OPENAPI"];
const SHA = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const REPOSITORY = { owner: "o", repo: "r" };
const PULL = { ...REPOSITORY, number: 7 };

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content; readonly $ref?: string }>>;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: object;
}
type Content = Readonly<Record<string, { readonly schema: { readonly properties?: object } }>>;
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

/** Everything that the client can ask, each once, with what went over the wire. */
async function everyExchange(): Promise<readonly Exchange[]> {
  const pulls = [{ number: 7, head: "o:change", sha: SHA }];
  const comments = [{ issue: 7, id: 5, login: "ada", body: "hello" }];
  const state = { project: { id: "p", number: "1" }, github: { repository: "o/r", pulls, comments } };
  const sandbox = await serveSandbox({ state });
  onTestFinished(() => sandbox.close());
  const exchanges: Exchange[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const response = await globalThis.fetch(input, init);
    const text = await response.clone().text();
    exchanges.push({
      method: (init?.method ?? "GET").toLowerCase(),
      path: url.pathname.replace(/^\/api\/v3/, ""),
      query: url.searchParams,
      body: typeof init?.body === "string" ? JSON.parse(init.body) : undefined,
      status: response.status,
      answer: text === "" ? undefined : JSON.parse(text),
    });
    return response;
  };
  const client = createGitHubClient({ token: "t", baseUrl: `${sandbox.url}/api/v3`, fetch, secondMs: 1 });
  const note = { path: "a.py", line: 3, level: "failure", title: "t", message: "m" } as const;
  const output = { title: "NO-GO", summary: "why", notes: [note] };
  const replies = [
    await client.listComments(PULL),
    await client.createComment({ ...PULL, body: "x" }),
    await client.getComment({ ...REPOSITORY, id: 5 }),
    await client.updateComment({ ...REPOSITORY, id: 5, body: "y" }),
    await client.deleteComment({ ...REPOSITORY, id: 5 }),
    await client.createCheck({ ...REPOSITORY, name: "n", headSha: SHA, output, conclusion: "failure" }),
    await client.updateCheck({ ...REPOSITORY, id: 500, output }),
    await client.createIssue({ ...REPOSITORY, title: "t", body: "b" }),
    await client.listIssues({ ...REPOSITORY, author: "github-actions[bot]" }),
    await client.updateIssue({ ...REPOSITORY, number: 100, title: "t", body: "b", state: "closed" }),
    await client.listPulls({ ...REPOSITORY, head: "o:change" }),
  ];
  expect(replies.map(({ state: how }) => how)).toEqual(replies.map(() => "done"));
  return exchanges;
}

test.skipIf(PACKAGE === undefined)(
  "every request and answer is one that GitHub's OpenAPI description allows",
  async () => {
    const text = readFileSync(join(PACKAGE ?? "", "generated/api.github.com.json"), "utf8");
    const description = JSON.parse(text) as Description;
    const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false, coerceTypes: false });
    ajv.addSchema(JSON.parse(text, nullable), "whole");
    ajv.addSchema(JSON.parse(text, withoutRequired), "partly");
    const exchanges = await everyExchange();
    expect(exchanges.flatMap((exchange) => faultsOf(exchange, { description, ajv }))).toEqual([]);
    expect(exchanges.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "get /repos/o/r/issues/7/comments",
      "post /repos/o/r/issues/7/comments",
      "get /repos/o/r/issues/comments/5",
      "patch /repos/o/r/issues/comments/5",
      "delete /repos/o/r/issues/comments/5",
      "post /repos/o/r/check-runs",
      "patch /repos/o/r/check-runs/500",
      "post /repos/o/r/issues",
      "get /repos/o/r/issues",
      "patch /repos/o/r/issues/100",
      "get /repos/o/r/pulls",
    ]);
  },
);

interface Judging {
  readonly description: Description;
  readonly ajv: Ajv;
}

/** What the description does not allow in a request or in the part of an answer that the sandbox gives. */
function faultsOf(exchange: Exchange, { description, ajv }: Judging): readonly string[] {
  const { method, path, query, body, status, answer } = exchange;
  const found = Object.entries(description.paths).find(
    ([template, methods]) => methods[method] !== undefined && patternOf(template).test(path),
  );
  if (found === undefined) return [`${method} ${path} is no operation`];
  const [template, methods] = found;
  const operation = methods[method] as Operation;
  const at = `/paths/${template.replaceAll("/", "~1")}/${method}`
    .replaceAll("{", "%7B")
    .replaceAll("}", "%7D");
  const known = (operation.parameters ?? []).map((parameter) =>
    "$ref" in parameter
      ? description.components.parameters[parameter.$ref.split("/").at(-1) ?? ""]
      : parameter,
  );
  const judged = (what: string, pointer: string, value: unknown): readonly string[] => {
    const validate = ajv.compile({ $ref: pointer });
    return validate(value) ? [] : [`${method} ${path} ${what}: ${ajv.errorsText(validate.errors)}`];
  };
  const json = "/content/application~1json/schema";
  const properties = operation.requestBody?.content["application/json"]?.schema.properties;
  const members =
    typeof body === "object" && body !== null && properties !== undefined ? Object.keys(body) : [];
  const response = operation.responses[String(status)];
  return [
    ...[...query.keys()]
      .filter((name) => !known.some((parameter) => parameter?.in === "query" && parameter.name === name))
      .map((name) => `${method} ${path} has no parameter ${name}`),
    ...members
      .filter((name) => !(name in (properties ?? {})))
      .map((name) => `${method} ${path} takes no ${name}`),
    ...(body === undefined ? [] : judged("body", `whole#${at}/requestBody${json}`, body)),
    ...(response === undefined ? [`${method} ${path} does not answer ${status}`] : []),
    ...(answer === undefined ? [] : judged("answer", `partly#${at}/responses/${status}${json}`, answer)),
  ];
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`);
}

/** OpenAPI says nullable where JSON Schema says that null is one of the forms. */
function nullable(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("nullable" in value) || "type" in value) return value;
  const { nullable: isNullable, ...form } = value;
  return isNullable === true ? { anyOf: [form, { type: "null" }] } : form;
}

/** The sandbox answers with the members that a client may need: those have to be right, others may be left out. */
function withoutRequired(key: string, value: unknown): unknown {
  return key === "required" && Array.isArray(value) ? undefined : nullable(key, value);
}
