import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  hideSecrets,
  hideSecretsIn,
  holdSecret
} from "./clients-3.mjs";
import {
  Problem
} from "./domain-7.mjs";
import {
  loadParsers
} from "./web-tree-sitter.mjs";

// src/compose.ts
import { existsSync } from "node:fs";
import { readFile as readFile3 } from "node:fs/promises";

// src/clients/clock.ts
var systemClock = { now: () => (/* @__PURE__ */ new Date()).toISOString() };
function fixedClock(instant) {
  const now = new Date(instant).toISOString();
  return { now: () => now };
}

// src/clients/git.ts
import { readFile, stat } from "node:fs/promises";
import { basename as basename2, resolve } from "node:path";

// src/clients/files.ts
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { opendir } from "node:fs/promises";
import { basename, join } from "node:path";

// src/clients/repository.ts
var ENTRY_LIMIT = 2e5;
var READ_LIMIT_BYTES = 4 * 1024 * 1024;

// src/clients/files.ts
var DEPTH_LIMIT = 64;
var NOT_WALKED = /* @__PURE__ */ new Set(["node_modules", "__pycache__", ".venv", "venv", ".tox"]);
function openFolder(dir, notes) {
  return {
    identity: {
      name: basename(dir),
      revision: null,
      branch: null,
      from: "archive",
      shallow: false,
      notes
    },
    list: async () => ({ ...await walk(dir), differs: false }),
    read: (paths) => readFolder(dir, paths),
    lastCommits: async () => ({ history: {}, notes: [] })
  };
}
function measure(dir, path) {
  try {
    const stat3 = lstatSync(join(dir, path));
    if (stat3.isSymbolicLink()) return { path, bytes: stat3.size, type: "link" };
    if (!stat3.isFile()) return { path, why: "unreadable", detail: "not a regular file" };
    return { path, bytes: stat3.size, type: stat3.mode & 64 ? "executable" : "file" };
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR" ? null : { path, why: "unreadable", detail: code };
  }
}
var OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
function readRegularFile(dir, path) {
  const found = measure(dir, path);
  if (!found) return { path, why: "unreadable", detail: "the file is not there" };
  if (isSkipped(found)) return found;
  if (found.type === "link") return { path, why: "link", detail: "symbolic links are not followed" };
  try {
    return readOpened(openSync(join(dir, path), OPEN_FLAGS), path);
  } catch (error) {
    return { path, why: "unreadable", detail: codeOf(error) };
  }
}
function readOpened(file, path) {
  try {
    const stat3 = fstatSync(file);
    if (!stat3.isFile()) return { path, why: "unreadable", detail: "not a regular file" };
    if (stat3.size > READ_LIMIT_BYTES) return { path, why: "too-large", detail: `${stat3.size} bytes` };
    const content = Buffer.allocUnsafeSlow(stat3.size);
    return content.subarray(0, readSync(file, content, 0, stat3.size, 0));
  } finally {
    closeSync(file);
  }
}
function codeOf(error) {
  return error.code ?? "unknown error";
}
function isSkipped(value) {
  return "why" in value;
}
async function* readFolder(dir, paths) {
  for (const path of paths) {
    const content = readRegularFile(dir, path);
    yield isSkipped(content) ? { path, skipped: content } : { path, content, changed: false };
  }
}
async function walk(dir) {
  const state = { dir, entries: [], skipped: [] };
  await walkFolder(state, "", 0);
  state.entries.sort((a, b) => a.path < b.path ? -1 : 1);
  return { entries: state.entries, skipped: state.skipped };
}
async function walkFolder(state, folder, depth) {
  if (depth > DEPTH_LIMIT) {
    state.skipped.push({ path: folder, why: "limit", detail: `deeper than ${DEPTH_LIMIT} folders` });
    return;
  }
  const handle = await opendir(join(state.dir, folder)).catch((error) => error);
  if (handle instanceof Error) {
    state.skipped.push({ path: folder, why: "unreadable", detail: handle.code ?? "unknown error" });
    return;
  }
  const folders = [];
  for await (const item of handle) {
    const path = folder === "" ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) folders.push(path);
    else note(state, path);
    if (state.entries.length >= ENTRY_LIMIT) return fill(state, folder);
  }
  for (const path of folders) {
    if (state.entries.length >= ENTRY_LIMIT) return fill(state, path);
    if (isWalked(state, path)) await walkFolder(state, path, depth + 1);
  }
}
function isWalked(state, path) {
  const name = basename(path);
  if (name === ".git") return false;
  if (!NOT_WALKED.has(name)) return true;
  state.skipped.push({ path, why: "limit", detail: "installed or generated files, not walked" });
  return false;
}
function note(state, path) {
  const found = measure(state.dir, path);
  if (!found) return;
  if (isSkipped(found)) state.skipped.push(found);
  else if (basename(path) !== ".git") state.entries.push(found);
}
function fill(state, path) {
  if (state.skipped.at(-1)?.why === "limit" && state.skipped.at(-1)?.detail.startsWith("more than")) return;
  state.skipped.push({
    path,
    why: "limit",
    detail: `more than ${ENTRY_LIMIT} entries; the rest was not listed`
  });
}

// src/clients/git-process.ts
import { spawn } from "node:child_process";
var HARDENING = [
  "--no-pager",
  "--no-optional-locks",
  "--no-replace-objects",
  ...[
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.hooksPath=/dev/null",
    "core.attributesFile=/dev/null",
    "core.sshCommand=false",
    "core.askPass=",
    "credential.helper=",
    "diff.external=",
    "gc.auto=0",
    "log.showSignature=false",
    "log.showRoot=true",
    "maintenance.auto=false",
    "protocol.allow=never",
    "safe.directory=*",
    "submodule.recurse=false"
  ].flatMap((setting) => ["-c", setting])
];
var OUTPUT_LIMIT_BYTES = 256 * 1024 * 1024;
var ERROR_LIMIT_CHARS = 2e3;
function startGit(dir, args, transport2 = {}) {
  return spawn("git", [...HARDENING, ...args], {
    cwd: dir,
    env: { ...gitEnvironment(), ...transport2 },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true
  });
}
function runGit(dir, args, transport2 = {}) {
  return new Promise((resolve4) => {
    const child = startGit(dir, args, transport2);
    const chunks = [];
    let bytes = 0;
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      bytes += chunk.length;
      if (bytes > OUTPUT_LIMIT_BYTES) child.kill();
      else chunks.push(chunk);
    });
    child.stderr.on("data", (chunk) => {
      if (stderr.length < ERROR_LIMIT_CHARS) stderr += chunk.toString("utf8");
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end();
    child.on("error", (error) => {
      resolve4({
        status: null,
        stdout: Buffer.alloc(0),
        stderr: error.message,
        missing: error.code === "ENOENT"
      });
    });
    child.on("close", (status) => {
      resolve4({ status, stdout: Buffer.concat(chunks), stderr: stderr.trim(), missing: false });
    });
  });
}
async function needGit(dir, args) {
  const { status, stdout, stderr } = await runGit(dir, args);
  if (status === 0) return stdout;
  throw new Problem({
    code: "git-failed",
    message: `git ${args[0]} failed: ${stderr.split("\n")[0] || "it was stopped"}`,
    hint: "Run git fsck in the repository, or clone it again."
  });
}
async function askGit(dir, args) {
  const { status, stdout } = await runGit(dir, args);
  const line = stdout.toString("utf8").replace(/\r?\n$/, "");
  return status === 0 && line !== "" ? line : null;
}
function nulFields(output) {
  const fields = output.toString("utf8").split("\0");
  if (fields.at(-1) === "") fields.pop();
  return fields;
}
function gitEnvironment() {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE"];
  const own = Object.fromEntries(
    kept.flatMap((name) => process.env[name] ? [[name, process.env[name]]] : [])
  );
  return {
    ...own,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_PAGER: "cat"
  };
}

// src/clients/git-remote.ts
function toWebAddress(remote) {
  const text = remote?.trim() ?? "";
  const short = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/?([^:\s]+)$/.exec(text);
  if (short?.[1] !== void 0 && short[2] !== void 0) return addressOf(short[1], short[2]);
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed === null || !/^(?:https?|ssh|git):$/.test(parsed.protocol)) return null;
  const isWeb = parsed.protocol.startsWith("http");
  return addressOf(
    isWeb ? parsed.host : parsed.hostname,
    parsed.pathname,
    isWeb ? parsed.protocol : "https:"
  );
}
function addressOf(host, path, protocol = "https:") {
  const clean = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  if (host === "" || clean === "" || /[\s?#@\\]/.test(clean)) return null;
  return `${protocol}//${host}/${clean}`;
}

// src/clients/git-history.ts
var WALK_LIMIT_MS = 6e4;
async function readLastCommits(dir, question) {
  const wanted = new Map(question.objects);
  if (wanted.size === 0) return { history: {}, notes: [] };
  const found = /* @__PURE__ */ new Map();
  const child = startGit(dir, logArguments(question));
  const timer = setTimeout(() => child.kill(), WALK_LIMIT_MS);
  const ended = new Promise((resolve4) => {
    child.on("error", () => resolve4(null));
    child.on("close", resolve4);
  });
  child.stderr.resume();
  child.stdin.on("error", () => void 0);
  child.stdin.end();
  const walk2 = createWalk({ wanted, found, boundary: question.boundary });
  let rest = "";
  try {
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      const fields = (rest + chunk).split("\0");
      rest = fields.pop() ?? "";
      for (const field of fields) walk2(field);
      if (wanted.size === 0) break;
    }
    if (rest !== "") walk2(rest);
  } finally {
    clearTimeout(timer);
    if (wanted.size === 0) child.kill();
  }
  const status = await ended;
  const history = Object.fromEntries(found);
  if (wanted.size === 0 || status === 0) return { history, notes: [] };
  return {
    history,
    notes: [`The history was not read to its end: ${wanted.size} paths have no last commit.`]
  };
}
function logArguments({ revision, prefix }) {
  const format = "--format=%x00%H%x00%ct%x00%an";
  const limits = prefix === "" ? [] : [`--relative=${prefix}`];
  const paths = prefix === "" ? [] : ["."];
  return [
    "log",
    format,
    "--raw",
    "--no-abbrev",
    "-z",
    "--no-renames",
    "-c",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=all",
    ...limits,
    revision,
    "--",
    ...paths
  ];
}
function createWalk({ wanted, found, boundary }) {
  let expect = "any";
  let commit = { sha: "", at: "", author: "" };
  let object = "";
  return (field) => {
    if (expect === "seconds") {
      commit.at = instantOf(field);
      expect = "author";
    } else if (expect === "author") {
      commit.author = field;
      expect = "any";
    } else if (expect === "path") {
      settle(field);
      expect = "any";
    } else begin(field.replace(/^\n/, ""));
  };
  function begin(field) {
    if (field === "") return;
    if (field.startsWith(":")) {
      object = newObject(field);
      expect = "path";
      return;
    }
    commit = { sha: field, at: "", author: "" };
    expect = "seconds";
  }
  function settle(path) {
    if (wanted.get(path) !== object) return;
    wanted.delete(path);
    if (!boundary.has(commit.sha)) found.set(path, commit);
  }
}
function newObject(description) {
  return description.split(" ").at(-2) ?? "";
}
function instantOf(seconds) {
  return new Date(Number(seconds) * 1e3).toISOString().replace(".000Z", "Z");
}

// src/clients/git-listing.ts
async function listRevision(dir, { revision, prefix }) {
  const treeish = `${revision}:${prefix.replace(/\/$/, "")}`;
  const tree = await askGit(dir, ["rev-parse", "--verify", "--quiet", treeish]);
  if (!tree) return [];
  const output = await needGit(dir, ["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
  return nulFields(output).flatMap(toTreeEntry);
}
async function listIndex(dir) {
  const output = await needGit(dir, ["ls-files", "-z", "--stage", "-t"]);
  return nulFields(output).flatMap(toIndexEntry);
}
async function listUntracked(dir) {
  const output = await needGit(dir, ["ls-files", "-z", "--others", "--exclude-standard"]);
  return nulFields(output);
}
var TREE_LINE = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/;
function toTreeEntry(line) {
  const [, mode = "", , object = "", size = "-", path] = TREE_LINE.exec(line) ?? [];
  if (path === void 0) return [];
  return [{ path, bytes: size === "-" ? null : Number(size), type: typeOf(mode), object, leftOut: false }];
}
var INDEX_LINE = /^(\S) (\d{6}) ([0-9a-f]+) (\d)\t([\s\S]+)$/;
function toIndexEntry(line) {
  const [, tag, mode = "", object = "", , path] = INDEX_LINE.exec(line) ?? [];
  if (path === void 0) return [];
  return [{ path, bytes: null, type: typeOf(mode), object, leftOut: tag === "S" }];
}
function typeOf(mode) {
  if (mode === "160000") return "submodule";
  if (mode === "120000") return "link";
  return mode === "100755" ? "executable" : "file";
}

// src/clients/git-objects.ts
async function* readObjects(dir, objects) {
  if (objects.length === 0) return;
  const child = startGit(dir, ["cat-file", "--batch"]);
  child.on("error", () => child.stdout.destroy());
  child.stderr.resume();
  child.stdin.on("error", () => void 0);
  child.stdin.end(`${objects.join("\n")}
`);
  const source = bytesOf(child.stdout);
  try {
    for (const object of objects) yield { object, content: await nextContent(source) };
  } finally {
    child.kill();
  }
}
async function nextContent(source) {
  const header = await source.line();
  const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(header ?? "")?.[1];
  if (size === void 0) return null;
  const content = await source.take(Number(size));
  await source.take(1);
  return content;
}
function bytesOf(stream) {
  const chunks = stream[Symbol.asyncIterator]();
  let pending = Buffer.alloc(0);
  async function pull() {
    const next = await chunks.next().catch(() => ({ done: true, value: void 0 }));
    return next.done ? null : next.value;
  }
  async function take(count) {
    const parts = [pending];
    let length = pending.length;
    while (length < count) {
      const chunk = await pull();
      if (!chunk) return null;
      parts.push(chunk);
      length += chunk.length;
    }
    const joined = parts.length === 1 ? pending : Buffer.concat(parts, length);
    pending = joined.subarray(count);
    return joined.subarray(0, count);
  }
  async function line() {
    let end = pending.indexOf(10);
    while (end < 0) {
      const chunk = await pull();
      if (!chunk) return null;
      pending = Buffer.concat([pending, chunk]);
      end = pending.indexOf(10);
    }
    const text = pending.toString("utf8", 0, end);
    pending = pending.subarray(end + 1);
    return text;
  }
  return { line, take };
}

// src/clients/git-revision.ts
function openRevision(place, identity) {
  let listed;
  const entries = () => {
    listed ??= entriesByPath(place);
    return listed;
  };
  return {
    identity,
    list: async () => toListing([...(await entries()).values()]),
    read: async function* (paths) {
      yield* readPaths(place, await entries(), paths);
    },
    lastCommits: async (paths) => readLastCommits(place.dir, questionOf(place, await entries(), paths))
  };
}
async function entriesByPath(place) {
  return new Map((await listRevision(place.dir, place)).map((entry) => [entry.path, entry]));
}
function questionOf(place, entries, paths) {
  const objects = paths.flatMap((path) => {
    const object = entries.get(path)?.object;
    return object ? [[path, object]] : [];
  });
  return {
    revision: place.revision,
    prefix: place.prefix,
    objects: new Map(objects),
    boundary: place.boundary
  };
}
function toListing(entries) {
  const kept = entries.slice(0, ENTRY_LIMIT).map(({ path, bytes, type }) => ({ path, bytes, type }));
  kept.sort((a, b) => a.path < b.path ? -1 : 1);
  return { entries: kept, skipped: beyondLimit(entries.length), differs: false };
}
function beyondLimit(count) {
  if (count <= ENTRY_LIMIT) return [];
  const detail = `${count - ENTRY_LIMIT} entries past the first ${ENTRY_LIMIT} were not listed`;
  return [{ path: "", why: "limit", detail }];
}
async function* readPaths(place, entries, paths) {
  const readable = [];
  for (const path of paths) {
    const entry = entries.get(path);
    if (!entry?.object || entry.type !== "file" && entry.type !== "executable") {
      yield { path, skipped: { path, why: "unreadable", detail: "not a file of the revision" } };
    } else if ((entry.bytes ?? 0) > READ_LIMIT_BYTES) {
      yield { path, skipped: { path, why: "too-large", detail: `${entry.bytes} bytes` } };
    } else readable.push({ path, object: entry.object });
  }
  let index = 0;
  for await (const { content } of readObjects(
    place.dir,
    readable.map(({ object }) => object)
  )) {
    const path = readable[index++]?.path ?? "";
    if (content) yield { path, content, changed: false };
    else
      yield {
        path,
        skipped: { path, why: "unreadable", detail: "the object is missing from the repository" }
      };
  }
}

// src/clients/git-work-tree.ts
import { createHash } from "node:crypto";
import { lstatSync as lstatSync2 } from "node:fs";
import { join as join2 } from "node:path";
function openWorkTree(place, identity) {
  let committed;
  const entries = () => {
    committed ??= place.committed ? entriesByPath(place.committed) : Promise.resolve(/* @__PURE__ */ new Map());
    return committed;
  };
  return {
    identity,
    list: async () => listWorkTree(place.dir, await entries()),
    read: async function* (paths) {
      yield* readFiles(place.dir, await entries(), paths);
    },
    lastCommits: async (paths) => place.committed ? readLastCommits(place.dir, questionOf(place.committed, await entries(), paths)) : { history: {}, notes: [] }
  };
}
async function listWorkTree(dir, committed) {
  const [tracked, untracked] = await Promise.all([listIndex(dir), listUntracked(dir)]);
  const wanted = new Map(untracked.map((path) => [path, null]));
  for (const entry of tracked) wanted.set(entry.path, entry);
  const paths = [...wanted.keys()].sort();
  const entries = [];
  const skipped = [...beyondLimit(paths.length)];
  const linked = linkedParents(dir);
  let missing = 0;
  for (const path of paths.slice(0, ENTRY_LIMIT)) {
    const item = look({ dir, path, entry: wanted.get(path), linked });
    if (!item) missing++;
    else if (isSkipped(item)) skipped.push(item);
    else entries.push(item);
  }
  const added = paths.some((path) => !committed.has(path));
  const removed = missing > 0 || [...committed.keys()].some((path) => !wanted.has(path));
  return { entries, skipped, differs: added || removed };
}
function look({ dir, path, entry, linked }) {
  if (entry?.type === "submodule") return { path, bytes: null, type: "submodule" };
  if (path.endsWith("/")) return { path: path.slice(0, -1), bytes: null, type: "submodule" };
  if (linked(path)) return { path, why: "link", detail: "a folder above it is a link" };
  const found = measure(dir, path);
  if (!found && entry?.leftOut) return { path, why: "unreadable", detail: "left out by a sparse checkout" };
  return found;
}
function linkedParents(dir) {
  const known = /* @__PURE__ */ new Map([["", false]]);
  const isLinked = (folder) => {
    const answer = known.get(folder) ?? (isLinked(parentOf(folder)) || isLink(join2(dir, folder)));
    known.set(folder, answer);
    return answer;
  };
  return (path) => isLinked(parentOf(path));
}
function isLink(path) {
  return lstatSync2(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
async function* readFiles(dir, committed, paths) {
  const linked = linkedParents(dir);
  for (const path of paths) {
    if (linked(path)) {
      yield { path, skipped: { path, why: "link", detail: "a folder above it is a link" } };
      continue;
    }
    const content = readRegularFile(dir, path);
    if (isSkipped(content)) yield { path, skipped: content };
    else yield { path, content, changed: !isCommitted(content, committed.get(path)?.object) };
  }
}
function isCommitted(content, object) {
  if (!object) return false;
  if (objectHash(content, object.length) === object) return true;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!bytes.includes("\r\n")) return false;
  const unix = Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
  return objectHash(unix, object.length) === object;
}
function objectHash(content, length) {
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}

// src/clients/git.ts
async function openRepository({
  dir,
  revision
}) {
  const folder = resolve(dir);
  await needFolder(folder);
  const git = await findGit(folder);
  if ("note" in git) {
    if (revision !== void 0) throw noHistory(revision, git.note);
    return openFolder(folder, [git.note]);
  }
  if (revision !== void 0) return openAt(folder, git, revision);
  if (git.bare) return openBare(folder, git);
  return openLying(folder, git);
}
async function openBare(folder, git) {
  const commit = await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (commit) return openAt(folder, git, "HEAD");
  throw new Problem({
    code: "no-commit",
    message: `The bare repository ${folder} holds no commit on the branch that its HEAD names, so there is nothing to read.`,
    hint: "Push a commit to it, or name a clone with a work tree."
  });
}
async function mergeBase(dir, [one, other]) {
  const [a, b] = [await needCommit(dir, one), await needCommit(dir, other)];
  return askGit(dir, ["merge-base", a, b]);
}
async function changedPaths(dir, [from, to]) {
  const asked = [
    "diff-tree",
    "-r",
    "-z",
    "--no-renames",
    "--no-ext-diff",
    "--name-only",
    "--relative",
    from,
    to
  ];
  const { status, stdout } = await runGit(resolve(dir), asked);
  return status === 0 ? nulFields(stdout) : null;
}
async function findGit(dir) {
  const asked = [
    "rev-parse",
    "--is-bare-repository",
    "--is-inside-work-tree",
    "--git-path",
    "shallow",
    "--show-prefix"
  ];
  const answer = await runGit(dir, asked);
  if (answer.missing) return { note: "Git is not installed here: the folder was read without history." };
  const [bare, inside, shallowPath, prefix = ""] = answer.stdout.toString("utf8").split("\n");
  if (answer.status !== 0) return { note: refusal(answer.stderr) };
  if (bare !== "true" && inside !== "true") return { note: NOT_A_REPOSITORY };
  if (prefix !== "" && await isIgnored(dir)) {
    return { note: "The git repository around the folder ignores it: it was read without history." };
  }
  const boundary = await readBoundary(resolve(dir, shallowPath ?? ""));
  return { bare: bare === "true" && inside !== "true", shallow: boundary.size > 0, prefix, boundary };
}
var NOT_A_REPOSITORY = "The folder is not part of a git repository: it was read without history.";
function refusal(stderr) {
  if (/not a git repository/i.test(stderr)) return NOT_A_REPOSITORY;
  return `Git could not open the repository (${stderr.split("\n")[0]}): the folder was read without history.`;
}
async function isIgnored(dir) {
  const ignored = await runGit(resolve(dir, ".."), ["check-ignore", "--quiet", "--", basename2(dir)]);
  return ignored.status === 0 && await askGit(dir, ["ls-files", "-z"]) === null;
}
async function readBoundary(path) {
  const text = await readFile(path, "utf8").catch(() => "");
  return new Set(text.split("\n").filter(Boolean));
}
async function openAt(dir, git, revision) {
  const place = placeAt(dir, git, await needCommit(dir, revision));
  const full = await askGit(dir, ["rev-parse", "--symbolic-full-name", revision]);
  const identity = await identify(place, git);
  return openRevision(place, { ...identity, from: "revision", branch: branchOf(full) });
}
async function openLying(dir, git) {
  const revision = await askGit(dir, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const branch = branchOf(await askGit(dir, ["symbolic-ref", "--quiet", "HEAD"]));
  const committed = revision ? placeAt(dir, git, revision) : null;
  const identity = await identify({ dir, prefix: git.prefix, revision }, git);
  return openWorkTree({ dir, committed }, { ...identity, from: "work-tree", branch });
}
function placeAt(dir, { prefix, boundary }, revision) {
  return { dir, prefix, revision, boundary };
}
async function identify({ dir, prefix, revision }, { shallow }) {
  const remote = await askGit(dir, ["config", "--get", "remote.origin.url"]);
  const url = toWebAddress(remote);
  const folder = prefix.replace(/\/+$/, "");
  const notes = shallow ? ["The clone is shallow: last commits are known only where the clone holds the commit before."] : [];
  return {
    name: nameOf(prefix === "" ? remote : null) ?? basename2(dir),
    revision,
    shallow,
    notes,
    ...url === null ? {} : { url },
    ...folder === "" ? {} : { folder }
  };
}
function nameOf(remote) {
  const name = /([^/:\\]+?)(?:\.git)?[/\\]*$/.exec(remote ?? "")?.[1];
  return name && !name.includes("@") ? name : null;
}
function branchOf(reference) {
  return /^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/.exec(reference ?? "")?.[1] ?? null;
}
async function needCommit(dir, revision) {
  const odd = revision === "" || revision.startsWith("-") || /[\0\n]/.test(revision);
  const commit = odd ? null : await askGit(dir, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
  if (commit && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw new Problem({
    code: "revision-unknown",
    message: `No commit is named ${JSON.stringify(revision)} in this repository.`,
    hint: "Name a branch, a tag or a commit that the clone holds; a shallow clone may lack it (fetch-depth: 0)."
  });
}
async function needFolder(dir) {
  const found = await stat(dir).catch(() => null);
  if (found?.isDirectory()) return;
  throw new Problem({
    code: found ? "repository-not-a-folder" : "repository-not-found",
    message: found ? `${dir} is not a folder.` : `The folder ${dir} does not exist.`,
    hint: "Name the folder of the repository, or a folder inside it."
  });
}
function noHistory(revision, note2) {
  return new Problem({
    code: "revision-without-history",
    message: `The revision ${JSON.stringify(revision)} cannot be read. ${note2}`,
    hint: "Read the folder without a revision, or run inside a git clone with git installed."
  });
}

// src/clients/git-fetch.ts
import { readFile as readFile2 } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";
var DEEPENINGS = [50, 500, 5e3];
var TRANSPORT_OPTIONS = [
  "protocol.version=2",
  "http.followRedirects=false",
  "http.proactiveAuth=none",
  "fetch.recurseSubmodules=no",
  "fetch.writeCommitGraph=false",
  "transfer.fsckObjects=true"
];
async function fetchHistory(dir, { source, missing }) {
  holdSecret(source.token);
  const folder = resolve2(dir);
  const head = await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (head === null) return "the clone has no commit";
  const wanted = missing.keptAs === null ? missing.wanted : `+${missing.wanted}:${missing.keptAs}`;
  const fetch2 = (depth, names) => fetchOnce(folder, { source, depth, names });
  const isShallow = await readShallow(folder);
  const first = await fetch2(isShallow ? ["--depth=1"] : [], [wanted]);
  if (first !== null) return first;
  const tip = missing.keptAs ?? missing.wanted;
  for (const deepening of DEEPENINGS) {
    if (await isJoined(folder, [tip, head])) return null;
    const fault = await fetch2([`--deepen=${deepening}`], [wanted, head]);
    if (fault !== null) return fault;
  }
  const isMet = await isJoined(folder, [tip, head]);
  return isMet ? null : `the two histories do not meet within ${DEEPENINGS.at(-1)} commits`;
}
async function isJoined(dir, [one, other]) {
  return await askGit(dir, ["merge-base", one, other]) !== null;
}
async function readShallow(dir) {
  const path = await askGit(dir, ["rev-parse", "--git-path", "shallow"]);
  const text = path === null ? "" : await readFile2(resolve2(dir, path), "utf8").catch(() => "");
  return text !== "";
}
async function fetchOnce(dir, {
  source,
  depth,
  names
}) {
  const protocol = new URL(source.url).protocol.replace(":", "");
  const { status, stderr } = await runGit(
    dir,
    [
      ...[...TRANSPORT_OPTIONS, `protocol.${protocol}.allow=always`].flatMap((setting) => ["-c", setting]),
      "fetch",
      "--quiet",
      "--no-tags",
      "--no-write-fetch-head",
      "--no-auto-maintenance",
      "--no-recurse-submodules",
      "--update-shallow",
      ...depth,
      "--end-of-options",
      source.url,
      ...names
    ],
    transport(source, protocol)
  );
  if (status === 0) return null;
  const said = stderr.split("\n").find((line) => line.trim() !== "") ?? "git was stopped";
  return hideSecrets(said).slice(0, 200);
}
function transport({ url, token }, protocol) {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const proxies = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"];
  const trust = ["GIT_SSL_CAINFO", "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE"];
  return {
    ...Object.fromEntries(
      [...proxies, ...trust].flatMap((name) => process.env[name] ? [[name, process.env[name]]] : [])
    ),
    GIT_ALLOW_PROTOCOL: protocol,
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: `http.${url}.extraheader`,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: `http.${url}.extraheader`,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`
  };
}

// src/clients/github/answers.ts
function toAuthor(user) {
  return { login: user?.login ?? "ghost", isBot: user?.type === "Bot" };
}
async function readViewer(octokit) {
  try {
    const { viewer } = await octokit.graphql("query { viewer { login } }", {
      request: { retries: 0 }
    });
    return viewer.login;
  } catch {
    return (await octokit.rest.users.getAuthenticated({ request: { retries: 0 } })).data.login;
  }
}

// src/clients/github/checks.ts
async function createCheck({ rest }, { owner, repo, name, headSha, output, conclusion }) {
  const status = "completed";
  const made = await rest.checks.create({
    owner,
    repo,
    name,
    head_sha: headSha,
    status,
    conclusion,
    output: toOutput(output)
  });
  return toCheck(made.data);
}
async function updateCheck({ rest }, { owner, repo, id, output }) {
  const updated = await rest.checks.update({
    owner,
    repo,
    check_run_id: id,
    output: toOutput(output)
  });
  return toCheck(updated.data);
}
function toOutput({ title, summary, notes }) {
  return { title, summary, annotations: notes.map(toAnnotation) };
}
function toAnnotation({ path, line, level, title, message }) {
  return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}
function toCheck(raw) {
  if (typeof raw.id !== "number") throw new Error("the answer is not a check run");
  return { id: raw.id, url: raw.html_url ?? "" };
}

// src/clients/github/comments.ts
var PAGE_LIMIT = 6;
async function listComments(octokit, { owner, repo, number }) {
  const comments = [];
  let pages = 0;
  let isWhole = true;
  const request = { owner, repo, issue_number: number, per_page: 100 };
  for await (const page of octokit.paginate.iterator(octokit.rest.issues.listComments, request)) {
    comments.push(...page.data.map(toComment));
    pages += 1;
    isWhole = !/rel="next"/.test(page.headers.link ?? "");
    if (pages >= PAGE_LIMIT) break;
  }
  return { comments: comments.toSorted((a, b) => a.id - b.id), isWhole };
}
function toComment(raw) {
  const { id, body, user, created_at, html_url } = raw;
  if (typeof id !== "number" || typeof html_url !== "string") throw new Error("the answer is not a comment");
  return { id, body: body ?? "", author: toAuthor(user), createdAt: created_at, url: html_url };
}

// src/clients/github/refusal.ts
function toRefusal(error, scope) {
  const fault = toFault(error);
  if (!isOfWire(error))
    return { kind: kindOf(error), detail: "the answer has not the form that was asked for", scope };
  const answer = fault.status === null ? "no answer" : `HTTP ${fault.status}`;
  const said = hideSecrets(fault.message).replace(/\s+/g, " ").slice(0, 200);
  return { kind: kindOf(error), detail: `${answer}: ${said}`, scope };
}
function kindOf(error) {
  const { status, message } = toFault(error);
  if (status === null || status >= 500) return "unreachable";
  if (isLimit(error)) return "limited";
  if (status === 401 || status === 403) return "denied";
  if (status === 404 || status === 410) return "missing";
  return status === 422 && /too long/i.test(message) ? "tooLong" : "rejected";
}
function isLimit(error) {
  const { status, headers, message } = toFault(error);
  if (status === 429) return true;
  if (status !== 403) return false;
  return "retry-after" in headers || headers["x-ratelimit-remaining"] === "0" || /secondary rate limit|abuse detection/i.test(message);
}
function isDown(error) {
  const { status } = toFault(error);
  return isOfWire(error) && (status === null || status >= 500);
}
function isOfWire(error) {
  if (typeof error !== "object" || error === null) return false;
  const { status, name } = error;
  return typeof status === "number" || name === "AbortError";
}
function isRecognisedLimit(error) {
  const { headers, message } = toFault(error);
  return headers["x-ratelimit-remaining"] === "0" || /\bsecondary rate\b/i.test(message);
}
function toFault(error) {
  const { status, message, response } = typeof error === "object" && error !== null ? error : {};
  const answered = typeof status === "number" && response !== void 0;
  return {
    status: answered ? status : null,
    message: typeof message === "string" ? message : String(error),
    headers: response?.headers ?? {}
  };
}

// src/clients/github/connect.ts
var REQUEST_LIMIT = 15;
var WAIT_LIMIT_SECONDS = 60;
var RETRY_LIMIT = 2;
var CALL_LIMIT_MS = 2e4;
var UNSAID_SECONDS = 5;
async function connect(access2, tally) {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("./node-modules-octokit-rest-dist-src-index.mjs"),
    import("./node-modules-octokit-plugin-retry-dist-bundle-index.mjs"),
    import("./node-modules-octokit-plugin-throttling-dist-bundle-index.mjs")
  ]);
  const { secondMs = 1e3 } = access2;
  const patience = { leftSeconds: WAIT_LIMIT_SECONDS };
  const onLimit = (seconds, _options, _octokit, repeated) => {
    if (seconds > patience.leftSeconds || repeated >= RETRY_LIMIT) return false;
    patience.leftSeconds -= seconds;
    return true;
  };
  const Patient = Octokit.plugin(retry, nameLimits, throttling);
  const octokit = new Patient({
    auth: access2.token,
    baseUrl: access2.baseUrl,
    userAgent: "phasegate",
    log: SILENT,
    request: { fetch: counted(access2.fetch ?? globalThis.fetch, tally) },
    retry: { doNotRetry: FINAL, retries: RETRY_LIMIT, retryAfterBaseValue: secondMs },
    throttle: {
      onRateLimit: onLimit,
      onSecondaryRateLimit: onLimit,
      fallbackSecondaryRateRetryAfter: UNSAID_SECONDS,
      retryAfterBaseValue: secondMs,
      ...access2.secondMs === void 0 ? {} : UNPACED
    }
  });
  octokit.hook.before("request", (options) => {
    for (const part of ["title", "body", "output"]) {
      if (part in options) options[part] = hideSecretsIn(options[part]);
    }
  });
  octokit.hook.wrap("request", (request, options) => {
    if (tally.requests >= REQUEST_LIMIT) throw spent();
    return request(options);
  });
  return octokit;
}
var FINAL = [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 451, 501];
function nameLimits(octokit) {
  octokit.hook.error("request", (error) => {
    if (error instanceof Error && isLimit(error) && !isRecognisedLimit(error))
      error.message = `${error.message} (secondary rate limit)`;
    throw error;
  });
  return {};
}
var AT_ONCE = {
  key: () => ({
    schedule: async (_job, call, ...args) => call(...args)
  })
};
var UNPACED = { write: AT_ONCE, notifications: AT_ONCE, global: AT_ONCE, search: AT_ONCE, auth: AT_ONCE };
function counted(fetch2, tally) {
  return (input, init) => {
    if (tally.requests >= REQUEST_LIMIT) return Promise.reject(spent());
    tally.requests += 1;
    return fetch2(input, { ...init, signal: AbortSignal.timeout(CALL_LIMIT_MS) });
  };
}
function spent() {
  return new DOMException(
    `this run has made its ${REQUEST_LIMIT} requests of GitHub and makes no more`,
    "AbortError"
  );
}
var SILENT = { debug() {
}, info() {
}, warn() {
}, error() {
} };

// src/clients/github/issues.ts
function toIssue(raw) {
  if (typeof raw.number !== "number") throw new Error("the answer is not an issue");
  return { number: raw.number, body: raw.body ?? "", author: toAuthor(raw.user), url: raw.html_url };
}
function toPull(raw) {
  if (typeof raw.number !== "number") throw new Error("the answer is not a pull request");
  return { number: raw.number, headSha: raw.head.sha };
}

// src/clients/github/octokit.ts
var READ = "pull-requests: read";
var WRITE = "pull-requests: write";
var ISSUES = "issues: write";
function createGitHubClient(access2) {
  holdSecret(access2.token);
  const tally = { requests: 0 };
  const library = once(() => connect(access2, tally));
  let silence = null;
  const ask = async (scope, call) => {
    if (silence !== null) return { state: "refused", refusal: { ...silence, scope } };
    try {
      return { state: "done", value: await call(await library()) };
    } catch (error) {
      const refusal2 = toRefusal(error, scope);
      if (isDown(error)) silence = refusal2;
      return { state: "refused", refusal: refusal2 };
    }
  };
  const viewer = once(async () => {
    try {
      return await readViewer(await library());
    } catch {
      return null;
    }
  });
  return {
    listComments: (target) => ask(READ, (octokit) => listComments(octokit, target)),
    getComment: ({ owner, repo, id }) => ask(
      READ,
      async ({ rest }) => toComment((await rest.issues.getComment({ owner, repo, comment_id: id })).data)
    ),
    createComment: ({ owner, repo, number, body }) => ask(
      WRITE,
      async ({ rest }) => toComment((await rest.issues.createComment({ owner, repo, issue_number: number, body })).data)
    ),
    updateComment: ({ owner, repo, id, body }) => ask(
      WRITE,
      async ({ rest }) => toComment((await rest.issues.updateComment({ owner, repo, comment_id: id, body })).data)
    ),
    deleteComment: ({ owner, repo, id }) => ask(WRITE, async ({ rest }) => {
      await rest.issues.deleteComment({ owner, repo, comment_id: id });
      return null;
    }),
    createCheck: (wanted) => ask("checks: write", (octokit) => createCheck(octokit, wanted)),
    updateCheck: (wanted) => ask("checks: write", (octokit) => updateCheck(octokit, wanted)),
    listIssues: ({ owner, repo, author }) => ask(ISSUES, async ({ rest }) => {
      const { data } = await rest.issues.listForRepo({ owner, repo, creator: author, per_page: 100 });
      return data.filter((issue) => issue.pull_request === void 0).map(toIssue);
    }),
    createIssue: ({ owner, repo, title, body }) => ask(ISSUES, async ({ rest }) => toIssue((await rest.issues.create({ owner, repo, title, body })).data)),
    updateIssue: ({ owner, repo, number, title, body, state }) => ask(
      ISSUES,
      async ({ rest }) => toIssue((await rest.issues.update({ owner, repo, issue_number: number, title, body, state })).data)
    ),
    listPulls: ({ owner, repo, head }) => ask(
      READ,
      async ({ rest }) => (await rest.pulls.list({ owner, repo, head, state: "open", per_page: 100 })).data.map(toPull)
    ),
    viewer,
    requests: () => tally.requests
  };
}
function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

// src/clients/plain-file.ts
import { constants as constants2 } from "node:fs";
import { open } from "node:fs/promises";
import { join as join3 } from "node:path";
async function readPlainFile({
  folder,
  name,
  limitBytes
}) {
  const refused = (why) => ({ state: "refused", why: `${name} ${why}` });
  const flags = constants2.O_RDONLY | constants2.O_NOFOLLOW | constants2.O_NONBLOCK;
  const file = await open(join3(folder, name), flags).catch((error) => error);
  if (file instanceof Error)
    return refused(file.code === "ENOENT" ? "is missing" : `cannot be read (${file.code ?? "unknown"})`);
  try {
    const found = await file.stat();
    if (!found.isFile()) return refused("is not a plain file");
    if (found.size > limitBytes) return refused(`has ${found.size} bytes, more than ${limitBytes}`);
    const bytes = await file.readFile();
    return { state: "read", text: new TextDecoder("utf-8").decode(bytes) };
  } finally {
    await file.close();
  }
}

// src/clients/runner.ts
async function readRunner(environment) {
  const context = await readContext();
  const payload = context.payload;
  const pull = mapOf(payload["pull_request"]);
  const group = mapOf(payload["merge_group"]);
  const whole = mapOf(payload["repository"]);
  const [owner, repo] = (textOf(environment["GITHUB_REPOSITORY"]) ?? textOf(whole["full_name"]) ?? "").split(
    "/"
  );
  const repository = owner && repo ? { owner, repo } : null;
  const number = Number(pull["number"]);
  const runId = environment["GITHUB_RUN_ID"] ?? null;
  const repositoryUrl = repository === null ? null : `${context.serverUrl}/${owner}/${repo}`;
  return {
    event: context.eventName ?? "",
    occasion: occasionOf(context.eventName, { pull, actor: environment["GITHUB_ACTOR"] }),
    repository,
    pull: repository && Number.isSafeInteger(number) && number > 0 ? { ...repository, number } : null,
    headSha: textOf(mapOf(pull["head"])["sha"]) ?? textOf(group["head_sha"]) ?? textOf(environment["GITHUB_SHA"]),
    baseSha: textOf(mapOf(pull["base"])["sha"]) ?? textOf(group["base_sha"]),
    defaultBranch: otherDefault(whole, environment),
    runId,
    attempt: Number(environment["GITHUB_RUN_ATTEMPT"]) || null,
    runUrl: runId && repositoryUrl ? `${repositoryUrl}/actions/runs/${runId}` : null,
    apiUrl: context.apiUrl,
    repositoryUrl,
    isPrivate: whole["private"] === true,
    followed: followedRun(mapOf(payload["workflow_run"])),
    oidc: await readOidc(environment),
    outputFile: textOf(environment["GITHUB_OUTPUT"]),
    summaryFile: textOf(environment["GITHUB_STEP_SUMMARY"])
  };
}
var OCCASIONS = {
  merge_group: "merge-group",
  workflow_dispatch: "dispatch",
  schedule: "schedule",
  push: "push"
};
function occasionOf(event, { pull, actor }) {
  if (!event?.startsWith("pull_request")) return OCCASIONS[event ?? ""] ?? null;
  const head = mapOf(pull["head"])["repo"];
  const base = mapOf(mapOf(pull["base"])["repo"])["full_name"];
  if (head === null || head !== void 0 && mapOf(head)["full_name"] !== base) return "fork";
  const opener = textOf(mapOf(pull["user"])["login"]);
  return [opener, actor].includes("dependabot[bot]") ? "dependabot" : "pull-request";
}
function otherDefault(repository, environment) {
  const name = textOf(repository["default_branch"]);
  const isBranch = environment["GITHUB_REF"]?.startsWith("refs/heads/") === true;
  return name !== null && isBranch && environment["GITHUB_REF"] !== `refs/heads/${name}` ? name : null;
}
function followedRun(run) {
  const headSha = textOf(run["head_sha"]);
  if (headSha === null) return null;
  const owner = textOf(mapOf(mapOf(run["head_repository"])["owner"])["login"]);
  const branch = textOf(run["head_branch"]);
  return {
    id: String(run["id"] ?? ""),
    attempt: Number(run["run_attempt"]) || null,
    event: textOf(run["event"]) ?? "",
    headSha,
    head: owner === null || branch === null ? null : `${owner}:${branch}`,
    isSuccess: run["conclusion"] === "success",
    url: textOf(run["html_url"])
  };
}
async function readOidc(environment) {
  const url = textOf(environment["ACTIONS_ID_TOKEN_REQUEST_URL"]);
  const token = textOf(environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
  if (url === null || token === null) return null;
  const { setSecret } = await import("./node-modules-actions-core-lib-core.mjs");
  return { url, token, mask: setSecret };
}
async function readContext() {
  try {
    const { context } = await import("./node-modules-actions-github-lib-github.mjs");
    return context;
  } catch (cause) {
    throw new Problem({
      code: "event-unreadable",
      message: `The event file of this job cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "GITHUB_EVENT_PATH must name the JSON file that the runner wrote.",
      cause
    });
  }
}
function mapOf(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function textOf(value) {
  return typeof value === "string" && value !== "" ? value : null;
}

// src/clients/threads.ts
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
var MOST_THREADS = 4;
function threadsOf(program) {
  return ({ given, tasks }) => {
    const most = Math.min(tasks, availableParallelism(), MOST_THREADS);
    const waiting = [];
    const idle = [];
    const busy = /* @__PURE__ */ new Map();
    const give = () => {
      const thread = idle.pop() ?? (busy.size < most && waiting.length > 0 ? start() : void 0);
      const request = thread && waiting.shift();
      if (thread && request) {
        busy.set(thread, request);
        thread.postMessage(request.task);
      } else if (thread) idle.push(thread);
    };
    const start = () => {
      const thread = new Worker(program, { workerData: given });
      thread.on("message", (answer) => {
        const request = busy.get(thread);
        busy.delete(thread);
        idle.push(thread);
        request?.resolve(answer);
        give();
      });
      const end = (why) => {
        const request = busy.get(thread);
        busy.delete(thread);
        if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
        request?.reject(why);
        give();
      };
      thread.on("error", end);
      thread.on("exit", (code) => end(new Error(`The thread ended with ${code}.`)));
      return thread;
    };
    return {
      most,
      ask: (task) => new Promise((resolve4, reject) => {
        waiting.push({ task, resolve: resolve4, reject });
        give();
      }),
      close: async () => {
        waiting.length = 0;
        await Promise.all([...idle.splice(0), ...busy.keys()].map((thread) => thread.terminate()));
      }
    };
  };
}

// src/clients/writer.ts
import { randomUUID } from "node:crypto";
import { constants as constants3 } from "node:fs";
import { access, lstat, mkdir, open as open2, realpath, rename, rm, stat as stat2 } from "node:fs/promises";
import { basename as basename3, dirname, isAbsolute, join as join4, relative, resolve as resolve3, sep } from "node:path";
function createFilesWriter(folder) {
  const root = resolve3(folder);
  return { root, write: (path, body) => writeInside({ root, path, body }) };
}
function createFileAppender() {
  return {
    sizeBytes: async (path) => (await stat2(path).catch(nullIfAbsent))?.size ?? 0,
    append: async (path, text) => {
      const file = await open2(path, "a");
      await file.writeFile(hideSecrets(text)).finally(() => file.close());
    }
  };
}
async function makeFolder(folder) {
  try {
    await makeMissing(resolve3(folder));
    await access(folder, constants3.W_OK | constants3.X_OK);
    return null;
  } catch (error) {
    return error.code === "ENOTDIR" ? "it is not a folder" : String(error.message);
  }
}
async function makeMissing(folder) {
  const found = await stat2(folder).catch(nullIfAbsent);
  if (found?.isDirectory()) return;
  if (found !== null) throw Object.assign(new Error(`${folder} is not a folder`), { code: "ENOTDIR" });
  await makeMissing(dirname(folder));
  await mkdir(folder);
}
async function writeInside({
  root,
  path,
  body
}) {
  const target = resolve3(root, path);
  if (isAbsolute(path) || !isInside(root, target)) throw new Error(`${path} lies outside the output folder`);
  await makeFolders(root, dirname(target));
  const found = await lstat(target).catch(nullIfAbsent);
  if (found !== null && !found.isFile())
    throw new Error(`${path} is not a plain file, so it was not replaced`);
  const draft = join4(dirname(target), `.${basename3(target)}.${randomUUID()}.part`);
  try {
    const file = await open2(draft, "wx", 420);
    await file.writeFile(hideSecrets(body)).finally(() => file.close());
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
async function makeFolders(root, folder) {
  await makeMissing(root);
  const home = await realpath(root);
  let current = root;
  for (const part of relative(root, folder).split(sep).filter(Boolean)) {
    current = join4(current, part);
    await mkdir(current).catch(unlessPresent);
    if (!isInside(home, await realpath(current)))
      throw new Error(`${relative(root, current)} is a link out of the output folder`);
  }
}
function isInside(root, path) {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function nullIfAbsent(error) {
  if (error.code === "ENOENT") return null;
  throw error;
}
function unlessPresent(error) {
  if (error.code !== "EEXIST") throw error;
}

// src/compose.ts
async function composeAnnotations() {
  const { annotateJob } = await import("./clients-commands.mjs");
  return annotateJob;
}
async function compose(wanted) {
  const clock = wanted.now === null ? systemClock : fixedClock(wanted.now);
  const reading = await composeReading({ dir: wanted.dir, assets: wanted.assets, clock });
  const base = await openBase(wanted);
  const cloud = await openCloud(wanted, clock);
  return { ...reading, base, cloud, close: cloud.close };
}
async function composeReading({
  dir,
  assets,
  clock = systemClock
}) {
  const [repository, parsers] = await Promise.all([openRepository({ dir }), loadParsers(assets)]);
  const reader = new URL("reader.mjs", assets);
  return { clock, repository, parsers, threads: existsSync(reader) ? threadsOf(reader) : null };
}
async function composeSandbox({
  statePath,
  port = 0,
  clock = systemClock
}) {
  const { serveSandbox } = await import("./sandbox-serve.mjs");
  return serveSandbox({ state: await readState(statePath), port, clock });
}
async function composeJob({
  environment,
  token,
  out
}) {
  const runner = await readRunner(environment);
  const github = token === null ? null : createGitHubClient({ token, baseUrl: runner.apiUrl });
  return {
    runner,
    github,
    writer: await composeWriter(out),
    appender: createFileAppender(),
    annotate: await composeAnnotations(),
    readFile: readPlainFile,
    memory: { id: null, annotated: /* @__PURE__ */ new Set() },
    startedAt: systemClock.now()
  };
}
async function composeWriter(folder) {
  const why = await makeFolder(folder);
  if (why === null) return createFilesWriter(folder);
  throw new Problem({
    code: "out-unwritable",
    message: `No file can be written to ${folder}: ${why}.`,
    hint: "Name another folder; it is made where it does not exist."
  });
}
async function openBase(wanted) {
  const { dir, base } = wanted;
  if (base === null) return null;
  const lacking = base.namedBy === "event" ? await completeHistory(wanted, base) : null;
  try {
    const parting = await mergeBase(dir, [base.revision, "HEAD"]);
    const tip = await openRepository({ dir, revision: base.revision });
    const since = parting ?? tip.identity.revision;
    return {
      state: "open",
      tip,
      parting: parting ? await openRepository({ dir, revision: parting }) : tip,
      changedPaths: async () => since === null ? null : changedPaths(dir, [since, "HEAD"]),
      note: parting === null ? noteUnmet(lacking) : null
    };
  } catch (error) {
    if (!(error instanceof Problem) || base.namedBy === "user") throw error;
    const fetched = lacking === null ? "" : ` Fetching it failed: ${lacking}.`;
    return { state: "closed", why: `${error.message} ${error.hint}${fetched}` };
  }
}
function noteUnmet(lacking) {
  const why = lacking === null ? "" : ` Fetching it failed: ${lacking}.`;
  return `The clone does not hold the commit where this revision parted from its base, so the tip of the base is compared, and what others changed there counts as this change's. Set fetch-depth: 0 for actions/checkout.${why}`;
}
async function completeHistory({ dir, history }, base) {
  const isThere = await mergeBase(dir, [base.revision, "HEAD"]).then(
    (commit) => commit !== null,
    () => false
  );
  if (isThere || history === void 0) return null;
  const missing = base.branch === void 0 ? { wanted: base.revision, keptAs: null } : { wanted: base.branch, keptAs: base.revision };
  return fetchHistory(dir, { source: history, missing });
}
async function openCloud({ cloud: choice, credentials }, clock) {
  const nothing = {
    kind: choice.kind,
    why: choice.kind === "none" ? choice.why ?? null : null,
    snapshot: null,
    open: async () => null,
    openProbes: async () => null,
    clock,
    close: async () => {
    }
  };
  if (choice.kind === "none") return nothing;
  if (choice.kind === "snapshot") return { ...nothing, snapshot: await readSnapshot(choice.path) };
  if (choice.kind === "live") {
    const named = credentials === void 0 ? {} : { credentials };
    const reached = reachCloud({ clock, probing: systemClock, ...named });
    return { ...nothing, ...reached, clock: systemClock };
  }
  if ("servedAt" in choice) {
    await meetSandbox(choice.servedAt);
    return { ...nothing, ...reachCloud({ clock, probing: clock, endpoint: choice.servedAt }) };
  }
  const sandbox = await composeSandbox({ ...choice, clock });
  return {
    ...nothing,
    ...reachCloud({ clock, probing: clock, endpoint: sandbox.url }),
    close: sandbox.close
  };
}
async function meetSandbox(url) {
  await fetch(url, { method: "HEAD" }).catch((cause) => {
    throw new Problem({
      code: "sandbox-absent",
      message: `No sandbox answers at ${url}.`,
      hint: "Start one with `phasegate sandbox`, and give the address that it prints.",
      cause
    });
  });
}
function reachCloud({
  clock,
  probing,
  ...reached
}) {
  return {
    open: async ({ cloud }) => {
      const { openGoogleCloud } = await import("./clients-google-client.mjs");
      return openGoogleCloud({ ...cloud, ...reached, clock });
    },
    openProbes: async ({ cloud }, level) => {
      const { openProbeClient } = await import("./clients-google-probe-client.mjs");
      const access2 = level === "scratch" ? "write" : "read";
      return openProbeClient({ ...cloud, ...reached, clock: probing, access: access2 });
    }
  };
}
async function readState(path) {
  if (path === null) return { project: { id: "sandbox", number: "100000000000" } };
  const { parseState } = await import("./sandbox-parse-state.mjs");
  return parseState({ text: await readText(path, "sandbox state"), path });
}
async function readSnapshot(path) {
  try {
    return JSON.parse(await readText(path, "snapshot"));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({
      code: "snapshot-invalid",
      message: `${path} is not JSON.`,
      hint: "Name a file that `phasegate collect --out` wrote.",
      cause: error
    });
  }
}
async function readText(path, what) {
  return readFile3(path, "utf8").catch((cause) => {
    throw new Problem({
      code: "file-unreadable",
      message: `The ${what} ${path} cannot be read (${cause.code ?? cause.message}).`,
      hint: "Name a file that exists and that you may read.",
      cause
    });
  });
}

export {
  composeAnnotations,
  compose,
  composeReading,
  composeSandbox,
  composeJob,
  composeWriter
};
