import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mergeBase, openRepository } from "#clients/git.ts";
import { aFolder, aGitRepository, commit, commitStaged, git, readAll, write } from "./a-git-repository.ts";

const ODD = [
  'quote".sql',
  "line\nfeed.sql",
  "-leading.sql",
  "ünï.sql",
  "tab\t.sql",
  ":100644 x.sql",
  " blank .sql",
];

describe("a work tree", () => {
  test("lists tracked files and untracked ones that no rule ignores, with sizes", async () => {
    const dir = aGitRepository({ "a.sql": "SELECT 1", ".gitignore": "*.log\n" });
    write(dir, { "new.sql": "SELECT 22", "x.log": "no" });
    const client = await openRepository({ dir });
    expect(await client.list()).toEqual({
      entries: [
        { path: ".gitignore", bytes: 6, type: "file" },
        { path: "a.sql", bytes: 8, type: "file" },
        { path: "new.sql", bytes: 9, type: "file" },
      ],
      skipped: [],
      differs: true,
    });
    expect(await readAll(client, ["a.sql", "new.sql"])).toEqual({
      "a.sql": "SELECT 1",
      "new.sql": "SELECT 22(changed)",
    });
  });

  test("is identified by its remote's name, commit and branch", async () => {
    const dir = aGitRepository({ a: "1" });
    git(dir, "remote", "add", "origin", "https://user:secret@example.com/team/bqx-ml.git");
    expect((await openRepository({ dir })).identity).toEqual({
      name: "bqx-ml",
      revision: git(dir, "rev-parse", "HEAD"),
      branch: "main",
      from: "work-tree",
      shallow: false,
      notes: [],
      url: "https://example.com/team/bqx-ml",
    });
  });

  test("reads odd file names and knows their commits", async () => {
    const dir = aGitRepository(Object.fromEntries(ODD.map((path) => [path, path])));
    const sha = git(dir, "rev-parse", "HEAD");
    for (const client of [await openRepository({ dir }), await openRepository({ dir, revision: "main" })]) {
      const paths = (await client.list()).entries.map(({ path }) => path);
      expect(paths).toEqual([...ODD].sort());
      expect(await readAll(client, paths)).toEqual(Object.fromEntries(ODD.map((path) => [path, path])));
      const { history } = await client.lastCommits(paths);
      expect(
        Object.entries(history)
          .map(([path, { sha: found }]) => [path, found])
          .sort(),
      ).toEqual([...ODD].sort().map((path) => [path, sha]));
    }
  });

  test("reads the folder alone where it is a part of a repository", async () => {
    const dir = aGitRepository({ "sub/a.sql": "1", "top.sql": "2" });
    const first = git(dir, "rev-parse", "HEAD");
    write(dir, { "top.sql": "3" });
    commit(dir, "second");
    for (const revision of [undefined, "HEAD"]) {
      const client = await openRepository({ dir: join(dir, "sub"), ...(revision ? { revision } : {}) });
      expect((await client.list()).entries).toEqual([{ path: "a.sql", bytes: 1, type: "file" }]);
      expect(await readAll(client, ["a.sql"])).toEqual({ "a.sql": "1" });
      expect((await client.lastCommits(["a.sql"])).history["a.sql"]?.sha).toBe(first);
    }
  });

  test("names links and submodules and follows neither", async () => {
    const inner = aGitRepository({ "x.sql": "1" });
    const outside = aFolder({ "secret.sql": "secret" });
    const dir = aGitRepository({ "real/a.sql": "1", "swapped/a.sql": "2", "run.sh": "#!/bin/sh" });
    chmodSync(join(dir, "run.sh"), 0o755);
    symlinkSync(join(outside, "secret.sql"), join(dir, "link.sql"));
    git(dir, "submodule", "--quiet", "add", inner, "module");
    commit(dir, "links");
    rmSync(join(dir, "swapped"), { recursive: true });
    symlinkSync(outside, join(dir, "swapped"));
    const client = await openRepository({ dir });
    const { entries, skipped } = await client.list();
    expect(entries.map(({ path, type }) => `${type} ${path}`)).toEqual([
      "file .gitmodules",
      "link link.sql",
      "submodule module",
      "file real/a.sql",
      "executable run.sh",
      "link swapped",
    ]);
    expect(skipped).toEqual([{ path: "swapped/a.sql", why: "link", detail: "a folder above it is a link" }]);
    expect(await readAll(client, ["link.sql", "swapped/secret.sql"])).toEqual({
      "link.sql": "(link)",
      "swapped/secret.sql": "(link)",
    });
  });

  test("has no commit before the first one", async () => {
    const dir = aGitRepository();
    write(dir, { "a.sql": "1" });
    const client = await openRepository({ dir });
    expect(client.identity.revision).toBeNull();
    expect((await client.list()).entries).toEqual([{ path: "a.sql", bytes: 1, type: "file" }]);
    expect(await client.lastCommits(["a.sql"])).toEqual({ history: {}, notes: [] });
  });

  test("is unchanged where only the line ends differ", async () => {
    const dir = aGitRepository({ "a.sql": "1\n2\n" });
    write(dir, { "a.sql": "1\r\n2\r\n" });
    expect(await readAll(await openRepository({ dir }), ["a.sql"])).toEqual({ "a.sql": "1\r\n2\r\n" });
  });

  test("differs where a tracked file is gone", async () => {
    const dir = aGitRepository({ "a.sql": "1", "b.sql": "2" });
    rmSync(join(dir, "b.sql"));
    expect(await (await openRepository({ dir })).list()).toEqual({
      entries: [{ path: "a.sql", bytes: 1, type: "file" }],
      skipped: [],
      differs: true,
    });
  });
});

describe("a revision", () => {
  test("is read without a checkout, from a bare repository too", async () => {
    const dir = aGitRepository({ "a.sql": "old" });
    const first = git(dir, "rev-parse", "HEAD");
    write(dir, { "a.sql": "new", "b.sql": "b" });
    commit(dir, "second");
    const bare = join(aFolder(), "bare.git");
    execFileSync("git", ["clone", "-q", "--bare", dir, bare]);
    const before = await openRepository({ dir: bare, revision: first });
    expect(before.identity).toMatchObject({ from: "revision", revision: first, branch: null });
    expect((await before.list()).entries).toEqual([{ path: "a.sql", bytes: 3, type: "file" }]);
    expect(await readAll(before, ["a.sql", "b.sql"])).toEqual({ "b.sql": "(unreadable)", "a.sql": "old" });
    const head = await openRepository({ dir: bare });
    expect(head.identity).toMatchObject({ from: "revision", branch: "main" });
    expect(await readAll(head, ["a.sql", "b.sql"])).toEqual({ "a.sql": "new", "b.sql": "b" });
  });

  test("is a problem where no commit has the name", async () => {
    const dir = aGitRepository({ a: "1" });
    for (const revision of ["nope", "--output=x", "", "main:a", "main\nHEAD"]) {
      await expect(openRepository({ dir, revision })).rejects.toMatchObject({ code: "revision-unknown" });
    }
    expect(existsSync(join(dir, "x"))).toBe(false);
  });

  test("is a problem in a bare repository that has no commit yet", async () => {
    const bare = join(aFolder(), "bare.git");
    execFileSync("git", ["init", "-q", "--bare", bare]);
    await expect(openRepository({ dir: bare })).rejects.toMatchObject({
      code: "no-commit",
      message: `The bare repository ${bare} holds no commit on the branch that its HEAD names, so there is nothing to read.`,
    });
  });

  test("gives the merge base of two", async () => {
    const dir = aGitRepository({ a: "1" });
    const base = git(dir, "rev-parse", "HEAD");
    git(dir, "checkout", "-q", "-b", "side");
    write(dir, { b: "1" });
    commit(dir, "side");
    git(dir, "checkout", "-q", "main");
    write(dir, { c: "1" });
    commit(dir, "main");
    expect(await mergeBase(dir, ["side", "main"])).toBe(base);
  });
});

describe("last commits", () => {
  test("are those that git names for each path, through merges and dropped changes", async () => {
    const dir = aGitRepository({ a: "1\n", b: "1\n", c: "1\n", d: "1\n" });
    git(dir, "checkout", "-q", "-b", "side");
    write(dir, { a: "side\n", b: "side\n" });
    commit(dir, "on the side");
    git(dir, "checkout", "-q", "main");
    write(dir, { a: "main\n", c: "main\n" });
    commit(dir, "on main");
    git(dir, "merge", "-q", "--no-commit", "-s", "ours", "side");
    write(dir, { d: "resolved\n" });
    commit(dir, "merge that drops the side");
    const client = await openRepository({ dir });
    const { history } = await client.lastCommits(["a", "b", "c", "d"]);
    const expected = ["a", "b", "c", "d"].map((path) => [
      path,
      git(dir, "log", "-1", "--format=%H", "--", path),
    ]);
    expect(
      Object.entries(history)
        .map(([path, { sha }]) => [path, sha])
        .sort(),
    ).toEqual(expected);
    expect(history["a"]).toEqual({
      sha: git(dir, "rev-parse", "HEAD^1"),
      at: `${new Date(Number(git(dir, "log", "-1", "--format=%ct", "HEAD^1")) * 1000).toISOString().slice(0, 19)}Z`,
      author: "Ada",
    });
  });

  test("are not known where a shallow clone hides them", async () => {
    const origin = aGitRepository({ "old.sql": "1", "new.sql": "1" });
    write(origin, { "other.sql": "1" });
    commit(origin, "second");
    write(origin, { "new.sql": "2" });
    const third = commit(origin, "third");
    const dir = join(aFolder(), "clone");
    execFileSync("git", ["clone", "-q", "--depth", "2", `file://${origin}`, dir]);
    const client = await openRepository({ dir });
    expect(client.identity.shallow).toBe(true);
    const { history } = await client.lastCommits(["old.sql", "new.sql", "other.sql"]);
    expect(Object.entries(history).map(([path, { sha }]) => [path, sha])).toEqual([["new.sql", third]]);
  });
});

describe("a folder without git", () => {
  test("is walked without installed files, links and devices", async () => {
    const dir = aFolder({ "a.sql": "1", "sub/b.sql": "22", "node_modules/x.js": "no" });
    symlinkSync("/etc/passwd", join(dir, "link.sql"));
    execFileSync("mkfifo", [join(dir, "pipe.sql")]);
    const client = await openRepository({ dir });
    expect(client.identity).toMatchObject({ from: "archive", revision: null, branch: null });
    expect(client.identity.notes).toEqual([
      "The folder is not part of a git repository: it was read without history.",
    ]);
    expect(await client.list()).toEqual({
      entries: [
        { path: "a.sql", bytes: 1, type: "file" },
        { path: "link.sql", bytes: 11, type: "link" },
        { path: "sub/b.sql", bytes: 2, type: "file" },
      ],
      skipped: [
        { path: "pipe.sql", why: "unreadable", detail: "not a regular file" },
        { path: "node_modules", why: "limit", detail: "installed or generated files, not walked" },
      ],
      differs: false,
    });
    expect(await readAll(client, ["a.sql", "pipe.sql", "link.sql"])).toEqual({
      "a.sql": "1",
      "pipe.sql": "(unreadable)",
      "link.sql": "(link)",
    });
  });

  test("has no revisions", async () => {
    await expect(openRepository({ dir: aFolder(), revision: "main" })).rejects.toMatchObject({
      code: "revision-without-history",
    });
  });

  test("is read where the repository around it ignores it", async () => {
    const dir = aGitRepository({ ".gitignore": "out/\n" });
    write(dir, { "out/a.sql": "1" });
    const client = await openRepository({ dir: join(dir, "out") });
    expect(client.identity.from).toBe("archive");
    expect((await client.list()).entries).toEqual([{ path: "a.sql", bytes: 1, type: "file" }]);
  });

  test("is read where git is not installed", async () => {
    const dir = aGitRepository({ "a.sql": "1" });
    const path = process.env["PATH"];
    process.env["PATH"] = aFolder();
    try {
      const client = await openRepository({ dir });
      expect(client.identity.notes).toEqual([
        "Git is not installed here: the folder was read without history.",
      ]);
      expect((await client.list()).entries).toEqual([{ path: "a.sql", bytes: 1, type: "file" }]);
    } finally {
      process.env["PATH"] = path;
    }
  });

  test("is a problem where it does not exist or is a file", async () => {
    const dir = aFolder({ file: "1" });
    await expect(openRepository({ dir: join(dir, "nope") })).rejects.toMatchObject({
      code: "repository-not-found",
    });
    await expect(openRepository({ dir: join(dir, "file") })).rejects.toMatchObject({
      code: "repository-not-a-folder",
    });
  });
});

test("runs no program that the audited repository names", async () => {
  const dir = aGitRepository({ "a.sql": "1\n", ".gitattributes": "*.sql filter=evil diff=evil\n" });
  const mark = join(aFolder(), "ran");
  const program = join(aFolder({ evil: `#!/bin/sh\ntouch '${mark}'\ncat\n` }), "evil");
  chmodSync(program, 0o755);
  mkdirSync(join(dir, ".git/hooks"), { recursive: true });
  write(dir, { ".git/hooks/post-index-change": `#!/bin/sh\ntouch '${mark}'\n` });
  chmodSync(join(dir, ".git/hooks/post-index-change"), 0o755);
  const settings = [
    ["core.fsmonitor", program],
    ["core.hooksPath", join(dir, ".git/hooks")],
    ["core.pager", program],
    ["core.sshCommand", program],
    ["log.showSignature", "true"],
    ["gpg.program", program],
    ["diff.external", program],
    ["diff.evil.textconv", program],
    ["diff.evil.command", program],
    ["filter.evil.clean", program],
    ["filter.evil.smudge", program],
    ["filter.evil.process", program],
    ["filter.evil.required", "true"],
  ];
  for (const [name, value] of settings) git(dir, "config", name ?? "", value ?? "");
  execFileSync("touch", ["-d", "2030-01-01", join(dir, "a.sql")]);
  for (const revision of [undefined, "HEAD"]) {
    const client = await openRepository({ dir, ...(revision ? { revision } : {}) });
    const paths = (await client.list()).entries.map(({ path }) => path);
    expect(await readAll(client, paths)).toMatchObject({ "a.sql": "1\n" });
    expect(Object.keys((await client.lastCommits(paths)).history).sort()).toEqual([...paths].sort());
  }
  await mergeBase(dir, ["HEAD", "main"]);
  expect(existsSync(mark)).toBe(false);
});

test("takes no orders from the caller's git variables", async () => {
  const dir = aGitRepository({ "a.sql": "1" });
  const other = aGitRepository({ "b.sql": "1" });
  commitStaged(other, "empty");
  process.env["GIT_DIR"] = join(other, ".git");
  try {
    expect((await (await openRepository({ dir })).list()).entries.map(({ path }) => path)).toEqual(["a.sql"]);
  } finally {
    delete process.env["GIT_DIR"];
  }
});
