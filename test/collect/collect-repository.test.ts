import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixedClock } from "#clients/clock.ts";
import { openRepository } from "#clients/git.ts";
import type { RepositoryClient } from "#clients/repository.ts";
import { collectRepository } from "#collect/collect-repository.ts";
import type { ScriptCache } from "#collect/script-cache.ts";
import type { Reading } from "#domain/reading.ts";
import { theParsers } from "#test/support/parsers.ts";
import { aFolder, aGitRepository, commit, git, write } from "../clients/a-git-repository.ts";

const clock = fixedClock("2025-12-13T10:00:00Z");

const FILES = {
  Dockerfile: "FROM python\nCOPY run.py /\nCMD python /run.py\n",
  "cloudbuild.yaml": "steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, .]\n",
  "jobs/a.sql": "SELECT 1 FROM ds.t\n",
  "notes.txt": "nothing",
  "requirements.txt": "pandas\n",
  "run.py": '"""Runs."""\nimport json\n',
};

function told<T>(reading: Reading<T>): T {
  if (reading.state === "read") return reading.value;
  throw new Error(reading.detail);
}

async function collect(
  dir: string,
  rest: { revision?: string; paths?: readonly string[]; cache?: ScriptCache } = {},
) {
  const { revision, ...question } = rest;
  const client = await openRepository({ dir, ...(revision ? { revision } : {}) });
  return collectRepository({ client, clock, parsers: await theParsers(), ...question });
}

test("reads every kind of fact in one pass, with last commits", async () => {
  const dir = aGitRepository(FILES);
  const sha = git(dir, "rev-parse", "HEAD");
  const parts = await collect(dir);
  expect(parts.repository).toMatchObject({
    state: "read",
    observedAt: "2025-12-13T10:00:00.000Z",
    source: "git ls-files",
    value: {
      revision: sha,
      branch: "main",
      from: "work-tree",
      shallow: false,
      dirty: false,
      skipped: [],
      notes: [],
    },
  });
  expect(
    told(parts.scripts).map(({ path, language, lastCommit }) => [path, language, lastCommit?.sha]),
  ).toEqual([
    ["Dockerfile", "dockerfile", sha],
    ["cloudbuild.yaml", "cloudbuild", sha],
    ["jobs/a.sql", "sql", sha],
    ["requirements.txt", "requirements", sha],
    ["run.py", "python", sha],
  ]);
  expect(told(parts.scripts)[0]?.calls).toEqual([{ path: "run.py", args: [], line: 3 }]);
  expect(told(parts.images).map(({ path }) => path)).toEqual(["Dockerfile"]);
  expect(told(parts.builds).map(({ path }) => path)).toEqual(["cloudbuild.yaml"]);
  expect(told(parts.requirements).map(({ path }) => path)).toEqual(["requirements.txt"]);
});

test("gives the same scripts from a revision as from its work tree", async () => {
  const dir = aGitRepository(FILES);
  const [lying, stored] = [await collect(dir), await collect(dir, { revision: "HEAD" })];
  expect(stored.scripts).toMatchObject({ state: "read", value: told(lying.scripts) });
  expect(told(stored.repository).dirty).toBe(false);
});

test("is confined to the given paths", async () => {
  const dir = aGitRepository({ ...FILES, "jobs.sql": "SELECT 1" });
  expect(
    told((await collect(dir, { paths: ["./jobs/", "run.py"] })).scripts).map(({ path }) => path),
  ).toEqual(["jobs/a.sql", "run.py"]);
});

test("an uncommitted file has no commit and makes the repository dirty", async () => {
  const dir = aGitRepository(FILES);
  write(dir, { "new.sql": "SELECT 2" });
  const parts = await collect(dir);
  expect(told(parts.scripts).find(({ path }) => path === "new.sql")?.lastCommit).toBeNull();
  expect(told(parts.repository).dirty).toBe(true);
});

test("an edited file makes the repository dirty", async () => {
  const dir = aGitRepository(FILES);
  write(dir, { "run.py": "import json\n" });
  expect(told((await collect(dir)).repository).dirty).toBe(true);
});

test("names every file that it passes over", async () => {
  const dir = aFolder({
    "binary.py": new Uint8Array([35, 0, 10]),
    "huge.txt": "x".repeat(1024 * 1024 + 1),
    "huge.sql": "-".repeat(4 * 1024 * 1024 + 1),
    "latin.sql": new Uint8Array([45, 45, 32, 0xe9, 10]),
    "picture.png": "png",
    "ok.sql": "SELECT 1",
  });
  const parts = await collect(dir);
  expect(told(parts.repository).skipped).toEqual([
    { path: "binary.py", why: "binary", detail: "holds a NUL byte" },
    { path: "huge.sql", why: "too-large", detail: "4194305 bytes; the limit is 4194304" },
    { path: "huge.txt", why: "too-large", detail: "1048577 bytes; the limit is 1048576" },
    { path: "latin.sql", why: "not-utf8", detail: "read with replacement characters" },
    { path: "picture.png", why: "binary", detail: "known by its extension, not opened" },
  ]);
  expect(told(parts.scripts).map(({ path, bytes }) => [path, bytes])).toEqual([
    ["latin.sql", 5],
    ["ok.sql", 8],
  ]);
});

test("is unread, not empty, where listing fails", async () => {
  const dir = aGitRepository(FILES);
  const client = await openRepository({ dir });
  const broken: RepositoryClient = {
    ...client,
    list: () => Promise.reject(new Error("git ls-files failed")),
  };
  const parts = await collectRepository({ client: broken, clock, parsers: await theParsers() });
  expect(new Set(Object.values(parts).map(({ state }) => state))).toEqual(new Set(["unread"]));
  expect(parts.scripts).toMatchObject({ reason: "unreachable", detail: "git ls-files failed" });
});

test("a damaged index is unread, not an empty repository", async () => {
  const dir = aGitRepository(FILES);
  write(dir, { ".git/index": "damaged" });
  expect((await collect(dir)).scripts.state).toBe("unread");
});

test("two revisions share what they have in common, and nothing that changed", async () => {
  const dir = aGitRepository({ ...FILES, "b.py": "import a\n", "a.py": "X = 1\n" });
  const cache: ScriptCache = new Map();
  const before = told((await collect(dir, { cache })).scripts);
  const known = cache.size;
  write(dir, { "c.sql": "SELECT 3", "jobs/a.sql": "SELECT 4 FROM ds.u\n" });
  commit(dir, "second");
  const after = told((await collect(dir, { cache })).scripts);
  expect(cache.size).toBe(known + 2);
  expect(after).toEqual(told((await collect(dir)).scripts));
  expect(after.find(({ path }) => path === "jobs/a.sql")?.effects).not.toEqual(
    before.find(({ path }) => path === "jobs/a.sql")?.effects,
  );
});

test("a Dockerfile's calls follow the files around it through the cache", async () => {
  const image = "FROM x\nWORKDIR /app\nCOPY . .\nCMD python main.py\n";
  const dir = aGitRepository({ "job/Dockerfile": image, "main.py": "" });
  const cache: ScriptCache = new Map();
  const callsOf = async () => told((await collect(dir, { cache })).scripts)[0]?.calls.map(({ path }) => path);
  expect(await callsOf()).toEqual(["main.py"]);
  execFileSync("git", ["mv", "main.py", "job/main.py"], { cwd: dir });
  expect(await callsOf()).toEqual(["job/main.py"]);
});

test("says how far it is", async () => {
  const dir = aGitRepository(FILES);
  const client = await openRepository({ dir: join(dir, "jobs") });
  const seen: unknown[] = [];
  await collectRepository({
    client,
    clock,
    parsers: await theParsers(),
    progress: (done) => seen.push(done),
  });
  expect(seen.at(-1)).toEqual({ scripts: 1, files: 1 });
});
