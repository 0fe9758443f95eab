import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  evidenceKey,
  isLaterRun,
  isMarkOf,
  isPlainCommand,
  parseRecord,
  sayingOf,
  tallyBlockers,
  toRecordLine
} from "./render.mjs";
import {
  choosePhase
} from "./entries-5.mjs";
import {
  parsePlan,
  parsePlanPolicy,
  readPlan,
  readPlanText
} from "./zod.mjs";
import {
  TIB_BYTES,
  collectCloud,
  collectRepository,
  isRead,
  matchesPattern,
  priceOf,
  probeNeeds,
  runProbes,
  splitName,
  takeSnapshot
} from "./collect.mjs";
import {
  isMatch,
  matchName,
  traceMatch
} from "./domain.mjs";
import {
  TO_READ,
  TO_RUN,
  TO_WRITE,
  neededPermissions
} from "./domain-2.mjs";
import {
  nearestWord
} from "./domain-4.mjs";
import {
  undecidedWords,
  writeName
} from "./domain-5.mjs";
import {
  compileTemplate,
  isBefore,
  wordOf
} from "./domain-6.mjs";
import {
  Problem
} from "./domain-7.mjs";
import {
  exampleStatements
} from "./languages.mjs";

// src/audit/answers.ts
function pass(statement) {
  return { ...statement, outcome: "pass" };
}
function notApplicable(statement) {
  return { ...statement, outcome: "not-applicable" };
}
function fail(statement) {
  return { ...statement, outcome: "fail", cure: toCure(statement.cure) };
}
function unverified(statement) {
  return { ...statement, outcome: "unverified", cure: toCure(statement.cure) };
}
function unverifiedFrom(doubt5) {
  const { reading, whether, consequence, impact, subject, operations, place: place2 } = doubt5;
  return unverified({
    subject,
    says: `Could not check ${whether}: ${reading.reason}, ${reading.detail.replace(/\.$/, "")}.`,
    evidence: [fromReading(reading, reading.detail)],
    verify: toVerify(reading),
    cure: {
      consequence: `May be hidden: ${consequence}`,
      delay: hours(0, 2),
      mitigation: "Let phasegate see it and run the audit again before the phase starts.",
      workaround: null,
      action: toVerify(reading)
    },
    ...impact ? { impact } : {},
    ...operations ? { operations } : {},
    ...place2 ? { place: place2 } : {}
  });
}
function hours(lowHours, highHours) {
  return { lowHours, highHours };
}
function fromReading(reading, saw2) {
  return {
    kind: evidenceKind(reading.source),
    source: reading.source,
    saw: oneLine(saw2),
    observedAt: reading.observedAt
  };
}
function fromScript(reading, at) {
  const { script, line: line2 = 1, saw: saw2 } = at;
  return {
    kind: "file",
    source: script.lastCommit ? `${script.path} at ${script.lastCommit.sha.slice(0, 12)}` : script.path,
    saw: oneLine(saw2),
    place: { path: script.path, line: line2 },
    observedAt: reading.observedAt
  };
}
function fromPlan(place2, seen2) {
  return {
    kind: "plan",
    source: `${place2.path}:${place2.line}`,
    saw: oneLine(seen2.saw),
    place: place2,
    observedAt: seen2.at
  };
}
function fromComputation(name, seen2) {
  return { kind: "computation", source: name, saw: oneLine(seen2.saw), observedAt: seen2.at };
}
function toCure(text) {
  return {
    consequence: text.consequence,
    delay: text.delay,
    mitigation: text.mitigation ?? text.action,
    workaround: text.workaround ?? null,
    action: text.action
  };
}
function toVerify(reading) {
  const { advice, permission, role, command } = reading.remedy;
  const grants = [
    permission ? `permission ${permission}` : "",
    role ? `role ${role}` : "",
    command ? `command: ${command}` : ""
  ].filter((part) => part !== "" && !advice.includes(part.slice(part.indexOf(" ") + 1)));
  return grants.length === 0 ? advice : `${advice} (${grants.join("; ")})`;
}
function evidenceKind(source) {
  if (/^(GET|POST|PUT|PATCH|DELETE|HEAD) /.test(source)) return "call";
  if (/^(SELECT|WITH)\b/i.test(source)) return "query";
  if (/^git\b/.test(source)) return "git";
  if (/^--probe\b/.test(source)) return "probe";
  return /https?:|googleapis/.test(source) ? "call" : "file";
}
function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

// src/audit/copied-files.ts
function plannedDockerfiles(plan) {
  return new Set(plan.dependencies.environments.map(({ from }) => from));
}
function isPlainPath(path) {
  return !/[$*?[\]{}]|^[a-z]+:\/\/|^<</.test(path);
}
function isInContext(source, seen2) {
  const folder = folderOf(seen2.image.path);
  return [joinPath("", source), joinPath(folder, source)].some(
    (path) => path === "" || seen2.tree.hasFile(path) || seen2.tree.hasFolder(path)
  );
}
function originsOf(path, copy, image) {
  const target = absolute(copy.target, image.workdir);
  const isFolder2 = copy.target.endsWith("/") || copy.target === "." || copy.sources.length > 1;
  return copy.sources.flatMap((source) => {
    const plain4 = joinPath("", source);
    if (path === target && !isFolder2) return [plain4];
    const prefix = target === "/" ? "/" : `${target}/`;
    if (!path.startsWith(prefix)) return [];
    const rest = path.slice(prefix.length);
    return rest === plain4.slice(plain4.lastIndexOf("/") + 1) ? [plain4, joinPath(plain4, rest)] : [joinPath(plain4, rest)];
  });
}
function absolute(path, workdir) {
  const joined2 = path.startsWith("/") ? path : `${workdir}/${path}`;
  return `/${joinPath("", joined2)}`;
}
function joinPath(folder, path) {
  const parts = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/audit/define.ts
function defineAudit(audit98) {
  return audit98;
}

// src/audit/index-scripts.ts
var indexes = /* @__PURE__ */ new WeakMap();
function scriptsByPath(scripts) {
  const known4 = indexes.get(scripts);
  if (known4) return known4;
  const built2 = new Map(scripts.map((script) => [script.path, script]));
  indexes.set(scripts, built2);
  return built2;
}
var named = /* @__PURE__ */ new WeakMap();
function scriptsEndingIn(path, scripts) {
  const index = named.get(scripts) ?? indexNames(scripts);
  named.set(scripts, index);
  const found = index.get(path.slice(path.lastIndexOf("/") + 1)) ?? [];
  const suffix = path.startsWith("/") ? path : `/${path}`;
  return found.filter((script) => `/${script.path}`.endsWith(suffix));
}
function indexNames(scripts) {
  const index = /* @__PURE__ */ new Map();
  for (const script of scripts) {
    const name = script.path.slice(script.path.lastIndexOf("/") + 1);
    const same = index.get(name) ?? [];
    same.push(script);
    index.set(name, same);
  }
  return index;
}

// src/audit/index-tree.ts
var indexes2 = /* @__PURE__ */ new WeakMap();
function treeIndex(repository) {
  const known4 = indexes2.get(repository);
  if (known4) return known4;
  const built2 = build(repository);
  indexes2.set(repository, built2);
  return built2;
}
function build(repository) {
  const files = new Set(repository.entries.map((entry) => entry.path));
  const folders = /* @__PURE__ */ new Set();
  for (const path of files) addParents(path, folders);
  const plain4 = new Set(repository.entries.flatMap(({ path, type }) => type === "file" ? [path] : []));
  let children = null;
  return {
    size: files.size,
    hasFile: (path) => files.has(path),
    hasFolder: (path) => folders.has(path),
    isPlainFile: (path) => plain4.has(path),
    foldersIn: (path) => {
      children ??= childrenOf(folders);
      return children.get(path) ?? [];
    }
  };
}
function childrenOf(folders) {
  const children = /* @__PURE__ */ new Map();
  for (const path of folders) {
    const slash = path.lastIndexOf("/");
    const parent = path.slice(0, Math.max(0, slash));
    const names2 = children.get(parent) ?? [];
    names2.push(path.slice(slash + 1));
    children.set(parent, names2);
  }
  return children;
}
function addParents(path, folders) {
  let end = path.lastIndexOf("/");
  while (end > 0) {
    const folder = path.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
    end = folder.lastIndexOf("/");
  }
}

// src/audit/local-modules.ts
var indexes3 = /* @__PURE__ */ new WeakMap();
function localModule(module, { importer, scripts }) {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const wanted = module.slice(dots).replaceAll(".", "/");
  const byPath = scriptsByPath(scripts);
  const endings = [`${wanted}.py`, `${wanted}/__init__.py`];
  const folders = foldersAbove(importer).slice(Math.max(0, dots - 1));
  for (const folder of dots > 0 ? folders.slice(0, 1) : folders) {
    const found = endings.map((ending) => `${folder}${ending}`).find((path) => byPath.has(path));
    if (found !== void 0) return found;
  }
  if (dots > 0) return null;
  const candidates = indexOf(scripts).get(wanted.slice(wanted.lastIndexOf("/") + 1)) ?? [];
  return candidates.find((path) => endings.some((ending) => path.endsWith(`/${ending}`))) ?? null;
}
function indexOf(scripts) {
  const known4 = indexes3.get(scripts);
  if (known4) return known4;
  const built2 = /* @__PURE__ */ new Map();
  for (const { path } of scripts) {
    if (!path.endsWith(".py")) continue;
    const module = path.replace(/(?:\/__init__)?\.py$/, "");
    const name = module.slice(module.lastIndexOf("/") + 1);
    const paths = built2.get(name) ?? [];
    paths.push(path);
    built2.set(name, paths);
  }
  for (const paths of built2.values()) paths.sort();
  indexes3.set(scripts, built2);
  return built2;
}
function foldersAbove(path) {
  const folders = [];
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    folders.push(path.slice(0, end + 1));
  }
  return [...folders, ""];
}

// src/audit/wanted-scripts.ts
function namedScripts({
  plan,
  phase
}) {
  const named3 = /* @__PURE__ */ new Map();
  for (const script of plan.scripts) named3.set(script.path, plainScript(script, "inventory"));
  for (const script of phase.scripts) named3.set(script.path, plainScript(script, "phase"));
  for (const { script, id, place: place2 } of phase.operations) {
    if (script === null) continue;
    const before = named3.get(script);
    const first = before?.reach === "operation" ? before : { path: script, place: place2, operations: [] };
    named3.set(script, { ...first, reach: "operation", operations: [...first.operations, id] });
  }
  return [...named3.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function isNeededByPhase(script) {
  return script.reach !== "inventory";
}
function impactByReach(script, impacts) {
  return isNeededByPhase(script) ? impacts.needed : impacts.otherwise;
}
function plainScript(script, reach) {
  return { path: script.path, reach, operations: [], place: script.place };
}

// src/audit/script-reach.ts
function reachOfScripts({
  plan,
  phase,
  scripts
}) {
  const reach = /* @__PURE__ */ new Map();
  const grow = (path, more) => {
    const before = reach.get(path) ?? { operations: [], byPhase: false, byContainer: false };
    const operations = [.../* @__PURE__ */ new Set([...before.operations, ...more.operations ?? []])];
    reach.set(path, { ...before, ...more, operations });
  };
  for (const { path, operations } of namedScripts({ plan, phase }).filter(isNeededByPhase)) {
    for (const found of reachedFrom([path], scripts)) grow(found, { operations, byPhase: true });
  }
  const starts = scripts.filter(({ language }) => language === "dockerfile").map(({ path }) => path);
  for (const found of reachedFrom(starts, scripts)) grow(found, { byContainer: true });
  return reach;
}
function impactOfReach(reach) {
  if (reach?.byPhase) return "prevents";
  return reach?.byContainer ? "endangers" : "slows";
}
function reachedFrom(roots, scripts) {
  const byPath = scriptsByPath(scripts);
  const reached = /* @__PURE__ */ new Set();
  const pending = [...roots];
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    const script = byPath.get(path) ?? (path.startsWith("/") ? namesake(path, scripts) : void 0);
    if (!script || reached.has(script.path)) continue;
    reached.add(script.path);
    pending.push(...script.calls.map((call) => call.path), ...localImports(script, scripts));
  }
  return reached;
}
function localImports(script, scripts) {
  return script.imports.flatMap(({ module, origin }) => {
    if (origin !== "local") return [];
    const path = localModule(module, { importer: script.path, scripts });
    return path === null ? [] : [path];
  });
}
function namesake(path, scripts) {
  const name = path.slice(path.lastIndexOf("/"));
  const found = scriptsEndingIn(name, scripts);
  return found.length === 1 ? found[0] : void 0;
}

// src/audit/wording.ts
var LISTED_NAMES = 5;
function counted(count, noun) {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
function listed(names2) {
  const shown3 = names2.slice(0, LISTED_NAMES).join(", ");
  const rest = names2.length - LISTED_NAMES;
  return rest > 0 ? `${shown3} and ${grouped(rest)} more` : shown3;
}
function operationLabel(operation) {
  const { expect } = operation;
  if (expect === null) return operation.id;
  if (expect.results === null) return `${operation.id} (${counted(expect.sources, "table")})`;
  return `${operation.id} (${grouped(expect.sources)} -> ${counted(expect.results, "table")})`;
}

// src/audit/dependencies/broken-contract/command-line.ts
var STRICT_PARSERS = /* @__PURE__ */ new Set(["argparse", "click", "typer", "getopt"]);
var OTHER_PARSERS = /* @__PURE__ */ new Set([
  "absl",
  "docopt",
  "fire",
  "optparse",
  "plac",
  "tap",
  "cyclopts"
]);
function commandLineOf(script, scripts) {
  const parts = withModules(script, scripts);
  const modules = new Set(
    parts.flatMap(({ imports }) => imports.map(({ module }) => module.split(".")[0] ?? ""))
  );
  const flags = [...new Set(parts.flatMap((part) => part.flags))];
  const positionals = [...new Set(parts.flatMap((part) => part.positionals))];
  return {
    flags,
    positionals,
    strictness: strictnessOf(script, { flags, positionals, modules }),
    abbreviates: modules.has("argparse")
  };
}
var IMPORT_DEPTH = 2;
function withModules(script, scripts) {
  const byPath = scriptsByPath(scripts);
  const found = /* @__PURE__ */ new Set([script]);
  let level = [script];
  for (let depth = 0; depth < IMPORT_DEPTH; depth++) {
    level = level.flatMap((part) => localImports(part, scripts).flatMap((path) => byPath.get(path) ?? [])).filter((module) => !found.has(module));
    for (const module of level) found.add(module);
  }
  return [...found];
}
function strictnessOf(script, seen2) {
  const { flags, positionals, modules } = seen2;
  const isSeen = script.complete && script.syntax.length === 0;
  if (script.language === "shell") return isSeen && flags.length > 0 ? "refuses" : "unknown";
  if ([...modules].some((module) => OTHER_PARSERS.has(module))) return "unknown";
  if ([...modules].some((module) => STRICT_PARSERS.has(module))) return isSeen ? "refuses" : "unknown";
  const readsNothing = flags.length === 0 && positionals.length === 0 && !modules.has("sys");
  return isSeen && readsNothing ? "ignores" : "unknown";
}

// src/audit/nearest.ts
function nearest(word, options) {
  let best = null;
  let least = Math.max(2, Math.ceil(word.length / 2));
  for (const option of options) {
    const distance = isPrefix(word, option) ? 1 : editDistance(word, option);
    if (distance >= least) continue;
    least = distance;
    best = option;
  }
  return best;
}
function isPrefix(one, other) {
  const length = Math.min(one.length, other.length);
  return length > 3 && one.slice(0, length) === other.slice(0, length);
}
function editDistance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

// src/audit/dependencies/broken-contract/mismatch.ts
function mismatchOf(call, callee) {
  const unknown5 = [...new Set(flagsOf(call.args))].filter((flag) => !accepts(callee, flag));
  if (unknown5.length > 0) return unknownFlags(call, callee, unknown5);
  const leading = leadingWords(call.args);
  return leading.length > callee.positionals.length ? surplusWords(call, callee, leading) : null;
}
function flagsOf(args) {
  const end = args.indexOf("--");
  const before = end < 0 ? args : args.slice(0, end);
  return before.filter(isFlag).map((word) => word.startsWith("--") ? word.split("=")[0] ?? word : word);
}
function isFlag(word) {
  return /^--?[A-Za-z]/.test(word) && !/\s/.test(word) && !/[{}]/.test(word.split("=")[0] ?? "");
}
function accepts({ flags, abbreviates, strictness }, flag) {
  if (flags.includes(flag)) return true;
  if (flag === "--help" || flag === "-h") return strictness !== "ignores";
  if (!flag.startsWith("--")) return flags.includes(flag.slice(0, 2));
  return abbreviates && flags.filter((known4) => known4.startsWith(flag)).length === 1;
}
function unknownFlags(call, callee, unknown5) {
  const names2 = listed(unknown5);
  if (callee.strictness === "ignores") {
    return {
      certainty: "ignored",
      says: `passes ${names2} to ${call.path}, which reads no arguments`,
      action: `Take ${names2} out of the call, or let ${call.path} read it.`
    };
  }
  const accepted = callee.flags.length === 0 ? "accepts no flags" : `accepts ${listed(callee.flags)}`;
  const instead = unknown5.flatMap((flag) => {
    const near = nearest(flag, callee.flags);
    return near === null ? [] : [`${near} for ${flag}`];
  });
  const hint = instead.length === 0 ? "" : ` (nearest: ${instead.join(", ")})`;
  return {
    certainty: callee.strictness === "refuses" ? "refused" : "doubtful",
    says: `passes ${names2} to ${call.path}, which ${accepted}${hint}`,
    action: instead.length === 0 ? `Take ${names2} out of the call, or add it to ${call.path}.` : `Write ${instead.join(", ")}, or add ${names2} to ${call.path}.`
  };
}
function leadingWords(args) {
  const end = args.findIndex((word) => word.startsWith("-"));
  return (end < 0 ? args : args.slice(0, end)).filter((word) => !/[{}*@]/.test(word));
}
function surplusWords(call, callee, leading) {
  const { strictness, positionals, abbreviates, flags } = callee;
  if (strictness !== "refuses" || !abbreviates || positionals.length > 0) return null;
  const accepted = flags.length === 0 ? "accepts none" : `accepts only ${listed(flags)}`;
  return {
    certainty: "refused",
    says: `passes ${counted(leading.length, "word")} (${listed(leading)}) to ${call.path}, which ${accepted}`,
    action: `Pass it with a flag of ${call.path}, or let ${call.path} take it by position.`
  };
}

// src/audit/dependencies/broken-contract/audit.ts
var audit = defineAudit({
  id: "broken-contract",
  family: "dependencies",
  title: "Scripts pass what the scripts that they call accept",
  impact: "prevents",
  reads: ["scripts", "repository"],
  ask: ({ plan, phase, scripts, repository }) => {
    if (isRead(scripts) && isRead(repository)) {
      const reach = reachOfScripts({ plan, phase, scripts: scripts.value });
      const callers = scripts.value.filter(({ language }) => language === "python" || language === "shell");
      return callers.flatMap(
        (caller) => answersFor({ caller, scripts, repository, reach: reach.get(caller.path) })
      );
    }
    const unread = isRead(scripts) ? repository : scripts;
    if (isRead(unread)) return [];
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: unread,
        whether: "whether scripts pass what the scripts that they call accept",
        consequence: `A script of ${phase.id} stops where it calls another`
      })
    ];
  }
});
function answersFor(seen2) {
  const checked = seen2.caller.calls.flatMap((call) => check(call, seen2));
  if (checked.length === 0) return [];
  const wrong = /* @__PURE__ */ new Map();
  for (const { call, callee, mismatch } of checked) {
    if (mismatch) wrong.set(`${call.line} ${mismatch.says}`, { call, callee, mismatch });
  }
  if (wrong.size === 0) return [agreed(checked, seen2)];
  return [...wrong.values()].map((found) => answer(found, seen2));
}
function check(call, { caller, scripts, repository }) {
  if (/^[/~.]{2}|^[/~]|[{}$*]/.test(call.path)) return [];
  const byPath = scriptsByPath(scripts.value);
  const beside = joinPath(caller.path.slice(0, Math.max(0, caller.path.lastIndexOf("/"))), call.path);
  const callee = byPath.get(call.path) ?? byPath.get(beside);
  if (callee) {
    return [{ call, callee, mismatch: mismatchOf(call, commandLineOf(callee, scripts.value)) }];
  }
  const tree = treeIndex(repository.value);
  const exists2 = [call.path, beside].some((path) => tree.hasFile(path) || tree.hasFolder(path));
  const mayBeElsewhere = scriptsEndingIn(call.path, scripts.value).length > 0;
  if (exists2 || mayBeElsewhere || !/\.(?:py|sh|bash)$/.test(call.path) || isInSubmodule(call.path, repository.value))
    return [];
  return [{ call, callee: null, mismatch: missing(call) }];
}
function isInSubmodule(path, { entries }) {
  return entries.some((entry) => entry.type === "submodule" && path.startsWith(`${entry.path}/`));
}
function missing({ path }) {
  return {
    certainty: "refused",
    says: `calls ${path}, which the repository does not have`,
    action: `Add ${path}, or correct the call.`
  };
}
function agreed(checked, { caller, scripts }) {
  const passed2 = checked.flatMap(
    ({ call }) => flagsOf(call.args).map((flag) => `${call.line} ${call.path} ${flag}`)
  );
  const flags = new Set(passed2).size;
  const lines = new Set(checked.map(({ call }) => `${call.line} ${call.path}`)).size;
  const callees = [...new Set(checked.map(({ call }) => call.path))];
  const line2 = checked[0]?.call.line ?? 1;
  return pass({
    subject: { kind: "script", id: caller.path },
    says: `${caller.path} passes ${counted(flags, "flag")} to ${listed(callees)}, all accepted.`,
    evidence: [
      fromScript(scripts, {
        script: caller,
        line: line2,
        saw: `${counted(lines, "call")} of ${listed(callees)}`
      })
    ]
  });
}
function answer(found, seen2) {
  const { call, mismatch } = found;
  const { caller, reach } = seen2;
  const base = {
    subject: { kind: "script", id: caller.path },
    says: `${caller.path} ${mismatch.says}.`,
    evidence: evidenceOf(found, seen2),
    operations: reach?.operations ?? [],
    place: { path: caller.path, line: call.line },
    impact: impactOf(mismatch, reach)
  };
  const cure = {
    consequence: consequenceOf(found, seen2),
    delay: hours(0.25, 1),
    action: `${mismatch.action} The call is at ${caller.path}:${call.line}.`
  };
  if (mismatch.certainty !== "doubtful") return fail({ ...base, cure });
  return unverified({
    ...base,
    verify: `Run ${call.path} --help, and compare with ${caller.path}:${call.line}: not all of its command line could be read.`,
    cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
  });
}
function impactOf({ certainty }, reach) {
  return certainty === "ignored" ? "informs" : impactOfReach(reach);
}
function consequenceOf({ call, mismatch }, { caller, reach }) {
  if (mismatch?.certainty === "ignored") return `${call.path} runs as if it had not been told`;
  const operations = reach?.operations ?? [];
  const stops3 = `${caller.path} stops at line ${call.line}`;
  return operations.length === 0 ? stops3 : `Cannot execute ${operations.join(", ")}: ${stops3}`;
}
function evidenceOf({ call, callee }, { caller, scripts, repository }) {
  const line2 = `${call.path} ${call.args.join(" ")}`.trim();
  const calling = fromScript(scripts, { script: caller, line: call.line, saw: `calls ${line2}` });
  if (!callee) return [calling, fromReading(repository, `${call.path} is not in the tree`)];
  const { flags, positionals } = commandLineOf(callee, scripts.value);
  const accepted = [...flags, ...positionals].join(", ") || "no flags and no positionals";
  return [calling, fromScript(scripts, { script: callee, saw: `accepts ${accepted}` })];
}

// src/audit/all-read.ts
function allRead(parts) {
  const unread = Object.values(parts).find((part) => !isRead(part));
  return unread ?? parts;
}
function isLacking(parts) {
  return "state" in parts && parts.state === "unread";
}

// src/audit/key-files.ts
function keyFilesOf(scripts) {
  return scripts.flatMap(
    (script) => (script.identities ?? []).filter(({ kind }) => kind === "key-file").map(({ name, line: line2 }) => ({ script, name, line: line2 }))
  );
}
function placesOf(name, script) {
  if (/^[/~]|[{}$*]/.test(name)) return [];
  return [joinPath("", name), joinPath(script.slice(0, Math.max(0, script.lastIndexOf("/"))), name)];
}

// src/audit/dependencies/broken-handover/names.ts
function isSameName(read, written2) {
  const [one, other] = [plain(read), plain(written2)];
  return matchesPattern(other, one) || `/${one}`.endsWith(`/${other}`) || `/${other}`.endsWith(`/${one}`);
}
function isLikeName(read, written2) {
  if (/[{}$*]/.test(written2)) return false;
  const [one, other] = [plain(read), plain(written2)];
  if (lastPart(one) === lastPart(other)) return lastPart(one).replace(/\.\w+$/, "").length >= 4;
  return folderOf2(one) === folderOf2(other) && skeleton(lastPart(one)) === skeleton(lastPart(other));
}
function plain(path) {
  return path.replace(/^(?:\.{1,2}\/)+/, "").replace(/\/{2,}/g, "/");
}
function skeleton(name) {
  const stem = name.replace(
    /\.(?:csv|tsv|txt|jsonl?|ndjson|parquet|feather|pkl|pickle|xlsx?|ya?ml)(?:\.gz)?$/i,
    ""
  );
  return stem.toLowerCase().split(/[-_. ]+/).map((part) => part.replace(/s$/, "")).join("");
}
function lastPart(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function folderOf2(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/audit/dependencies/broken-handover/handed.ts
function fileHandovers(scripts, repository) {
  const tree = treeIndex(repository);
  const written2 = scripts.flatMap(
    (script) => (script.fileUses ?? []).filter(({ mode }) => mode === "write").map((use) => handed(script, use.path, use.line))
  );
  return scripts.flatMap(
    (script) => (script.fileUses ?? []).filter(({ mode, path }) => mode === "read" && isOwn(path)).filter(
      ({ path }) => !placesOf(path, script.path).some((place2) => tree.hasFile(place2) || tree.hasFolder(place2))
    ).flatMap(({ path, line: line2, optional }) => {
      const read = handed(script, path, line2);
      const same = written2.filter(({ name }) => isSameName(path, name));
      const write2 = same.find((other) => other.script !== script) ?? same[0];
      if (write2) return write2.script === script ? [] : [{ read, state: "written", write: write2 }];
      if (optional === true) return [];
      const like = written2.find((other) => other.script !== script && isLikeName(path, other.name));
      return [
        like ? { read, state: "other-name", write: like } : { read, state: "unwritten", write: null }
      ];
    })
  );
}
function isOwn(path) {
  return (/^[^/~{$]/.test(path) || path.startsWith("/tmp/")) && !/[{}$*?]|^-$|^\w+:/.test(path) && /\.\w+$/.test(path);
}
function objectHandovers(scripts) {
  const written2 = scripts.flatMap((script) => objectsOf(script, "write"));
  return scripts.flatMap(
    (script) => objectsOf(script, "read").flatMap((read) => {
      const object = split(read.name);
      if (!object || object.path === "") return [];
      const provider = written2.find((write2) => {
        const other = split(write2.name);
        return other !== null && isSameBucket(object.bucket, other.bucket) && holds(other.path, object.path);
      });
      if (provider) return provider.script === script ? [] : [{ read, state: "written", write: provider }];
      const elsewhere = written2.find((write2) => {
        const other = split(write2.name);
        return other !== null && !/[{}$]/.test(`${other.bucket}${object.bucket}`) && isSamePath(other.path, object.path);
      });
      return elsewhere ? [{ read, state: "other-bucket", write: elsewhere }] : [];
    })
  );
}
var WRITING = /* @__PURE__ */ new Set(["write", "create", "replace", "copy", "rename", "extract"]);
var READING = /* @__PURE__ */ new Set(["read", "load", "copy", "rename"]);
function objectsOf(script, mode) {
  return script.effects.flatMap(({ verb, name, to, line: line2 }) => {
    const isTransfer = to !== void 0;
    const read = READING.has(verb) && name.startsWith("gs://") ? [name] : [];
    const target = to?.startsWith("gs://") ? [to] : [];
    const own = WRITING.has(verb) && !isTransfer && name.startsWith("gs://") ? [name] : [];
    return (mode === "read" ? read : [...target, ...own]).map((address) => handed(script, address, line2));
  });
}
function handed(script, name, line2) {
  return { script, name, line: line2 };
}
function split(address) {
  const [, bucket, path = ""] = /^gs:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  return bucket === void 0 ? null : { bucket, path };
}
function isSameBucket(one, other) {
  return one === other || matchesPattern(one, other) || matchesPattern(other, one);
}
function holds(written2, read) {
  if (written2 === "" || written2.endsWith("/") && read.startsWith(written2)) return true;
  return read.startsWith(`${written2}/`) || matchesPattern(written2, read) || matchesPattern(read, written2);
}
function isSamePath(one, other) {
  const literal = (path) => path.replace(/\{[^{}]*\}|[*/]/g, "").length >= 4;
  return literal(one) && literal(other) && (matchesPattern(one, other) || matchesPattern(other, one));
}

// src/audit/dependencies/broken-handover/audit.ts
var audit2 = defineAudit({
  id: "broken-handover",
  family: "dependencies",
  title: "What scripts read, others write under the same name",
  impact: "prevents",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts }) => {
    const readings = allRead({ repository, scripts });
    if (isLacking(readings)) {
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: readings,
          whether: "whether what scripts read is written",
          consequence: `A script of ${phase.id} does not find what it reads`
        })
      ];
    }
    const all = readings.scripts.value.filter(
      ({ language }) => language === "python" || language === "shell"
    );
    const reach = reachOfScripts({ plan, phase, scripts: readings.scripts.value });
    const handovers = [...fileHandovers(all, readings.repository.value), ...objectHandovers(all)];
    const answers = byReader(handovers).flatMap(
      (own) => answersFor2(own, { scripts: readings.scripts, repository: readings.repository, reach })
    );
    if (answers.length > 0) return answers;
    const says = "No script reads a file or an object that another one has to write.";
    const saw2 = `${all.length} scripts, none of which reads what another writes`;
    const subject = { kind: "repository", id: plan.project };
    return [pass({ subject, says, evidence: [fromReading(readings.scripts, saw2)] })];
  }
});
function byReader(handovers) {
  const found = /* @__PURE__ */ new Map();
  for (const handover of handovers) {
    const { path } = handover.read.script;
    found.set(path, [...found.get(path) ?? [], handover]);
  }
  return [...found.values()];
}
function answersFor2(handovers, seen2) {
  const broken2 = handovers.filter(({ state }) => state === "other-name" || state === "other-bucket");
  const unwritten = handovers.filter(({ state }) => state === "unwritten");
  const answers = [...broken2.map((handover) => differing(handover, seen2)), ...nobody(unwritten, seen2)];
  const [first] = handovers;
  return answers.length > 0 || !first ? answers : [agreed2(first, handovers, seen2)];
}
function agreed2({ read }, handovers, { scripts }) {
  const names2 = listed([...new Set(handovers.map((each) => each.read.name))]);
  const writers = listed([...new Set(handovers.map((each) => each.write?.script.path ?? ""))]);
  return pass({
    subject: { kind: "script", id: read.script.path },
    says: `${read.script.path} reads ${names2}, written by ${writers}.`,
    evidence: [fromScript(scripts, { script: read.script, line: read.line, saw: `reads ${read.name}` })]
  });
}
function differing({ read, write: write2, state }, { scripts, reach }) {
  if (!write2) throw new Error(`nobody writes anything like ${read.name}`);
  const own = reach.get(read.script.path);
  const difference = state === "other-bucket" ? "to another bucket" : "under another name";
  return fail({
    subject: { kind: "script", id: read.script.path },
    says: `${read.script.path} reads ${read.name}; ${write2.script.path} writes it ${difference}: ${write2.name}.`,
    impact: impactOfReach(own),
    operations: own?.operations ?? [],
    place: { path: read.script.path, line: read.line },
    evidence: [
      fromScript(scripts, { script: read.script, line: read.line, saw: `reads ${read.name}` }),
      fromScript(scripts, { script: write2.script, line: write2.line, saw: `writes ${write2.name}` })
    ],
    cure: {
      consequence: `${read.script.path} does not find ${read.name} at line ${read.line}`,
      delay: hours(0.25, 1),
      workaround: `Copy ${write2.name} to ${read.name} before ${read.script.path} runs.`,
      action: `Let ${read.script.path}:${read.line} and ${write2.script.path}:${write2.line} name the same ${state === "other-bucket" ? "bucket" : "file"}.`
    }
  });
}
function nobody(unwritten, { scripts, repository, reach }) {
  const [first] = unwritten;
  if (!first) return [];
  const { script, line: line2 } = first.read;
  const own = reach.get(script.path);
  const names2 = listed([...new Set(unwritten.map(({ read }) => read.name))]);
  return [
    unverified({
      subject: { kind: "script", id: script.path },
      says: `Could not check where ${script.path} finds ${names2}: the repository does not have it and no script is seen to write it.`,
      impact: own?.byPhase ? "endangers" : "informs",
      operations: own?.operations ?? [],
      place: { path: script.path, line: line2 },
      evidence: [
        fromScript(scripts, { script, line: line2, saw: `reads ${first.read.name}` }),
        fromReading(repository, `${names2}: not in the tree`)
      ],
      verify: `Say where it comes from, or look where ${script.path} runs: ls -l ${first.read.name}`,
      cure: {
        consequence: `${script.path} stops at line ${line2} where ${first.read.name} is not there`,
        delay: hours(0.25, 1),
        workaround: `Put ${first.read.name} where ${script.path} runs before the phase starts.`,
        action: `Commit ${names2}, or let a script of the phase write it.`
      }
    })
  ];
}

// src/audit/dependencies/committed-key/audit.ts
var KEY_NAMES = [
  /\.p12$/i,
  /\.pem$/i,
  /^id_(rsa|dsa|ecdsa|ed25519)$/,
  /(service[-_]?account|sa)[-_]?(key|credentials?)?\.json$/i,
  /service[-_]?account.*\.json$/i,
  /(^|[-_.])(gcp|google|gcloud|bq|bigquery)[-_]?(key|creds?|credentials?).*\.json$/i,
  /^(credentials?|application_default_credentials|client_secrets?)([-_.].*)?\.json$/i
];
var HARMLESS = /(^|[-_.])(ca|cert|certs|certificate|chain|fullchain|public|pub|example|sample|template|schema)([-_.]|$)/i;
var TEST_FOLDER = /(^|\/)(tests?|fixtures?|testdata|examples?|docs?)\//i;
var audit3 = defineAudit({
  id: "committed-key",
  family: "dependencies",
  title: "No key lies in the repository",
  impact: "prevents",
  reads: ["repository", "scripts"],
  ask: ({ plan, repository, scripts }) => {
    const subject = { kind: "repository", id: plan.project };
    if (!isRead(repository)) {
      const whether = "whether a key lies in the repository";
      const consequence = "A key that everybody can read opens the project";
      return [unverifiedFrom({ subject, reading: repository, whether, consequence })];
    }
    const keys = keysIn(repository.value, isRead(scripts) ? scripts.value : []);
    const unused = isRead(scripts) ? [] : [
      unverifiedFrom({
        subject,
        reading: scripts,
        whether: "whether scripts act with a key of the repository",
        consequence: "A key that everybody can read opens the project"
      })
    ];
    if (keys.length + unused.length === 0) {
      const saw2 = `${counted(repository.value.entries.length, "path")}, none of them a key by content, use or name`;
      return [
        pass({
          subject,
          says: "No file is, or is named like, a key.",
          evidence: [fromReading(repository, saw2)]
        })
      ];
    }
    const found = keys.map(
      ({ path, line: line2, why }) => fail({
        subject: { kind: "repository", id: path },
        says: `${path} ${why}.`,
        impact: impactOf2(path),
        place: { path, line: line2 },
        evidence: [fromReading(repository, `${path} is a file of the tree that ${why}`)],
        cure: {
          consequence: `Whoever can read the repository can act with the key in ${path}`,
          delay: hours(1, 3),
          mitigation: "Revoke the key first: removing the file leaves it in the history.",
          workaround: "If it is no key, waive the blocker with that reason, or rename the file.",
          action: `Revoke the key, remove ${path} from the tree and the history, and use workload identity instead.`
        }
      })
    );
    return [...found, ...unused];
  }
});
function keysIn(repository, scripts) {
  const tree = treeIndex(repository);
  const held = (repository.privateKeys ?? []).map(({ path, line: line2 }) => ({
    path,
    line: line2,
    why: `holds a private key (line ${line2})`
  }));
  const used = keyFilesOf(scripts).flatMap(({ script, name, line: line2 }) => {
    const path = placesOf(name, script.path).find((place2) => tree.hasFile(place2));
    return path === void 0 ? [] : [{ path, line: 1, why: `is the key that ${script.path} acts with (line ${line2})` }];
  });
  const named3 = repository.entries.map(({ path }) => path).filter(isKeyName).map((path) => ({ path, line: 1, why: "is named like a key" }));
  const byPath = /* @__PURE__ */ new Map();
  for (const key of [...held, ...used, ...named3]) if (!byPath.has(key.path)) byPath.set(key.path, key);
  return [...byPath.values()];
}
function isKeyName(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return KEY_NAMES.some((pattern) => pattern.test(name)) && !HARMLESS.test(name);
}
function impactOf2(path) {
  return TEST_FOLDER.test(path) ? "endangers" : "prevents";
}

// src/domain/python/marker.ts
function appliesUnder(marker, environment) {
  const tokens = tokensOf(marker);
  if (tokens === null) return null;
  const reader = { tokens, at: 0, environment };
  const truth = anyOf(reader);
  return reader.at === tokens.length ? truth : null;
}
var TOKEN = /\s*(?:([()])|(<=|>=|==|!=|~=|===|<|>)|("[^"]*"|'[^']*')|(\w[\w.]*))/y;
function tokensOf(marker) {
  if (marker.length > 2e3) return null;
  const tokens = [];
  const text = marker.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    tokens.push(match[0].trim());
  }
  return tokens;
}
function anyOf(reader) {
  let truth = allOf(reader);
  while (reader.tokens[reader.at] === "or") {
    reader.at++;
    const other = allOf(reader);
    truth = truth === true || other === true ? true : truth === null || other === null ? null : false;
  }
  return truth;
}
function allOf(reader) {
  let truth = single(reader);
  while (reader.tokens[reader.at] === "and") {
    reader.at++;
    const other = single(reader);
    truth = truth === false || other === false ? false : truth === null || other === null ? null : true;
  }
  return truth;
}
function single(reader) {
  if (reader.tokens[reader.at] !== "(") return comparison(reader);
  reader.at++;
  const truth = anyOf(reader);
  if (reader.tokens[reader.at] === ")") reader.at++;
  return truth;
}
function comparison(reader) {
  const left = reader.tokens[reader.at++] ?? "";
  let operator = reader.tokens[reader.at++] ?? "";
  if (operator === "not") {
    reader.at++;
    operator = "not in";
  }
  const right = reader.tokens[reader.at++] ?? "";
  const name = isText(left) ? right : left;
  if (name === "extra") return extraNamed(isText(left) ? left : right, operator, reader.environment);
  const [first, second] = [resolved(left, reader.environment), resolved(right, reader.environment)];
  if (first === null || second === null) return null;
  if (operator === "in") return second.includes(first);
  if (operator === "not in") return !second.includes(first);
  return /version$/.test(name) ? satisfiesPython(first, `${operator}${second}`) : plain2(first, operator, second);
}
function extraNamed(text, operator, { extras = [] }) {
  const isNamed = extras.includes(
    unquoted(text).toLowerCase().replace(/[-_.]+/g, "-")
  );
  return operator === "!=" ? !isNamed : isNamed;
}
function plain2(first, operator, second) {
  if (operator === "==" || operator === "===") return first === second;
  return operator === "!=" ? first !== second : null;
}
function resolved(token, { python, platform }) {
  if (isText(token)) return unquoted(token);
  if (token === "python_version") return python?.split(".").slice(0, 2).join(".") ?? null;
  if (token === "python_full_version") return python?.split(".").length === 3 ? python : null;
  if (token === "implementation_name") return "cpython";
  if (token === "platform_python_implementation") return "CPython";
  if (platform !== "linux") return token === "sys_platform" ? platform ?? null : null;
  const linux = { sys_platform: "linux", os_name: "posix", platform_system: "Linux" };
  return Object.hasOwn(linux, token) ? linux[token] : null;
}
function isText(token) {
  return /^["']/.test(token);
}
function unquoted(token) {
  return token.slice(1, -1);
}
function satisfiesPython(version, specifier) {
  const clauses = specifier.split(",").map((clause3) => clause3.trim());
  const truths = clauses.filter(Boolean).map((clause3) => satisfiesClause(version, clause3));
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}
function satisfiesClause(version, clause3) {
  const match = /^(<=|>=|===?|!=|~=|<|>)\s*(\d+(?:\.\d+)*)(\.\*)?$/.exec(clause3);
  const own = numbersOf(version);
  if (!match || own === null) return null;
  const [, operator = "", text = "", wildcard] = match;
  const other = numbersOf(text) ?? [];
  if (wildcard !== void 0 || operator === "~=") {
    const head = operator === "~=" ? other.slice(0, -1) : other;
    const isWithin2 = head.every((number, at) => own[at] === number);
    if (operator === "~=") return isWithin2 && compareNumbers(own, other) >= 0;
    return operator === "!=" ? !isWithin2 : isWithin2;
  }
  const order = compareNumbers(own, other);
  if (operator === "<=") return order <= 0;
  if (operator === ">=") return order >= 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "!=" ? order !== 0 : order === 0;
}
function numbersOf(version) {
  return /^\d+(?:\.\d+)*$/.test(version) ? version.split(".").map(Number) : null;
}
function canAgree(specifiers) {
  const all = specifiers.filter((specifier) => specifier.trim() !== "").join(",");
  const bounds = [...all.matchAll(/\d+(?:\.\d+)*/g)].map(([text]) => text);
  if (bounds.length === 0) return true;
  const truths = bounds.flatMap(besides).map((version) => satisfiesPython(version, all));
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}
function besides(version) {
  const numbers = version.split(".").map(Number);
  const at = numbers.findLastIndex((number) => number > 0);
  const below = numbers.slice(0, at + 1).map((number, index) => index === at ? number - 1 : number);
  return [version, `${version}.0.0.1`, ...at < 0 ? [] : [`${below.join(".")}.999999`]];
}
function compareNumbers(one, other) {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

// src/domain/python/versions.ts
var LAST_DAYS = {
  "2.7": "2020-01-01",
  "3.4": "2019-03-18",
  "3.5": "2020-09-30",
  "3.6": "2021-12-23",
  "3.7": "2023-06-27",
  "3.8": "2024-10-07",
  "3.9": "2025-10-31",
  "3.10": "2026-10-31",
  "3.11": "2027-10-31",
  "3.12": "2028-10-31",
  "3.13": "2029-10-31",
  "3.14": "2030-10-31"
};
function lastDayOf(version) {
  return Object.hasOwn(LAST_DAYS, version) ? LAST_DAYS[version] ?? null : null;
}
var SYSTEM_PYTHON = [
  [/^debian:(?:13|trixie)/, "3.13"],
  [/^debian:(?:12|bookworm)/, "3.11"],
  [/^debian:(?:11|bullseye)/, "3.9"],
  [/^ubuntu:(?:24\.04|noble)/, "3.12"],
  [/^ubuntu:(?:22\.04|jammy)/, "3.10"],
  [/^ubuntu:(?:20\.04|focal)/, "3.8"]
];
function pythonOfImage({ base, path }) {
  const [first] = base;
  if (!first) return null;
  const name = first.image.replace(/^(?:docker\.io|mirror\.gcr\.io)\//, "").replace(/^library\//, "");
  const official = /^(?:.*\/)?python:(\d+\.\d+)(?:[.-]|$)/.exec(name)?.[1];
  const version = official ?? SYSTEM_PYTHON.find(([pattern]) => pattern.test(name))?.[1];
  return version ? { version, path, line: first.line, said: `FROM ${first.image}` } : null;
}
var VERSION_FILES = [".python-version", "runtime.txt"];
function pythonOfFile(path, files) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  for (const candidate of [...VERSION_FILES.map((name) => `${folder}${name}`), path]) {
    const python = files.get(candidate)?.python;
    const version = /^={1,3}(\d+\.\d+)(?:\.\d+)*(?:\.\*)?$/.exec(python?.specifier ?? "")?.[1];
    if (python && version)
      return { version, path: candidate, line: python.line, said: `Python ${python.specifier}` };
  }
  return null;
}

// src/domain/python/declared.ts
function sourceOf(from) {
  const match = /^(.*?)\[([^\]]*)\]$/.exec(from);
  if (!match) return { path: from, groups: [] };
  const groups = (match[2] ?? "").split(",").map((group) => group.trim());
  return { path: match[1] ?? from, groups: groups.filter((group) => group !== "").map(plainGroup) };
}
var ALWAYS = /* @__PURE__ */ new Set(["dev", "main", "default"]);
function declaredIn(source) {
  const image = "image" in source ? source.image : null;
  const sources2 = "from" in source ? [sourceOf(source.from)] : source.image.requirementFiles.map(sourceOf);
  const path = image ? "" : sources2[0]?.path ?? "";
  const python = image ? pythonOfImage(image) : pythonOfFile(path, source.files);
  const draft = {
    files: source.files,
    groups: new Set(sources2.flatMap(({ groups }) => groups)),
    python,
    packages: /* @__PURE__ */ new Map(),
    limits: /* @__PURE__ */ new Map(),
    passedOver: [],
    absentFiles: [],
    bringers: /* @__PURE__ */ new Map()
  };
  for (const { name, specifier, line: line2, extras = [] } of image?.pip ?? [])
    draft.packages.set(name, { name, specifier, line: line2, path: image?.path ?? "", extras });
  follow(
    draft,
    sources2.map((each) => each.path)
  );
  for (const each of sources2) applyLock(draft, each.path);
  return {
    packages: new Map([...draft.packages].map(([name, found]) => [name, limited(found, draft)])),
    passedOver: draft.passedOver.filter(({ name }) => !draft.packages.has(name)),
    absentFiles: draft.absentFiles,
    python,
    bringers: draft.bringers
  };
}
function follow(draft, start) {
  const visited = /* @__PURE__ */ new Set();
  const pending = start.map((path) => ({ path, limits: false }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, limits } = next;
    if (visited.has(`${limits} ${path}`)) continue;
    visited.add(`${limits} ${path}`);
    const file = draft.files.get(path);
    if (!file) draft.absentFiles.push(path);
    for (const requirement of file?.requirements ?? []) add(draft, { requirement, path, limits });
    for (const include of file?.includes ?? []) pending.push({ path: include, limits });
    for (const limit of file?.constraints ?? []) pending.push({ path: limit, limits: true });
  }
}
function add(draft, found) {
  const { name, specifier, line: line2, extras } = found.requirement;
  const declared = { name, specifier, path: found.path, line: line2, extras };
  const why = reasonAgainst(found.requirement, draft);
  if (why !== null) draft.passedOver.push({ ...declared, why });
  else if (found.limits) draft.limits.set(name, declared);
  else draft.packages.set(name, declared);
}
function reasonAgainst({ group, marker }, { groups, python }) {
  if (group !== void 0 && !ALWAYS.has(plainGroup(group)) && !groups.has(plainGroup(group)))
    return `${group}, which brings it, is not installed`;
  if (marker === null) return null;
  const environment = {
    platform: "linux",
    extras: [...groups],
    ...python ? { python: python.version } : {}
  };
  return appliesUnder(marker, environment) === false ? `${marker} does not hold` : null;
}
var LOCKS = {
  "pyproject.toml": ["poetry.lock", "uv.lock", "pdm.lock", "pylock.toml"],
  Pipfile: ["Pipfile.lock"]
};
function applyLock(draft, path) {
  const slash = path.lastIndexOf("/") + 1;
  const own = draft.files.get(path)?.locks === true ? [path] : [];
  const names2 = LOCKS[path.slice(slash)] ?? [];
  const beside = names2.map((name) => `${path.slice(0, slash)}${name}`);
  const lock = [...own, ...beside].map((name) => draft.files.get(name)).find((file) => file?.locks);
  for (const { name, specifier, requires = [] } of lock?.requirements ?? []) {
    const known4 = draft.packages.get(name);
    if (known4 && known4.path !== lock?.path)
      draft.packages.set(name, { ...known4, specifier: joined(known4.specifier, specifier) });
    for (const required of requires) {
      const bringers = draft.bringers.get(required) ?? [];
      if (!bringers.includes(name)) bringers.push(name);
      draft.bringers.set(required, bringers);
    }
  }
}
function limited(found, { limits }) {
  const limit = limits.get(found.name);
  return limit ? { ...found, specifier: joined(found.specifier, limit.specifier) } : found;
}
function joined(declared, chosen) {
  if (isPinned({ specifier: chosen }) || declared === "") return chosen;
  return chosen === "" ? declared : `${declared},${chosen}`;
}
function plainGroup(group) {
  return group.toLowerCase().replace(/[-_.]+/g, "-");
}
function isPinned({ specifier }) {
  return /^={2,3}[^*,]+$/.test(specifier.replaceAll(" ", ""));
}
function namesWithExtras(packages2) {
  return [...packages2.values()].flatMap(({ name, extras }) => [
    name,
    ...extras.map((extra) => `${name}[${extra.toLowerCase()}]`)
  ]);
}

// src/audit/environments.ts
function readEnvironments(plan, { requirements, images }) {
  if (!isRead(requirements)) return requirements;
  if (!isRead(images)) return images;
  const files = new Map(requirements.value.map((fact) => [fact.path, fact]));
  const dockerfiles = new Map(images.value.map((fact) => [fact.path, fact]));
  return plan.dependencies.environments.map((environment) => {
    const image = dockerfiles.get(environment.from);
    return { environment, ...declaredIn(image ? { image, files } : { from: environment.from, files }) };
  });
}
function isUnknown(environments) {
  return "state" in environments;
}

// src/audit/dependencies/conflicting-pins/audit.ts
var audit4 = defineAudit({
  id: "conflicting-pins",
  family: "dependencies",
  title: "Environments pin each package to the same version",
  impact: "informs",
  reads: ["requirements", "images"],
  ask: ({ plan, at, requirements, images }) => {
    if (plan.dependencies.environments.length === 0) return [];
    const environments = readEnvironments(plan, { requirements, images });
    const subject = { kind: "repository", id: plan.project };
    if (isUnknown(environments)) {
      return [
        unverifiedFrom({
          subject,
          reading: environments,
          whether: "whether environments pin packages to the same version",
          consequence: "What one environment writes another may not read"
        })
      ];
    }
    const declared = declaredByPackage(environments);
    const conflicts = [...declared].flatMap(([name, found]) => {
      const pins = found.filter(isPinned);
      if (new Set(pins.map(versionOf)).size > 1) return [conflict({ name, found: pins, at })];
      return canAgree(found.map(versionsOf)) === false ? [conflict({ name, found, at })] : [];
    });
    if (conflicts.length > 0) return conflicts;
    const pinned = [...declared.values()].filter((found) => found.some(isPinned)).length;
    const says = `${counted(pinned, "pinned package")} of ${counted(environments.length, "environment")} agree.`;
    return [
      pass({
        subject,
        says,
        evidence: [fromComputation("pins of the plan's environments", { saw: says, at })]
      })
    ];
  }
});
function declaredByPackage(environments) {
  const found = /* @__PURE__ */ new Map();
  for (const { environment, packages: packages2 } of environments) {
    for (const declared of packages2.values()) {
      const known4 = found.get(declared.name) ?? [];
      known4.push({ ...declared, environment: environment.name });
      found.set(declared.name, known4);
    }
  }
  return found;
}
function versionsOf({ specifier }) {
  return /[^\d\s.,<>=!~*]/.test(specifier) ? "" : specifier;
}
function versionOf({ specifier }) {
  return specifier.replace(/^=+|\s/g, "");
}
function conflict({
  name,
  found,
  at
}) {
  const seen2 = found.map((each) => `${each.environment}: ${shown(each)} (${each.path}:${each.line})`);
  const isPin = found.every(isPinned);
  const [first] = found;
  return fail({
    subject: { kind: "package", id: name },
    says: isPin ? `${name} is pinned to different versions: ${seen2.join(", ")}.` : `No version of ${name} suits all environments: ${seen2.join(", ")}.`,
    ...first ? { place: { path: first.path, line: first.line } } : {},
    evidence: [
      fromComputation(`versions of ${name} in the plan's environments`, { saw: seen2.join("; "), at })
    ],
    cure: {
      consequence: `What is tested with one version of ${name} runs with another`,
      delay: hours(0.25, 1),
      action: `Pin ${name} to one version in ${[...new Set(found.map(({ path }) => path))].join(" and ")}.`
    }
  });
}
function shown(declared) {
  return isPinned(declared) ? versionOf(declared) : declared.specifier.trim() || "any";
}

// src/audit/reading-of.ts
function readingOf(readings, wanted) {
  const reading = Object.hasOwn(readings, wanted.key) ? readings[wanted.key] : void 0;
  return reading ?? neverAsked(wanted);
}
var NEVER_ASKED = "was not asked for in this run";
function neverAsked({ key, at }) {
  return {
    state: "unread",
    reason: "off",
    detail: `${key} ${NEVER_ASKED}`,
    observedAt: at,
    source: `snapshot ${key}`,
    remedy: { advice: `Run the audit with access to the cloud, so that ${key} is read.` }
  };
}

// src/audit/dependencies/disabled-api/audit.ts
var audit5 = defineAudit({
  id: "disabled-api",
  family: "dependencies",
  title: "Google APIs that the plan names are enabled",
  impact: "prevents",
  reads: ["services"],
  ask: ({ plan, at, services }) => plan.dependencies.apis.map(({ service, place: place2 }) => {
    const reading = readingOf(services, { key: service, at });
    const statement = { subject: { kind: "service", id: service }, place: place2 };
    const consequence = `Every call of ${service} fails in project ${plan.cloud.project}`;
    if (!isRead(reading) && reading.reason !== "absent") {
      return unverifiedFrom({
        ...statement,
        reading,
        whether: `whether ${service} is enabled`,
        consequence
      });
    }
    if (isRead(reading) && reading.value.enabled) {
      return pass({
        ...statement,
        says: `${service} is enabled.`,
        evidence: [fromReading(reading, "state ENABLED")]
      });
    }
    return fail({
      ...statement,
      says: `${service} is not enabled in project ${plan.cloud.project}.`,
      evidence: [
        fromReading(reading, isRead(reading) ? "state DISABLED" : reading.detail),
        fromPlan(place2, { saw: `the plan names API ${service}`, at })
      ],
      cure: {
        consequence,
        delay: hours(0.25, 1),
        mitigation: "Enabling takes effect within minutes.",
        action: `Enable it: gcloud services enable ${service} --project=${plan.cloud.project}`
      }
    });
  })
});

// src/audit/ignored-files.ts
function ignoringPattern(path, image) {
  const parts = path.split("/");
  let found = null;
  for (const [index, { written: written2, isException, pattern }] of patternsOf(image).entries()) {
    if (isException === (found === null)) continue;
    if (!matchesAtOrAbove(pattern, parts)) continue;
    const line2 = image.ignoreFile?.lines[index] ?? 1;
    found = isException ? null : { pattern: written2, path: image.ignoreFile?.path ?? null, line: line2 };
  }
  return found;
}
var parsed = /* @__PURE__ */ new WeakMap();
function patternsOf(image) {
  const known4 = parsed.get(image);
  if (known4) return known4;
  const built2 = (image.ignored ?? []).map((written2) => {
    const isException = written2.startsWith("!");
    return { written: written2, isException, pattern: patternParts(isException ? written2.slice(1) : written2) };
  });
  parsed.set(image, built2);
  return built2;
}
function patternParts(pattern) {
  return pattern.trim().split("/").filter((part) => part !== "" && part !== ".");
}
function matchesAtOrAbove(pattern, path) {
  if (pattern.length === 0) return false;
  let reachable = /* @__PURE__ */ new Set([0]);
  for (const part of path) {
    reachable = step(reachable, pattern, part);
    if (reachable.has(pattern.length)) return true;
    if (reachable.size === 0) return false;
  }
  return false;
}
function step(positions, pattern, part) {
  const next = /* @__PURE__ */ new Set();
  for (const position of positions) {
    const wanted = pattern[position];
    if (wanted === void 0) continue;
    if (wanted === "**") {
      next.add(position);
      next.add(position + 1);
      const after = pattern[position + 1];
      if (after !== void 0 && matchesName(after, part)) next.add(position + 2);
    } else if (matchesName(wanted, part)) next.add(position + 1);
  }
  return next;
}
function matchesName(pattern, name) {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < name.length; ) {
    if (pattern[at] === "*") {
      star = at++;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}

// src/audit/image-files.ts
function imageFiles({
  image,
  repository
}) {
  const tree = treeIndex(repository);
  const seen2 = { image, tree, context: contextOf(image, tree) };
  return { at: (path) => sightOf(path, seen2), placesOf: (file) => placesOf2(file, seen2) };
}
function contextOf(image, tree) {
  const folder = image.path.slice(0, Math.max(0, image.path.lastIndexOf("/")));
  const sources2 = image.copies.filter(({ from }) => from === null).flatMap((copy) => copy.sources.filter(isPlainPath).map((source) => joinPath("", source)));
  const found = (context) => sources2.filter((source) => exists(joinPath(context, source), tree)).length;
  return folder !== "" && found(folder) > found("") ? folder : "";
}
function exists(path, tree) {
  return path !== "" && (tree.hasFile(path) || tree.hasFolder(path));
}
function sightOf(path, seen2) {
  let ignored2 = null;
  for (const copy of seen2.image.copies.toReversed()) {
    if (!isFollowed(copy)) continue;
    for (const origin of originsAt(path, copy, seen2)) {
      const file = joinPath(seen2.context, origin);
      if (!seen2.tree.hasFile(file)) continue;
      const by = ignoringPattern(origin, seen2.image);
      if (by === null) return { state: "present", origin: file, copy };
      ignored2 ??= { state: "ignored", origin: file, by };
    }
  }
  const blind = seen2.image.copies.find((copy) => !isFollowed(copy) && covers(copy, path, seen2.image));
  if (blind) return { state: "uncertain", copy: blind };
  return ignored2 ?? { state: "absent" };
}
function isFollowed({ from, sources: sources2, target }) {
  return from === null && isPlainPath(target) && sources2.every(isReadable);
}
function isReadable(source) {
  if (isPlainPath(source)) return true;
  const slash = source.lastIndexOf("/");
  return isPlainPath(source.slice(0, slash + 1)) && /^[^$[\]{}<]*$/.test(source.slice(slash + 1));
}
function covers(copy, path, image) {
  if (!isPlainPath(copy.target)) return true;
  const target = absolute(copy.target, image.workdir);
  return path === target || path.startsWith(target === "/" ? "/" : `${target}/`);
}
function originsAt(path, copy, seen2) {
  const target = absolute(copy.target, seen2.image.workdir);
  const prefix = target === "/" ? "/" : `${target}/`;
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : null;
  const isTarget = path === target && !isFolder(copy, seen2.image);
  return copy.sources.flatMap((source) => originOf({ source, rest, isTarget, copy }, seen2));
}
function isFolder({ target, sources: sources2 }, { workdir, copies }) {
  if (target.endsWith("/") || target === "." || sources2.length > 1) return true;
  const folder = `${absolute(target, workdir)}/`.replace("//", "/");
  return `${workdir}/`.startsWith(folder) || copies.some((other) => other.target.startsWith(folder));
}
function originOf(asked, seen2) {
  const { source, rest, isTarget, copy } = asked;
  const plain4 = joinPath("", source);
  if (/[*?]/.test(plain4)) return rest === null ? [] : matchingOrigin(plain4, rest, seen2);
  if (seen2.tree.hasFile(joinPath(seen2.context, plain4))) {
    return isTarget || rest === lastPart2(plain4) && isFolder(copy, seen2.image) ? [plain4] : [];
  }
  return rest === null ? [] : [joinPath(plain4, rest)];
}
function matchingOrigin(pattern, rest, { tree, context }) {
  const folder = pattern.slice(0, pattern.lastIndexOf("/") + 1);
  if (!rest.includes("/") && matchesName(lastPart2(pattern), rest)) return [joinPath(folder, rest)];
  const folders = tree.foldersIn(joinPath(context, folder)).filter((name) => matchesName(lastPart2(pattern), name));
  return folders.map((name) => joinPath(`${folder}${name}`, rest));
}
function placesOf2(file, seen2) {
  const inContext = seen2.context === "" ? file : file.slice(seen2.context.length + 1);
  if (joinPath(seen2.context, inContext) !== file) return [];
  const places = seen2.image.copies.filter(isFollowed).flatMap((copy) => placesBy(copy, inContext, seen2));
  return [...new Set(places)].filter((place2) => {
    const sight = sightOf(place2, seen2);
    return sight.state === "present" && sight.origin === file;
  });
}
function placesBy(copy, file, { image }) {
  const target = absolute(copy.target, image.workdir);
  return copy.sources.flatMap((source) => {
    const plain4 = joinPath("", source);
    if (plain4 === file) return [target, absolute(lastPart2(file), target)];
    const folder = /[*?]/.test(plain4) ? plain4.slice(0, plain4.lastIndexOf("/") + 1) : `${plain4}/`;
    const prefix = folder === "/" ? "" : folder;
    if (!file.startsWith(prefix)) return [];
    const rest = file.slice(prefix.length);
    const below = rest.slice(rest.indexOf("/") + 1);
    return [absolute(rest, target), absolute(below, target)];
  });
}
function lastPart2(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// src/audit/image-closure.ts
var known = /* @__PURE__ */ new WeakMap();
function closureOf(image, sources2) {
  const before = known.get(image);
  if (before?.sources.repository === sources2.repository && before.sources.scripts === sources2.scripts) {
    return before.closure;
  }
  const closure = walk({
    image,
    scripts: sources2.scripts,
    byPath: scriptsByPath(sources2.scripts),
    files: imageFiles({ image, repository: sources2.repository })
  });
  known.set(image, { sources: sources2, closure });
  return closure;
}
function walk(seen2) {
  const reached = /* @__PURE__ */ new Map();
  const pending = (seen2.byPath.get(seen2.image.path)?.calls ?? []).flatMap((call) => started(call, seen2));
  for (const next of pending) {
    if (reached.has(next.path)) continue;
    reached.set(next.path, next);
    pending.push(...called(next, seen2), ...imported(next, seen2));
  }
  return [...reached.values()];
}
function started(call, seen2) {
  const step2 = { kind: "start", path: seen2.image.path, line: call.line };
  const script = seen2.byPath.get(call.path) ?? namesake2(call.path, seen2);
  if (!script) return [];
  const inside = call.path.startsWith("/") ? call.path : seen2.files.placesOf(call.path)[0] ?? "";
  const asked = inside === "" ? absolute(call.path, seen2.image.workdir) : inside;
  const sight = seen2.files.at(asked);
  const elsewhere = sight.state === "absent" ? seen2.files.placesOf(script.path)[0] : void 0;
  if (elsewhere === void 0) return [{ path: script.path, script, sight, inside: asked, step: step2 }];
  return [{ path: script.path, script, sight: seen2.files.at(elsewhere), inside: elsewhere, step: step2 }];
}
function namesake2(path, { scripts }) {
  const name = path.slice(path.lastIndexOf("/"));
  const found = scriptsEndingIn(name, scripts);
  return found.length === 1 ? found[0] : void 0;
}
function called(caller, seen2) {
  return (caller.script?.calls ?? []).flatMap((call) => {
    if (/[{}$*]/.test(call.path)) return [];
    const step2 = { kind: "call", path: caller.path, line: call.line };
    if (call.path.startsWith("/")) return calledInside(absolute(call.path, "/"), step2, seen2);
    const script = seen2.byPath.get(call.path);
    if (!script) return [];
    return [{ ...locate(script, expectedPaths(caller, call.path, seen2), seen2), step: step2 }];
  });
}
function calledInside(inside, step2, seen2) {
  const sight = seen2.files.at(inside);
  const script = "origin" in sight ? seen2.byPath.get(sight.origin) : namesake2(inside, seen2);
  return script ? [{ path: script.path, script, sight, inside, step: step2 }] : [];
}
function expectedPaths(caller, path, { image }) {
  const fromWorkdir = absolute(path, image.workdir);
  const suffix = `/${caller.path}`;
  if (!caller.inside.endsWith(suffix)) return [fromWorkdir, relativeTo(caller, path)];
  return [`${caller.inside.slice(0, -suffix.length)}/${path}`, fromWorkdir];
}
function relativeTo(caller, path) {
  const ups = caller.path.split("/").length - 1;
  const folder = caller.inside.slice(0, caller.inside.lastIndexOf("/"));
  return `/${joinPath("", `${folder}/${"../".repeat(ups)}${path}`)}`;
}
function locate(script, expected, { files }) {
  const sights = expected.map((inside2) => ({ inside: inside2, sight: files.at(inside2) }));
  const present = sights.find(({ sight: sight2 }) => sight2.state === "present");
  if (present) return { path: script.path, script, ...present };
  const [elsewhere] = files.placesOf(script.path);
  if (elsewhere !== void 0) {
    return { path: script.path, script, inside: elsewhere, sight: files.at(elsewhere) };
  }
  const best = sights.find(({ sight: sight2 }) => sight2.state === "uncertain") ?? sights.find(({ sight: sight2 }) => sight2.state === "ignored");
  const { inside, sight } = best ?? { inside: expected[0], sight: { state: "absent" } };
  return { path: script.path, script, inside, sight };
}
function imported(importer, seen2) {
  return (importer.script?.imports ?? []).flatMap(({ module, origin, line: line2, optional }) => {
    if (origin !== "local" || optional === true) return [];
    const path = localModule(module, { importer: importer.path, scripts: seen2.scripts });
    const script = path === null ? void 0 : seen2.byPath.get(path);
    if (!script) return [];
    const step2 = { kind: "import", path: importer.path, line: line2 };
    return [{ ...locate(script, expectedPaths(importer, script.path, seen2), seen2), step: step2 }];
  });
}

// src/audit/planned-images.ts
function plannedImages(plan, { images, builds }) {
  const environments = plannedDockerfiles(plan);
  const jobs = jobsByDockerfile(plan, builds);
  return images.map((image) => {
    const own = jobs.get(image.path) ?? [];
    const otherwise = environments.has(image.path) ? "endangers" : "slows";
    return { image, jobs: own, impact: own.length > 0 ? "prevents" : otherwise };
  });
}
function whatRuns({ image, jobs }) {
  if (jobs.length === 0) return `a container of ${image.path}`;
  return `job ${jobs.map(({ name }) => name).join(", ")}`;
}
function jobsByDockerfile(plan, builds) {
  const byPath = new Map(builds.map((build2) => [build2.path, build2]));
  const jobs = /* @__PURE__ */ new Map();
  for (const job of plan.infrastructure.jobs) {
    const build2 = job.build === null ? void 0 : byPath.get(job.build);
    for (const { path } of build2?.dockerfiles ?? []) jobs.set(path, [...jobs.get(path) ?? [], job]);
  }
  return jobs;
}

// src/audit/image-questions.ts
function runningImages(plan, readings) {
  const sources2 = { repository: readings.repository.value, scripts: readings.scripts.value };
  const all = plannedImages(plan, { images: readings.images.value, builds: readings.builds.value });
  return all.flatMap((planned2) => {
    const running = closureOf(planned2.image, sources2).filter(isRunning);
    return running.length === 0 ? [] : [{ planned: planned2, running }];
  });
}
function imagesUnread(plan, doubt5) {
  return [unverifiedFrom({ subject: { kind: "repository", id: plan.project }, ...doubt5 })];
}
function isRunning(reached) {
  return reached.script !== null;
}

// src/audit/brought-along.ts
var BROUGHT_ALONG = {
  alembic: ["mako", "sqlalchemy", "typing-extensions"],
  bigframes: [
    "db-dtypes",
    "gcsfs",
    "google-cloud-bigquery",
    "google-cloud-bigquery-storage",
    "google-cloud-storage",
    "numpy",
    "pandas",
    "pyarrow"
  ],
  boto3: ["botocore", "jmespath", "s3transfer"],
  botocore: ["jmespath", "python-dateutil", "urllib3"],
  catboost: ["graphviz", "matplotlib", "numpy", "pandas", "plotly", "scipy", "six"],
  dask: ["click", "cloudpickle", "fsspec", "packaging", "pyyaml", "toolz"],
  "db-dtypes": ["numpy", "packaging", "pandas", "pyarrow"],
  "dbt-bigquery": ["google-cloud-bigquery", "google-cloud-storage"],
  fastapi: ["pydantic", "starlette", "typing-extensions"],
  "firebase-admin": ["google-api-core", "google-cloud-firestore", "google-cloud-storage"],
  flask: ["blinker", "click", "itsdangerous", "jinja2", "markupsafe", "werkzeug"],
  "functions-framework": ["click", "cloudevents", "flask", "gunicorn", "watchdog"],
  gcsfs: [
    "aiohttp",
    "decorator",
    "fsspec",
    "google-auth",
    "google-auth-oauthlib",
    "google-cloud-storage",
    "requests"
  ],
  "google-api-core": ["google-auth", "googleapis-common-protos", "proto-plus", "protobuf", "requests"],
  "google-api-python-client": [
    "google-api-core",
    "google-auth",
    "google-auth-httplib2",
    "httplib2",
    "uritemplate"
  ],
  "google-auth-oauthlib": ["google-auth", "requests-oauthlib"],
  "google-cloud-aiplatform": [
    "google-api-core",
    "google-auth",
    "google-cloud-bigquery",
    "google-cloud-resource-manager",
    "google-cloud-storage",
    "packaging",
    "proto-plus",
    "protobuf",
    "pydantic"
  ],
  "dask[complete]": ["numpy", "pandas", "pyarrow"],
  "dask[dataframe]": ["numpy", "pandas", "pyarrow"],
  "google-cloud-bigquery[all]": [
    "db-dtypes",
    "geopandas",
    "google-cloud-bigquery-storage",
    "grpcio",
    "pandas",
    "pandas-gbq",
    "pyarrow",
    "tqdm"
  ],
  "google-cloud-bigquery[bqstorage]": ["google-cloud-bigquery-storage", "grpcio", "pyarrow"],
  "google-cloud-bigquery[pandas]": ["db-dtypes", "grpcio", "pandas", "pandas-gbq", "pyarrow"],
  "google-cloud-bigquery[tqdm]": ["tqdm"],
  "google-cloud-bigquery-storage[pandas]": ["pandas"],
  "google-cloud-bigquery-storage[pyarrow]": ["pyarrow"],
  "pandas[excel]": ["odfpy", "openpyxl", "pyxlsb", "xlrd", "xlsxwriter"],
  "pandas[feather]": ["pyarrow"],
  "pandas[gcp]": ["gcsfs", "pandas-gbq"],
  "pandas[parquet]": ["pyarrow"],
  "polars[all]": ["fastexcel", "fsspec", "numpy", "pandas", "pyarrow", "xlsxwriter"],
  "polars[excel]": ["fastexcel", "openpyxl", "xlsxwriter"],
  "polars[pandas]": ["pandas", "pyarrow"],
  "polars[pyarrow]": ["pyarrow"],
  "google-cloud-bigquery": [
    "google-api-core",
    "google-auth",
    "google-cloud-core",
    "google-resumable-media",
    "packaging",
    "python-dateutil",
    "requests"
  ],
  "google-cloud-core": ["google-api-core", "google-auth"],
  "google-cloud-storage": [
    "google-api-core",
    "google-auth",
    "google-cloud-core",
    "google-crc32c",
    "google-resumable-media",
    "requests"
  ],
  "google-genai": [
    "anyio",
    "google-auth",
    "httpx",
    "pydantic",
    "requests",
    "typing-extensions",
    "websockets"
  ],
  gspread: ["google-auth", "google-auth-oauthlib"],
  httpx: ["anyio", "certifi", "httpcore", "idna"],
  jinja2: ["markupsafe"],
  jsonschema: ["attrs", "referencing", "rpds-py"],
  kubernetes: ["certifi", "google-auth", "python-dateutil", "pyyaml", "requests", "six", "urllib3"],
  lightgbm: ["numpy", "scipy"],
  matplotlib: [
    "contourpy",
    "cycler",
    "fonttools",
    "kiwisolver",
    "numpy",
    "packaging",
    "pillow",
    "pyparsing",
    "python-dateutil"
  ],
  numba: ["llvmlite", "numpy"],
  openai: ["anyio", "httpx", "pydantic", "tqdm", "typing-extensions"],
  optuna: ["alembic", "numpy", "packaging", "pyyaml", "sqlalchemy", "tqdm"],
  pandas: ["numpy", "python-dateutil"],
  "pandas-gbq": [
    "db-dtypes",
    "google-auth",
    "google-auth-oauthlib",
    "google-cloud-bigquery",
    "numpy",
    "pandas",
    "pyarrow"
  ],
  pydantic: ["annotated-types", "pydantic-core", "typing-extensions"],
  "python-dateutil": ["six"],
  requests: ["certifi", "charset-normalizer", "idna", "urllib3"],
  "scikit-learn": ["joblib", "numpy", "scipy", "threadpoolctl"],
  scipy: ["numpy"],
  seaborn: ["matplotlib", "numpy", "pandas"],
  sqlalchemy: ["typing-extensions"],
  "sqlalchemy-bigquery": [
    "google-api-core",
    "google-auth",
    "google-cloud-bigquery",
    "packaging",
    "sqlalchemy"
  ],
  starlette: ["anyio"],
  statsmodels: ["numpy", "packaging", "pandas", "patsy", "scipy"],
  tensorflow: ["grpcio", "h5py", "keras", "numpy", "protobuf", "requests", "six", "typing-extensions"],
  xarray: ["numpy", "packaging", "pandas"],
  xgboost: ["numpy", "scipy"]
};
var CLOUD_LIBRARY = [
  "google-api-core",
  "google-auth",
  "googleapis-common-protos",
  "protobuf",
  "requests"
];
function providerOf(distribution, declared) {
  for (const name of declared) {
    const direct = broughtBy(name);
    if (direct.includes(distribution) || direct.some((brought) => broughtBy(brought).includes(distribution))) {
      return name;
    }
  }
  return null;
}
function broughtBy(name) {
  const listed4 = Object.hasOwn(BROUGHT_ALONG, name) ? BROUGHT_ALONG[name] ?? [] : [];
  return name.startsWith("google-cloud-") ? [...listed4, ...CLOUD_LIBRARY] : listed4;
}

// src/audit/image-evidence.ts
function fromImage(reading, at) {
  const { image, line: line2, saw: saw2 } = at;
  return fromBuildFile(reading, { place: { path: image.path, line: line2 }, saw: saw2 });
}
function fromBuildFile(reading, { place: place2, saw: saw2 }) {
  return {
    kind: "file",
    source: place2.path,
    saw: saw2.replace(/\s+/g, " ").trim(),
    place: place2,
    observedAt: reading.observedAt
  };
}

// src/audit/base-images.ts
var CLOUD = "gcloud bq gsutil python3 bash curl git ssh gpg openssl gcc make perl";
var DEBIAN_FULL = "curl wget git gcc g++ make patch unzip xz ssh gpg openssl perl ps file mysql_config pg_config bzip2";
var CLOUD_SDK = [
  "google/cloud-sdk",
  "gcr.io/google.com/cloudsdktool/cloud-sdk",
  "gcr.io/google.com/cloudsdktool/google-cloud-cli"
];
var KNOWN = [
  { names: CLOUD_SDK, tag: /alpine/, commands: CLOUD },
  { names: CLOUD_SDK, tag: /slim|stable/, commands: CLOUD },
  { names: CLOUD_SDK, commands: `${CLOUD} docker kubectl pip pip3` },
  { names: ["python"], tag: /alpine/, commands: "python python3 pip pip3 wget unzip" },
  { names: ["python"], tag: /slim/, commands: "python python3 pip pip3 bash perl openssl" },
  { names: ["python"], commands: `python python3 pip pip3 bash ${DEBIAN_FULL}` },
  { names: ["buildpack-deps"], commands: `bash ${DEBIAN_FULL}` },
  { names: ["debian", "ubuntu"], commands: "bash perl" },
  { names: ["alpine"], commands: "wget unzip xz" },
  { names: ["scratch"], commands: "" }
];
function baseImageOf({ base }) {
  const [first] = base;
  if (!first) return null;
  const { name, tag } = splitReference(first.image);
  const known4 = KNOWN.find(
    (entry) => entry.names.includes(shortName(name)) && (entry.tag?.test(tag) ?? true)
  );
  return {
    ...first,
    commands: known4 ? wordsOf(known4.commands) : null,
    packages: known4 ? wordsOf(known4.packages ?? "") : null
  };
}
function shortName(name) {
  return name.replace(/^(?:docker\.io|mirror\.gcr\.io|public\.ecr\.aws\/docker)\//, "").replace(/^library\//, "");
}
function splitReference(image) {
  const [rest = "", digest = ""] = image.split("@");
  const colon = rest.lastIndexOf(":");
  if (colon < 0 || rest.slice(colon).includes("/")) return { name: rest, tag: "", digest };
  return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}
function wordsOf(text) {
  return new Set(text.split(" ").filter((word) => word !== ""));
}

// src/audit/image-packages.ts
var TWINS = [
  ["opencv-python", "opencv-python-headless", "opencv-contrib-python", "opencv-contrib-python-headless"],
  ["psycopg2", "psycopg2-binary"],
  ["psycopg", "psycopg-binary"],
  ["tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-macos"],
  ["xgboost", "xgboost-cpu"],
  ["polars", "polars-lts-cpu", "polars-u64-idx"],
  ["faiss-cpu", "faiss-gpu"],
  ["mysqlclient", "mysql-python"],
  ["google-analytics-data", "google-analytics-admin"],
  ["onnxruntime", "onnxruntime-gpu"]
];
function namesOf(distribution) {
  return TWINS.find((names2) => names2.includes(distribution)) ?? [distribution];
}
function packagesIn(image, requirements) {
  const declared = declaredIn({
    image,
    files: new Map(requirements.map((file) => [file.path, file]))
  });
  const names2 = new Set(declared.packages.keys());
  const system = new Set(image.apt.map(({ name }) => name));
  return {
    names: names2,
    python: declared.python,
    at: (distribution) => {
      const found = namesOf(distribution).flatMap((name) => declared.packages.get(name) ?? [])[0];
      if (found) return { state: "installed", by: `${found.path}:${found.line}` };
      const provider = providerOf(distribution, namesWithExtras(declared.packages));
      if (provider !== null) return { state: "installed", by: `along with ${provider}` };
      if (system.has(`python3-${distribution}`)) return { state: "installed", by: `python3-${distribution}` };
      return absence({ image, absentFiles: declared.absentFiles, distribution });
    }
  };
}
function absence(seen2) {
  const { image, absentFiles: absentFiles2, distribution } = seen2;
  const base = baseImageOf(image);
  if (base?.packages?.has(distribution)) return { state: "installed", by: `base image ${base.image}` };
  if (base?.packages == null)
    return { state: "unknown", why: `what ${base?.image ?? "its base"} holds is not known` };
  if (absentFiles2.length > 0)
    return { state: "unknown", why: `${absentFiles2.join(", ")}, which it installs from, was not found` };
  if (image.installsOtherwise)
    return { state: "unknown", why: "it installs from a folder or with another installer than pip" };
  return { state: "absent" };
}

// src/audit/python-places.ts
function pythonPlaces({ plan, phase, at }, readings) {
  const reach = reachOfScripts({ plan, phase, scripts: readings.scripts.value });
  const images = runningImages(plan, readings).map(({ planned: planned2, running }) => {
    const { image, impact } = planned2;
    const packages2 = packagesIn(image, readings.requirements.value);
    return {
      name: image.path,
      subject: { kind: "image", id: image.path },
      whatRuns: whatRuns(planned2),
      image,
      scripts: running.filter(({ sight }) => sight.state === "present" || sight.state === "uncertain").map(({ script }) => ({ script, impact, operations: reach.get(script.path)?.operations ?? [] })),
      python: packages2.python,
      at: packages2.at,
      seen: (saw2) => fromImage(readings.images, { image, line: image.pip.at(-1)?.line ?? 1, saw: saw2 })
    };
  });
  return [...images, ...declaredPlace({ plan, phase, at, readings, images })];
}
function declaredPlace(seen2) {
  const { plan, phase, at, readings, images } = seen2;
  const environments = readEnvironments(plan, readings);
  if (isUnknown(environments)) return [];
  const dockerfiles = new Set(readings.images.value.map(({ path }) => path));
  const files = environments.filter(
    ({ environment, absentFiles: absentFiles2 }) => !dockerfiles.has(environment.from) && absentFiles2.length === 0
  );
  const [first] = files;
  if (!first) return [];
  const contained = new Set(images.flatMap(({ scripts }) => scripts.map(({ script }) => script.path)));
  const name = files.map(({ environment }) => environment.from).join(", ");
  return [
    {
      name,
      subject: { kind: "environment", id: files.map(({ environment }) => environment.name).join(", ") },
      whatRuns: phase.id,
      image: null,
      scripts: scriptsOutside({ plan, phase, scripts: readings.scripts.value, contained }),
      python: first.python,
      at: (distribution) => sightIn(files, distribution),
      seen: (saw2) => fromComputation(`packages of ${name}`, { saw: saw2, at })
    }
  ];
}
function scriptsOutside({
  plan,
  phase,
  scripts,
  contained
}) {
  const reach = reachOfScripts({ plan, phase, scripts });
  const listed4 = new Set(namedScripts({ plan, phase }).map(({ path }) => path));
  return [...scriptsByPath(scripts).values()].flatMap((script) => {
    const { byPhase = false, operations = [] } = reach.get(script.path) ?? {};
    if (!byPhase && (!listed4.has(script.path) || contained.has(script.path))) return [];
    return [{ script, impact: byPhase ? "prevents" : "slows", operations }];
  });
}
function sightIn(environments, distribution) {
  for (const { packages: packages2, bringers } of environments) {
    const found = namesOf(distribution).flatMap((name) => packages2.get(name) ?? [])[0];
    if (found) return { state: "installed", by: `${found.path}:${found.line}` };
    const provider = providerOf(distribution, namesWithExtras(packages2)) ?? bringers.get(distribution)?.[0] ?? null;
    if (provider !== null) return { state: "installed", by: `along with ${provider}` };
  }
  return { state: "absent" };
}

// src/audit/place-questions.ts
var PLACE_PARTS = ["repository", "scripts", "images", "builds", "requirements"];
function askPlaces(question, asked) {
  const { plan, phase, at, repository, scripts, images, builds, requirements } = question;
  const readings = allRead({ repository, scripts, images, builds, requirements });
  const { whether, consequence } = asked;
  if (isLacking(readings)) return imagesUnread(plan, { reading: readings, whether, consequence });
  const places = pythonPlaces({ plan, phase, at }, readings);
  if (places.length > 0) return places.flatMap((place2) => asked.ask(place2, readings));
  const says = "No image starts a script and no file declares an environment.";
  const evidence = [
    { kind: "computation", source: "images and environments of the plan", saw: says, observedAt: at }
  ];
  return [notApplicable({ subject: { kind: "repository", id: plan.project }, says, evidence })];
}

// src/audit/dependencies/end-of-life-python/audit.ts
var audit6 = defineAudit({
  id: "end-of-life-python",
  family: "dependencies",
  title: "The Python that runs still gets fixes",
  impact: "slows",
  reads: [...PLACE_PARTS],
  ask: (question) => askPlaces(question, {
    whether: "whether the Python that runs still gets fixes",
    consequence: "Packages no longer support the Python that the phase runs with",
    ask: (place2) => [answer2(place2, dayOf(question.at, question.phase.starts))]
  })
});
function dayOf(at, starts) {
  const today = at.slice(0, 10);
  return starts > today ? starts : today;
}
function answer2(place2, day) {
  const { python, subject, name } = place2;
  const last = python ? lastDayOf(python.version) : null;
  if (!python || last === null) {
    const says = python ? `The last day of Python ${python.version} is not known.` : `Nothing tells which Python ${name} runs.`;
    return notApplicable({ subject, says, evidence: [place2.seen(python?.said ?? "no version of Python")] });
  }
  const evidence = [place2.seen(`${python.path}:${python.line} ${python.said}; fixes until ${last}`)];
  if (last >= day) {
    return pass({ subject, says: `Python ${python.version} of ${name} gets fixes until ${last}.`, evidence });
  }
  return fail({
    subject,
    says: `${name} runs Python ${python.version}, which got its last fix on ${last}.`,
    place: { path: python.path, line: python.line },
    evidence,
    cure: {
      consequence: `New versions of packages no longer install on Python ${python.version}, and nobody mends its security`,
      delay: hours(1, 6),
      workaround: "Keep every version pinned until the move.",
      action: `Name a newer Python at ${python.path}:${python.line}, and run the scripts' tests with it.`
    }
  });
}

// src/audit/image-risks.ts
function askRisks({
  plan,
  images,
  builds
}, words) {
  const subject = { kind: "repository", id: plan.project };
  const unread = [images, builds].find((reading) => !isRead(reading));
  if (unread || !isRead(images) || !isRead(builds)) {
    const consequence = "An image of the plan may not be what it should";
    return unread ? [unverifiedFrom({ subject, reading: unread, whether: words.whether, consequence })] : [];
  }
  if (images.value.length === 0) {
    const evidence = [fromReading(images, "no Dockerfile")];
    return [notApplicable({ subject, says: "The repository has no Dockerfile.", evidence })];
  }
  const planned2 = plannedImages(plan, { images: images.value, builds: builds.value });
  return planned2.map(({ image, impact }) => {
    const risks = (image.risks ?? []).filter(({ kind }) => words.kinds.includes(kind));
    const about7 = { kind: "image", id: image.path };
    const [first] = risks;
    const seen2 = fromImage(images, {
      image,
      line: first?.line ?? 1,
      saw: first ? listed(risks.map(({ name, line: line2 }) => `line ${line2}: ${name}`)) : counted(0, "such instruction")
    });
    if (!first) return pass({ subject: about7, says: words.fine(image), evidence: [seen2] });
    return fail({
      subject: about7,
      says: `${image.path} ${listed(risks.map((risk) => `${words.says(risk)} (line ${risk.line})`))}.`,
      impact: words.impact === "endangers" && impact === "prevents" ? "endangers" : impact,
      place: { path: image.path, line: first.line },
      evidence: [seen2],
      cure: {
        consequence: words.consequence(image, first),
        delay: words.delay,
        action: words.action(image, first)
      }
    });
  });
}

// src/audit/dependencies/exposed-secret/audit.ts
var audit7 = defineAudit({
  id: "exposed-secret",
  family: "dependencies",
  title: "Dockerfiles keep no secret in a layer",
  impact: "endangers",
  reads: ["images", "builds"],
  ask: (question) => askRisks(question, {
    kinds: ["secret"],
    whether: "whether Dockerfiles keep secrets in their layers",
    impact: "endangers",
    delay: hours(0.5, 2),
    fine: ({ path }) => `${path} sets and copies nothing that is named like a secret.`,
    says: ({ name }) => `keeps ${name} in a layer`,
    consequence: ({ path }) => `Whoever can pull the image of ${path} can read the secret`,
    action: ({ path }, { name, line: line2 }) => `Take ${name} out of ${path}:${line2}, change the secret, and give it at run time (Secret Manager) or with RUN --mount=type=secret.`
  })
});

// src/audit/used-accounts.ts
function usedAccounts({
  plan,
  phase
}) {
  const { runsAs } = phase;
  const listed4 = plan.infrastructure.serviceAccounts.map(({ email, place: place2 }) => ({
    id: email,
    place: place2,
    runsPhase: email === runsAs
  }));
  if (runsAs === null || listed4.some(({ id }) => id === runsAs)) return listed4;
  return [...listed4, { id: runsAs, place: phase.place, runsPhase: true }];
}

// src/audit/dependencies/foreign-credential/audit.ts
var audit8 = defineAudit({
  id: "foreign-credential",
  family: "dependencies",
  title: "Scripts act as identities that the plan names",
  impact: "prevents",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, at, repository, scripts }) => {
    const readings = allRead({ repository, scripts });
    if (isLacking(readings)) {
      return [
        unverifiedFrom({
          subject: { kind: "phase", id: phase.id },
          reading: readings,
          whether: "which identities the scripts take on",
          consequence: `A script of ${phase.id} acts as somebody who was not checked`
        })
      ];
    }
    const reach = reachOfScripts({ plan, phase, scripts: readings.scripts.value });
    const tree = treeIndex(readings.repository.value);
    const taking = readings.scripts.value.filter(({ identities = [] }) => identities.length > 0);
    const answers = taking.flatMap(
      (script) => (script.identities ?? []).flatMap((identity) => {
        const seen2 = {
          plan,
          phase,
          at,
          scripts: readings.scripts,
          script,
          identity,
          reach: reach.get(script.path)
        };
        if (identity.kind === "service-account") return [aboutAccount(seen2)];
        return placesOf(identity.name, script.path).some((path) => tree.hasFile(path)) ? [] : [aboutKey(seen2)];
      })
    );
    return answers.length > 0 ? answers : [plain3({ plan, phase, at, scripts: readings.scripts })];
  }
});
function plain3({ phase, at, scripts }) {
  const runner = phase.runsAs ?? "whoever runs it";
  return pass({
    subject: { kind: "phase", id: phase.id },
    says: `No script takes on an identity of its own: all act as ${runner}.`,
    evidence: [
      fromPlan(phase.place, {
        saw: `${phase.id} runs as ${runner}; ${scripts.value.length} scripts read`,
        at
      })
    ]
  });
}
function aboutAccount(seen2) {
  const { plan, phase, at, scripts, script, identity, reach } = seen2;
  const { name, line: line2 } = identity;
  const accounts = usedAccounts({ plan, phase }).map(({ id }) => id);
  const about7 = {
    subject: { kind: "service-account", id: name },
    operations: reach?.operations ?? [],
    place: { path: script.path, line: line2 },
    evidence: [
      fromScript(scripts, { script, line: line2, saw: `acts as ${name}` }),
      fromPlan(phase.place, { saw: `the plan names ${listed(accounts) || "no account"}`, at })
    ]
  };
  if (accounts.some((account) => account.toLowerCase() === name.toLowerCase()))
    return pass({ ...about7, says: `${script.path} acts as ${name}, which the plan names.` });
  const isKnown2 = !/[{}$]/.test(name);
  const cure = {
    consequence: `What ${script.path} may do was checked for ${phase.runsAs ?? "another identity"}, not for ${name}`,
    delay: hours(0.25, 1),
    workaround: "Name the account under `service-accounts` of the plan, so that it is checked.",
    action: `Let ${script.path} act as ${phase.runsAs ?? "an account of the plan"} (line ${line2}), or name ${name} in the plan.`
  };
  const impact = reach?.byPhase ? "endangers" : "informs";
  if (isKnown2)
    return fail({
      ...about7,
      impact,
      says: `${script.path} acts as ${name}, which the plan does not name.`,
      cure
    });
  return unverified({
    ...about7,
    impact,
    says: `Could not check as whom ${script.path} acts: ${name} is only known when it runs.`,
    verify: `Say in ${script.path}:${line2} which account it is.`,
    cure
  });
}
function aboutKey({ phase, scripts, script, identity, reach }) {
  const { name, line: line2 } = identity;
  return unverified({
    subject: { kind: "service-account", id: name },
    says: `Could not check whether ${name}, the key that ${script.path} acts with, is where it runs, nor whose it is.`,
    impact: impactOfReach(reach),
    operations: reach?.operations ?? [],
    place: { path: script.path, line: line2 },
    evidence: [fromScript(scripts, { script, line: line2, saw: `acts with the key ${name}` })],
    verify: `Look on the machine or in the image that runs ${script.path}: ls -l ${name}`,
    cure: {
      consequence: `${script.path} stops at line ${line2} where ${name} is not there, and acts as an account that was not checked where it is`,
      delay: hours(0.25, 2),
      workaround: `Run it with application default credentials: gcloud auth application-default login --impersonate-service-account=${phase.runsAs ?? "ACCOUNT"}`,
      action: `Leave the key out of ${script.path}: without one the clients act as whoever runs it.`
    }
  });
}

// src/audit/dependencies/foreign-image/audit.ts
var audit9 = defineAudit({
  id: "foreign-image",
  family: "dependencies",
  title: "Jobs run the images that their build files push",
  impact: "endangers",
  reads: ["builds", "jobs"],
  ask: ({ plan, at, builds, jobs }) => plan.infrastructure.jobs.flatMap(
    (job) => job.build === null ? [] : answer3({ job, path: job.build, builds, jobs, at })
  )
});
function answer3({ job, path, builds, jobs, at }) {
  const about7 = { subject: { kind: "job", id: job.name }, place: job.place };
  const doubt5 = {
    ...about7,
    whether: `whether job ${job.name} runs the image that ${path} pushes`,
    consequence: `Job ${job.name} does not run what the repository builds`
  };
  const reading = readingOf(jobs, { key: job.name, at });
  if (!isRead(reading)) return reading.reason === "absent" ? [] : [unverifiedFrom({ ...doubt5, reading })];
  if (!isRead(builds)) return [unverifiedFrom({ ...doubt5, reading: builds })];
  const build2 = builds.value.find((fact) => fact.path === path);
  return build2 ? compared({ build: build2, job, builds, reading }) : [];
}
function compared(seen2) {
  const { build: build2, job, builds, reading } = seen2;
  const pushed = build2.images.filter(({ image }) => !splitReference(image).name.includes("$"));
  const [first] = pushed;
  if (!first) return [];
  const runs = reading.value.image;
  const names2 = [...new Set(pushed.map(({ image }) => splitReference(image).name))];
  const place2 = { path: build2.path, line: first.line };
  const evidence = [
    fromReading(reading, `job ${job.name} runs ${runs}`),
    { ...fromReading(builds, `pushes ${listed(names2)}`), kind: "file", source: build2.path, place: place2 }
  ];
  const subject = { kind: "job", id: job.name };
  if (names2.includes(splitReference(runs).name)) {
    return [pass({ subject, says: `Job ${job.name} runs ${runs}, which ${build2.path} pushes.`, evidence })];
  }
  return [
    fail({
      subject,
      says: `Job ${job.name} runs ${runs}, but ${build2.path}:${first.line} pushes ${listed(names2)}.`,
      place: place2,
      evidence,
      cure: {
        consequence: `Job ${job.name} does not run what the repository builds`,
        delay: hours(0.25, 1),
        action: `Deploy the image that is built: gcloud run jobs update ${job.name} --region ${job.location} --image ${first.image}`
      }
    })
  ];
}

// src/audit/dependencies/foreign-path/audit.ts
var audit10 = defineAudit({
  id: "foreign-path",
  family: "dependencies",
  title: "Scripts use no path of somebody's own machine",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => {
    if (!isRead(scripts)) {
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: scripts,
          whether: "whether scripts use paths of somebody's machine",
          consequence: `A script of ${phase.id} looks for a file that its machine does not have`
        })
      ];
    }
    const reach = reachOfScripts({ plan, phase, scripts: scripts.value });
    const read = scripts.value.filter(
      ({ language }) => language !== "dockerfile" && language !== "cloudbuild"
    );
    return read.flatMap((script) => answer4({ script, scripts, reach: reach.get(script.path) }));
  }
});
function answer4({ script, scripts, reach }) {
  const used = usedPaths(script);
  if (used.length === 0) return [];
  const foreign2 = used.filter(({ path }) => homeOf(path) !== null);
  const subject = { kind: "script", id: script.path };
  const [first] = foreign2;
  if (!first) {
    const evidence = [
      fromScript(scripts, { script, saw: `${counted(used.length, "path")}, none below a home` })
    ];
    return [pass({ subject, says: `${script.path} uses no path of somebody's machine.`, evidence })];
  }
  const names2 = listed([...new Set(foreign2.map(({ path }) => path))]);
  const line2 = first.line ?? 1;
  const where = first.line === null ? "" : ` at line ${first.line}`;
  return [
    fail({
      subject,
      says: `${script.path} uses ${names2}${where}, which is on the machine of ${homeOf(first.path)} only.`,
      impact: reach?.byPhase ? "endangers" : "informs",
      operations: reach?.operations ?? [],
      ...first.line === null ? {} : { place: { path: script.path, line: line2 } },
      evidence: [fromScript(scripts, { script, line: line2, saw: `uses ${names2}` })],
      cure: {
        consequence: `${script.path} does not find ${first.path} on another machine`,
        delay: hours(0.25, 1),
        workaround: `Run it on the machine of ${homeOf(first.path)}, or put the file at the same path.`,
        action: `Take the path as an argument of ${script.path}, or keep the file in the repository or a bucket.`
      }
    })
  ];
}
function usedPaths({ filesRead, calls }) {
  return [
    ...calls.flatMap(
      ({ path, args, line: line2 }) => [path, ...args].filter((word) => word.includes("/") || word.includes("\\")).map((word) => ({ path: word, line: line2 }))
    ),
    ...filesRead.map((path) => ({ path, line: null }))
  ];
}
var SHARED_HOMES = new Set(
  "airflow app appuser circleci gitpod jovyan jupyter node nonroot runner ubuntu user vscode worker".split(
    " "
  )
);
function homeOf(path) {
  const found = /(?:^|=|file:\/\/)\/(?:home|Users)\/([\w.-]+)(?:\/|$)/.exec(path) ?? /(?:^|=)[A-Za-z]:[\\/]Users[\\/]([\w. -]+)(?:[\\/]|$)/.exec(path);
  const person = found?.[1];
  return person === void 0 || SHARED_HOMES.has(person) || person === "Shared" ? null : person;
}

// src/audit/dependencies/missing-build-file/audit.ts
var audit11 = defineAudit({
  id: "missing-build-file",
  family: "dependencies",
  title: "Build files of the plan's jobs exist",
  impact: "prevents",
  reads: ["repository", "builds"],
  ask: ({ plan, at, repository, builds }) => plan.infrastructure.jobs.flatMap(
    (job) => job.build === null ? [] : [answer5({ job, path: job.build, repository, builds, at })]
  )
});
function answer5({ job, path, repository, builds, at }) {
  const about7 = { subject: { kind: "build", id: path }, place: job.place };
  const consequence = `The image of job ${job.name} cannot be built`;
  const doubt5 = { ...about7, whether: `whether ${path} and its Dockerfiles exist`, consequence };
  if (!isRead(repository)) return unverifiedFrom({ ...doubt5, reading: repository });
  if (!isRead(builds)) return unverifiedFrom({ ...doubt5, reading: builds });
  const tree = treeIndex(repository.value);
  const build2 = builds.value.find((fact) => fact.path === path);
  const absent = absentFiles({ path, build: build2, tree });
  if (absent.length === 0) return built({ about: about7, path, build: build2, repository });
  const evidence = [
    fromReading(repository, `${absent.join(", ")} not in the tree`),
    fromPlan(job.place, { saw: `job ${job.name} is built by ${path}`, at })
  ];
  return fail({
    ...about7,
    says: `${absent.join(" and ")}, needed to build job ${job.name}, ${absent.length === 1 ? "does" : "do"} not exist.`,
    evidence,
    cure: {
      consequence,
      delay: hours(1, 3),
      workaround: "Run the job with the image that is deployed, if it is current.",
      action: `Create ${absent.join(" and ")}, or correct the path.`
    }
  });
}
function absentFiles(seen2) {
  const { path, build: build2, tree } = seen2;
  if (!tree.hasFile(path)) return [path];
  const named3 = (build2?.dockerfiles ?? []).map((dockerfile) => dockerfile.path).filter(isPlain);
  return [...new Set(named3)].filter((dockerfile) => !tree.hasFile(dockerfile));
}
function isPlain(path) {
  return !/[${}*]/.test(path);
}
function built(seen2) {
  const { about: about7, path, build: build2, repository } = seen2;
  const dockerfiles = (build2?.dockerfiles ?? []).map((dockerfile) => dockerfile.path);
  const saw2 = dockerfiles.length === 0 ? `${path} is a file of the tree` : `${path} builds ${dockerfiles.join(", ")}`;
  return pass({
    subject: about7.subject,
    says: `${[path, ...dockerfiles].join(" and ")} exist${dockerfiles.length === 0 ? "s" : ""}.`,
    evidence: [fromReading(repository, saw2)]
  });
}

// src/audit/context-questions.ts
function askBuiltImages(question, asked) {
  const { plan, repository, images, builds } = question;
  const { whether, consequence, ask } = asked;
  const readings = allRead({ repository, images, builds });
  if (isLacking(readings)) return imagesUnread(plan, { reading: readings, whether, consequence });
  const planned2 = plannedImages(plan, { images: readings.images.value, builds: readings.builds.value });
  const read = { repository: readings.repository, images: readings.images };
  return planned2.flatMap(({ image, impact }) => ask({ image, impact, ...read }));
}

// src/audit/dependencies/missing-copy-source/audit.ts
var audit12 = defineAudit({
  id: "missing-copy-source",
  family: "dependencies",
  title: "Files that Dockerfiles copy exist",
  impact: "prevents",
  reads: ["repository", "images", "builds"],
  ask: (question) => askBuiltImages(question, {
    whether: "whether the files that Dockerfiles copy exist",
    consequence: "An image of the plan cannot be built",
    ask: answer6
  })
});
function answer6({ image, repository, images, impact }) {
  const tree = treeIndex(repository.value);
  const sources2 = image.copies.flatMap(
    ({ sources: all, from, line: line2 }) => from === null ? all.filter(isPlainPath).map((source) => ({ source, line: line2 })) : []
  );
  if (sources2.length === 0) return [];
  const absent = sources2.filter(({ source }) => !isInContext(source, { image, tree }));
  const subject = { kind: "image", id: image.path };
  const saw2 = `${counted(sources2.length, "copied path")}, ${absent.length} not in the tree`;
  const evidence = [fromReading(repository, saw2)];
  const [first] = absent;
  if (!first) return [pass({ subject, says: `Every file that ${image.path} copies exists.`, evidence })];
  const names2 = listed(absent.map(({ source }) => source));
  return [
    fail({
      subject,
      says: `${image.path} copies ${names2}, which the repository does not have.`,
      impact,
      place: { path: image.path, line: first.line },
      evidence: [
        ...evidence,
        fromImage(images, { image, line: first.line, saw: `copies ${first.source}, which is not there` })
      ],
      cure: {
        consequence: `The build of ${image.path} stops at line ${first.line}`,
        delay: hours(0.5, 2),
        workaround: "Run with the image that was built last, if it is current.",
        action: `Add ${names2}, or take the COPY out of ${image.path}.`
      }
    })
  ];
}

// src/audit/dependencies/missing-entrypoint/audit.ts
var audit13 = defineAudit({
  id: "missing-entrypoint",
  family: "dependencies",
  title: "Images hold the script that they start with",
  impact: "prevents",
  reads: ["repository", "images", "builds"],
  ask: (question) => askBuiltImages(question, {
    whether: "whether images hold the script that they start with",
    consequence: "A container of the plan stops at once",
    ask: answer7
  })
});
function answer7(built2) {
  const { image, repository, images, impact } = built2;
  const started2 = startScript(image);
  if (started2 === null) return [];
  const tree = treeIndex(repository.value);
  const inImage = absolute(started2, image.workdir);
  const origins = image.copies.filter(({ from }) => from === null).flatMap((copy) => originsOf(inImage, copy, image));
  const subject = { kind: "image", id: image.path };
  const start = fromImage(images, { image, line: image.startLine, saw: `starts with ${started2}` });
  const sight = imageFiles({ image, repository: repository.value }).at(inImage);
  if (sight.state === "ignored") return [ignored(built2, { started: started2, by: sight.by })];
  const origin = origins.find((path) => tree.hasFile(path));
  if (origin !== void 0 && startsItself(image, started2) && tree.isPlainFile(origin))
    return [refused(built2, { started: started2, origin, start })];
  if (origin !== void 0) {
    const evidence = [fromReading(repository, `${origin} becomes ${inImage}`), start];
    return [
      pass({ subject, says: `${image.path} starts with ${started2}, copied from ${origin}.`, evidence })
    ];
  }
  if (isBroughtOtherwise(image)) return [];
  const why = origins.length === 0 ? `no COPY of ${image.path} puts a file at ${inImage}` : `${origins.join(" or ")} is not in the repository`;
  return [
    fail({
      subject,
      says: `${image.path} starts with ${started2}, but ${why}.`,
      impact,
      place: { path: image.path, line: image.startLine },
      evidence: [fromReading(repository, why), start],
      cure: {
        consequence: `A container of ${image.path} stops at once: ${started2} is not in it`,
        delay: hours(0.5, 2),
        workaround: "Run with the image that was built last, if it is current.",
        action: `Copy ${started2} into the image, or correct the entrypoint of ${image.path}.`
      }
    })
  ];
}
function ignored({ image, repository, images, impact }, { started: started2, by }) {
  const where = by.path === null ? "the ignore file" : `${by.path}:${by.line}`;
  const why = `${by.pattern} in ${where} keeps it out of the build`;
  const place2 = by.path === null ? { path: image.path, line: image.startLine } : { path: by.path, line: by.line };
  const saw2 = by.path === null ? `starts with ${started2}` : by.pattern;
  return fail({
    subject: { kind: "image", id: image.path },
    says: `${image.path} starts with ${started2}, but ${why}.`,
    impact,
    place: place2,
    evidence: [fromReading(repository, why), fromBuildFile(images, { place: place2, saw: saw2 })],
    cure: {
      consequence: `A container of ${image.path} stops at once: ${started2} is not in it`,
      delay: hours(0.25, 1),
      workaround: "Run with the image that was built last, if it is current.",
      action: `Take ${started2} out of the reach of ${by.pattern} in ${where}.`
    }
  });
}
function startsItself({ entrypoint, command, changesModes }, started2) {
  const [program] = entrypoint.length > 0 ? entrypoint : command;
  return program === started2 && changesModes !== true;
}
function refused({ image, repository, impact }, seen2) {
  const { started: started2, origin, start } = seen2;
  const statement = {
    subject: { kind: "image", id: image.path },
    impact,
    place: { path: image.path, line: image.startLine },
    evidence: [fromReading(repository, `${origin} is not executable`), start]
  };
  const cure = {
    consequence: `A container of ${image.path} stops at once: permission to run ${started2} is denied`,
    delay: hours(0.1, 0.5),
    action: `Make it executable and commit that: git update-index --chmod=+x ${origin}; or copy it with COPY --chmod=755.`
  };
  if (repository.value.from === "archive") {
    return unverified({
      ...statement,
      says: `Could not check whether ${image.path} may run ${started2}: archives may have lost the mode of ${origin}.`,
      verify: `Look at its mode: git ls-files --stage ${origin}`,
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
    });
  }
  return fail({
    ...statement,
    says: `${image.path} starts ${started2} by itself, but ${origin} is not executable and no step changes that.`,
    cure
  });
}
function startScript({ entrypoint, command }) {
  const words = [...entrypoint, ...command].flatMap((word) => word.split(/\s+/));
  return words.find((word) => /\.(py|sh)$/.test(word) && isPlainPath(word)) ?? null;
}
function isBroughtOtherwise({ copies }) {
  return copies.some(
    ({ from, sources: sources2, target }) => from !== null || !sources2.every(isPlainPath) || !isPlainPath(target)
  );
}

// src/audit/dependencies/missing-environment/audit.ts
var audit14 = defineAudit({
  id: "missing-environment",
  family: "dependencies",
  title: "Files that declare Python environments exist",
  impact: "endangers",
  reads: ["repository"],
  ask: ({ plan, at, repository }) => plan.dependencies.environments.map(({ name, from, place: place2 }) => {
    const about7 = { subject: { kind: "environment", id: name }, place: place2 };
    const consequence = `Nobody can tell what is installed in ${name}`;
    if (!isRead(repository)) {
      return unverifiedFrom({
        ...about7,
        reading: repository,
        whether: `whether ${from} exists`,
        consequence
      });
    }
    const tree = treeIndex(repository.value);
    if (tree.hasFile(sourceOf(from).path)) {
      const evidence = [fromReading(repository, `${from} is a file of the tree`)];
      return pass({ ...about7, says: `${from} declares ${name}.`, evidence });
    }
    return fail({
      ...about7,
      says: `${from}, which declares ${name}, does not exist.`,
      evidence: [
        fromReading(repository, `${from} is not among ${counted(tree.size, "file")}`),
        fromPlan(place2, { saw: `environment ${name} comes from ${from}`, at })
      ],
      cure: {
        consequence,
        delay: hours(0.5, 2),
        mitigation: "Write down what is installed where the scripts run today: pip freeze.",
        action: `Create ${from}, or correct the path under dependencies.python.environments.`
      }
    });
  })
});

// src/audit/dependencies/missing-runtime-package/audit.ts
var audit15 = defineAudit({
  id: "missing-runtime-package",
  family: "dependencies",
  title: "Packages that calls need when they run are installed",
  impact: "prevents",
  reads: [...PLACE_PARTS],
  ask: (question) => askPlaces(question, {
    whether: "whether the packages that calls need when they run are installed",
    consequence: "A script stops at a call whose engine or driver is not installed",
    ask: (place2, readings) => answersFor3(place2, readings)
  })
});
function answersFor3(place2, readings) {
  const uses = usesIn(place2);
  const open = uses.flatMap((use) => {
    const sights = use.need.anyOf.map((name) => place2.at(name));
    return sights.some(({ state }) => state === "installed") ? [] : [answer8({ use, place: place2, readings, sights })];
  });
  if (open.length > 0) return open;
  const names2 = [...new Set(uses.flatMap(({ need }) => need.anyOf))].sort();
  const saw2 = uses.length === 0 ? `${counted(place2.scripts.length, "script")}, none with a call that needs more than is imported` : `${counted(uses.length, "need")} of calls: ${listed(names2)}`;
  const says = `${place2.name} has what calls need when they run.`;
  return [pass({ subject: place2.subject, says, evidence: [place2.seen(saw2)] })];
}
function usesIn({ scripts }) {
  const uses = /* @__PURE__ */ new Map();
  for (const placed of scripts) {
    const imported2 = new Set(placed.script.imports.map(({ distribution }) => distribution));
    for (const need of placed.script.runtimeNeeds ?? []) {
      if (need.anyOf.some((name) => imported2.has(name))) continue;
      const key = `${need.anyOf.join(" ")} ${need.optional === true}`;
      const known4 = uses.get(key);
      if (known4) known4.users.push(placed);
      else uses.set(key, { need, users: [placed] });
    }
  }
  return [...uses.values()];
}
var WEIGHT = { prevents: 3, endangers: 2, slows: 1, informs: 0 };
function answer8({
  use,
  place: place2,
  readings,
  sights
}) {
  const { need, users } = use;
  const first = users.reduce((best, one) => WEIGHT[one.impact] > WEIGHT[best.impact] ? one : best);
  const line2 = first.script.runtimeNeeds?.find(({ anyOf: anyOf2 }) => anyOf2.join() === need.anyOf.join())?.line ?? 1;
  const names2 = need.anyOf.join(" or ");
  const paths = listed(users.map(({ script }) => script.path));
  const where = { path: first.script.path, line: line2 };
  const isOptional = need.optional === true;
  const base = {
    subject: { kind: "package", id: need.anyOf[0] ?? names2 },
    impact: isOptional ? "informs" : first.impact,
    operations: [...new Set(users.flatMap(({ operations }) => operations))],
    place: where,
    evidence: [
      fromScript(readings.scripts, { script: first.script, line: line2, saw: `${need.call} needs ${names2}` }),
      place2.seen(`${place2.name}: no ${names2}`)
    ]
  };
  const effect = isOptional ? `${paths} run slower: ${need.call} at ${where.path}:${line2} does without ${names2}` : `${paths} stop${users.length === 1 ? "s" : ""} at ${where.path}:${line2}: ${need.call} fails without ${names2}`;
  const unknown5 = sights.find((sight) => sight.state === "unknown");
  if (unknown5) {
    return unverified({
      ...base,
      says: `Could not check whether ${place2.name} has ${names2}, which ${need.call} needs at ${where.path}:${line2}: ${unknown5.why}.`,
      verify: `Look where it runs: pip show ${need.anyOf[0]}`,
      cure: {
        consequence: `May be hidden: ${effect}`,
        delay: hours(0, 1),
        action: `Install ${names2} by name, or look where it runs.`
      }
    });
  }
  return fail({
    ...base,
    says: `${place2.name} does not install ${names2}, which ${need.call} needs at ${where.path}:${line2}.`,
    cure: {
      consequence: effect,
      delay: hours(0.25, 1),
      action: `Add ${need.anyOf[0]} to ${place2.name}${place2.image ? ", and build it again" : ""}.`
    }
  });
}

// src/audit/dependencies/missing-tool/audit.ts
var INSTALLED = /* @__PURE__ */ new Set([
  "bq",
  "docker",
  "gcloud",
  "gsutil",
  "jq",
  "kubectl",
  "terraform"
]);
var audit16 = defineAudit({
  id: "missing-tool",
  family: "dependencies",
  title: "Tools that the phase's scripts run are declared",
  impact: "slows",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => {
    const needed = namedScripts({ plan, phase }).filter(isNeededByPhase);
    if (!isRead(scripts)) {
      if (needed.length === 0) return [];
      const whether = "whether the tools that scripts run are declared";
      const consequence = "A script stops at a command that is not installed";
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: scripts,
          whether,
          consequence
        })
      ];
    }
    const declared = new Set(plan.dependencies.tools.map(({ name }) => name));
    return usedTools(needed, scripts).map(
      (use) => answer9({ use, scripts, isDeclared: declared.has(use.tool) })
    );
  }
});
function usedTools(needed, scripts) {
  const byPath = scriptsByPath(scripts.value);
  const uses = /* @__PURE__ */ new Map();
  for (const named3 of needed) {
    const script = byPath.get(named3.path);
    for (const tool of script?.tools ?? []) {
      if (!script || !INSTALLED.has(tool)) continue;
      uses.set(tool, [...uses.get(tool) ?? [], { script, named: named3 }]);
    }
  }
  return [...uses].map(([tool, users]) => ({ tool, users }));
}
function answer9(seen2) {
  const { tool, users } = seen2.use;
  const [first] = users;
  if (!first) throw new Error(`${tool} has no user`);
  const paths = listed(users.map(({ script }) => script.path));
  const verb = users.length === 1 ? ["runs", "stops"] : ["run", "stop"];
  const about7 = {
    subject: { kind: "tool", id: tool },
    operations: [...new Set(users.flatMap(({ named: named3 }) => named3.operations))],
    evidence: [fromScript(seen2.scripts, { script: first.script, saw: `${tool} is run by ${paths}` })]
  };
  if (seen2.isDeclared) return pass({ ...about7, says: `${tool} is declared; ${paths} ${verb[0]} it.` });
  return fail({
    ...about7,
    says: `${paths} ${verb[0]} ${tool}, which the plan does not declare.`,
    place: { path: first.script.path, line: 1 },
    cure: {
      consequence: `${paths} ${verb[1]} where ${tool} is not installed`,
      delay: hours(0.1, 1),
      action: `Add ${tool} to dependencies.tools, and make sure that it is installed where the phase runs.`
    }
  });
}

// src/audit/stdlib-changes.ts
var REMOVED = {
  "3.10": ["formatter", "parser", "symbol", "macpath"],
  "3.11": ["binhex"],
  "3.12": ["asynchat", "asyncore", "distutils", "imp", "smtpd"],
  "3.13": [
    "aifc",
    "audioop",
    "cgi",
    "cgitb",
    "chunk",
    "crypt",
    "imghdr",
    "lib2to3",
    "mailcap",
    "msilib",
    "nis",
    "nntplib",
    "ossaudiodev",
    "pipes",
    "sndhdr",
    "spwd",
    "sunau",
    "telnetlib",
    "uu",
    "xdrlib"
  ]
};
var ADDED = {
  "3.7": ["contextvars", "dataclasses"],
  "3.9": ["graphlib", "zoneinfo"],
  "3.11": ["tomllib"],
  "3.14": ["annotationlib", "compression"]
};
function lackUnder(module, version) {
  const top = module.split(".", 1)[0] ?? "";
  const removed = Object.keys(REMOVED).find((since) => REMOVED[since]?.includes(top));
  if (removed !== void 0 && minorOf(version) >= minorOf(removed)) return `removed in ${removed}`;
  const added = Object.keys(ADDED).find((since) => ADDED[since]?.includes(top));
  return added !== void 0 && minorOf(version) < minorOf(added) ? `added in ${added}` : null;
}
function minorOf(version) {
  const [major, minor] = version.split(".").map(Number);
  return major === 3 ? minor ?? 0 : 0;
}

// src/audit/dependencies/removed-module/audit.ts
var audit17 = defineAudit({
  id: "removed-module",
  family: "dependencies",
  title: "Standard modules that scripts import are in their Python",
  impact: "prevents",
  reads: [...PLACE_PARTS],
  ask: (question) => askPlaces(question, {
    whether: "whether the standard modules that scripts import are in their Python",
    consequence: "A script stops at an import",
    ask: answersFor4
  })
});
function answersFor4(place2, readings) {
  const { python, scripts, subject, name } = place2;
  if (python === null) {
    const says2 = `Nothing tells which Python ${name} runs.`;
    return [notApplicable({ subject, says: says2, evidence: [place2.seen("no version of Python")] })];
  }
  const lacking = scripts.flatMap(
    (placed) => placed.script.imports.flatMap((imported2) => {
      const why = imported2.origin === "stdlib" ? lackUnder(imported2.module, python.version) : null;
      return why === null ? [] : [answer10({ placed, imported: imported2, why, place: place2, python, readings })];
    })
  );
  if (lacking.length > 0) return lacking;
  const saw2 = `${python.said}; ${counted(scripts.length, "script")}`;
  const says = `Python ${python.version} of ${name} has every standard module that its scripts import.`;
  return [pass({ subject, says, evidence: [place2.seen(saw2)] })];
}
function answer10(seen2) {
  const { placed, imported: imported2, why, place: place2, python, readings } = seen2;
  const { script, impact, operations } = placed;
  const { module, line: line2, optional } = imported2;
  return fail({
    subject: { kind: "script", id: script.path },
    says: `${script.path}:${line2} imports ${module}, ${why}; ${place2.name} runs Python ${python.version}.`,
    impact: optional === true ? "informs" : impact,
    operations,
    place: { path: script.path, line: line2 },
    evidence: [
      fromScript(readings.scripts, { script, line: line2, saw: `import of ${module}` }),
      place2.seen(`${python.path}:${python.line} ${python.said}`)
    ],
    cure: {
      consequence: `${script.path} stops at line ${line2}: there is no module ${module}`,
      delay: hours(0.5, 2),
      workaround: why.startsWith("removed") ? "Run with an older Python until it is replaced." : null,
      action: `Replace ${module} in ${script.path}, or run another Python than ${python.version} (${python.path}:${python.line}).`
    }
  });
}

// src/audit/dependencies/retired-registry/audit.ts
var audit18 = defineAudit({
  id: "retired-registry",
  family: "dependencies",
  title: "Images do not lie in Container Registry",
  impact: "slows",
  reads: ["images", "builds"],
  ask: ({ plan, images, builds }) => {
    const readings = allRead({ images, builds });
    if (isLacking(readings)) {
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: readings,
          whether: "whether images lie in Container Registry",
          consequence: "An image cannot be pushed"
        })
      ];
    }
    const bases = readings.images.value.map(
      ({ path, base }) => answer11({ kind: "image", path, named: base, at: readings.images.observedAt })
    );
    const pushed = readings.builds.value.map(({ path, images: own, jobs }) => {
      const deployed = jobs.flatMap(({ image, line: line2 }) => image === null ? [] : [{ image, line: line2 }]);
      return answer11({ kind: "build", path, named: [...own, ...deployed], at: readings.builds.observedAt });
    });
    return [...bases, ...pushed].flat();
  }
});
function answer11({ kind, path, named: named3, at }) {
  const [any] = named3;
  if (!any) return [];
  const retired = named3.filter(({ image }) => isRetired(image));
  const [first] = retired;
  const subject = { kind, id: path };
  const place2 = { path, line: (first ?? any).line };
  const seen2 = listed([...new Set(named3.map(({ image }) => image))]);
  const evidence = [fileEvidence({ place: place2, saw: `names ${seen2}`, at })];
  if (!first) return [pass({ subject, says: `${path} names no image of Container Registry.`, evidence })];
  const names2 = listed([...new Set(retired.map(({ image }) => image))]);
  return [
    fail({
      subject,
      says: `${path} names ${names2} at line ${first.line}: Google shut Container Registry down on 2025-03-18.`,
      place: place2,
      evidence,
      cure: {
        consequence: `${path} works only if gcr.io was moved to Artifact Registry`,
        delay: hours(0.5, 2),
        workaround: "Move the project's gcr.io repositories: gcloud artifacts docker upgrade migrate --projects=PROJECT",
        action: `Name a repository of Artifact Registry: REGION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE.`
      }
    })
  ];
}
function fileEvidence(seen2) {
  return { kind: "file", source: seen2.place.path, saw: seen2.saw, place: seen2.place, observedAt: seen2.at };
}
var SERVED = /^(?:cloud-builders|google\.com|distroless|kaniko-project|deeplearning-platform-release|google-appengine|google-containers|cloud-marketplace|cloudsql-docker|cloud-spanner-emulator|buildpacks|k8s-[\w-]+|gke-release|dataflow-templates)\b/;
function isRetired(image) {
  const found = /^(?:(?:us|eu|asia)\.)?gcr\.io\/(.+)$/.exec(image);
  return found?.[1] !== void 0 && !SERVED.test(found[1]);
}

// src/audit/dependencies/unbuildable-image/audit.ts
var audit19 = defineAudit({
  id: "unbuildable-image",
  family: "dependencies",
  title: "Dockerfiles hold no step that stops the build or the start",
  impact: "prevents",
  reads: ["images", "builds"],
  ask: (question) => askRisks(question, {
    kinds: ["unknown-stage", "unanswered", "lost-argument", "unended-folder", "unstartable"],
    whether: "whether Dockerfiles hold steps that stop the build or the start",
    impact: "prevents",
    delay: hours(0.1, 0.5),
    fine: ({ path }) => `${path} copies from known stages, its installers ask nothing, and its arguments are declared where they are used.`,
    says: ({ kind, name, line: line2 }) => SAYS[kind](name, String(line2)),
    consequence: ({ path }, { kind, line: line2 }) => {
      if (kind === "unstartable") return `A container of ${path} stops at once`;
      const orElse = kind === "lost-argument" ? ", or goes on with an empty value" : "";
      return `The build of ${path} stops at line ${line2}${orElse}`;
    },
    action: ({ path }, { kind, name, line: line2 }) => ACTIONS[kind](name, `${path}:${line2}`)
  })
});
var SAYS = {
  secret: (name) => `keeps ${name}`,
  "unknown-stage": (name) => `copies from ${name}, which is no stage`,
  unanswered: (name) => `runs ${name}, which asks a person`,
  "lost-argument": (name) => `uses ${name}`,
  "unended-folder": (name) => `copies several files to ${name}, which does not end in a slash`,
  unstartable: (name) => `starts ${name}`
};
var ACTIONS = {
  secret: (name, at) => `Take ${name} out of ${at}.`,
  "unknown-stage": (_, at) => `Name a stage that is defined above ${at}, or an image with its registry.`,
  unanswered: (name, at) => `Add -y to ${name} at ${at}.`,
  "lost-argument": (name, at) => `Declare ARG ${name.split(",")[0]} in the scope of ${at}.`,
  "unended-folder": (name, at) => `Write ${name}/ at ${at}.`,
  unstartable: (name, at) => `Let ${at} start it through its interpreter, or mend the file: ${name}.`
};

// src/audit/dependencies/uncopied-script/audit.ts
var audit20 = defineAudit({
  id: "uncopied-script",
  family: "dependencies",
  title: "Images hold every script that their start reaches",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds"],
  ask: ({ plan, repository, scripts, images, builds }) => {
    const readings = allRead({ repository, scripts, images, builds });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images hold every script that their start reaches",
        consequence: "A container of the plan stops where it calls or imports a script that is not in it"
      });
    }
    return runningImages(plan, readings).map((image) => answer12(image, readings));
  }
});
function answer12({ planned: planned2, running }, readings) {
  const { image } = planned2;
  const reached = running.filter(({ step: step2 }) => step2.kind !== "start");
  const lacking = reached.filter(({ sight }) => sight.state === "absent" || sight.state === "ignored");
  const doubtful = reached.filter(({ sight }) => sight.state === "uncertain");
  const seen2 = { ...readings, planned: planned2 };
  if (lacking.length > 0) return lacks(lacking, seen2);
  if (doubtful.length > 0) return mayLack(doubtful, seen2);
  const paths = running.map(({ path }) => path);
  return pass({
    subject: { kind: "image", id: image.path },
    says: `${image.path} holds ${counted(paths.length, "script")} that it comes to run: ${listed(paths)}.`,
    evidence: [copiesSeen(seen2)]
  });
}
function lacks(lacking, seen2) {
  const { planned: planned2 } = seen2;
  const { image, impact } = planned2;
  const [first] = lacking;
  if (!first) throw new Error(`${image.path} lacks nothing`);
  return fail({
    subject: { kind: "image", id: image.path },
    says: `${image.path} lacks ${listed(lacking.map((script) => lack(script, seen2)))}.`,
    impact,
    place: { path: first.step.path, line: first.step.line },
    evidence: [
      reachedAt(first, seen2),
      ...lacking.slice(1).map((script) => reachedAt(script, seen2)),
      copiesSeen(seen2)
    ],
    cure: {
      consequence: `${capital(whatRuns(planned2))} stops at ${first.step.path}:${first.step.line}, which ${verbOf(first)} ${first.path}`,
      delay: hours(0.5, 1),
      workaround: "Run with the image that was built last, if it is current.",
      action: lacking.map((script) => remedy(script, seen2)).join(" ")
    }
  });
}
function lack(script, { planned: planned2 }) {
  const { path, step: step2, sight, inside } = script;
  const reached = `${path} (${verbPassive(script)} at ${step2.path}:${step2.line})`;
  if (sight.state !== "ignored") return `${reached}: no COPY puts it at ${inside}`;
  const { by } = sight;
  const where = by.path === null ? `the ignore file of ${planned2.image.path}` : `${by.path}:${by.line}`;
  return `${reached}: ${by.pattern} in ${where} keeps it out`;
}
function remedy({ path, sight, inside }, { planned: planned2 }) {
  if (sight.state === "ignored")
    return `Take ${path} out of the reach of ${sight.by.pattern}: add !${path} below it.`;
  const last = planned2.image.copies.filter(({ from }) => from === null).at(-1);
  const after = last ? ` after line ${last.line}` : "";
  return `Add COPY ${path} ${inside} to ${planned2.image.path}${after}.`;
}
function mayLack(doubtful, seen2) {
  const { planned: planned2 } = seen2;
  const { image, impact } = planned2;
  const names2 = listed(doubtful.map(({ path }) => path));
  const [first] = doubtful;
  if (!first) throw new Error(`${image.path} has no doubt`);
  return unverified({
    subject: { kind: "image", id: image.path },
    says: `Could not check whether ${image.path} holds ${names2}: a copy that cannot be followed may bring it.`,
    impact,
    place: { path: first.step.path, line: first.step.line },
    evidence: [reachedAt(first, seen2), copiesSeen(seen2)],
    verify: `Build the image and look: docker run --rm --entrypoint ls IMAGE ${first.inside}`,
    cure: {
      consequence: `May be hidden: ${whatRuns(planned2)} stops at ${first.step.path}:${first.step.line}`,
      delay: hours(0, 1),
      action: `Copy ${names2} by name, or check it in the image.`
    }
  });
}
function reachedAt(script, { scripts, repository, planned: planned2 }) {
  const { step: step2, path, sight } = script;
  const from = scriptsByPath(scripts.value).get(step2.path);
  const state = sight.state === "ignored" ? `ignored by ${sight.by.pattern}` : sight.state;
  const saw2 = `line ${step2.line} ${verbOf(script)} ${path}; in ${planned2.image.path}: ${state}`;
  return from ? fromScript(scripts, { script: from, line: step2.line, saw: saw2 }) : fromReading(repository, saw2);
}
function copiesSeen({ planned: planned2, images }) {
  const { image } = planned2;
  const copies = image.copies.map(
    ({ sources: sources2, target, from, line: line2 }) => `line ${line2}: ${from === null ? "" : `from ${from} `}${sources2.join(" ")} to ${target}`
  );
  const saw2 = copies.length === 0 ? "no COPY" : `COPY ${copies.join("; ")}`;
  return fromImage(images, { image, line: image.copies[0]?.line ?? 1, saw: saw2 });
}
function verbOf({ step: step2 }) {
  return step2.kind === "import" ? "imports" : "calls";
}
function verbPassive({ step: step2 }) {
  return step2.kind === "import" ? "imported" : "called";
}
function capital(text) {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

// src/audit/dependencies/undeclared-api/audit.ts
var APIS = {
  "bigquery-table": "bigquery.googleapis.com",
  "bigquery-dataset": "bigquery.googleapis.com",
  "run-job": "run.googleapis.com",
  build: "cloudbuild.googleapis.com"
};
var audit21 = defineAudit({
  id: "undeclared-api",
  family: "dependencies",
  title: "Google APIs that scripts call are in the plan",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => {
    const subject = { kind: "phase", id: phase.id };
    if (!isRead(scripts)) {
      const whether = "whether the plan names every API that scripts call";
      return [
        unverifiedFrom({
          subject,
          reading: scripts,
          whether,
          consequence: "A call of an API that is off fails"
        })
      ];
    }
    const reach = reachOfScripts({ plan, phase, scripts: scripts.value });
    const reached = scripts.value.filter(({ path }) => reach.get(path)?.byPhase === true);
    const calls = callsOf(reached);
    if (calls.size > 0) return [...calls].map(([service, call]) => answer13({ service, call, plan, scripts }));
    const evidence = [fromReading(scripts, "no effect of the phase's scripts")];
    return [
      notApplicable({ subject, says: `No script of ${phase.id} is seen to call a Google API.`, evidence })
    ];
  }
});
function callsOf(scripts) {
  const calls = /* @__PURE__ */ new Map();
  const add3 = (service, call) => {
    if (!calls.has(service)) calls.set(service, call);
  };
  for (const script of scripts) {
    for (const { kind, verb, name, line: line2 } of script.effects) {
      const service = APIS[kind];
      if (service !== void 0) add3(service, { script, line: line2, does: `${verb} ${name}` });
    }
    for (const { distribution, module, line: line2 } of script.imports) {
      if (distribution === "google-cloud-bigquery-storage")
        add3("bigquerystorage.googleapis.com", { script, line: line2, does: `import of ${module}` });
    }
  }
  return calls;
}
function answer13(seen2) {
  const { service, call, plan, scripts } = seen2;
  const { script, line: line2, does } = call;
  const subject = { kind: "service", id: service };
  const evidence = [fromScript(scripts, { script, line: line2, saw: does })];
  if (plan.dependencies.apis.some((api) => api.service === service)) {
    return pass({ subject, says: `The plan names ${service}, which ${script.path} calls.`, evidence });
  }
  return unverified({
    subject,
    says: `${script.path}:${line2} calls ${service}, which the plan does not name, so nobody checked that it is enabled.`,
    place: { path: script.path, line: line2 },
    evidence,
    verify: `Add ${service} to dependencies.apis, or look: gcloud services list --enabled --project=${plan.cloud.project}`,
    cure: {
      consequence: `May be hidden: ${script.path} stops at line ${line2} because ${service} is not enabled`,
      delay: hours(0.1, 0.5),
      action: `Add ${service} to dependencies.apis of the plan.`
    }
  });
}

// src/audit/conditional-imports.ts
function importUnder(imported2, pythons) {
  const { python: wanted } = imported2;
  if (wanted === void 0) return imported2;
  const truths = pythons.map((python) => python === null ? null : satisfiesPython(python.version, wanted));
  if (truths.includes(true)) return imported2;
  if (truths.length > 0 && truths.every((truth) => truth === false)) return null;
  return { ...imported2, optional: true };
}

// src/audit/dependencies/undeclared-import/audit.ts
var audit22 = defineAudit({
  id: "undeclared-import",
  family: "dependencies",
  title: "Packages that scripts import are declared",
  impact: "prevents",
  reads: ["scripts", "requirements", "images", "repository"],
  ask: ({ plan, phase, at, scripts, requirements, images, repository }) => {
    const readings = allRead({ scripts, requirements, images, repository });
    if (isLacking(readings)) return [everythingUnread({ plan, phase, unread: readings })];
    const environments = readEnvironments(plan, readings);
    if (isUnknown(environments)) return [everythingUnread({ plan, phase, unread: environments })];
    const contained = containedScripts(plan, readings);
    const places = placesOf3(environments, new Set(readings.images.value.map(({ path }) => path)));
    const uses = gatherUses({ plan, phase, scripts: readings.scripts, contained, places });
    if (environments.length === 0) return noEnvironment({ plan, uses, at });
    return uses.map((use) => answer14({ use, places, environments, scripts: readings.scripts, phase, at }));
  }
});
function containedScripts(plan, { scripts, images, repository }) {
  const planned2 = plannedDockerfiles(plan);
  const sources2 = { scripts: scripts.value, repository: repository.value };
  return new Set(
    images.value.filter(({ path }) => planned2.has(path)).flatMap((image) => closureOf(image, sources2)).filter(({ sight }) => sight.state === "present").map(({ path }) => path)
  );
}
function placesOf3(environments, dockerfiles) {
  const files = environments.filter(({ environment }) => !dockerfiles.has(environment.from));
  return files.length > 0 ? files : environments;
}
function everythingUnread(seen2) {
  return unverifiedFrom({
    subject: { kind: "repository", id: seen2.plan.project },
    reading: seen2.unread,
    whether: "whether the packages that scripts import are declared",
    consequence: `A script of ${seen2.phase.id} stops at an import`,
    impact: "prevents"
  });
}
function gatherUses(seen2) {
  const byPath = scriptsByPath(seen2.scripts.value);
  const uses = /* @__PURE__ */ new Map();
  for (const named3 of namedScripts(seen2)) {
    if (seen2.contained.has(named3.path) && !isNeededByPhase(named3)) continue;
    const script = byPath.get(named3.path);
    for (const written2 of script?.imports ?? []) {
      const imported2 = importUnder(
        written2,
        seen2.places.map(({ python }) => python)
      );
      const { distribution, origin } = written2;
      if (!script || imported2 === null || origin !== "third-party" || distribution === null) continue;
      const importers = uses.get(distribution) ?? [];
      importers.push({ script, named: named3, imported: imported2 });
      uses.set(distribution, importers);
    }
  }
  return [...uses].map(([distribution, importers]) => ({ distribution, importers }));
}
function noEnvironment({
  plan,
  uses,
  at
}) {
  if (uses.length === 0) return [];
  const packages2 = uses.map(({ distribution }) => distribution).sort();
  return [
    unverified({
      subject: { kind: "repository", id: plan.project },
      says: `The plan declares no Python environment, so ${counted(packages2.length, "imported package")} could not be checked: ${listed(packages2)}.`,
      impact: "slows",
      evidence: [
        fromComputation("imports of the plan's scripts", { saw: `third-party: ${listed(packages2)}`, at })
      ],
      verify: "Declare dependencies.python.environments in the plan.",
      cure: {
        consequence: "May be hidden: a script stops at an import",
        delay: hours(0.5, 1),
        action: "Name the requirements file or Dockerfile that the scripts run with in dependencies.python.environments."
      }
    })
  ];
}
function answer14({ use, places, environments, scripts, phase, at }) {
  const { distribution, importers } = use;
  const subject = { kind: "package", id: distribution };
  const holders = holdersAmong(places, distribution);
  const evidence = [importedAt(scripts, use), declaredIn2(environments, distribution, at)];
  if (holders.length > 0) {
    const where = holders.map(({ environment }) => environment.name).join(", ");
    return pass({ subject, says: `${distribution} is declared in ${where}.`, evidence });
  }
  const provider = firstProvider(places, distribution);
  const operations = [...new Set(importers.flatMap(({ named: named3 }) => named3.operations))];
  const paths = importers.map(({ script }) => script.path);
  const first = importers[0];
  const base = {
    subject,
    operations,
    evidence,
    ...first ? { place: { path: first.script.path, line: first.imported.line } } : {}
  };
  if (provider !== null) {
    return fail({
      ...base,
      says: `${distribution} is imported by ${listed(paths)} and comes only along with ${provider}.`,
      impact: "informs",
      cure: {
        consequence: `${distribution} may vanish or change when ${provider} does`,
        delay: hours(0.1, 0.25),
        action: `Declare ${distribution} directly beside ${provider}.`
      }
    });
  }
  return fail({
    ...base,
    says: `${distribution} is imported by ${listed(paths)} and ${lackOf(distribution, { places, environments })}.`,
    impact: impactOf3(use),
    cure: {
      consequence: stops(use, phase),
      delay: hours(0.25, 1),
      action: `Add ${distribution} to ${places.map(({ environment }) => environment.from).join(" or ")}.`
    }
  });
}
function holdersAmong(environments, distribution) {
  const names2 = namesOf(distribution);
  return environments.filter(({ packages: packages2 }) => names2.some((name) => packages2.has(name)));
}
function lackOf(distribution, seen2) {
  const { places, environments } = seen2;
  const others = holdersAmong(environments, distribution).map(({ environment }) => environment.from);
  if (others.length === 0) return "declared in no environment of the plan";
  const names2 = places.map(({ environment }) => environment.name);
  return `declared only in ${listed(others)}, not where the script runs (${listed(names2)})`;
}
function impactOf3({ importers }) {
  const required = importers.filter(({ imported: imported2 }) => imported2.optional !== true);
  if (required.length === 0) return "informs";
  return required.some(({ named: named3 }) => isNeededByPhase(named3)) ? "prevents" : "slows";
}
function stops({ distribution, importers }, phase) {
  const needed = importers.filter(({ named: named3 }) => isNeededByPhase(named3));
  const operations = [...new Set(needed.flatMap(({ named: named3 }) => named3.operations))];
  if (operations.length > 0)
    return `Cannot execute ${operations.join(", ")}: import of ${distribution} fails`;
  const paths = importers.map(({ script }) => script.path);
  return needed.length > 0 ? `${phase.id} cannot run ${listed(paths)}: import of ${distribution} fails` : `${listed(paths)} cannot be run where ${distribution} is not installed`;
}
function importedAt(scripts, { distribution, importers }) {
  const first = importers[0];
  if (!first) throw new Error(`${distribution} has no importer`);
  const { script, imported: imported2 } = first;
  const more = importers.length > 1 ? `; imported ${importers.length} times in all` : "";
  return fromScript(scripts, { script, line: imported2.line, saw: `import of ${imported2.module}${more}` });
}
function declaredIn2(environments, distribution, at) {
  const seen2 = environments.map(({ environment, packages: packages2 }) => {
    const found = namesOf(distribution).flatMap((name) => packages2.get(name) ?? [])[0];
    const where = `${environment.name} (${environment.from})`;
    return found ? `${where}: ${found.name}${found.specifier}` : `${where}: not declared`;
  });
  return fromComputation("packages of the plan's environments", { saw: seen2.join("; "), at });
}
function firstProvider(environments, distribution) {
  for (const { packages: packages2, bringers } of environments) {
    const provider = providerOf(distribution, namesWithExtras(packages2)) ?? bringers.get(distribution)?.[0] ?? null;
    if (provider !== null) return provider;
  }
  return null;
}

// src/audit/dependencies/undefined-substitution/audit.ts
var audit23 = defineAudit({
  id: "undefined-substitution",
  family: "dependencies",
  title: "Substitutions that Cloud Build files use are defined",
  impact: "endangers",
  reads: ["builds"],
  ask: ({ plan, builds }) => {
    if (isRead(builds)) return builds.value.flatMap((build2) => answer15(build2, builds));
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: builds,
        whether: "whether the substitutions of Cloud Build files are defined",
        consequence: "A build stops, or pushes under a name with an empty part"
      })
    ];
  }
});
function answer15(build2, builds) {
  const defined = new Set(build2.substitutionsDefined.map(bare));
  const used = build2.substitutionsUsed.filter(({ name }) => bare(name).startsWith("_"));
  if (used.length === 0) return [];
  const open = used.filter(({ name }) => !defined.has(bare(name)));
  const subject = { kind: "build", id: build2.path };
  const saw2 = `${build2.path}: uses ${counted(used.length, "user substitution")}, defines ${defined.size}`;
  const evidence = [fromReading(builds, saw2)];
  const [first] = open;
  if (!first)
    return [pass({ subject, says: `${build2.path} defines every substitution that it uses.`, evidence })];
  const names2 = listed([...new Set(open.map(({ name }) => bare(name)))]);
  return [
    fail({
      subject,
      says: `${build2.path} uses ${names2} without a default.`,
      place: { path: build2.path, line: first.line },
      evidence,
      cure: {
        consequence: `A build of ${build2.path} without ${names2} stops or pushes a wrong name`,
        delay: hours(0.1, 0.5),
        workaround: `Pass it with each build: gcloud builds submit --config ${build2.path} --substitutions ${bare(first.name)}=VALUE`,
        action: `Define ${names2} under substitutions in ${build2.path}.`
      }
    })
  ];
}
function bare(name) {
  return name.replace(/[${}]/g, "");
}

// src/audit/dependencies/undersized-job/builds.ts
var DEFAULT_SECONDS = 3600;
function aboutBuild(build2, seen2) {
  const faults = [...unreadable(build2), ...overlongSteps(build2), ...outlived(build2, seen2)];
  const subject = { kind: "build", id: build2.path };
  const limit = build2.timeout?.text ?? `the default of ${DEFAULT_SECONDS}s`;
  const evidence = [fromReading(seen2.builds, `${build2.path}: timeout ${limit}`)];
  const [first] = faults;
  if (!first)
    return pass({
      subject,
      says: `${build2.path} may take ${limit}, and nothing in it takes longer.`,
      evidence
    });
  return fail({
    subject,
    says: `${build2.path} ${listed(faults.map(({ says }) => says))}.`,
    impact: seen2.isPlanned ? first.impact : "slows",
    place: { path: build2.path, line: first.line },
    evidence,
    cure: {
      consequence: `A build of ${build2.path} is refused, or stopped before it is done`,
      delay: hours(0.1, 0.5),
      action: first.action
    }
  });
}
function unreadable({ path, timeout, stepTimeouts = [] }) {
  return [...timeout ? [timeout] : [], ...stepTimeouts].filter(({ seconds, text }) => seconds === null && !text.includes("$")).map(({ text, line: line2 }) => ({
    line: line2,
    says: `writes a timeout as ${text} (line ${line2}), which is not a number of seconds`,
    action: `Write it in seconds in ${path}:${line2}: ${inSeconds(text)}.`,
    impact: "prevents"
  }));
}
function overlongSteps({ path, timeout, stepTimeouts = [] }) {
  const limit = secondsOf({ timeout });
  return stepTimeouts.filter(({ seconds }) => seconds !== null && limit !== null && seconds > limit).map(({ text, line: line2 }) => ({
    line: line2,
    says: `gives a step ${text} (line ${line2}), more than the ${grouped(limit ?? 0)} seconds of the build`,
    action: `Raise the timeout of ${path} to ${text} or more.`,
    impact: "slows"
  }));
}
function outlived({ path, timeout, waitsFor: waitsFor2 = [] }, { jobs, at }) {
  const limit = secondsOf({ timeout });
  return waitsFor2.flatMap(({ name, line: line2 }) => {
    const reading = readingOf(jobs, { key: name, at });
    const seconds = isRead(reading) ? reading.value.timeoutSeconds : null;
    if (limit === null || seconds === null || seconds <= limit) return [];
    return [
      {
        line: line2,
        says: `waits for job ${name} (line ${line2}), which may run ${grouped(seconds)} seconds, and stops after ${grouped(limit)}`,
        action: `Raise the timeout of ${path} above ${seconds}s, or do not wait for the job.`,
        impact: "endangers"
      }
    ];
  });
}
function secondsOf({ timeout }) {
  return timeout === void 0 ? DEFAULT_SECONDS : timeout.seconds;
}
function inSeconds(text) {
  const [, amount = "", unit = ""] = /^(\d+)\s*(h|m|min|s|sec)?$/i.exec(text.trim()) ?? [];
  const factor = unit.toLowerCase() === "h" ? 3600 : unit.toLowerCase().startsWith("m") ? 60 : 1;
  return amount === "" ? "1800s" : `${Number(amount) * factor}s`;
}

// src/domain/run-history.ts
var COMPUTING = /* @__PURE__ */ new Set(["CREATE_TABLE_AS_SELECT", "INSERT", "MERGE", "SELECT"]);
function averageBilled({
  statements
}) {
  const computing = statements.filter(({ statement }) => COMPUTING.has(statement));
  const runs = computing.reduce((sum, one) => sum + one.runs - one.failed, 0);
  if (runs <= 0) return null;
  return { bytes: computing.reduce((sum, { bytesBilled }) => sum + bytesBilled, 0) / runs, runs };
}

// src/domain/forecast/limits.ts
var LIMITS_SOURCE = "cloud.google.com/bigquery/quotas, 2026-11-21";
var REQUESTS_A_SECOND = {
  name: "API requests a second, for each user and method",
  allowed: 100,
  unit: "requests"
};
var INSERTS_A_SECOND = {
  name: "tables and views made through tables.insert in a second, for each user",
  allowed: 10,
  unit: "requests"
};
var DATASET_UPDATES_IN_10_SECONDS = {
  name: "metadata updates of one dataset in 10 seconds",
  allowed: 5,
  unit: "updates"
};
var TABLE_UPDATES_IN_10_SECONDS = {
  name: "metadata updates of one table in 10 seconds",
  allowed: 5,
  unit: "updates"
};
var TABLE_CHANGES_A_DAY = {
  name: "modifications of one table a day",
  allowed: 1500,
  unit: "modifications"
};
var COPY_JOBS_A_DAY = {
  name: "copy jobs a day, for the project",
  allowed: 1e5,
  unit: "jobs"
};
var QUEUED_QUERIES = {
  name: "queued interactive queries, for the project",
  allowed: 1e3,
  unit: "queries"
};

// src/domain/forecast/limit-use.ts
var MIB_BYTES = 2 ** 20;
function weighLimits(source) {
  const { works, simulation } = source;
  const atOnce = most(works.map(({ pace }) => pace.atOnce.high));
  const touches = mostTouched(simulation);
  const making = works.filter(({ work }) => work.byInsert);
  const documented = [
    weigh(REQUESTS_A_SECOND, most(works.map(rateOf))),
    weigh(INSERTS_A_SECOND, most(making.map(rateOf))),
    weigh(DATASET_UPDATES_IN_10_SECONDS, most(works.map(({ work }) => work.datasetChanges))),
    weigh(TABLE_UPDATES_IN_10_SECONDS, touches),
    weigh(TABLE_CHANGES_A_DAY, touches),
    weigh(
      COPY_JOBS_A_DAY,
      works.reduce((sum, { work }) => sum + work.copies, 0)
    ),
    weigh(QUEUED_QUERIES, atOnce)
  ];
  return [...documented, ...queryQuota(source)].sort((a, b) => b.share - a.share);
}
function rateOf({ work, pace }) {
  return Math.min(work.statements, pace.atOnce.high / Math.max(pace.seconds.low, 1e-3));
}
function weigh({ name, allowed, unit }, needed) {
  return {
    limit: name,
    allowed,
    needed,
    unit,
    share: needed / allowed,
    known: "documented",
    source: LIMITS_SOURCE
  };
}
function mostTouched({ steps }) {
  const touched = /* @__PURE__ */ new Map();
  let top = 0;
  for (const { dataset, from, to } of steps) {
    for (const name of to === null ? from : [...from, to]) {
      const key = `${dataset}.${name}`;
      const times = (touched.get(key) ?? 0) + 1;
      touched.set(key, times);
      if (times > top) top = times;
    }
  }
  return top;
}
function queryQuota({ queryQuota: quota, quotaUsage, works }) {
  if (!isRead(quota) || quota.value.limitMiB === null) return [];
  const used = isRead(quotaUsage) ? quotaUsage.value.usedMiB ?? 0 : 0;
  const allowed = Math.max(0, quota.value.limitMiB - used);
  const needed = works.reduce((sum, { work }) => sum + (work.billedBytes?.high ?? 0), 0) / MIB_BYTES;
  return [
    {
      limit: used > 0 ? "query usage that is left today" : "query usage a day",
      allowed,
      needed,
      unit: "MiB",
      share: needed === 0 ? 0 : needed / Math.max(allowed, 1),
      known: "read",
      source: quota.source
    }
  ];
}
function most(numbers) {
  return numbers.reduce((top, number) => Math.max(top, number), 0);
}

// src/domain/forecast/pace.ts
var ASSUMED_SECONDS = {
  rename: { low: 1, high: 5 },
  "create-view": { low: 1, high: 5 },
  drop: { low: 1, high: 5 },
  create: { low: 1, high: 5 },
  consolidate: { low: 2, high: 10 },
  query: { low: 1, high: 10 }
};
var MEASURED_BY = {
  rename: "rename-table",
  "create-view": "create-view",
  drop: "drop-table",
  create: "create-table",
  consolidate: "create-table"
};
var MEASURED_SPREAD = 3;
var PARALLEL = { low: 2, high: 8 };
var BYTES_A_SECOND = { low: 2e8, high: 2e9 };
function paceOf({ verb, statements, movedBytes }, seen2) {
  const moved = statements === 0 ? 0 : (movedBytes ?? 0) / statements;
  const { span, basis } = secondsOf2(verb, seen2.probe);
  const moving = moved === 0 ? [] : ["data at 0.2 to 2 GB a second for each statement (assumed; nothing measures it)"];
  const pause = seen2.script?.pauseSeconds ?? 0;
  const pausing = pause === 0 ? [] : [`a pause of ${rounded(pause)} seconds after each statement, as the script's text says`];
  return {
    seconds: {
      low: span.low + moved / BYTES_A_SECOND.high + pause,
      high: span.high + moved / BYTES_A_SECOND.low + pause
    },
    ...atOnceOf(seen2.script),
    basis: [basis, ...moving, ...pausing, atOnceText(seen2.script)]
  };
}
function secondsOf2(verb, probe) {
  const action = MEASURED_BY[verb];
  const step2 = isRead(probe) ? probe.value.steps.find((one) => one.action === action && one.outcome === "done") : void 0;
  if (step2 === void 0 || step2.durationMs === null) {
    const span = ASSUMED_SECONDS[verb];
    return {
      span,
      basis: `${span.low} to ${span.high} seconds a statement (assumed; a scratch probe measures it)`
    };
  }
  const seconds = step2.durationMs / 1e3;
  return {
    span: { low: seconds, high: seconds * MEASURED_SPREAD },
    basis: `${rounded(seconds)} seconds a statement, measured by ${step2.action} of the scratch probe; at most ${MEASURED_SPREAD} times that`
  };
}
function atOnceOf(script) {
  if (script === null) return { atOnce: { low: 1, high: PARALLEL.high } };
  if (script.execution === "sequential") return { atOnce: { low: 1, high: 1 } };
  const { workers } = script;
  return { atOnce: workers === void 0 ? PARALLEL : { low: workers, high: workers } };
}
function atOnceText(script) {
  if (script === null) return `1 to ${PARALLEL.high} statements at once (assumed; the script does not exist)`;
  if (script.execution === "sequential") return "one statement after the other, as the script works";
  return script.workers === void 0 ? `${PARALLEL.low} to ${PARALLEL.high} statements at once (assumed; the script works in parallel, its text does not tell with how many)` : `${script.workers} statements at once, as the script's text and its defaults say`;
}
function rounded(seconds) {
  return Math.round(seconds * 1e3) / 1e3;
}

// src/domain/forecast/work.ts
var VERBS = {
  rename: "rename",
  consolidate: "consolidate",
  "create-views": "create-view",
  validate: "query",
  generate: "create",
  drop: "drop"
};
function workOf(operation, source) {
  const { kind, expect, dataset } = operation;
  if (kind === "validate") return queriesOf(operation, source);
  const { steps, script } = source;
  const datasetChanges = changesOfDatasets(script);
  const planned2 = expect === null ? null : expect.results ?? expect.sources;
  const statements = steps.length > 0 ? steps.length : planned2;
  if (statements === null) {
    const why = script === null ? `What ${operation.id} does is not known before its script exists.` : `The text of ${script.path} does not tell how many tables ${operation.id} makes.`;
    return { operation, why };
  }
  const counted4 = steps.length > 0 ? "steps of the simulation" : "tables that the plan expects";
  const base = {
    operation,
    verb: VERBS[kind],
    statements,
    counted: counted4,
    datasetChanges,
    byInsert: insertsOf(kind, script)
  };
  if (kind === "consolidate") {
    const bytes = bytesOf(
      steps.flatMap((step2) => step2.from.map((table) => ({ dataset: step2.dataset, table }))),
      source
    );
    return {
      ...base,
      movedBytes: bytes,
      billedBytes: bytes === null ? null : { low: bytes, high: bytes },
      weighed: bytes === null ? `the sizes of the tables of ${dataset} were not read` : "all bytes of the tables that are merged",
      copies: 0
    };
  }
  if (kind === "generate") return { ...base, ...generated(operation, source) };
  return {
    ...base,
    movedBytes: 0,
    billedBytes: { low: 0, high: 0 },
    weighed: "statements that move no data are not billed",
    copies: 0
  };
}
function isKnown(work) {
  return "statements" in work;
}
function generated({ id, dataset }, source) {
  const { script } = source;
  if (script === null) {
    return {
      movedBytes: null,
      billedBytes: null,
      weighed: `what ${id} reads is not known before its script exists`,
      copies: 0
    };
  }
  const copies = script.effects.filter(
    ({ verb, kind }) => verb === "copy" && kind === "bigquery-table"
  ).length;
  const read = bytesRead(script, dataset, source);
  if (read === null) {
    return {
      movedBytes: null,
      billedBytes: null,
      weighed: `what ${script.path} reads is not known, or its size is not`,
      copies
    };
  }
  return {
    movedBytes: read,
    billedBytes: { low: 0, high: read },
    weighed: copies > 0 && read === 0 ? "copy jobs are not billed" : `at most all columns of the tables that ${script.path} reads`,
    copies
  };
}
function queriesOf(operation, source) {
  const { script } = source;
  if (script === null) {
    return { operation, why: `The queries of ${operation.id} are not known before its script exists.` };
  }
  const queries = script.effects.filter(
    ({ verb, kind }) => (verb === "read" || verb === "list") && kind.startsWith("bigquery")
  );
  const read = bytesRead(script, operation.dataset, source);
  return {
    operation,
    verb: "query",
    statements: queries.length,
    counted: `tables and lists that ${script.path} reads`,
    movedBytes: 0,
    billedBytes: read === null ? null : { low: 0, high: read },
    weighed: read === null ? `what ${script.path} reads is not known, or its size is not` : `at most all columns of the tables that ${script.path} reads`,
    copies: 0,
    datasetChanges: changesOfDatasets(script),
    byInsert: false
  };
}
var MAKING = /* @__PURE__ */ new Set(["create", "replace", "view"]);
function insertsOf(kind, script) {
  if (kind !== "create-views" && kind !== "generate") return false;
  if (script === null) return true;
  const made = script.effects.filter((effect) => effect.kind === "bigquery-table" && MAKING.has(effect.verb));
  const isSql = made.some(
    ({ exact, statement, columns, sqlLine }) => !exact || (statement ?? columns ?? sqlLine) !== void 0
  );
  return made.length > 0 && !isSql;
}
function changesOfDatasets(script) {
  const changes = script?.effects.filter(
    ({ kind, verb }) => kind === "bigquery-dataset" && verb !== "read" && verb !== "list"
  );
  return changes?.length ?? 0;
}
function bytesRead(script, dataset, source) {
  const reads = script.effects.filter(({ verb, kind }) => verb === "read" && kind === "bigquery-table");
  if (!script.complete || reads.some(({ exact }) => !exact)) return null;
  const tables = reads.map(({ name }) => {
    const parts = splitName(name);
    return { dataset: parts.dataset ?? dataset ?? "", table: parts.table };
  });
  return bytesOf(tables, source);
}
function bytesOf(tables, { tableDetails }) {
  const distinct2 = new Map(tables.map((one) => [`${one.dataset}.${one.table}`, one]));
  let sum = 0;
  for (const { dataset, table } of distinct2.values()) {
    const details = tableDetails?.[dataset];
    const size = isRead(details) ? details.value.tables[table] : void 0;
    if (size === void 0) return null;
    sum += size.bytes;
  }
  return sum;
}

// src/domain/forecast/forecast-phase.ts
function forecastPhase(source) {
  const { phase, simulation } = source;
  const scripts = scriptsByPath2(source.scripts);
  const steps = stepsByOperation(simulation);
  const all = phase.operations.map((operation) => forecast(operation, { source, scripts, steps }));
  const works = all.flatMap(({ work, pace }) => isKnown(work) && pace !== null ? [{ work, pace }] : []);
  const limits = weighLimits({ ...source, works });
  const [tightest] = limits;
  return {
    durationMinutes: durationOf(all, phase),
    costUsd: sumOf(all.map(({ line: line2 }) => line2.costUsd)),
    budgetUsd: phase.budgetUsd,
    tightestQuota: tightest === void 0 || tightest.needed === 0 ? null : `${tightest.limit}: ${rounded2(tightest.needed)} of ${rounded2(tightest.allowed)} ${tightest.unit}`,
    operations: all.map(({ line: line2 }) => line2),
    limits,
    unknown: [...all.flatMap(unknownsOf), ...isRead(source.queryQuota) ? [] : [unreadQuota(source)]]
  };
}
function forecast(operation, { source, scripts, steps }) {
  const script = operation.script === null ? null : scripts.get(operation.script) ?? null;
  const work = workOf(operation, { ...source, script, steps: steps.get(operation.id) ?? [] });
  if (!isKnown(work)) return { operation, work, pace: null, line: unknownLine(work) };
  const pace = paceOf(work, { probe: source.probes?.[`dataset:${operation.dataset}`], script });
  const cost = costOf(work, source);
  return {
    operation,
    work,
    pace,
    line: {
      operation: operation.id,
      statements: work.statements,
      durationMinutes: minutesOf(work, pace),
      bytes: work.billedBytes,
      costUsd: cost.usd,
      basis: [`statements: ${work.counted}`, ...pace.basis, cost.basis]
    }
  };
}
function minutesOf({ statements }, { seconds, atOnce }) {
  const floor = statements / REQUESTS_A_SECOND.allowed;
  const inMinutes = (each, together) => statements === 0 ? 0 : Math.max(statements * each / together, each, floor) / 60;
  return { low: inMinutes(seconds.low, atOnce.high), high: inMinutes(seconds.high, atOnce.low) };
}
function costOf(work, { plan, dryRuns, runHistory, at }) {
  const { operation, billedBytes, weighed } = work;
  const tried2 = dryRuns?.[operation.id];
  if (isRead(tried2) && tried2.value.costUsd !== null) {
    const { costUsd, runs, total } = tried2.value;
    return {
      usd: { low: costUsd, high: costUsd },
      basis: `cost: dry runs of ${runs.length} of ${total} statements`
    };
  }
  const { usdPerTiB, source, asOf } = priceOf(plan, at);
  if (billedBytes === null) {
    const past = pastCost(work, { history: runHistory?.[operation.dataset ?? ""], usdPerTiB });
    return past ?? { usd: null, basis: `cost not known: ${weighed}` };
  }
  const price = (bytes) => bytes / TIB_BYTES * usdPerTiB;
  const rate = billedBytes.high === 0 ? "" : `, at ${usdPerTiB} USD a TiB (${source}, ${asOf}), no free TiB deducted`;
  return {
    usd: { low: price(billedBytes.low), high: price(billedBytes.high) },
    basis: `cost: ${weighed}${rate}`
  };
}
function pastCost({ operation, statements }, {
  history,
  usdPerTiB
}) {
  const average = isRead(history) ? averageBilled(history.value) : null;
  if (average === null || !isRead(history)) return null;
  const usd2 = statements * average.bytes * usdPerTiB / TIB_BYTES;
  return {
    usd: { low: 0, high: 2 * usd2 },
    basis: `cost: ${average.runs} statements that computed rows of ${operation.dataset} in the last ${history.value.days} days were billed ${Math.round(average.bytes / 2 ** 20)} MiB each on average (INFORMATION_SCHEMA.JOBS), at ${usdPerTiB} USD a TiB`
  };
}
function unknownLine({ operation }) {
  return {
    operation: operation.id,
    statements: 0,
    durationMinutes: null,
    bytes: null,
    costUsd: null,
    basis: []
  };
}
function unknownsOf({ operation, work, line: line2 }) {
  if (!isKnown(work)) return [`${work.why} Its time and cost are in no total.`];
  if (line2.costUsd !== null) return [];
  return [
    `The cost of ${operation.id} is not known: ${work.weighed}. \`--probe dry-run\` asks BigQuery for the bytes of its statements.`
  ];
}
function unreadQuota({ queryQuota: queryQuota2 }) {
  const why = queryQuota2?.state === "unread" ? queryQuota2.detail : "it was not asked for";
  return `The daily query quota was not read, so the share that the phase takes of it is not known: ${why}`;
}
function durationOf(all, { operations }) {
  const total = sumOf(all.map(({ line: line2 }) => line2.durationMinutes));
  if (total === null) return null;
  const lows = new Map(all.map(({ line: line2 }) => [line2.operation, line2.durationMinutes?.low ?? 0]));
  const needs = new Map(operations.map(({ id, needs: needs2 }) => [id, needs2]));
  const ends = /* @__PURE__ */ new Map();
  const endOf = (id) => {
    const known4 = ends.get(id);
    if (known4 !== void 0) return known4;
    ends.set(id, 0);
    const end = (lows.get(id) ?? 0) + Math.max(0, ...(needs.get(id) ?? []).map(endOf));
    ends.set(id, end);
    return end;
  };
  return { low: Math.max(0, ...operations.map(({ id }) => endOf(id))), high: total.high };
}
function sumOf(spans) {
  const known4 = spans.filter((span) => span !== null);
  if (known4.length === 0) return null;
  return {
    low: known4.reduce((sum, { low }) => sum + low, 0),
    high: known4.reduce((sum, { high }) => sum + high, 0)
  };
}
function scriptsByPath2(scripts) {
  return new Map(isRead(scripts) ? scripts.value.map((script) => [script.path, script]) : []);
}
function stepsByOperation({ steps }) {
  const byOperation = /* @__PURE__ */ new Map();
  for (const step2 of steps) {
    const own = byOperation.get(step2.operation) ?? [];
    if (own.length === 0) byOperation.set(step2.operation, own);
    own.push(step2);
  }
  return byOperation;
}
function rounded2(amount) {
  return String(Math.round(amount * 100) / 100).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

// src/domain/names/relax.ts
var relaxed = /* @__PURE__ */ new WeakMap();
function isFree({ parts, ordered }) {
  const keys = parts.flatMap((part) => part.kind === "slot" ? [part.key] : []);
  return ordered.length < 2 && new Set(keys).size === keys.length;
}
function relax(template) {
  const known4 = relaxed.get(template);
  if (known4 !== void 0) return known4;
  const parts = template.parts.map(
    (part, index) => part.kind === "slot" ? { ...part, key: `${index}` } : part
  );
  const free = { ...template, parts, ordered: [] };
  relaxed.set(template, free);
  return free;
}

// src/domain/names/near-miss.ts
function nearMiss(templates, name) {
  return firstOf(templates, (template) => brokenConstraint(template, name)) ?? firstOf(templates, (template) => missingSlot(template, name)) ?? furthest(templates, name);
}
function firstOf(templates, explain3) {
  for (const template of templates) {
    const says = explain3(template);
    if (says !== null) return { template, says };
  }
  return null;
}
function brokenConstraint(template, name) {
  const values = isFree(template) ? null : matchName(relax(template), name);
  if (values === null) return null;
  const bound = /* @__PURE__ */ new Map();
  for (const [index, part] of template.parts.entries()) {
    if (part.kind === "literal") continue;
    const value = values[`${index}`] ?? "";
    const before = bound.get(part.key);
    if (before !== void 0 && before !== value)
      return `{${part.key}} is both \`${before}\` and \`${value}\``;
    bound.set(part.key, value);
  }
  return brokenOrder(template, bound);
}
function brokenOrder({ ordered }, bound) {
  const shown3 = ordered.map((key) => `{${key}} \`${bound.get(key) ?? ""}\``);
  return `${shown3.join(", ")} must stand in the order of the vocabulary, each before the next`;
}
var shortened = /* @__PURE__ */ new WeakMap();
function missingSlot(template, name) {
  const known4 = shortened.get(template) ?? shorten(template);
  shortened.set(template, known4);
  return known4.find((shorter) => isMatch(shorter.template, name))?.says ?? null;
}
function shorten(template) {
  return template.parts.flatMap((part, index) => {
    if (part.kind === "literal") return [];
    const after = template.parts.slice(0, index).findLast((candidate) => candidate.kind === "slot");
    const place2 = after?.kind === "slot" ? `after {${after.key}}` : "at the beginning";
    const says = `{${part.key}} is missing ${place2}`;
    return withoutSlot(template, index).map((shorter) => ({ template: shorter, says }));
  });
}
function withoutSlot(template, index) {
  const [before, after] = [template.parts.slice(0, index), template.parts.slice(index + 1)];
  const shorter = [
    [...before, ...trimStart(after)],
    [...trimEnd(before), ...after]
  ];
  return shorter.filter((parts) => parts.length > 0 && parts.some((part) => part.kind === "slot")).map((parts) => {
    const keys = new Set(parts.flatMap((part) => part.kind === "slot" ? [part.key] : []));
    return { ...template, parts, ordered: template.ordered.filter((key) => keys.has(key)) };
  });
}
function trimStart(parts) {
  const [first, ...rest] = parts;
  if (first?.kind !== "literal") return parts;
  return first.text.length > 1 ? [{ kind: "literal", text: first.text.slice(1) }, ...rest] : rest;
}
function trimEnd(parts) {
  const last = parts.at(-1);
  if (last?.kind !== "literal") return parts;
  const rest = parts.slice(0, -1);
  return last.text.length > 1 ? [...rest, { kind: "literal", text: last.text.slice(0, -1) }] : rest;
}
function furthest(templates, name) {
  let best = null;
  for (const template of templates) {
    const { offset, part } = traceMatch(relax(template), name);
    if (part > 0 && offset > (best?.offset ?? 0)) best = { template, offset, part };
  }
  return best === null ? null : { template: best.template, says: sayFailure(best, name) };
}
function sayFailure({
  template,
  offset,
  part
}, name) {
  const wanted = template.parts[part];
  const rest = name.slice(offset);
  if (wanted === void 0) return `\`${cut(rest)}\` follows where the name should end`;
  const found = rest === "" ? "the name ends" : `\`${cut(rest)}\` stands`;
  return `${found} at offset ${offset} where ${sayPart(template, wanted)} should be`;
}
function sayPart(template, part) {
  if (part.kind === "literal") return `\`${part.text}\``;
  const word = wordOf(template, part.word);
  if (word.kind === "integer") return `{${part.key}}, a run of digits,`;
  const listed4 = word.values.slice(0, 6).join(", ");
  return `{${part.key}}, one of ${listed4}${word.values.length > 6 ? ", …" : ""},`;
}
function cut(text) {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

// src/domain/mandates.ts
var exceptionSets = /* @__PURE__ */ new WeakMap();
function namingMandates({
  plan,
  phase
}) {
  return plan.mandates.filter(({ id, names: names2 }) => phase.mandates.includes(id) && names2.length > 0);
}
function isCompliant(mandate, table) {
  if (mandate.names.some(({ template }) => isMatch(template, table))) return true;
  const known4 = exceptionSets.get(mandate) ?? new Set(mandate.exceptions);
  exceptionSets.set(mandate, known4);
  return known4.has(table);
}
function explainViolation(mandate, table) {
  const near = nearMiss(
    mandate.names.map(({ template }) => template),
    table
  );
  return near === null ? "" : `${table} is nearly ${near.template.text}: ${near.says}`;
}

// src/domain/simulation/wording.ts
var LISTED_NAMES2 = 3;
function counted2(count, noun) {
  return `${grouped2(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function grouped2(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
function listed2(names2) {
  const shown3 = names2.slice(0, LISTED_NAMES2).join(", ");
  const rest = names2.length - LISTED_NAMES2;
  return rest > 0 ? `${shown3} and ${grouped2(rest)} more` : shown3;
}

// src/domain/simulation/groups.ts
var COLUMN_LIMIT = 1e4;
function groupFaults(members) {
  const [first, ...others] = members;
  if (first === void 0 || others.length === 0) return [];
  const partitioning = partitionFault(first, others);
  const columns = typeFault(members) ?? lackFault(first, others) ?? duplicateFault(members);
  const width = widthOf(members);
  return [
    ...partitioning === null ? [] : [{ kind: "incompatible-partitioning", says: partitioning }],
    ...columns === null ? [] : [{ kind: "incompatible-columns", says: columns }],
    ...width <= COLUMN_LIMIT ? [] : [
      {
        kind: "too-many-columns",
        says: `they would have ${grouped2(width)} columns together, and a table has at most ${grouped2(COLUMN_LIMIT)} by BigQuery's documentation`
      }
    ]
  ];
}
function widthOf(members) {
  const keys = keysOf(members);
  const own = members.reduce(
    (count, { columns }) => count + columns.filter(({ name }) => !keys.has(name.toLowerCase())).length,
    0
  );
  return keys.size + own;
}
function partitionFault(first, others) {
  const other = others.find(({ partitionField }) => partitionField !== first.partitionField);
  if (other === void 0) return null;
  return `${first.name} is ${partitionText(first)}, ${other.name} is ${partitionText(other)}`;
}
function partitionText({ partitionField }) {
  return partitionField === null ? "not partitioned" : `partitioned by ${partitionField}`;
}
function typeFault(members) {
  const types = /* @__PURE__ */ new Map();
  for (const { name: table, columns } of members) {
    for (const { name, type } of columns) {
      const known4 = types.get(name.toLowerCase());
      if (known4 === void 0) types.set(name.toLowerCase(), { type, table });
      else if (known4.type !== type) {
        return `${name} is ${known4.type} in ${known4.table} and ${type} in ${table}`;
      }
    }
  }
  return null;
}
function lackFault(first, others) {
  const names2 = nameSet(first);
  for (const other of others) {
    const own = nameSet(other);
    const lacking = [...names2].find((name) => !own.has(name));
    if (lacking !== void 0) return `${other.name} lacks the column ${lacking} of ${first.name}`;
    const more = [...own].find((name) => !names2.has(name));
    if (more !== void 0) return `${first.name} lacks the column ${more} of ${other.name}`;
  }
  return null;
}
function duplicateFault(members) {
  const keys = keysOf(members);
  const seen2 = /* @__PURE__ */ new Map();
  for (const { name: table, columns, suffix } of members) {
    for (const { name } of columns) {
      if (keys.has(name.toLowerCase())) continue;
      const written2 = suffix === "" ? name.toLowerCase() : `${name}_${suffix}`.toLowerCase();
      const known4 = seen2.get(written2);
      if (known4 !== void 0) return `${known4} and ${table} would both give the column ${written2}`;
      seen2.set(written2, table);
    }
  }
  return null;
}
function keysOf(members) {
  const fields = new Set(members.flatMap(({ partitionField }) => partitionField?.toLowerCase() ?? []));
  if (fields.size > 0) return fields;
  const [first, ...others] = members;
  const shared = [...first === void 0 ? [] : nameSet(first)].find(
    (name) => others.every((other) => nameSet(other).has(name))
  );
  return new Set(shared === void 0 ? [] : [shared]);
}
function nameSet({ columns }) {
  return new Set(columns.map(({ name }) => name.toLowerCase()));
}

// src/domain/simulation/judge-groups.ts
function judgeGroups({ operation, catalogue, columns }) {
  const groups = groupsOf(operation, catalogue, columns);
  const hazards = [];
  let widest = 0;
  for (const [target, members] of groups) {
    widest = Math.max(widest, widthOf(members));
    const sources2 = members.map(({ name }) => name);
    for (const { kind, says } of groupFaults(members)) {
      if (columns === null && kind !== "incompatible-partitioning") continue;
      hazards.push({
        kind,
        operation: operation.id,
        tables: [...sources2, target],
        says: `${listed2(sources2)} -> ${target}: ${says}.`,
        blocks: false
      });
    }
  }
  return { groups: groups.size, widest: columns === null ? null : widest, hazards };
}
function groupsOf(operation, { tables }, columns) {
  const groups = /* @__PURE__ */ new Map();
  for (const table of [...tables].sort(byName)) {
    const place2 = placeOf(operation, table.name);
    if (place2 === null) continue;
    const member = {
      name: table.name,
      columns: columns?.tables[table.name] ?? [],
      partitionField: table.partitionField,
      suffix: place2.dropped
    };
    const known4 = groups.get(place2.target);
    if (known4 === void 0) groups.set(place2.target, [member]);
    else known4.push(member);
  }
  return groups;
}
function placeOf({ from, to }, name) {
  if (to === null) return null;
  const kept3 = compileTemplate(to).keys;
  for (const template of from) {
    const binding = matchName(template, name);
    const target = binding === null ? null : writeName(to, binding);
    if (binding === null || target === null) continue;
    const dropped = Object.entries(binding).flatMap(([key, value]) => kept3.includes(key) ? [] : [value]);
    return { target, dropped: dropped.join("_") };
  }
  return null;
}
function byName({ name: a }, { name: b }) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/domain/simulation/scripted.ts
function readScriptedWork(script, dataset) {
  const renames = /* @__PURE__ */ new Map();
  const creates = /* @__PURE__ */ new Map();
  let drops = false;
  for (const effect of script.effects) {
    if (effect.kind !== "bigquery-table") continue;
    const { verb, exact, name, to } = effect;
    const old = splitName(name);
    const isOwn2 = (old.dataset ?? dataset) === dataset;
    if ((verb === "drop" || verb === "delete") && isOwn2) drops = true;
    if (!exact) continue;
    if (verb === "rename" && to !== void 0 && isOwn2) renames.set(old.table, splitName(to).table);
    const creation = creationOf(effect, dataset);
    if (creation !== null) creates.set(`${creation.dataset}.${creation.table}`, creation);
  }
  return { renames, creates: [...creates.values()], drops };
}
function creationOf({ verb, name, to }, dataset) {
  if (verb === "create" || verb === "replace") {
    return place(name, dataset, verb === "create" ? "fails" : "replaces");
  }
  if (verb === "load") return place(to ?? name, dataset, "keeps");
  return verb === "copy" && to !== void 0 ? place(to, dataset, "keeps") : null;
}
function place(name, dataset, onTaken) {
  const parts = splitName(name);
  const owner = parts.dataset ?? dataset;
  return owner === null || parts.table === "" ? null : { dataset: owner, table: parts.table, onTaken };
}

// src/domain/simulation/shelf.ts
var sortedNames = /* @__PURE__ */ new WeakMap();
function openShelf(catalogue) {
  const entries = /* @__PURE__ */ new Map();
  for (const { name, type, partitionField } of catalogue.tables) {
    entries.set(name, { type, origin: name, by: null, partitionField });
  }
  const sorted = sortedNames.get(catalogue) ?? [...entries.keys()].sort();
  sortedNames.set(catalogue, sorted);
  return { dataset: catalogue.dataset, entries, sorted, made: /* @__PURE__ */ new Set(), taken: /* @__PURE__ */ new Map() };
}
function findNames(shelf, templates) {
  const standing = /* @__PURE__ */ new Set();
  const gone = /* @__PURE__ */ new Set();
  for (const template of templates) {
    const { prefix } = compileTemplate(template);
    const { sorted } = shelf;
    for (let at = firstAtLeast(sorted, prefix); at < sorted.length; at++) {
      const name = sorted[at] ?? "";
      if (!name.startsWith(prefix)) break;
      if (isMatch(template, name)) (shelf.entries.has(name) ? standing : gone).add(name);
    }
    for (const name of shelf.made) {
      if (shelf.entries.has(name) && isMatch(template, name)) standing.add(name);
    }
  }
  return { standing: [...standing].sort(), gone: [...gone].sort() };
}
function put(shelf, name, entry) {
  shelf.entries.set(name, entry);
  shelf.made.add(name);
}
function take(shelf, name, operation) {
  const entry = shelf.entries.get(name);
  shelf.entries.delete(name);
  shelf.taken.set(name, operation);
  return entry;
}
function firstAtLeast(sorted, prefix) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/domain/simulation/stage.ts
function openStage(play2) {
  return {
    play: play2,
    shelves: new Map([...play2.catalogues].map(([dataset, fact]) => [dataset, openShelf(fact)])),
    steps: [],
    hazards: [],
    moves: /* @__PURE__ */ new Map(),
    unknown: /* @__PURE__ */ new Set()
  };
}
function noteStep({ stage, operation, shelf }, step2) {
  stage.steps.push({
    order: stage.steps.length + 1,
    operation: operation.id,
    dataset: shelf.dataset,
    ...step2,
    state: step2.hazard === null ? "ready" : "blocked",
    inverse: step2.hazard === null ? step2.inverse : null
  });
}
function noteHazard({ stage, operation }, hazard) {
  if (hazard.tables.length > 0) stage.hazards.push({ operation: operation.id, ...hazard });
}

// src/domain/simulation/targets.ts
function targetOf(operation, scripted) {
  const { from, to } = operation;
  const undecided = new Map(
    from.map((template) => [template, to !== null && undecidedWords(template, to).length > 0])
  );
  return (name) => {
    if (to === null) return { kind: "undecided" };
    let kind = "undecided";
    for (const template of from) {
      const binding = matchName(template, name);
      if (binding === null) continue;
      const written2 = undecided.get(template) === true ? null : writeName(to, binding);
      if (written2 !== null) return { kind: "decided", name: written2 };
      if (undecided.get(template) === false) kind = "unwritable";
    }
    const given = scripted?.renames.get(name);
    if (kind === "undecided" && given !== void 0 && matchName(to, given) !== null) {
      return { kind: "decided", name: given };
    }
    return { kind };
  };
}

// src/domain/simulation/aftermath.ts
function judgeRerun(scene) {
  const { stage, operation } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  switch (operation.kind) {
    case "validate":
    case "drop":
      return "safe";
    case "rename":
      return rerunOfRename(scene);
    case "consolidate":
      return rerunOfConsolidation(scene);
    case "generate":
      if (scripted === void 0 || scripted.creates.length === 0) return "not-known";
      return rerunOfCreations(scene);
    case "create-views":
      return "not-known";
  }
}
function rerunOfRename(scene) {
  const { stage, operation } = scene;
  const moves = stage.moves.get(operation.id) ?? [];
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  const again = moves.flatMap(({ target, done }) => {
    if (!done || target === null || !operation.from.some((template) => isMatch(template, target))) return [];
    const next = find(target);
    return next.kind === "decided" && next.name === target ? [] : [target];
  });
  const inCircle = stage.hazards.some(({ kind, operation: id }) => kind === "cycle" && id === operation.id);
  const says = `A second run of ${operation.id} would take ${counted2(again.length, "new name")} for old ones and move the tables again: ${listed2(again)}.`;
  noteHazard(scene, { kind: "unsafe-rerun", tables: again, says, blocks: false });
  if (again.length > 0 || inCircle) return "unsafe";
  return moves.some(({ target }) => target === null) ? "not-known" : "safe";
}
function rerunOfConsolidation(scene) {
  const { stage, operation } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  const groups = targetsOf(stage.moves.get(operation.id) ?? []);
  if (groups.length === 0) return "safe";
  if (scripted !== void 0 && !scripted.drops && scripted.creates.every(({ onTaken }) => onTaken !== "fails")) {
    return scripted.creates.length === 0 ? "not-known" : "safe";
  }
  const says = `A run of ${operation.id} that fails between making a table and dropping its last source leaves half a group: a second run stops at the table, or makes it again from the rest (${counted2(groups.length, "group")}).`;
  noteHazard(scene, { kind: "unsafe-rerun", tables: groups, says, blocks: false });
  return "unsafe";
}
function rerunOfCreations(scene) {
  const { stage, operation } = scene;
  const failing = (stage.play.scripted.get(operation.id)?.creates ?? []).filter(
    ({ onTaken }) => onTaken === "fails"
  );
  const tables = failing.map(({ table }) => table);
  const says = `A second run of ${operation.id} stops at the first table that it has made: ${listed2(tables)}.`;
  noteHazard(scene, { kind: "unsafe-rerun", tables, says, blocks: false });
  return failing.length > 0 ? "unsafe" : "safe";
}
function targetsOf(moves) {
  return [...new Set(moves.flatMap(({ target, done }) => done && target !== null ? [target] : []))];
}
function judgeRollback(scene) {
  const { stage, operation } = scene;
  const steps = stage.steps.filter((step2) => step2.operation === operation.id && step2.state === "ready");
  if (steps.some(({ inverse }) => inverse === null)) return "impossible";
  if (operation.kind === "generate" && steps.length === 0) return "not-known";
  const moves = stage.moves.get(operation.id) ?? [];
  if (operation.kind === "rename") {
    const blocked = blockedInverses(scene, moves);
    const tables = blocked.map(({ source }) => source);
    const others = [...new Set(blocked.map(({ by }) => by))];
    const says = `${operation.id} alone cannot be undone for ${counted2(tables.length, "table")}, because of ${others.join(", ")}: ${listed2(tables)}.`;
    noteHazard(scene, { kind: "blocked-rollback", tables, says, blocks: false });
    if (blocked.length > 0) return "blocked";
  }
  return moves.some(({ target }) => target === null) ? "not-known" : "possible";
}
function blockedInverses({ stage, operation, shelf }, moves) {
  const covering = new Set(
    stage.play.phase.operations.filter(({ covers: covers2 }) => covers2.includes(operation.id)).map(({ id: id2 }) => id2)
  );
  const { id } = operation;
  return moves.flatMap(({ source, target, done, origin }) => {
    if (!done || target === null) return [];
    const held = shelf.entries.get(target);
    const isThere = held !== void 0 && (held.by === id || origin !== null && held.origin === origin);
    const moved = isThere ? null : shelf.taken.get(target) ?? held?.by ?? "a later operation";
    const standing = shelf.entries.get(source);
    const blocker = standing === void 0 || standing.by === id ? null : standing.by;
    const by = moved ?? (blocker !== null && !covering.has(blocker) ? blocker : null);
    return by === null ? [] : [{ source, by }];
  });
}

// src/domain/simulation/claims.ts
function claimOf({ expect }, found) {
  if (expect === null) return null;
  const expected = expect.sources;
  const tolerance = expect.tolerance ?? 0;
  return { expected, tolerance, found, direction: directionOf({ expected, tolerance, found }) };
}
function directionOf({ expected, tolerance, found }) {
  if (found === expected) return "as-expected";
  if (found === 0) return "none";
  if (Math.abs(found - expected) <= tolerance) return "within-tolerance";
  return found < expected ? "fewer" : "more";
}

// src/domain/simulation/order-operations.ts
function waitsFor({ needs, covers: covers2 }) {
  return [.../* @__PURE__ */ new Set([...needs, ...covers2])];
}
function orderOperations({ operations }) {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const ordered = /* @__PURE__ */ new Set();
  const begun = /* @__PURE__ */ new Set();
  const visit = (operation) => {
    if (begun.has(operation)) return;
    begun.add(operation);
    for (const id of waitsFor(operation)) {
      const before = byId.get(id);
      if (before !== void 0) visit(before);
    }
    ordered.add(operation);
  };
  for (const operation of operations) visit(operation);
  return [...ordered];
}

// src/domain/simulation/legal-name.ts
var TABLE_NAME_LIMIT_BYTES = 1024;
var TABLE_NAME = /^[\p{L}\p{M}\p{N}\p{Pc}\p{Pd}\p{Zs}]+$/u;
function illegalName(name) {
  if (name === "") return "is empty";
  const bytes = countBytes(name);
  if (bytes > TABLE_NAME_LIMIT_BYTES)
    return `has ${bytes} bytes, and a table's name at most ${TABLE_NAME_LIMIT_BYTES}`;
  if (TABLE_NAME.test(name)) return null;
  const wrong = [...name].find((sign) => !TABLE_NAME.test(sign)) ?? "";
  return `has the character \`${wrong}\`, which no table's name may have`;
}
function countBytes(name) {
  let bytes = 0;
  for (const sign of name) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
  }
  return bytes;
}

// src/domain/simulation/order-moves.ts
function orderMoves(moves) {
  const owner = new Map(moves.flatMap(({ sources: sources2 }, index) => sources2.map((name) => [name, index])));
  const seen2 = /* @__PURE__ */ new Set();
  const order = [];
  const chains = { all: [], byHead: /* @__PURE__ */ new Map() };
  const cycles = [];
  const movesOf = (indexes4) => indexes4.flatMap((index) => moves[index] ?? []);
  for (const start of moves.keys()) {
    if (seen2.has(start)) continue;
    const { path, met } = follow2({ moves, owner, seen: seen2, start });
    const entry = met === void 0 ? -1 : path.indexOf(met);
    const circle = entry === -1 ? [] : path.slice(entry);
    if (circle.length > 0) {
      const turned = fromSmallest(movesOf(circle));
      cycles.push(turned.map(firstSource));
      order.push(...breakCircle(turned));
    }
    const waiting = movesOf(entry === -1 ? path : path.slice(0, entry)).reverse();
    for (const move of waiting) order.push({ move, aside: "none" });
    const before = met === void 0 ? null : { index: met, move: moves[met] };
    if (waiting.length > 0) noteChain(chains, { waiting, before, start });
  }
  return { moves: order, chains: chains.all.map((chain) => chain.toReversed()), cycles };
}
function noteChain({ all, byHead }, line2) {
  const { waiting, before, start } = line2;
  const known4 = before === null ? void 0 : byHead.get(before.index);
  const end = before?.move === void 0 ? [] : [before.move.target, firstSource(before.move)];
  const chain = known4 ?? (end.length > 0 ? end : waiting.slice(0, 1).map(({ target }) => target));
  for (const move of waiting) chain.push(firstSource(move));
  if (chain.length <= 2) return;
  if (known4 === void 0) all.push(chain);
  if (before !== null) byHead.delete(before.index);
  byHead.set(start, chain);
}
function follow2(seen2) {
  const path = [];
  let at = seen2.start;
  if (seen2.seen.has(at)) return { path, met: void 0 };
  while (at !== void 0 && !seen2.seen.has(at)) {
    seen2.seen.add(at);
    path.push(at);
    at = seen2.owner.get(seen2.moves[at]?.target ?? "");
  }
  return { path, met: at };
}
function fromSmallest(circle) {
  const names2 = circle.map(firstSource);
  const first = names2.reduce((least, name, index) => name < (names2[least] ?? "") ? index : least, 0);
  return [...circle.slice(first), ...circle.slice(0, first)];
}
function breakCircle([first, ...others]) {
  if (first === void 0) return [];
  const rest = others.reverse().map((move) => ({ move, aside: "none" }));
  return [{ move: first, aside: "out" }, ...rest, { move: first, aside: "back" }];
}
function firstSource({ sources: sources2 }) {
  return sources2[0] ?? "";
}

// src/domain/simulation/target-hazards.ts
function noteTargets(scene, moves) {
  const targets = [...new Set(moves.map(({ target }) => target))];
  noteRejected(scene, targets);
  noteCase(scene, targets);
}
function noteRejected(scene, targets) {
  const { stage, shelf } = scene;
  for (const mandate of stage.play.mandates) {
    if (mandate.dataset !== shelf.dataset) continue;
    const rejected = targets.filter((name) => !isCompliant(mandate, name));
    const says = `${mandate.id} rejects ${counted2(rejected.length, "new name")}: ${listed2(rejected)}.`;
    noteHazard(scene, { kind: "rejected-name", tables: rejected, says, blocks: false });
  }
}
function noteCase(scene, targets) {
  const lower = new Map(targets.map((name) => [name.toLowerCase(), name]));
  const own = new Set(targets);
  const pairs = [];
  for (const name of own) {
    const other = lower.get(name.toLowerCase());
    if (other !== void 0 && other !== name) pairs.push([name, other]);
  }
  for (const name of scene.shelf.entries.keys()) {
    const target = own.has(name) ? void 0 : lower.get(name.toLowerCase());
    if (target !== void 0) pairs.push([target, name]);
  }
  for (const [target, other] of pairs.sort(byFirst)) {
    const says = `${target} differs from ${other} in upper and lower case alone.`;
    noteHazard(scene, { kind: "case-collision", tables: [target, other], says, blocks: false });
  }
}
function byFirst([a, one], [b, other]) {
  return a < b || a === b && one < other ? -1 : 1;
}

// src/domain/simulation/play-moves.ts
function playMoves(scene) {
  const { stage, operation, shelf } = scene;
  const { standing, gone } = findNames(shelf, operation.from);
  const { moves, kept: kept3 } = sortSources(scene, standing);
  for (const stuck of stuckMoves(scene, kept3)) noteMove(scene, stuck);
  for (const source of gone) noteMove(scene, { sources: [source], target: null, hazard: "source-missing" });
  noteGone(scene, gone);
  const origins = new Map(standing.map((name) => [name, shelf.entries.get(name)?.origin ?? null]));
  const order = orderMoves(moves);
  const asides = /* @__PURE__ */ new Map();
  const done = /* @__PURE__ */ new Set();
  const blocked = /* @__PURE__ */ new Set();
  const isMerge = operation.kind === "consolidate";
  for (const ordered of order.moves) {
    const { move } = ordered;
    if (blocked.has(move)) continue;
    const inCircle = ordered.aside !== "none";
    const isDone = isMerge && inCircle ? refuseCircle(scene, move) : runMove(scene, ordered, asides);
    if (!isDone) blocked.add(move);
    else if (ordered.aside !== "out") done.add(move);
  }
  noteOrder(scene, order);
  noteTargets(scene, moves);
  const net = [
    ...moves.flatMap(
      (move) => move.sources.map((source) => {
        const origin = origins.get(source) ?? null;
        return { source, target: move.target, done: done.has(move), origin };
      })
    ),
    ...[...kept3].map(([source, { target }]) => ({ source, target, done: false, origin: null })),
    ...gone.map((source) => ({ source, target: null, done: false, origin: null }))
  ];
  stage.moves.set(operation.id, net);
}
function sortSources(scene, names2) {
  const { stage, operation, shelf } = scene;
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  const groups = /* @__PURE__ */ new Map();
  const kept3 = /* @__PURE__ */ new Map();
  for (const name of names2) {
    const target = find(name);
    const hazard = keptBy(shelf, name, target);
    if (target.kind === "decided" && target.name === name) continue;
    if (hazard !== null) kept3.set(name, { hazard, target: target.kind === "decided" ? target.name : null });
    else if (target.kind === "decided") push(groups, target.name, name);
  }
  noteKept(scene, kept3);
  if (operation.kind === "consolidate") {
    const stuck = new Set([...kept3.values()].flatMap(({ target }) => target ?? []));
    const moves2 = [...groups].map(([target, sources2]) => ({ sources: sources2, target }));
    for (const { sources: sources2, target } of moves2.filter((move) => stuck.has(move.target))) {
      const hazard = [...kept3.values()].find((one) => one.target === target)?.hazard ?? "source-is-view";
      for (const source of sources2) kept3.set(source, { hazard, target });
    }
    return { moves: moves2.filter(({ target }) => !stuck.has(target)), kept: kept3 };
  }
  const moves = [...groups].flatMap(
    ([target, sources2]) => sources2.map((source) => ({ sources: [source], target }))
  );
  return { moves: moves.sort(bySource), kept: kept3 };
}
function stuckMoves({ operation }, kept3) {
  const alone = [...kept3].map(([source, { hazard, target }]) => ({ sources: [source], target, hazard }));
  if (operation.kind !== "consolidate") return alone;
  const groups = /* @__PURE__ */ new Map();
  for (const { sources: sources2, target } of alone) push(groups, target ?? sources2.join(), sources2.join());
  return [...groups.values()].map((sources2) => {
    const { hazard, target } = kept3.get(sources2[0] ?? "") ?? { hazard: "source-is-view", target: null };
    return { sources: sources2, target, hazard };
  });
}
function keptBy(shelf, name, target) {
  const type = shelf.entries.get(name)?.type;
  if (type !== void 0 && type !== "TABLE") return hazardOf(type);
  if (target.kind === "undecided") return "undecided-word";
  if (target.kind === "unwritable") return "rejected-name";
  return illegalName(target.name) === null ? null : "illegal-name";
}
function hazardOf(type) {
  return type === "EXTERNAL" || type === "SNAPSHOT" ? "source-is-external" : "source-is-view";
}
function noteMove(scene, { sources: sources2, target, hazard }) {
  noteStep(scene, {
    verb: scene.operation.kind === "consolidate" ? "consolidate" : "rename",
    from: sources2,
    to: target,
    hazard,
    inverse: target === null ? null : inverseOf(scene, { sources: sources2, target })
  });
}
function inverseOf(scene, { sources: sources2, target }) {
  if (scene.operation.kind === "rename") return `ALTER TABLE \`${target}\` RENAME TO \`${sources2[0] ?? ""}\``;
  return keepsSources(scene) ? `DROP TABLE \`${target}\`` : null;
}
function keepsSources({ stage, operation }) {
  const scripted = stage.play.scripted.get(operation.id);
  return operation.kind === "consolidate" && scripted?.drops === false && scripted.creates.length > 0;
}
function runMove(scene, { move, aside }, asides) {
  const { shelf } = scene;
  if (aside === "out") asides.set(move, freeName(shelf, move));
  const out = asides.get(move) ?? "";
  const sources2 = aside === "back" ? [out] : move.sources;
  const target = aside === "out" ? out : move.target;
  const inTheWay = shelf.entries.get(target);
  const hazard = inTheWay === void 0 ? null : inTheWay.by === null ? "name-taken" : "same-target";
  noteMove(scene, { sources: sources2, target, hazard });
  if (inTheWay !== void 0) {
    noteCollision(scene, { sources: sources2, target, inTheWay });
    return false;
  }
  const entries = keepsSources(scene) ? [] : sources2.flatMap((name) => take(shelf, name, scene.operation.id) ?? []);
  put(shelf, target, {
    type: "TABLE",
    origin: scene.operation.kind === "rename" ? entries[0]?.origin ?? null : null,
    by: scene.operation.id,
    partitionField: entries[0]?.partitionField ?? null
  });
  return true;
}
function freeName(shelf, { sources: sources2 }) {
  const base = `${(sources2[0] ?? "").slice(0, 1e3)}_aside`;
  let name = base;
  for (let count = 2; shelf.entries.has(name); count++) name = `${base}${count}`;
  return name;
}
function refuseCircle(scene, move) {
  noteMove(scene, { ...move, hazard: "cycle" });
  return false;
}
var KINDS = {
  TABLE: "a table",
  VIEW: "a view",
  EXTERNAL: "an external table",
  MATERIALIZED_VIEW: "a materialized view",
  SNAPSHOT: "a snapshot"
};
function noteCollision(scene, seen2) {
  const { sources: sources2, target, inTheWay } = seen2;
  const moved = `${listed2(sources2)} -> ${target}`;
  const other = inTheWay.origin;
  const says = inTheWay.by === null ? `${moved}, where ${KINDS[inTheWay.type]} of that name stands.` : inTheWay.by === scene.operation.id ? `${moved}, which ${other ?? "another table"} goes to as well.` : `${moved}, which ${inTheWay.by} has given to ${other ?? "a table of its own"} before.`;
  const kind = inTheWay.by === null ? "name-taken" : "same-target";
  const tables = [...sources2, target, ...kind === "same-target" && other !== null ? [other] : []];
  noteHazard(scene, { kind, tables, says, blocks: true });
}
function noteKept(scene, kept3) {
  const { operation } = scene;
  const byHazard = /* @__PURE__ */ new Map();
  for (const [name, { hazard }] of kept3) push(byHazard, hazard, name);
  for (const [kind, tables] of byHazard) {
    const what = counted2(tables.length, "table");
    const texts = {
      "undecided-word": `The new names of ${what} do not follow from the old ones, and no script decides them: ${listed2(tables)}.`,
      "rejected-name": `${operation.to?.text ?? "to"} cannot write the words of ${what}: ${listed2(tables)}.`,
      "illegal-name": `${what} would get names that BigQuery refuses: ${listed2(tables)}; ${illegalText(kept3, tables)}.`,
      "source-is-view": `${what} to be moved ${tables.length === 1 ? "is a view" : "are views"}: ${listed2(tables)}.`,
      "source-is-external": `${what} to be moved ${tables.length === 1 ? "is" : "are"} external or a snapshot: ${listed2(tables)}.`
    };
    noteHazard(scene, { kind, tables, says: texts[kind] ?? `${what} cannot be moved.`, blocks: true });
  }
}
function illegalText(kept3, [first = ""]) {
  const target = kept3.get(first)?.target ?? "";
  return `the first ${illegalName(target) ?? "is refused"}`;
}
function noteGone(scene, gone) {
  const { shelf } = scene;
  const takers = [...new Set(gone.flatMap((name) => shelf.taken.get(name) ?? []))];
  noteHazard(scene, {
    kind: "source-missing",
    tables: gone,
    says: `${counted2(gone.length, "table")} will be gone when ${scene.operation.id} comes, taken by ${takers.join(", ")}: ${listed2(gone)}.`,
    blocks: true
  });
}
function noteOrder(scene, {
  chains,
  cycles
}) {
  const isMerge = scene.operation.kind === "consolidate";
  for (const tables of chains) {
    const says = `${listed2(tables)}: each stands on the new name of the one before it, so the last must move first.`;
    noteHazard(scene, { kind: "chain", tables, says, blocks: false });
  }
  for (const tables of cycles) {
    const [first = ""] = tables;
    const circle = listed2([...tables, first]);
    const advice = isMerge ? "" : ` Rename ${first} to a name of its own first, and to its new name last.`;
    const says = `${circle}: they change names in a circle, so no order is free of collisions.${advice}`;
    noteHazard(scene, { kind: "cycle", tables, says, blocks: isMerge });
  }
}
function bySource({ sources: [a = ""] }, { sources: [b = ""] }) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function push(map, key, value) {
  const known4 = map.get(key);
  if (known4 === void 0) map.set(key, [value]);
  else known4.push(value);
}

// src/domain/simulation/play-others.ts
function playDrops(scene) {
  const { stage, operation, shelf } = scene;
  const { standing, gone } = findNames(shelf, operation.from);
  const foreign2 = /* @__PURE__ */ new Map();
  const makers = /* @__PURE__ */ new Set();
  for (const name of standing) {
    const { type, by } = shelf.entries.get(name) ?? { type: "TABLE", by: null };
    const hazard = type === "TABLE" ? null : hazardOf(type);
    if (hazard !== null && by !== null) makers.add(by);
    noteStep(scene, { verb: "drop", from: [name], to: null, hazard, inverse: null });
    if (hazard === null) take(shelf, name, operation.id);
    else foreign2.set(hazard, [...foreign2.get(hazard) ?? [], name]);
  }
  for (const name of gone)
    noteStep(scene, { verb: "drop", from: [name], to: null, hazard: "source-missing", inverse: null });
  for (const [kind, tables] of foreign2) {
    const made = makers.size === 0 ? "" : ` by then, because of ${[...makers].join(", ")}`;
    const says = `DROP TABLE does not drop ${counted2(tables.length, "source")} that ${tables.length === 1 ? "is" : "are"} no plain table${made}: ${listed2(tables)}.`;
    noteHazard(scene, { kind, tables, says, blocks: true });
  }
  const takers = [...new Set(gone.flatMap((name) => shelf.taken.get(name) ?? []))];
  const missing2 = `${counted2(gone.length, "table")} to be dropped will be gone before, taken by ${takers.join(", ")}: ${listed2(gone)}.`;
  noteHazard(scene, { kind: "source-missing", tables: gone, says: missing2, blocks: true });
  stage.moves.set(operation.id, []);
}
function playCreations(scene) {
  const { stage, operation, shelf } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  const derived = operation.to === null ? [] : deriveCreations(scene);
  const creations = derived.length > 0 ? derived : scripted?.creates ?? [];
  if (creations.length === 0) {
    stage.unknown.add(`What ${operation.id} makes is known only when its script runs.`);
  }
  const made = [];
  for (const creation of creations) {
    const own = stage.shelves.get(creation.dataset);
    if (own === void 0) {
      stage.unknown.add(
        `The tables of ${creation.dataset}, in which ${operation.id} makes tables, were not read.`
      );
      continue;
    }
    if (create({ ...scene, shelf: own }, creation) && own === shelf) {
      made.push({ sources: [], target: creation.table });
    }
  }
  noteTargets(scene, made);
  stage.moves.set(operation.id, []);
}
function deriveCreations(scene) {
  const { stage, operation, shelf } = scene;
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  return findNames(shelf, operation.from).standing.flatMap((source) => {
    const target = find(source);
    if (target.kind !== "decided") return [];
    return [{ dataset: shelf.dataset, table: target.name, source, onTaken: "fails" }];
  });
}
function create(scene, creation) {
  const { operation, shelf } = scene;
  const { table, onTaken, source } = creation;
  const standing = shelf.entries.get(table);
  if (standing !== void 0 && onTaken === "keeps") return false;
  const isTaken = standing !== void 0 && (onTaken === "fails" || standing.type !== "TABLE");
  const wrong = illegalName(table);
  const hazard = wrong !== null ? "illegal-name" : isTaken ? "name-taken" : null;
  const inverse = standing === void 0 ? `DROP TABLE \`${table}\`` : null;
  noteStep(scene, { verb: "create", from: source === void 0 ? [] : [source], to: table, hazard, inverse });
  if (hazard !== null) {
    const says = wrong === null ? `${table} cannot be made: the name is taken.` : `${table} ${wrong}.`;
    noteHazard(scene, { kind: hazard, tables: [table], says, blocks: true });
    return false;
  }
  put(shelf, table, { type: "TABLE", origin: null, by: operation.id, partitionField: null });
  return true;
}
function playViews(scene) {
  const { stage, operation, shelf } = scene;
  const held = { kept: [], reused: [], waiting: [], gone: [] };
  for (const move of operation.covers.flatMap((covered) => stage.moves.get(covered) ?? [])) {
    const hazard = viewHazard(scene, move);
    const from = move.target === null ? [] : [move.target];
    const to = move.source;
    noteStep(scene, { verb: "create-view", from, to, hazard, inverse: `DROP VIEW \`${to}\`` });
    if (hazard === null)
      put(shelf, to, { type: "VIEW", origin: null, by: operation.id, partitionField: null });
    else listOf(held, { hazard, done: move.done }).push(to);
  }
  noteHeld(scene, held);
}
function listOf(held, { hazard, done }) {
  if (hazard === "undecided-word") return held.waiting;
  if (hazard === "source-missing") return held.gone;
  return done ? held.reused : held.kept;
}
function noteHeld(scene, { kept: kept3, reused, waiting, gone }) {
  noteHazard(scene, {
    kind: "view-name-taken",
    tables: reused,
    says: `${counted2(reused.length, "old name")} will belong to another table when the views come: ${listed2(reused)}.`,
    blocks: true
  });
  noteHazard(scene, {
    kind: "view-name-taken",
    tables: kept3,
    says: `${counted2(kept3.length, "old name")} will still be taken, because ${kept3.length === 1 ? "its table does not leave it" : "their tables do not leave them"}: ${listed2(kept3)}.`,
    blocks: true
  });
  noteHazard(scene, {
    kind: "undecided-word",
    tables: waiting,
    says: `${counted2(waiting.length, "view")} wait for the new names of their tables to be decided: ${listed2(waiting)}.`,
    blocks: true
  });
  noteHazard(scene, {
    kind: "source-missing",
    tables: gone,
    says: `${counted2(gone.length, "view")} would select from ${gone.length === 1 ? "a table that is" : "tables that are"} gone when the views come: ${listed2(gone)}.`,
    blocks: true
  });
}
function viewHazard({ shelf }, { source, target }) {
  if (target === null) return shelf.entries.has(source) ? "undecided-word" : "source-missing";
  if (shelf.entries.has(source)) return "view-name-taken";
  return !shelf.entries.has(target) ? "source-missing" : null;
}

// src/domain/simulation/simulate.ts
var PLAYERS = {
  rename: playMoves,
  consolidate: playMoves,
  "create-views": playViews,
  validate: () => void 0,
  generate: playCreations,
  drop: playDrops
};
function simulatePhase(play2) {
  const stage = openStage(play2);
  const tablesBefore = countTables(stage);
  const operations = orderOperations(play2.phase);
  const claims = new Map(operations.map((operation) => [operation.id, claimIn(stage, operation)]));
  const reruns = new Map(operations.map((operation) => [operation.id, playOperation(stage, operation)]));
  const rollbacks = new Map(operations.map((operation) => [operation.id, undoOperation(stage, operation)]));
  const counts = countSteps(stage);
  return {
    operations: operations.map((operation) => {
      const { id, kind, dataset } = operation;
      return {
        operation: id,
        kind,
        dataset,
        claim: claims.get(id) ?? null,
        after: waitsFor(operation),
        steps: counts.get(id)?.steps ?? 0,
        blocked: counts.get(id)?.blocked ?? 0,
        rerun: reruns.get(id) ?? "not-known",
        rollback: rollbacks.get(id) ?? "not-known"
      };
    }),
    steps: stage.steps,
    hazards: stage.hazards,
    tablesBefore,
    tablesAfter: countTables(stage),
    unknown: [...stage.unknown]
  };
}
function claimIn(stage, operation) {
  const shelf = stage.shelves.get(operation.dataset ?? "");
  if (shelf === void 0 || operation.from.length === 0) return null;
  return claimOf(operation, findNames(shelf, operation.from).standing.length);
}
function playOperation(stage, operation) {
  if (operation.kind === "validate") return "safe";
  const scene = sceneOf(stage, operation);
  if (scene === null) return "not-known";
  PLAYERS[operation.kind](scene);
  return judgeRerun(scene);
}
function undoOperation(stage, operation) {
  if (operation.kind === "validate") return "possible";
  const shelf = stage.shelves.get(operation.dataset ?? "");
  return shelf === void 0 ? "not-known" : judgeRollback({ stage, operation, shelf });
}
function sceneOf(stage, operation) {
  const { id, dataset } = operation;
  if (dataset === null) {
    stage.unknown.add(`${id} names no dataset, so it was not simulated.`);
    return null;
  }
  const shelf = stage.shelves.get(dataset);
  if (shelf !== void 0) return { stage, operation, shelf };
  stage.unknown.add(`The tables of ${dataset} were not read, so ${id} was not simulated.`);
  return null;
}
function countTables({ shelves, play: play2 }) {
  const concerned = /* @__PURE__ */ new Set([
    ...play2.phase.operations.map(({ dataset }) => dataset),
    ...play2.mandates.map(({ dataset }) => dataset)
  ]);
  return [...shelves.values()].reduce(
    (count, { dataset, entries }) => count + (concerned.has(dataset) ? entries.size : 0),
    0
  );
}
function countSteps({ steps }) {
  const counts = /* @__PURE__ */ new Map();
  for (const { operation, state } of steps) {
    const count = counts.get(operation) ?? { steps: 0, blocked: 0 };
    count.steps++;
    if (state === "blocked") count.blocked++;
    counts.set(operation, count);
  }
  return counts;
}

// src/domain/simulation/of-snapshot.ts
var simulations = /* @__PURE__ */ new WeakMap();
function simulationOf(source) {
  const { phase, catalogues, scripts } = source;
  const byPhase = simulations.get(catalogues) ?? /* @__PURE__ */ new WeakMap();
  simulations.set(catalogues, byPhase);
  const known4 = byPhase.get(phase);
  if (known4?.scripts === scripts) return known4.simulation;
  const simulation = simulatePhase({
    phase,
    mandates: namingMandates(source),
    catalogues: readValues(catalogues),
    scripted: scriptedWork(source)
  });
  byPhase.set(phase, { scripts, simulation });
  return simulation;
}
function simulationWithGroups(source) {
  const simulation = simulationOf(source);
  const judged = source.phase.operations.flatMap((operation) => {
    const groups = groupsOf2(operation, source);
    return groups === null ? [] : [{ operation, groups }];
  });
  const unknown5 = judged.flatMap(
    ({ operation: { id, dataset }, groups }) => groups.widest === null ? [`The columns of ${dataset} were not read, so whether the groups of ${id} fit together is not known.`] : []
  );
  return {
    ...simulation,
    hazards: [...simulation.hazards, ...judged.flatMap(({ groups }) => groups.hazards)],
    unknown: [...simulation.unknown, ...unknown5]
  };
}
var judgements = /* @__PURE__ */ new WeakMap();
function groupsOf2(operation, { catalogues, tableColumns }) {
  const { kind, dataset } = operation;
  const catalogue = dataset === null ? void 0 : catalogues[dataset];
  if (kind !== "consolidate" || dataset === null || !isRead(catalogue)) return null;
  const known4 = judgements.get(operation);
  if (known4?.catalogues === catalogues && known4.tableColumns === tableColumns) return known4.judgement;
  const columns = tableColumns[dataset];
  const judgement = judgeGroups({
    operation,
    catalogue: catalogue.value,
    columns: isRead(columns) ? columns.value : null
  });
  judgements.set(operation, { catalogues, tableColumns, judgement });
  return judgement;
}
function readValues(readings) {
  return new Map(
    Object.entries(readings).flatMap(
      ([key, reading]) => isRead(reading) ? [[key, reading.value]] : []
    )
  );
}
function scriptedWork({ phase, scripts }) {
  if (!isRead(scripts)) return /* @__PURE__ */ new Map();
  const wanted = new Set(phase.operations.flatMap(({ script }) => script ?? []));
  const byPath = new Map(
    scripts.value.filter(({ path }) => wanted.has(path)).map((script) => [script.path, script])
  );
  return new Map(
    phase.operations.flatMap(({ id, script: path, dataset }) => {
      const script = path === null ? void 0 : byPath.get(path);
      return script === void 0 ? [] : [[id, readScriptedWork(script, dataset)]];
    })
  );
}

// src/audit/dependencies/undersized-job/loads.ts
function loadsOf(scripts, known4) {
  const sizes = new Map(known4.tree.entries.map(({ path, bytes }) => [path, bytes]));
  return scripts.filter(({ language }) => language === "python").flatMap(({ path, fileUses = [], effects }) => [
    ...fileUses.flatMap(({ mode, path: name, line: line2 }) => {
      const bytes = placesOf(name, path).flatMap((place2) => sizes.get(place2) ?? [])[0];
      return mode === "read" && bytes !== void 0 ? [{ script: path, line: line2, name, bytes }] : [];
    }),
    ...effects.filter(isWhole).map(
      (effect) => ({
        script: path,
        line: effect.line,
        name: effect.name,
        bytes: bytesOf2(effect, known4.tables)
      })
    )
  ]);
}
var WHOLE = /^\s*SELECT\s+\*\s+FROM\s+[`\w.-]+\s*;?\s*$/i;
function isWhole({ verb, kind, exact, statement }) {
  return verb === "read" && kind === "bigquery-table" && exact && WHOLE.test(statement ?? "");
}
function bytesOf2({ name }, tables) {
  const [dataset = "", table = ""] = name.split(".").slice(-2);
  const reading = tables[dataset];
  return isRead(reading) ? reading.value.tables[table]?.bytes ?? 0 : null;
}
var UNITS = {
  "": 1,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40
};
function inBytes(text) {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)([kKMGT]i?)?$/.exec(text) ?? [];
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : void 0;
  return amount === void 0 || factor === void 0 ? null : Number(amount) * factor;
}
function readable(bytes) {
  const [unit, size] = bytes >= 2 ** 30 ? ["GiB", 2 ** 30] : ["MiB", 2 ** 20];
  return `${(bytes / Number(size)).toFixed(1)} ${unit}`;
}

// src/audit/dependencies/undersized-job/jobs.ts
function aboutJob(seen2) {
  const { wanted, job, scripts } = seen2;
  const { timeoutSeconds, limits } = job.value;
  const given = `timeout ${timeoutSeconds ?? "not said"} s, memory ${limits?.["memory"] ?? "not said"}`;
  const shortages = [...shortOfTime(seen2), ...shortOfMemory(seen2)];
  const about7 = { subject: { kind: "job", id: wanted.name }, place: wanted.place };
  const evidence = fromReading(job, given);
  const [first] = shortages;
  const doubts = doubtsOf(seen2);
  if (!first && doubts.length > 0) {
    return unverified({
      ...about7,
      says: `Could not check whether job ${wanted.name} has what its scripts need: ${listed(doubts)}.`,
      impact: "endangers",
      evidence: [
        evidence,
        fromComputation("needs of the job's scripts", { saw: doubts.join("; "), at: seen2.question.at })
      ],
      verify: "Let phasegate read the catalogue and the sizes of its tables.",
      cure: {
        consequence: `May be hidden: job ${wanted.name} is stopped before it is done`,
        delay: hours(0, 1),
        action: `Compare by hand what job ${wanted.name} needs with what it has: ${given}.`
      }
    });
  }
  if (!first) {
    const says = `Nothing that the scripts of job ${wanted.name} were seen to need is more than it has.`;
    const saw2 = `${scripts.length} scripts: ${listed(scripts.map(({ path }) => path)) || "none"}`;
    return pass({
      ...about7,
      says,
      evidence: [evidence, fromComputation("needs of the job's scripts", { saw: saw2, at: seen2.question.at })]
    });
  }
  return fail({
    ...about7,
    says: `Job ${wanted.name} ${listed(shortages.map(({ says }) => says))}.`,
    impact: shortages.some(({ impact }) => impact === "prevents") ? "prevents" : "endangers",
    operations: [...new Set(shortages.flatMap(({ operations }) => operations))],
    evidence: [
      evidence,
      ...shortages.map(
        ({ saw: saw2 }) => fromComputation("needs of the job's scripts", { saw: saw2, at: seen2.question.at })
      )
    ],
    cure: {
      consequence: `Job ${wanted.name} is stopped before it is done`,
      delay: hours(0.25, 1),
      action: first.action
    }
  });
}
function doubtsOf(seen2) {
  const memory = seen2.job.value.limits?.["memory"];
  const untold = timesOf(seen2).filter(({ span }) => span === null);
  const unsized = memory === void 0 ? [] : loadsIn(seen2).filter(({ bytes }) => bytes === null);
  return [
    ...untold.map(({ id }) => `how long ${id} takes is not known`),
    ...unsized.map(({ script, name }) => `how large ${name} is, which ${script} loads, is not known`)
  ];
}
function loadsIn({ scripts, readings, question }) {
  return loadsOf(scripts, { tree: readings.repository.value, tables: question.tableDetails });
}
function timesOf({
  scripts,
  question
}) {
  const paths = new Set(scripts.map(({ path }) => path));
  const carried = question.phase.operations.filter(({ script }) => script !== null && paths.has(script));
  if (carried.length === 0) return [];
  const { operations } = forecastPhase({ ...question, simulation: simulationOf(question) });
  return carried.map(({ id }) => ({
    id,
    span: operations.find(({ operation }) => operation === id)?.durationMinutes ?? null
  }));
}
function shortOfTime(seen2) {
  const { wanted, job } = seen2;
  const { timeoutSeconds, taskCount = 1 } = job.value;
  if (timeoutSeconds === null) return [];
  const allowed = timeoutSeconds / 60;
  return timesOf(seen2).flatMap(({ id, span }) => {
    if (span === null || span.high / taskCount <= allowed) return [];
    const forecast2 = `${spelled(span.low)} to ${spelled(span.high)}`;
    return [
      {
        says: `stops after ${spelled(allowed)}; ${id} is forecast to take ${forecast2}`,
        saw: `${id}: ${forecast2} by the forecast, ${taskCount} task${taskCount === 1 ? "" : "s"}`,
        impact: span.low / taskCount > allowed ? "prevents" : "endangers",
        operations: [id],
        action: `Give it the time: gcloud run jobs update ${wanted.name} --task-timeout=${Math.ceil(span.high * 1.5)}m --region=${wanted.location}`
      }
    ];
  });
}
function spelled(minutes) {
  return minutes < 2 ? `${Math.ceil(minutes * 60)} seconds` : `${Math.ceil(minutes)} minutes`;
}
function shortOfMemory(seen2) {
  const { wanted, job } = seen2;
  const written2 = job.value.limits?.["memory"];
  const memory = written2 === void 0 ? null : inBytes(written2);
  if (memory === null) return [];
  return loadsIn(seen2).flatMap(({ script, line: line2, name, bytes }) => {
    if (bytes === null || bytes <= memory) return [];
    return [
      {
        says: `has ${written2} of memory; ${script} loads ${name}, ${readable(bytes)}, at line ${line2}`,
        saw: `${name} has ${readable(bytes)} (${script}:${line2})`,
        impact: "prevents",
        operations: [],
        action: `Read ${name} in parts at ${script}:${line2}, or give the job more: gcloud run jobs update ${wanted.name} --memory=${Math.ceil(bytes * 2 / 2 ** 30)}Gi --region=${wanted.location}`
      }
    ];
  });
}

// src/audit/dependencies/undersized-job/audit.ts
var audit24 = defineAudit({
  id: "undersized-job",
  family: "dependencies",
  title: "Builds and jobs have the time and the memory that they need",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "jobs", "catalogues", "tableDetails"],
  ask: (question) => {
    const { plan, at, repository, scripts, images, builds, jobs } = question;
    const readings = allRead({ repository, scripts, images, builds });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether builds and jobs have the time and the memory that they need",
        consequence: "A job of the plan is stopped before it is done"
      });
    }
    const running = runningImages(plan, readings);
    const aboutJobs = plan.infrastructure.jobs.flatMap((wanted) => {
      const reading = readingOf(jobs, { key: wanted.name, at });
      const own = running.filter(({ planned: planned3 }) => planned3.jobs.includes(wanted)).flatMap((each) => each.running);
      if (reading.state === "read")
        return [
          aboutJob({ wanted, job: reading, scripts: own.map(({ script }) => script), readings, question })
        ];
      if (reading.reason === "absent") return [];
      return [
        unverifiedFrom({
          subject: { kind: "job", id: wanted.name },
          reading,
          whether: `whether job ${wanted.name} has the time and the memory that its scripts need`,
          consequence: `Job ${wanted.name} is stopped before it is done`,
          impact: "endangers",
          place: wanted.place
        })
      ];
    });
    const planned2 = new Set(plan.infrastructure.jobs.map(({ build: build2 }) => build2));
    const aboutBuilds = readings.builds.value.map(
      (build2) => aboutBuild(build2, { builds: readings.builds, jobs, at, isPlanned: planned2.has(build2.path) })
    );
    return [...aboutJobs, ...aboutBuilds];
  }
});

// src/audit/commands.ts
var SYSTEM_PACKAGES = {
  aws: ["awscli"],
  bash: ["bash"],
  bc: ["bc"],
  bq: ["google-cloud-cli", "google-cloud-sdk"],
  bzip2: ["bzip2"],
  curl: ["curl"],
  dig: ["dnsutils", "bind9-dnsutils", "bind-tools"],
  docker: ["docker.io", "docker-ce-cli", "docker-ce", "docker-cli", "docker"],
  envsubst: ["gettext-base", "gettext"],
  ffmpeg: ["ffmpeg"],
  file: ["file"],
  "g++": ["g++", "build-essential", "build-base"],
  gcc: ["gcc", "build-essential", "build-base"],
  gcloud: ["google-cloud-cli", "google-cloud-sdk"],
  git: ["git"],
  gpg: ["gnupg", "gpg"],
  gsutil: ["google-cloud-cli", "google-cloud-sdk"],
  helm: ["helm"],
  htop: ["htop"],
  java: ["default-jre", "default-jre-headless", "openjdk-17-jre-headless", "openjdk-11-jre-headless"],
  jq: ["jq"],
  kubectl: ["kubectl", "google-cloud-cli-kubectl"],
  make: ["make", "build-essential", "build-base"],
  mysql: ["default-mysql-client", "mysql-client", "mariadb-client"],
  nc: ["netcat", "netcat-openbsd", "netcat-traditional"],
  node: ["nodejs"],
  npm: ["npm", "nodejs"],
  openssl: ["openssl"],
  parallel: ["parallel"],
  perl: ["perl"],
  pgrep: ["procps"],
  pip: ["python3-pip", "py3-pip"],
  pip3: ["python3-pip", "py3-pip"],
  pkill: ["procps"],
  ps: ["procps"],
  psql: ["postgresql-client"],
  python: ["python-is-python3", "python3"],
  python3: ["python3", "python3-minimal", "python3-pip", "python3-venv"],
  rclone: ["rclone"],
  rsync: ["rsync"],
  sqlite3: ["sqlite3", "sqlite"],
  ssh: ["openssh-client", "ssh"],
  sudo: ["sudo"],
  terraform: ["terraform"],
  tmux: ["tmux"],
  top: ["procps"],
  unzip: ["unzip"],
  watch: ["procps"],
  wget: ["wget"],
  xmllint: ["libxml2-utils"],
  xz: ["xz-utils", "xz"],
  yq: ["yq"],
  zip: ["zip"]
};
var CONSOLE_SCRIPTS = {
  ansible: ["ansible"],
  aws: ["awscli"],
  dbt: ["dbt-core", "dbt-bigquery"],
  gsutil: ["gsutil"],
  gunicorn: ["gunicorn"],
  jupyter: ["jupyter", "jupyter-core", "notebook"],
  sqlfluff: ["sqlfluff"],
  streamlit: ["streamlit"],
  uvicorn: ["uvicorn"],
  yq: ["yq"]
};
function isInstallable(command) {
  return Object.hasOwn(SYSTEM_PACKAGES, command) || Object.hasOwn(CONSOLE_SCRIPTS, command);
}
function commandIn(command, seen2) {
  const { image, packages: packages2, programs } = seen2;
  const base = baseImageOf(image);
  const system = packagesOf(SYSTEM_PACKAGES, command);
  const apt = image.apt.find(({ name }) => system.includes(name) || name === command);
  if (apt) return { state: "installed", by: `${apt.name} at line ${apt.line}` };
  if (base?.commands?.has(command)) return { state: "installed", by: `base image ${base.image}` };
  const python = packagesOf(CONSOLE_SCRIPTS, command).find((name) => packages2.has(name));
  if (python !== void 0) return { state: "installed", by: `Python package ${python}` };
  const copy = image.copies.find(({ sources: sources2, target }) => brings(command, [...sources2, target]));
  if (copy) return { state: "installed", by: `COPY at line ${copy.line}` };
  if (base?.commands == null)
    return { state: "unknown", why: `what ${base?.image ?? "its base"} holds is not known` };
  const fetching = programs.find((program) => /^(?:.*\/)?(?:curl|wget|git)$/.test(program));
  if (fetching !== void 0)
    return { state: "unknown", why: `a step fetches with ${fetching}, and what it puts where is not known` };
  return { state: "absent" };
}
function packageFor(command) {
  return packagesOf(SYSTEM_PACKAGES, command)[0] ?? packagesOf(CONSOLE_SCRIPTS, command)[0] ?? command;
}
function packagesOf(table, command) {
  return Object.hasOwn(table, command) ? table[command] ?? [] : [];
}
function brings(command, paths) {
  if (paths.some((path) => path.split("/").at(-1) === command)) return true;
  const isCloud = command === "gcloud" || command === "bq" || command === "gsutil";
  return isCloud && paths.some((path) => path.includes("google-cloud-sdk"));
}

// src/audit/installed-questions.ts
function askInstalled(question, asked) {
  const { plan, repository, scripts, images, builds, requirements } = question;
  const { whether, consequence, uses } = asked;
  const readings = allRead({ repository, scripts, images, builds, requirements });
  if (isLacking(readings)) return imagesUnread(plan, { reading: readings, whether, consequence });
  return runningImages(plan, readings).flatMap((running) => uses(running, readings)).map(answer16);
}
function answer16(use) {
  const { image, subject, sight, impact, place: place2, evidence, says, consequence } = use;
  if (sight.state === "installed") {
    const { id } = subject;
    return pass({ subject, says: `${image.path} has ${id}: ${sight.by}.`, evidence });
  }
  if (sight.state === "unknown") {
    return unverified({
      subject,
      says: `Could not check whether ${image.path} ${says.whether}, ${says.need}: ${sight.why}.`,
      impact,
      place: place2,
      evidence,
      verify: use.verify,
      cure: {
        consequence: `May be hidden: ${consequence}`,
        delay: hours(0, 1),
        action: use.actions.unknown
      }
    });
  }
  return fail({
    subject,
    says: `${image.path} ${says.lacks}, ${says.need}${says.at}.`,
    impact,
    place: place2,
    evidence,
    cure: {
      consequence: `${consequence.slice(0, 1).toUpperCase()}${consequence.slice(1)}`,
      delay: use.delay,
      workaround: use.workaround,
      action: use.actions.absent
    }
  });
}
function byNeed(needs) {
  const uses = /* @__PURE__ */ new Map();
  for (const { name, user } of needs) {
    const known4 = uses.get(name);
    if (known4) known4.push(user);
    else uses.set(name, [user]);
  }
  return [...uses].map(([name, users]) => ({ name, users }));
}

// src/audit/dependencies/uninstalled-command/audit.ts
var audit25 = defineAudit({
  id: "uninstalled-command",
  family: "dependencies",
  title: "Images install the commands that their scripts run",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "requirements"],
  ask: (question) => askInstalled(question, {
    whether: "whether images install the commands that their scripts run",
    consequence: "A container of the plan stops at a command that is not installed",
    uses: usesIn2
  })
});
function usesIn2(running, readings) {
  const { image } = running.planned;
  const packages2 = packagesIn(image, readings.requirements.value).names;
  const programs = scriptsByPath(readings.scripts.value).get(image.path)?.tools ?? [];
  const needs = running.running.flatMap(
    (user) => user.script.tools.filter(isInstallable).map((name) => ({ name, user }))
  );
  return byNeed(needs).map((use) => ({
    ...described(use, { running, readings }),
    sight: commandIn(use.name, { image, packages: packages2, programs })
  }));
}
function described({ name: command, users }, { running, readings }) {
  const { planned: planned2 } = running;
  const { image, impact } = planned2;
  const [first] = users;
  const base = baseImageOf(image);
  const packages2 = image.apt.map(({ name }) => name);
  const installs = packages2.length === 0 ? "no system packages" : packages2.join(", ");
  const run2 = `${listed(users.map(({ path }) => path))} run${users.length === 1 ? "s" : ""}`;
  const place2 = { path: first.path, line: lineOf(first, command) };
  return {
    image,
    subject: { kind: "tool", id: command },
    impact,
    place: place2,
    evidence: [
      fromScript(readings.scripts, { script: first.script, line: place2.line, saw: `${run2} ${command}` }),
      fromImage(readings.images, {
        image,
        line: base?.line ?? 1,
        saw: `${image.path} begins from ${base?.image ?? "nothing"} and installs ${installs}`
      })
    ],
    says: { whether: `has ${command}`, lacks: `does not have ${command}`, need: `which ${run2}`, at: "" },
    consequence: `${whatRuns(planned2)} stops where ${run2} ${command}`,
    delay: hours(0.5, 1),
    workaround: "Run with the image that was built last, if it has the command.",
    verify: `Build the image and look: docker run --rm --entrypoint which IMAGE ${command}`,
    actions: {
      absent: `Install ${packageFor(command)} in ${image.path}, and build it again.`,
      unknown: `Install ${packageFor(command)} by name in ${image.path}, or look in the image.`
    }
  };
}
function lineOf({ script }, command) {
  const kinds = command === "gsutil" ? /^gcs-/ : command === "bq" ? /^bigquery-/ : null;
  return script.effects.find(({ kind }) => kinds?.test(kind))?.line ?? 1;
}

// src/audit/dependencies/uninstalled-module/audit.ts
var audit26 = defineAudit({
  id: "uninstalled-module",
  family: "dependencies",
  title: "Images install the packages that their scripts import",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "requirements"],
  ask: (question) => askInstalled(question, {
    whether: "whether images install the packages that their scripts import",
    consequence: "A container of the plan stops at an import",
    uses: usesIn3
  })
});
function usesIn3(running, readings) {
  const packages2 = packagesIn(running.planned.image, readings.requirements.value);
  return byNeed(importsIn(running, packages2.python)).map((use) => {
    const sight = packages2.at(use.name);
    return described2(use, { running, readings, sight, count: packages2.names.size });
  });
}
function importsIn({ running }, python) {
  return running.flatMap(
    (one) => one.script.imports.flatMap((written2) => {
      const imported2 = importUnder(written2, [python]);
      if (imported2 === null || imported2.origin !== "third-party" || imported2.distribution === null) return [];
      return [{ name: imported2.distribution, user: { running: one, imported: imported2 } }];
    })
  );
}
function described2({ name, users }, { running, readings, sight, count }) {
  const { planned: planned2 } = running;
  const { image } = planned2;
  const isOptional = users.every(({ imported: imported2 }) => imported2.optional === true);
  const first = users.find(({ imported: imported2 }) => imported2.optional !== true) ?? users[0];
  const { script } = first.running;
  const { module, line: line2 } = first.imported;
  const installs = sight.state === "installed" ? `has ${name} by ${sight.by}` : `installs ${counted(count, "package")}, ${name} not among them`;
  const paths = listed([...new Set(users.map(({ running: each }) => each.path))]);
  return {
    image,
    subject: { kind: "package", id: name },
    sight,
    impact: isOptional ? "informs" : planned2.impact,
    place: { path: script.path, line: line2 },
    evidence: [
      fromScript(readings.scripts, { script, line: line2, saw: `import of ${module}` }),
      fromImage(readings.images, { image, line: installLine(image) ?? 1, saw: `${image.path} ${installs}` })
    ],
    says: {
      whether: `installs ${name}`,
      lacks: `does not install ${name}`,
      need: `which ${paths} import${users.length === 1 ? "s" : ""}`,
      at: ` at ${script.path}:${line2}`
    },
    consequence: `${whatRuns(planned2)} stops at ${script.path}:${line2}: import of ${module} fails`,
    delay: hours(0.25, 1),
    workaround: "Run with the image that was built last, if it holds the package.",
    verify: `Build the image and try: docker run --rm --entrypoint python IMAGE -c "import ${module}"`,
    actions: {
      absent: `Add ${name} to the packages that ${image.path} installs${lineNote(image)}, and build it again.`,
      unknown: `Install ${name} by name in ${image.path}, or try the import in the image.`
    }
  };
}
function installLine({ pip }) {
  return pip.at(-1)?.line ?? null;
}
function lineNote(image) {
  const line2 = installLine(image);
  return line2 === null ? "" : ` (line ${line2})`;
}

// src/audit/dependencies/unpinned-base-image/audit.ts
var audit27 = defineAudit({
  id: "unpinned-base-image",
  family: "dependencies",
  title: "Dockerfiles begin from images with a version",
  impact: "informs",
  reads: ["images"],
  ask: ({ plan, images }) => {
    if (isRead(images)) return images.value.flatMap((image) => answer17(image, images));
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: images,
        whether: "whether Dockerfiles begin from images with a version",
        consequence: "A build may begin from another image than the tested one"
      })
    ];
  }
});
function answer17(image, images) {
  const lost = new Set(
    (image.risks ?? []).flatMap(({ kind, name }) => kind === "unknown-stage" ? [name] : [])
  );
  const base = image.base.filter(
    ({ image: name }) => name !== "" && name !== "scratch" && !/[${]/.test(name) && !lost.has(name)
  );
  if (base.length === 0) return [];
  const loose = base.filter((each) => !isPinned2(each.image));
  const subject = { kind: "image", id: image.path };
  const names2 = listed(base.map((each) => `${each.image} (line ${each.line})`));
  const line2 = (loose[0] ?? base[0])?.line ?? 1;
  const evidence = [fromImage(images, { image, line: line2, saw: `FROM ${names2}` })];
  if (loose.length === 0) {
    return [
      pass({
        subject,
        says: `${image.path} begins from ${listed(base.map((each) => each.image))}.`,
        evidence
      })
    ];
  }
  const open = listed(loose.map((each) => each.image));
  return [
    fail({
      subject,
      says: `${image.path} begins from ${open} at line ${line2}, whatever that is on the day of the build.`,
      place: { path: image.path, line: line2 },
      evidence,
      cure: {
        consequence: `A build of ${image.path} may begin from another image than the tested one`,
        delay: hours(0.1, 0.5),
        action: `Name a version in ${image.path}: python:3.12-slim instead of python or python:latest.`
      }
    })
  ];
}
function isPinned2(image) {
  const { tag, digest } = splitReference(image);
  return digest !== "" || /\d/.test(tag);
}

// src/audit/dependencies/unpinned-requirement/audit.ts
var audit28 = defineAudit({
  id: "unpinned-requirement",
  family: "dependencies",
  title: "Requirements are pinned to one version",
  impact: "informs",
  reads: ["requirements", "images"],
  ask: ({ plan, at, requirements, images }) => {
    if (plan.dependencies.environments.length === 0) return [];
    const environments = readEnvironments(plan, { requirements, images });
    if (!isUnknown(environments)) return environments.map((environment) => answer18(environment, at));
    return plan.dependencies.environments.map(
      ({ name, place: place2 }) => unverifiedFrom({
        subject: { kind: "environment", id: name },
        reading: environments,
        whether: `whether the requirements of ${name} are pinned`,
        consequence: "Another version than the tested one may be installed",
        place: place2
      })
    );
  }
});
function answer18({ environment, packages: packages2 }, at) {
  const { name, from, place: place2 } = environment;
  const all = [...packages2.values()];
  const loose = all.filter((declared) => !isPinned(declared));
  const [first] = loose;
  const saw2 = `${counted(all.length, "requirement")} from ${from}, ${loose.length} not pinned`;
  const statement = {
    subject: { kind: "environment", id: name },
    evidence: [fromComputation(`requirements of ${name}`, { saw: saw2, at })]
  };
  if (!first)
    return pass({ ...statement, says: `All ${counted(all.length, "requirement")} of ${name} are pinned.` });
  return fail({
    ...statement,
    says: `${counted(loose.length, "requirement")} of ${name} may change between runs: ${listed(loose.map(written))}.`,
    place: first.line > 0 ? { path: first.path, line: first.line } : place2,
    cure: {
      consequence: `${name} may install another version than the tested one`,
      delay: hours(0.25, 1),
      action: `Pin them with == in ${[...new Set(loose.map(({ path }) => path))].join(", ")}.`
    }
  });
}
function written({ name, specifier }) {
  return `${name}${specifier}`;
}

// src/audit/dependencies/unset-variable/audit.ts
var audit29 = defineAudit({
  id: "unset-variable",
  family: "dependencies",
  title: "Variables that scripts cannot do without are set",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "jobs"],
  ask: ({ plan, at, repository, scripts, images, builds, jobs }) => {
    const readings = allRead({ repository, scripts, images, builds });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images and jobs set the variables that their scripts need",
        consequence: "A container of the plan stops at a variable that is not set"
      });
    }
    const running = runningImages(plan, readings);
    if (running.length > 0) return running.map((image) => answer19(image, { plan, at, readings, jobs }));
    return [nothing(plan, readings.images)];
  }
});
function nothing(plan, images) {
  const evidence = [fromReading(images, "no image starts a script of the repository")];
  const subject = { kind: "repository", id: plan.project };
  return notApplicable({ subject, says: "No image starts a script of the repository.", evidence });
}
var ALWAYS_SET = /^(?:CLOUD_RUN_(?:JOB|EXECUTION|TASK_(?:INDEX|ATTEMPT|COUNT))|HOME|PATH|HOSTNAME|PWD)$/;
function answer19({ planned: planned2, running }, { at, readings, jobs }) {
  const { image, impact } = planned2;
  const needs = running.flatMap(
    ({ script }) => (script.environmentNeeded ?? []).map((need2) => ({ ...need2, script }))
  );
  const inImage = new Set(Object.keys(image.environment));
  const deployed = planned2.jobs.map(({ name }) => readingOf(jobs, { key: name, at }));
  const inJobs = deployed.filter(isRead).map(({ value }) => new Set(value.environment ?? []));
  const open = needs.filter(
    ({ name }) => !inImage.has(name) && !ALWAYS_SET.test(name) && !(inJobs.length > 0 && inJobs.every((set) => set.has(name)))
  );
  const subject = { kind: "image", id: image.path };
  const settings = fromImage(readings.images, {
    image,
    line: 1,
    saw: `ENV ${[...inImage].join(", ") || "nothing"}`
  });
  const told = deployed.map((reading) => fromReading(reading, seenOf(reading)));
  const [first] = open;
  const hidden6 = deployed.find((reading) => !isRead(reading) && reading.reason !== "absent");
  if (!first && !hidden6) {
    const says = `${image.path} sets ${counted(needs.length, "variable")} that its scripts cannot do without.`;
    return pass({ subject, says, evidence: [settings, ...told] });
  }
  const need = first;
  const names2 = listed(open.map(({ name, line: line2, script }) => `${name} (${script.path}:${line2})`));
  const place2 = need ? { path: need.script.path, line: need.line } : { path: image.path, line: image.startLine };
  const consequence = need ? `${whatRuns(planned2)} stops at ${place2.path}:${place2.line}: ${need.name} is not set` : `${whatRuns(planned2)} may run with other variables than the image sets`;
  const base = {
    subject,
    impact: need ? impact : "informs",
    place: place2,
    evidence: [
      ...need ? [
        fromScript(readings.scripts, { script: need.script, line: need.line, saw: `reads ${need.name}` })
      ] : [],
      settings,
      ...told
    ]
  };
  const [evidence, ...rest] = base.evidence;
  const proof = [evidence ?? settings, ...rest];
  const action = `Set it: ENV in ${image.path}, or gcloud run jobs update JOB --update-env-vars ${need?.name ?? "NAME"}=VALUE`;
  if (hidden6 || planned2.jobs.length === 0) {
    return unverified({
      ...base,
      evidence: proof,
      says: need ? `Could not check whether ${names2} is set where ${image.path} runs.` : `Could not check which variables ${whatRuns(planned2)} runs with.`,
      verify: "Let phasegate read the job, or look: gcloud run jobs describe JOB",
      cure: { consequence: `May be hidden: ${consequence}`, delay: hours(0, 1), action }
    });
  }
  return fail({
    ...base,
    evidence: proof,
    says: `Neither ${image.path} nor ${whatRuns(planned2)} sets ${names2}.`,
    cure: {
      consequence: `${consequence.slice(0, 1).toUpperCase()}${consequence.slice(1)}`,
      delay: hours(0.1, 0.5),
      action
    }
  });
}
function seenOf(reading) {
  if (!isRead(reading)) return reading.detail;
  return `job ${reading.value.name} sets ${(reading.value.environment ?? []).join(", ") || "no variable"}`;
}

// src/audit/dependencies/unused-requirement/run-time.ts
var NEEDED = new Set(
  `adlfs asyncpg bandit black bokeh build certifi charset-normalizer coverage cryptography cython db-dtypes debugpy fastavro
  fastparquet flake8 fsspec gcsfs google-cloud-bigquery-storage grpcio gunicorn h5py hatchling hypercorn idna ipdb
  ipykernel ipython isort jinja2 jupyter jupyterlab kaleido lxml mypy mysqlclient nbconvert notebook numba numexpr
  openpyxl pip pip-tools pre-commit psycopg2 psycopg2-binary pyarrow pyarrow-hotfix pylint pymysql pyodbc pytables
  pytest pytz pyxlsb rich ruff s3fs setuptools six sqlalchemy-bigquery tables tabulate tox tzdata urllib3 uvicorn
  uvloop wheel xlrd xlsxwriter zstandard`.split(/\s+/)
);
function isNeededAtRunTime(name) {
  return NEEDED.has(name) || /^(?:pytest|types|sphinx|flake8|mkdocs|apache-airflow)-/.test(name) || name.endsWith("-stubs");
}

// src/audit/dependencies/unused-requirement/audit.ts
var audit30 = defineAudit({
  id: "unused-requirement",
  family: "dependencies",
  title: "Declared packages are imported by a script",
  impact: "informs",
  reads: ["scripts", "requirements", "images"],
  ask: ({ plan, at, scripts, requirements, images }) => {
    if (plan.dependencies.environments.length === 0) return [];
    const readings = allRead({ scripts, requirements, images });
    const environments = isLacking(readings) ? readings : readEnvironments(plan, readings);
    if (isLacking(readings) || isUnknown(environments)) {
      const reading = isLacking(readings) ? readings : environments;
      return "state" in reading ? [doubt(plan, reading)] : [];
    }
    const used = usedNames(readings.scripts.value);
    return environments.flatMap((environment) => answer20({ environment, used, at }));
  }
});
function doubt(plan, reading) {
  return unverifiedFrom({
    subject: { kind: "repository", id: plan.project },
    reading,
    whether: "whether declared packages are imported",
    consequence: "An environment installs what nothing needs"
  });
}
function usedNames(scripts) {
  const imported2 = scripts.flatMap(
    ({ imports }) => imports.flatMap(({ distribution }) => distribution === null ? [] : namesOf(distribution))
  );
  const needed = scripts.flatMap(({ runtimeNeeds = [] }) => runtimeNeeds.flatMap(({ anyOf: anyOf2 }) => anyOf2));
  return /* @__PURE__ */ new Set([...imported2, ...needed, ...scripts.flatMap(({ tools: tools2 }) => tools2)]);
}
function answer20(seen2) {
  const { environment, packages: packages2 } = seen2.environment;
  if (packages2.size === 0) return [];
  const undeclared = [...seen2.used].filter((name) => !packages2.has(name));
  const bringing = (declared) => {
    const own = namesWithExtras(/* @__PURE__ */ new Map([[declared.name, declared]]));
    return undeclared.some((name) => providerOf(name, own) !== null);
  };
  const unused = [...packages2.values()].filter(
    (declared) => !seen2.used.has(declared.name) && !isNeededAtRunTime(declared.name) && !bringing(declared)
  );
  const saw2 = `${counted(packages2.size, "package")} declared in ${environment.from}, ${unused.length} imported by no script`;
  const statement = {
    subject: { kind: "environment", id: environment.name },
    evidence: [fromComputation(`imports of the packages of ${environment.name}`, { saw: saw2, at: seen2.at })]
  };
  const [first] = unused;
  if (!first) {
    return [
      pass({ ...statement, says: `Every package of ${environment.name} is imported or needed at run time.` })
    ];
  }
  const names2 = listed(unused.map(({ name, path, line: line2 }) => `${name} (${path}:${line2})`));
  return [
    fail({
      ...statement,
      says: `${environment.name} declares ${names2}, which no script imports.`,
      place: { path: first.path, line: first.line },
      cure: {
        consequence: `${environment.name} installs what no script is seen to need`,
        delay: hours(0.1, 0.5),
        action: `Remove ${listed(unused.map(({ name }) => name))}, if nothing needs it at run time.`
      }
    })
  ];
}

// src/audit/probe-doubt.ts
function probeDoubt(doubt5) {
  const { whenOff, ...rest } = doubt5;
  return unverifiedFrom(doubt5.reading.reason === "off" ? { ...rest, impact: whenOff } : rest);
}
function fromStep({ action, source, saw: saw2, durationMs, observedAt }) {
  const time = durationMs === null ? "" : ` (${durationMs} ms)`;
  return { kind: "probe", source, saw: `${action}: ${saw2}${time}`.replace(/\s+/g, " "), observedAt };
}

// src/audit/hazards.ts
function askOfMoved(question) {
  const { phase, kinds, readings, at, whether, consequence, whenOff, ask } = question;
  return movedDatasets(phase, kinds).flatMap((moved) => {
    const reading = readingOf(readings, { key: moved.dataset, at });
    if (isRead(reading)) return [ask({ moved, reading })];
    if (reading.reason === "absent") return [];
    return [
      probeDoubt({
        ...moved.about,
        reading,
        whether: `whether ${moved.dataset} ${whether}`,
        consequence,
        whenOff
      })
    ];
  });
}
function isMoved({ operations }, table) {
  return operations.some(({ from }) => from.some((template) => isMatch(template, table)));
}
function movedDatasets({ operations }, kinds) {
  const moving = operations.filter(({ kind }) => kinds.has(kind));
  const datasets = new Set(moving.flatMap(({ dataset }) => dataset ?? []));
  return [...datasets].flatMap((dataset) => {
    const own = moving.filter((operation) => operation.dataset === dataset);
    const [first] = own;
    if (first === void 0) return [];
    const ids = own.map(({ id }) => id);
    const about7 = { subject: { kind: "dataset", id: dataset }, operations: ids, place: first.place };
    return [{ dataset, operations: own, about: about7 }];
  });
}

// src/audit/infrastructure/concurrent-dml/audit.ts
var audit31 = defineAudit({
  id: "concurrent-dml",
  family: "infrastructure",
  title: "Nobody changes the tables that the phase moves",
  impact: "informs",
  reads: ["recentWrites"],
  ask: ({ phase, at, recentWrites }) => askOfMoved({
    phase,
    kinds: /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]),
    readings: recentWrites,
    at,
    whether: "has tables that somebody changes",
    consequence: "a statement that changes a table while it is renamed fails, or the rename does",
    whenOff: "informs",
    ask: ({ moved, reading }) => {
      const { hours: span, writes } = reading.value;
      const touching = writes.filter(({ table }) => isMoved(moved, table));
      const evidence = [
        fromReading(reading, `${counted(touching.length, "writer")} in the last ${span} hours`)
      ];
      if (touching.length === 0) {
        const says = `No statement changed a table that moves in ${moved.dataset} in the last ${span} hours.`;
        return pass({ ...moved.about, says, evidence });
      }
      const who = listed(
        touching.map(
          ({ table, statement, user, lastAt, times }) => `${user} ${statement} ${table} ${times}x, last at ${lastAt}`
        )
      );
      return fail({
        ...moved.about,
        says: `Tables that move in ${moved.dataset} were changed in the last ${span} hours: ${who}.`,
        evidence,
        cure: {
          consequence: "A statement that changes a table while it is renamed fails, or the rename does",
          delay: hours(0.25, 2),
          mitigation: "Pause scheduled queries and pipelines while the phase runs, and give them the new names.",
          action: `Pause the writers before the phase starts: ${who}.`
        }
      });
    }
  })
});

// src/audit/infrastructure/costly-statements/audit.ts
var audit32 = defineAudit({
  id: "costly-statements",
  family: "infrastructure",
  title: "The statements of the phase fit its budget",
  impact: "slows",
  reads: ["dryRuns"],
  ask: ({ phase, at, dryRuns }) => {
    const asked = phase.operations.filter(
      ({ id, kind, dataset }) => Object.hasOwn(dryRuns, id) || kind !== "validate" && dataset !== null
    );
    const readings = asked.map(({ id }) => readingOf(dryRuns, { key: id, at }));
    if (asked.length === 0) return [];
    if (phase.budgetUsd === null) return [unbudgeted(phase, at)];
    const unread = readings.find(
      (reading) => !isRead(reading) && reading.reason !== "absent"
    );
    if (unread !== void 0) return [hidden(phase, unread)];
    const known4 = readings.filter(isRead);
    return known4.length === 0 ? [] : [weigh2({ phase, budgetUsd: phase.budgetUsd, known: known4, at })];
  }
});
function weigh2({ phase, budgetUsd, known: known4, at }) {
  const totalUsd = known4.reduce((sum, { value }) => sum + (value.costUsd ?? 0), 0);
  const open = known4.filter(({ value }) => value.costUsd === null && value.runs.length > 0);
  const [first] = known4;
  if (first === void 0) throw new Error("there is a dry run");
  const { price } = first.value;
  const evidence = [
    fromReading(first, `${usd(totalUsd)} at ${price.usdPerTiB} USD a TiB (${price.source}, ${price.asOf})`),
    ...known4.slice(1).map((reading) => fromReading(reading, `${reading.value.operation}: ${costText(reading.value)}`)),
    fromPlan(phase.place, { saw: `budget-usd ${budgetUsd}`, at })
  ];
  const statement = { ...about(phase), evidence };
  if (totalUsd > budgetUsd) {
    return fail({
      ...statement,
      says: `The statements of ${phase.id} cost about ${usd(totalUsd)}, more than the budget of ${usd(budgetUsd)}.`,
      cure: {
        consequence: `${phase.id} costs ${usd(totalUsd - budgetUsd)} more than planned`,
        delay: hours(0.5, 4),
        mitigation: "Read less: select columns, filter on the partition column, or copy tables instead of querying them.",
        action: `Raise budget-usd of ${phase.id}, or make its statements read less.`
      }
    });
  }
  if (open.length > 0) return inestimable(phase, { statement, open });
  return pass({
    ...statement,
    says: `The statements of ${phase.id} cost about ${usd(totalUsd)} of ${usd(budgetUsd)}.`
  });
}
function inestimable(phase, {
  statement,
  open
}) {
  const names2 = open.map(({ value }) => value.operation).join(", ");
  const verify = `Split scripts of several statements, so that BigQuery can estimate each: ${names2}`;
  const { subject, evidence } = statement;
  return unverified({
    subject,
    place: phase.place,
    evidence,
    says: `BigQuery gives no estimate for statements of ${names2}, so the cost of ${phase.id} is not known.`,
    verify,
    cure: {
      consequence: "May be hidden: the phase costs more than its budget",
      delay: hours(0, 1),
      action: verify
    }
  });
}
function hidden(phase, reading) {
  return probeDoubt({
    ...about(phase),
    reading,
    whether: `whether the statements of ${phase.id} fit its budget`,
    consequence: "the phase costs more than its budget",
    whenOff: "informs"
  });
}
function unbudgeted(phase, at) {
  const evidence = [fromPlan(phase.place, { saw: "no budget-usd", at })];
  return notApplicable({ ...about(phase), says: `${phase.id} has no budget.`, evidence });
}
function costText({ costUsd, runs }) {
  if (runs.length === 0) return "no statement tried";
  return costUsd === null ? "no estimate" : usd(costUsd);
}
function usd(amount) {
  return `${amount.toFixed(2)} USD`;
}
function about(phase) {
  return { subject: { kind: "phase", id: phase.id }, place: phase.place };
}

// src/audit/index-names.ts
var matches = /* @__PURE__ */ new WeakMap();
var names = /* @__PURE__ */ new WeakMap();
function namesMatching(catalogue, template) {
  const byTemplate = matches.get(catalogue) ?? /* @__PURE__ */ new Map();
  matches.set(catalogue, byTemplate);
  const known4 = byTemplate.get(template);
  if (known4) return known4;
  const found = catalogue.tables.filter(({ name }) => isMatch(template, name)).map(({ name }) => name);
  byTemplate.set(template, found);
  return found;
}
function namesMatchingAny(catalogue, templates) {
  const [only, ...others] = templates;
  if (only && others.length === 0) return namesMatching(catalogue, only);
  return [...new Set(templates.flatMap((template) => namesMatching(catalogue, template)))];
}
function nameSet2(catalogue) {
  const known4 = names.get(catalogue);
  if (known4) return known4;
  const built2 = new Set(catalogue.tables.map(({ name }) => name));
  names.set(catalogue, built2);
  return built2;
}

// src/audit/infrastructure/dependent-view/audit.ts
var RENAMING = /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]);
var audit33 = defineAudit({
  id: "dependent-view",
  family: "infrastructure",
  title: "No view or routine reads a table that loses its name",
  impact: "endangers",
  reads: ["dependents", "catalogues"],
  ask: ({ phase, at, dependents, catalogues }) => phase.operations.flatMap((operation) => {
    const { dataset } = operation;
    if (dataset === null || !RENAMING.has(operation.kind) || operation.from.length === 0) return [];
    const about7 = aboutOperation(operation);
    const reading = readingOf(dependents, { key: dataset, at });
    const catalogue = readingOf(catalogues, { key: dataset, at });
    if (isRead(reading) && isRead(catalogue)) {
      const names2 = new Set(namesMatchingAny(catalogue.value, operation.from));
      return [weigh3({ operation, dataset, names: names2, reading, phase })];
    }
    const unseen2 = isRead(reading) ? catalogue : reading;
    if (isRead(unseen2) || unseen2.reason === "absent") return [];
    const whether = `whether views read tables of ${operation.id}`;
    return [unverifiedFrom({ ...about7, reading: unseen2, whether, consequence: consequenceOf2(operation) })];
  })
});
function weigh3({ operation, dataset, names: names2, reading, phase }) {
  const { scope, dependents } = reading.value;
  const about7 = aboutOperation(operation);
  const affected = dependents.filter(({ reads }) => reads.some((table) => isOf(table, { dataset, names: names2 })));
  const bare3 = affected.filter((dependent) => isBare(dependent, { dataset, names: names2 }));
  const unclear = dependents.filter(({ complete }) => !complete);
  const where = scope === "region" ? "the project's region" : `dataset ${dataset} alone`;
  const saw2 = `${readers(dependents.length)} of ${where} name ${dataset}; ${affected.length} read tables of ${operation.id}`;
  const evidence = [fromReading(reading, saw2)];
  const kept3 = phase.operations.find(({ covers: covers2 }) => covers2.includes(operation.id));
  const cure = {
    consequence: consequenceOf2(operation),
    delay: hours(0.5, 4),
    mitigation: "Put views under the old names until every reader is changed.",
    workaround: "Put views under the old names (`create-views`).",
    action: `Change ${listed((affected.length > 0 ? affected : unclear).map(nameOf)) || "them"} together with ${operation.id}.`
  };
  if (affected.length > 0 && kept3 === void 0) {
    const says2 = `${readers(affected.length)} read tables that lose their names by ${operation.id}: ${listed(affected.map(nameOf))}.`;
    return fail({ ...about7, says: says2, evidence, cure });
  }
  if (bare3.length > 0) {
    const says2 = `${readers(bare3.length)} use old names of ${operation.id} in ways that the views of ${kept3?.id ?? ""} do not cover (writes, wildcards): ${listed(bare3.map(nameOf))}.`;
    const action = `Change ${listed(bare3.map(nameOf))} together with ${operation.id}.`;
    return fail({ ...about7, says: says2, evidence, cure: { ...cure, workaround: null, action } });
  }
  if (unclear.length > 0 && kept3 === void 0) {
    return unverified({
      ...about7,
      says: `Could not check whether ${listed(unclear.map(nameOf))} read tables of ${operation.id}: their texts could not be understood.`,
      evidence,
      verify: `Read the texts of ${listed(unclear.map(nameOf))} by hand.`,
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
    });
  }
  const says = affected.length > 0 ? `${kept3?.id} keeps the old names that ${listed(affected.map(nameOf))} read.` : `No view or routine of ${where} reads a table of ${operation.id}.`;
  return pass({ ...about7, says, evidence });
}
function isBare({ reads, changes = [] }, old) {
  const uncovered = [...changes, ...reads.filter((table) => table.endsWith("*"))];
  return uncovered.some((table) => isOf(table, old));
}
function isOf(table, { dataset, names: names2 }) {
  const [owner, name = ""] = table.split(".");
  return owner === dataset && (names2.has(name) || matchesPrefix(name, names2));
}
function matchesPrefix(name, names2) {
  if (!name.endsWith("*")) return false;
  const prefix = name.slice(0, -1);
  return [...names2].some((one) => one.startsWith(prefix));
}
function readers(count) {
  return count === 1 ? "1 view or routine" : `${grouped(count)} views and routines`;
}
function nameOf({ dataset, name }) {
  return `${dataset}.${name}`;
}
function consequenceOf2({ id }) {
  return `Views and routines that read tables by their old names fail once ${id} is done`;
}
function aboutOperation({ id, place: place2 }) {
  return { subject: { kind: "operation", id }, place: place2, operations: [id] };
}

// src/audit/resource-questions.ts
function askOfResources(question) {
  const { kind, readings, at, whether, consequence, impact } = question;
  return question.wanted.flatMap((wanted) => {
    const { id, place: place2, operations = [] } = wanted;
    const reading = readingOf(readings, { key: id, at });
    const about7 = { subject: { kind, id }, place: place2, operations };
    if (isRead(reading)) return [question.ask({ wanted, fact: reading.value, reading, about: about7 })];
    if (reading.reason === "absent") return [];
    return [
      unverifiedFrom({
        ...about7,
        reading,
        whether: `whether ${id} ${whether}`,
        consequence,
        impact: typeof impact === "function" ? impact(wanted) : impact
      })
    ];
  });
}

// src/audit/infrastructure/disabled-service-account/audit.ts
var audit34 = defineAudit({
  id: "disabled-service-account",
  family: "infrastructure",
  title: "Service accounts that the plan names are enabled",
  impact: "prevents",
  reads: ["serviceAccounts"],
  ask: ({ plan, phase, at, serviceAccounts }) => askOfResources({
    kind: "service-account",
    wanted: usedAccounts({ plan, phase }),
    readings: serviceAccounts,
    at,
    whether: "is enabled",
    consequence: "Every call under this identity is refused",
    impact: ({ runsPhase }) => runsPhase ? "prevents" : "endangers",
    ask: ({ wanted: { id, runsPhase }, fact, reading, about: about7 }) => {
      const evidence = [fromReading(reading, `disabled ${fact.disabled}`)];
      if (!fact.disabled) return pass({ ...about7, says: `Service account ${id} is enabled.`, evidence });
      return fail({
        ...about7,
        says: `Service account ${id} is disabled.`,
        impact: runsPhase ? "prevents" : "endangers",
        evidence,
        cure: {
          consequence: runsPhase ? `Every call of ${phase.id} is refused` : `What runs as ${id} is refused`,
          delay: hours(0.1, 1),
          mitigation: "Ask who disabled it and why before enabling it.",
          action: `Enable it: gcloud iam service-accounts enable ${id} --project=${plan.cloud.project}`
        }
      });
    }
  })
});

// src/audit/infrastructure/dropped-index/audit.ts
var audit35 = defineAudit({
  id: "dropped-index",
  family: "infrastructure",
  title: "No renamed table loses a search or vector index",
  impact: "slows",
  reads: ["indexes"],
  ask: ({ phase, at, indexes: indexes4 }) => askOfMoved({
    phase,
    kinds: /* @__PURE__ */ new Set(["rename"]),
    readings: indexes4,
    at,
    whether: "has indexes on tables that are renamed",
    consequence: "queries that rely on an index slow down until it is built again",
    whenOff: "informs",
    ask: ({ moved, reading }) => {
      const lost = reading.value.indexes.filter(({ table }) => isMoved(moved, table));
      const seen2 = `${counted(reading.value.indexes.length, "index").replace("indexs", "indexes")} in ${moved.dataset}`;
      const evidence = [fromReading(reading, `${seen2}, ${lost.length} on renamed tables`)];
      if (lost.length === 0) {
        return pass({
          ...moved.about,
          says: `No table that is renamed in ${moved.dataset} has an index.`,
          evidence
        });
      }
      const names2 = listed(lost.map(({ table, name, kind }) => `${name} (${kind}) on ${table}`));
      return fail({
        ...moved.about,
        says: `Renaming drops ${lost.length === 1 ? "an index" : `${lost.length} indexes`} in ${moved.dataset}: ${names2}.`,
        evidence,
        cure: {
          consequence: "Queries that rely on these indexes slow down and cost more until they are built again",
          delay: hours(0.5, 4),
          mitigation: "Keep the statements that made the indexes; INFORMATION_SCHEMA.SEARCH_INDEXES has them in `ddl`.",
          action: `Create again after the rename: ${names2}.`
        }
      });
    }
  })
});

// src/audit/infrastructure/exhausted-quota/audit.ts
var NEARLY = 0.8;
var audit36 = defineAudit({
  id: "exhausted-quota",
  family: "infrastructure",
  title: "The day's query quota has something left",
  impact: "endangers",
  reads: ["quotaUsage"],
  ask: ({ plan, quotaUsage }) => {
    const { cost } = plan.infrastructure;
    if (cost.dailyQueryQuota === "optional") return [];
    const about7 = {
      subject: { kind: "quota", id: "bigquery.googleapis.com/quota/query/usage" },
      ...cost.place ? { place: cost.place } : {}
    };
    const consequence = "Queries are refused until the quota begins anew at midnight in California";
    if (!isRead(quotaUsage)) {
      const whether = "whether the day's query quota has something left";
      return [unverifiedFrom({ ...about7, reading: quotaUsage, whether, consequence })];
    }
    const { limitMiB, usedMiB, since } = quotaUsage.value;
    const limit = limitMiB === null ? "no limit" : `a limit of ${grouped(limitMiB)} MiB`;
    const used = usedMiB === null ? "no use was measured" : `${grouped(usedMiB)} MiB used`;
    const evidence = [fromReading(quotaUsage, `${used} since ${since}, ${limit}`)];
    const share = limitMiB === null ? 0 : (usedMiB ?? 0) / Math.max(1, limitMiB);
    if (share < NEARLY) {
      return [
        pass({ ...about7, says: `The day's query quota has something left: ${used}, ${limit}.`, evidence })
      ];
    }
    const impact = share >= 1 ? "endangers" : "slows";
    return [
      fail({
        ...about7,
        says: `The day's query quota is ${Math.floor(share * 100)} % used: ${used}, ${limit}.`,
        impact,
        evidence,
        cure: {
          consequence,
          delay: hours(0, 24),
          workaround: "Start after midnight in California, when the quota begins anew.",
          action: `Raise it for the day of the phase: https://console.cloud.google.com/iam-admin/quotas?project=${plan.cloud.project}`
        }
      })
    ];
  }
});

// src/audit/infrastructure/expiring-dataset/audit.ts
var DAY_MS = 864e5;
var LASTING = /* @__PURE__ */ new Set(["rename", "consolidate", "generate", "create-views"]);
var audit37 = defineAudit({
  id: "expiring-dataset",
  family: "infrastructure",
  title: "Tables that the phase renames or creates do not expire by default",
  impact: "prevents",
  reads: ["datasets"],
  ask: ({ plan, phase, at, datasets }) => askOfResources({
    kind: "dataset",
    wanted: touchedDatasets(phase.operations),
    readings: datasets,
    at,
    whether: "lets tables expire by default",
    consequence: "Tables of the phase vanish when their default lifetime ends",
    impact: ({ impact }) => impact,
    ask: ({ wanted, fact, reading, about: about7 }) => {
      const lifetime = fact.defaultTableExpirationMs;
      if (lifetime === null) {
        const evidence = [fromReading(reading, "no default table expiration")];
        return pass({ ...about7, says: `Tables of ${wanted.id} do not expire by default.`, evidence });
      }
      const days = Math.round(lifetime / DAY_MS * 10) / 10;
      return fail({
        ...about7,
        says: `Tables of ${wanted.id} expire ${days} days after their creation by default.`,
        impact: wanted.impact,
        evidence: [fromReading(reading, `defaultTableExpirationMs ${lifetime}`)],
        cure: {
          consequence: `Tables of ${wanted.labels.join(", ")} are deleted ${days} days after they were first created`,
          delay: hours(0.1, 0.5),
          mitigation: "Remove the default before the first rename; it applies to tables created afterwards, so check existing ones too.",
          action: `Remove it: bq update --default_table_expiration 0 ${plan.cloud.project}:${wanted.id}`
        }
      });
    }
  })
});
function touchedDatasets(operations) {
  const lasting = operations.filter(({ kind }) => LASTING.has(kind));
  const ids = [...new Set(lasting.flatMap(({ dataset }) => dataset === null ? [] : [dataset]))];
  return ids.flatMap((id) => {
    const own = lasting.filter(({ dataset }) => dataset === id);
    const [first] = own;
    if (!first) return [];
    const impact = own.some(({ kind }) => kind === "rename") ? "prevents" : "endangers";
    const labels = own.map(operationLabel);
    return [{ id, place: first.place, operations: own.map((operation) => operation.id), impact, labels }];
  });
}

// src/audit/infrastructure/failed-probe/audit.ts
var audit38 = defineAudit({
  id: "failed-probe",
  family: "infrastructure",
  title: "Scratch tables and objects go through what the phase does",
  impact: "prevents",
  reads: ["probes"],
  ask: ({ plan, phase, at, probes }) => {
    const needs = probeNeeds({ plan, phase });
    const asked = needs.flatMap((need) => {
      const reading = readingOf(probes, { key: need.key, at });
      if (isRead(reading)) return [judge({ need, reading, phase, at })];
      if (reading.reason === "absent") return [];
      return [
        probeDoubt({
          ...about2(need),
          reading,
          whether: `whether ${need.id} lets the phase ${verbs(need.actions)}`,
          consequence: `the phase stops at its first change of ${need.id}`,
          whenOff: "endangers"
        })
      ];
    });
    return [...asked, ...untouched(plan, { needs, at })];
  }
});
function judge(probed) {
  const { steps, withheld } = probed.reading.value;
  const refused2 = steps.filter((step2) => step2.needed && isRefused(step2));
  if (refused2.length > 0) return failed(probed, refused2);
  if (withheld !== "") return kept(probed, withheld);
  const open = steps.filter((step2) => step2.needed && step2.outcome !== "done");
  if (open.length > 0) return unproven(probed, open);
  const left = steps.filter((step2) => step2.action === "clean-up" && step2.outcome !== "done");
  if (left.length > 0) return unremoved(probed, left);
  return isSomebodyElse(probed) ? otherCaller(probed) : passed(probed);
}
function isRefused({ outcome }) {
  return outcome === "denied" || outcome === "mismatch";
}
function failed({ need, phase }, refused2) {
  const [first, ...others] = refused2;
  if (first === void 0) throw new Error("there is a refused step");
  return fail({
    ...about2(need),
    says: `${need.id}: ${refused2.map(({ action, saw: saw2 }) => `${action} failed (${saw2})`).join("; ")}.`,
    evidence: [fromStep(first), ...others.map(fromStep)],
    cure: {
      consequence: `Cannot ${verbs(refused2.map(({ action }) => action))} in ${need.id}`,
      delay: hours(0.25, 2),
      mitigation: "Grants take a few minutes to apply; run the audit again after that.",
      action: first.remedy === null ? `Find out why ${first.action} had no effect.` : grantText(first, phase)
    }
  });
}
function grantText({ remedy: remedy2 }, { runsAs }) {
  if (remedy2 === null) return "";
  const member = runsAs === null ? "MEMBER" : `serviceAccount:${runsAs}`;
  return remedy2.command === void 0 ? remedy2.advice : `Grant it: ${remedy2.command.replaceAll("MEMBER", member)}`;
}
function kept({ need, reading }, withheld) {
  return unverified({
    ...about2(need),
    says: `${need.id} was not tried: ${withheld}.`,
    impact: "endangers",
    evidence: [fromReading(reading, withheld)],
    verify: `Try it on a bucket of the same project without that rule, or have ${need.id} checked by its owner.`,
    cure: {
      consequence: `May be hidden: the phase cannot ${verbs(need.actions)} in ${need.id}`,
      delay: hours(0, 2),
      action: `Check by hand that the phase may ${verbs(need.actions)} in ${need.id}.`
    }
  });
}
function unproven({ need }, open) {
  const [first, ...others] = open;
  if (first === void 0) throw new Error("there is an open step");
  const verify = first.remedy?.advice ?? `Run the audit again with --probe scratch: ${first.saw}.`;
  return unverified({
    ...about2(need),
    says: `${need.id}: ${open.map(({ action, saw: saw2 }) => `${action} is unproven (${saw2})`).join("; ")}.`,
    evidence: [fromStep(first), ...others.map(fromStep)],
    verify,
    cure: {
      consequence: `May be hidden: the phase cannot ${verbs(open.map(({ action }) => action))} in ${need.id}`,
      delay: hours(0, 2),
      action: verify
    }
  });
}
function unremoved({ need, phase }, left) {
  const [first, ...others] = left;
  if (first === void 0) throw new Error("something is left");
  return fail({
    ...about2(need),
    says: `${need.id}: what the probe made could not be removed (${left.map(({ saw: saw2 }) => saw2).join("; ")}).`,
    impact: "endangers",
    evidence: [fromStep(first), ...others.map(fromStep)],
    cure: {
      consequence: `No way back in ${need.id}: what is made there cannot be dropped`,
      delay: hours(0.25, 2),
      mitigation: "A rollback needs to drop what the phase made; grant it before the phase starts.",
      action: first.remedy === null ? `Remove it by hand: ${first.saw}.` : grantText(first, phase)
    }
  });
}
function isSomebodyElse({ phase: { runsAs }, reading }) {
  const { identity } = reading.value;
  return runsAs !== null && identity !== null && identity !== runsAs;
}
function otherCaller({ need, reading, phase }) {
  const { identity, steps } = reading.value;
  const verify = `Run the audit as ${phase.runsAs}: impersonate it in the workflow, or with gcloud auth application-default login --impersonate-service-account=${phase.runsAs}`;
  return unverified({
    ...about2(need),
    says: `${need.id} lets ${identity} ${verbs(need.actions)}, but the phase runs as ${phase.runsAs}.`,
    impact: "endangers",
    evidence: [fromReading(reading, `all ${steps.length} steps done as ${identity}`), ...steps.map(fromStep)],
    verify,
    cure: {
      consequence: `May be hidden: ${phase.runsAs} lacks what ${identity} holds`,
      delay: hours(0, 2),
      action: verify
    }
  });
}
function passed({ need, reading }) {
  const { identity, steps } = reading.value;
  const who = identity === null ? "" : ` as ${identity}`;
  return pass({
    ...about2(need),
    says: `${need.id} let a scratch ${need.kind === "bucket" ? "object" : "table"} through: ${verbs(need.actions)}.`,
    evidence: [fromReading(reading, `${steps.length} steps done${who}`), ...steps.map(fromStep)]
  });
}
function untouched(plan, { needs, at }) {
  const { datasets, buckets } = plan.infrastructure;
  const named3 = [
    ...datasets.map(({ id, place: place2 }) => ({ kind: "dataset", id, place: place2 })),
    ...buckets.map(({ name, place: place2 }) => ({ kind: "bucket", id: name, place: place2 }))
  ];
  return named3.filter(({ kind, id }) => !needs.some((need) => need.key === `${kind}:${id}`)).map(
    ({ kind, id, place: place2 }) => notApplicable({
      subject: { kind, id },
      place: place2,
      says: `Nothing changes ${id}.`,
      evidence: [fromPlan(place2, { saw: `neither access nor an operation writes to ${id}`, at })]
    })
  );
}
function verbs(actions) {
  return [...new Set(actions)].map((action) => action.replace("-", " ")).join(", ");
}
function about2({ kind, id, operations, place: place2 }) {
  return { subject: { kind, id }, operations, place: place2 };
}

// src/audit/infrastructure/failing-job/audit.ts
var audit39 = defineAudit({
  id: "failing-job",
  family: "infrastructure",
  title: "Cloud Run jobs are ready and ran last without a failure",
  impact: "endangers",
  reads: ["jobs"],
  ask: ({ plan, at, jobs }) => askOfResources({
    kind: "job",
    wanted: plan.infrastructure.jobs.map(({ name, location, place: place2 }) => ({ id: name, location, place: place2 })),
    readings: jobs,
    at,
    whether: "is ready and ran last without a failure",
    consequence: "The job fails when the phase starts it",
    impact: "endangers",
    ask: ({ wanted, fact, reading, about: about7 }) => {
      const fault = faultOf(fact);
      const evidence = [
        fromReading(reading, `ready ${fact.ready}; last execution ${lastOf(fact)}`)
      ];
      if (fault === null) {
        return pass({
          ...about7,
          says: `Job ${wanted.id} is ready; last execution: ${lastOf(fact)}.`,
          evidence
        });
      }
      return fail({
        ...about7,
        says: `Job ${wanted.id} ${fault}.`,
        evidence,
        cure: {
          consequence: `Job ${wanted.id} may fail again when the phase starts it: it ${fault}`,
          delay: hours(1, 4),
          mitigation: "Read the log of the failed execution and run the job once before the phase.",
          action: `Look at it: gcloud run jobs executions list --job=${wanted.id} --region=${wanted.location} --project=${plan.cloud.project}`
        }
      });
    }
  })
});
function faultOf({ ready, message, lastExecution: lastExecution2 }) {
  if (!ready) return `is not ready: ${message || "no reason given"}`;
  if (lastExecution2 === null || !/FAIL|CANCEL/i.test(lastExecution2.status)) return null;
  return `failed last (${lastExecution2.name}, ${lastExecution2.status}${lastExecution2.at ? ` at ${lastExecution2.at}` : ""})`;
}
function lastOf({ lastExecution: lastExecution2 }) {
  return lastExecution2 === null ? "none yet" : `${lastExecution2.name} ${lastExecution2.status}`;
}

// src/audit/infrastructure/failing-statements/audit.ts
var audit40 = defineAudit({
  id: "failing-statements",
  family: "infrastructure",
  title: "The last statements that wrote tables of the phase's datasets went well",
  impact: "informs",
  reads: ["runHistory"],
  ask: ({ phase, at, runHistory }) => datasetsOf(phase).flatMap(({ dataset, operations }) => {
    const about7 = aboutOf(dataset, operations);
    const reading = readingOf(runHistory, { key: dataset, at });
    if (isRead(reading)) return [judge2(about7, reading)];
    if (reading.reason === "absent" || reading.reason === "off") return [];
    return [
      probeDoubt({
        ...about7,
        reading,
        whether: `whether the last statements that wrote tables of ${dataset} went well, and what they cost`,
        consequence: "statements like those of the phase fail here already",
        whenOff: "informs"
      })
    ];
  })
});
function judge2(about7, reading) {
  const { dataset, days, statements } = reading.value;
  if (statements.length === 0) {
    const says = `No statement wrote tables of ${dataset} in the last ${days} days.`;
    return notApplicable({ ...about7, says, evidence: [fromReading(reading, says)] });
  }
  const evidence = [fromReading(reading, statements.map(toText).join("; "))];
  const failing = statements.filter(({ lastAt, lastFailedAt }) => lastAt === lastFailedAt);
  if (failing.length === 0) {
    const runs = statements.reduce((sum, one) => sum + one.runs, 0);
    const says = `The last of ${counted(runs, "statement")} that wrote tables of ${dataset} in the last ${days} days went well.`;
    return pass({ ...about7, says, evidence });
  }
  const which = listed(failing.map(toText));
  return fail({
    ...about7,
    says: `The last statements of a kind that wrote tables of ${dataset} failed: ${which}.`,
    evidence,
    cure: {
      consequence: "Statements like those of the phase fail here already",
      delay: hours(0.25, 2),
      mitigation: "INFORMATION_SCHEMA.JOBS has the error of each of them in error_result.",
      action: `Find out why they failed: ${which}.`
    }
  });
}
function toText({ statement, runs, failed: failed3, bytesBilled, lastAt }) {
  return `${statement} ${runs}x, ${failed3} failed, the last at ${lastAt}, ${bytesBilled} bytes billed`;
}
function datasetsOf({ operations }) {
  const ids = [...new Set(operations.flatMap(({ dataset }) => dataset ?? []))];
  return ids.map((dataset) => ({
    dataset,
    operations: operations.filter((operation) => operation.dataset === dataset)
  }));
}
function aboutOf(dataset, operations) {
  const [first] = operations;
  if (first === void 0) throw new Error("there is an operation");
  return {
    subject: { kind: "dataset", id: dataset },
    operations: operations.map(({ id }) => id),
    place: first.place
  };
}

// src/audit/infrastructure/foreign-identity/audit.ts
var audit41 = defineAudit({
  id: "foreign-identity",
  family: "infrastructure",
  title: "The audit runs as the identity of the phase",
  impact: "informs",
  reads: ["identity"],
  ask: ({ phase, at, identity }) => {
    const { runsAs, place: place2 } = phase;
    if (runsAs === null) return [];
    const about7 = { subject: { kind: "phase", id: phase.id }, place: place2 };
    const consequence = `Permissions were tested for another identity than ${runsAs}`;
    if (!isRead(identity)) {
      const whether = `whether the audit ran as ${runsAs}`;
      return [unverifiedFrom({ ...about7, reading: identity, whether, consequence })];
    }
    const { principal, how } = identity.value;
    const evidence = [
      fromReading(identity, `the caller is ${principal} (${how})`),
      fromPlan(place2, { saw: `${phase.id} runs as ${runsAs}`, at })
    ];
    if (principal.toLowerCase() === runsAs.toLowerCase()) {
      return [pass({ ...about7, says: `The audit ran as ${runsAs}, as the phase will.`, evidence })];
    }
    return [
      fail({
        ...about7,
        says: `The audit ran as ${principal}; ${phase.id} runs as ${runsAs}.`,
        evidence,
        cure: {
          consequence,
          delay: hours(0.25, 1),
          mitigation: "Take what was tested as a sign, not as a proof, until the audit runs as the phase does.",
          action: `Let the audit impersonate it: gcloud iam service-accounts add-iam-policy-binding ${runsAs} --role=roles/iam.serviceAccountTokenCreator --member=MEMBER`
        }
      })
    ];
  }
});

// src/audit/used-datasets.ts
function usedDatasets({
  plan,
  phase
}) {
  const wanted = plan.infrastructure.datasets.map(({ id, place: place2 }) => ({ id, place: place2 }));
  const governed = plan.mandates.filter(({ id }) => phase.mandates.includes(id)).map(({ dataset, place: place2 }) => ({ id: dataset, place: place2 }));
  const acted = phase.operations.flatMap(
    ({ dataset, place: place2 }) => dataset === null ? [] : [{ id: dataset, place: place2 }]
  );
  const used = /* @__PURE__ */ new Map();
  for (const candidate of [...wanted, ...governed, ...acted]) {
    if (!used.has(candidate.id)) used.set(candidate.id, candidate);
  }
  return [...used.values()];
}
function operationsOn(dataset, phase) {
  return phase.operations.filter((operation) => operation.dataset === dataset).map(({ id }) => id);
}

// src/audit/infrastructure/foreign-region/audit.ts
var COVERING = {
  us: ["us-", "northamerica-"],
  eu: ["europe-"],
  asia: ["asia-"],
  nam4: ["us-central1", "us-east1"],
  eur4: ["europe-north1", "europe-west4"],
  asia1: ["asia-northeast1", "asia-northeast2"]
};
var audit42 = defineAudit({
  id: "foreign-region",
  family: "infrastructure",
  title: "Datasets, buckets and jobs lie in the plan's location",
  impact: "endangers",
  reads: ["datasets", "buckets", "jobs"],
  ask: ({ plan, phase, at, datasets, buckets, jobs }) => {
    const home = plan.cloud.location;
    const { infrastructure } = plan;
    const named3 = ({ name, place: place2 }) => ({
      id: name,
      place: place2
    });
    return [
      ...compare({
        kind: "dataset",
        wanted: usedDatasets({ plan, phase }),
        readings: datasets,
        impact: "endangers",
        home,
        at
      }),
      ...compare({
        kind: "bucket",
        wanted: infrastructure.buckets.map(named3),
        readings: buckets,
        impact: "slows",
        home,
        at
      }),
      ...compare({
        kind: "job",
        wanted: infrastructure.jobs.map(named3),
        readings: jobs,
        impact: "endangers",
        home,
        at
      })
    ];
  }
});
function compare({ kind, wanted, readings, impact, home, at }) {
  return askOfResources({
    kind,
    wanted,
    readings,
    at,
    whether: `lies in ${home}`,
    consequence: `Work that spans locations fails or costs transfer outside ${home}`,
    impact,
    ask: ({ wanted: { id, place: place2 }, fact, reading, about: about7 }) => {
      const evidence = [
        fromReading(reading, `location ${fact.location}`),
        fromPlan(place2, { saw: `the plan's location is ${home}`, at })
      ];
      if (isWithin(home, fact.location)) {
        return pass({ ...about7, says: `${id} lies in ${fact.location}, which serves ${home}.`, evidence });
      }
      return fail({
        ...about7,
        says: `${id} lies in ${fact.location}; the plan's location is ${home}.`,
        impact,
        evidence,
        cure: {
          consequence: `Statements and jobs that join ${id} with resources in ${home} fail or pay for transfer`,
          delay: hours(1, 8),
          workaround: `Run the work that touches ${id} in ${fact.location}.`,
          action: `Correct the location in the plan, or move ${id} to ${home}.`
        }
      });
    }
  });
}
function isWithin(home, location) {
  const [region, place2] = [home.toLowerCase(), location.toLowerCase()];
  return region === place2 || (COVERING[place2] ?? []).some((prefix) => region.startsWith(prefix));
}

// src/audit/infrastructure/guarded-table/audit.ts
var audit43 = defineAudit({
  id: "guarded-table",
  family: "infrastructure",
  title: "Renamed tables carry no row policies and no policy tags",
  impact: "informs",
  reads: ["tableSamples"],
  ask: ({ phase, at, tableSamples }) => askOfMoved({
    phase,
    kinds: /* @__PURE__ */ new Set(["rename"]),
    readings: tableSamples,
    at,
    whether: "has row policies or policy tags on tables that are renamed",
    consequence: "policies that are changed during the rename are lost, and tags of the catalogue are removed",
    whenOff: "informs",
    ask: ({ moved, reading }) => {
      const { total } = reading.value;
      const tables = reading.value.tables.filter(({ name }) => isMoved(moved, name));
      const guarded = tables.filter(
        ({ taggedColumns, rowPolicies }) => taggedColumns.length > 0 || (rowPolicies ?? []).length > 0
      );
      const sample = `${grouped(tables.length)} of ${counted(total, "table")} looked at`;
      const evidence = [
        fromReading(
          { ...reading, source: `${reading.source}, and TABLE/rowAccessPolicies of each` },
          `${sample}, ${guarded.length} with policies or tags${guarded.length === 0 ? "" : `: ${guardsOf(guarded)}`}`
        )
      ];
      if (guarded.length > 0) {
        const names2 = listed(guarded.map(({ name }) => name));
        return fail({
          ...moved.about,
          says: `${counted(guarded.length, "table")} of ${moved.dataset} carry row policies or policy tags (${sample}): ${names2}.`,
          evidence,
          cure: {
            consequence: "Policies that are changed while a rename runs are lost; catalogue tags of the table are removed",
            delay: hours(0.25, 2),
            mitigation: "Change no policy while the phase runs, and compare policies and tags before and after.",
            action: `Write down the policies and tags of ${names2}, and compare them after the rename.`
          }
        });
      }
      const hidden6 = tables.filter(({ rowPolicies }) => rowPolicies === null);
      const why = hidden6.find(({ unlisted: unlisted2 }) => unlisted2 !== void 0)?.unlisted;
      if (hidden6.length > 0) {
        const verify = "Let the caller list row access policies (bigquery.rowAccessPolicies.list): roles/bigquery.dataOwner has it, a custom role with it alone is narrower.";
        return unverified({
          ...moved.about,
          says: `Row policies of ${counted(hidden6.length, "table")} of ${moved.dataset} could not be listed${why === void 0 ? "" : ` (${why})`}.`,
          evidence,
          verify,
          cure: {
            consequence: "May be hidden: policies change during the rename",
            delay: hours(0, 1),
            action: verify
          }
        });
      }
      return pass({
        ...moved.about,
        says: `No policies and no tags in ${moved.dataset}: ${sample}.`,
        evidence
      });
    }
  })
});
function guardsOf(tables) {
  return listed(
    tables.map(({ name, rowPolicies, taggedColumns }) => {
      const guards = [
        ...(rowPolicies ?? []).map((id) => `row policy ${id}`),
        ...taggedColumns.map((column) => `policy tag on ${column}`)
      ];
      return `${name}: ${guards.join(", ")}`;
    })
  );
}

// src/audit/infrastructure/insufficient-bucket-access/audit.ts
var NEEDED2 = {
  read: ["storage.objects.get", "storage.objects.list"],
  write: ["storage.objects.create", "storage.objects.delete"]
};
var audit44 = defineAudit({
  id: "insufficient-bucket-access",
  family: "infrastructure",
  title: "The identity may do with each bucket what the plan needs",
  impact: "prevents",
  reads: ["buckets"],
  ask: ({ plan, phase, at, buckets }) => askOfResources({
    kind: "bucket",
    wanted: plan.infrastructure.buckets.filter(({ access }) => access.length > 0).map(({ name, access, place: place2 }) => ({ id: name, access, place: place2 })),
    readings: buckets,
    at,
    whether: "grants the access that the plan needs",
    consequence: "Scripts that read or write the bucket stop with a permission error",
    impact: "prevents",
    ask: ({ wanted, fact, reading, about: about7 }) => {
      const needed = wanted.access.flatMap((access2) => [...NEEDED2[access2]]);
      const lacking = needed.filter((permission) => !fact.granted.includes(permission));
      const access = wanted.access.join(" and ");
      const evidence = [
        fromReading(reading, `granted to the caller: ${fact.granted.join(", ") || "none of those asked"}`),
        fromPlan(wanted.place, { saw: `the plan needs ${access} on ${wanted.id}`, at })
      ];
      if (lacking.length === 0) {
        return pass({ ...about7, says: `The caller may ${access} objects of ${wanted.id}.`, evidence });
      }
      const member = phase.runsAs === null ? "MEMBER" : `serviceAccount:${phase.runsAs}`;
      return fail({
        ...about7,
        says: `The caller lacks ${lacking.join(", ")} on bucket ${wanted.id}.`,
        evidence,
        cure: {
          consequence: `Cannot ${access} objects of gs://${wanted.id}`,
          delay: hours(0.25, 1),
          mitigation: "Grants take a few minutes to apply; run the audit again after that.",
          action: `Grant it: gcloud storage buckets add-iam-policy-binding gs://${wanted.id} --member=${member} --role=${roleFor(wanted.access)}`
        }
      });
    }
  })
});
function roleFor(access) {
  return access.includes("write") ? "roles/storage.objectUser" : "roles/storage.objectViewer";
}

// src/audit/dataset-permissions.ts
var CARRIED = {
  READER: TO_READ,
  "roles/bigquery.dataViewer": TO_READ,
  "roles/bigquery.metadataViewer": ["bigquery.tables.get", "bigquery.tables.list"],
  WRITER: [...TO_READ, ...TO_WRITE],
  "roles/bigquery.dataEditor": [...TO_READ, ...TO_WRITE],
  OWNER: [...TO_READ, ...TO_WRITE],
  "roles/bigquery.dataOwner": [...TO_READ, ...TO_WRITE],
  "roles/bigquery.admin": [TO_RUN, ...TO_READ, ...TO_WRITE]
};
function grantedTo(member, { entries, caller }) {
  const sure = /* @__PURE__ */ new Set();
  const doubtful = [];
  for (const entry of entries) {
    const isNamed = entry.kind === "account" && entry.member.toLowerCase() === member?.toLowerCase();
    const carried = Object.hasOwn(CARRIED, entry.role) ? CARRIED[entry.role] : void 0;
    if ((isNamed || isEverybody(entry)) && carried !== void 0 && !entry.conditional) {
      for (const permission of carried) sure.add(permission);
    } else if (isNamed || mayHold(entry, caller)) doubtful.push(entry);
  }
  return { sure, doubtful };
}
function isEverybody({ member }) {
  return member === "allAuthenticatedUsers" || member === "allUsers";
}
function mayHold({ kind, member }, caller) {
  if (kind === "account") return false;
  if (kind !== "special" || caller === null) return true;
  const mark = member === "projectReaders" ? TO_RUN : "bigquery.datasets.create";
  return caller.held.includes(mark);
}

// src/audit/weigh-access.ts
function weighAccess(asked) {
  const { runsAs, identity, fact, needed } = asked;
  const caller = isRead(identity) ? identity.value.principal : null;
  const member = runsAs ?? caller;
  const isCaller = runsAs === null || sameName(runsAs, caller);
  const project = isCaller && isRead(fact.project) ? fact.project.value : null;
  const account = runsAs === null || isCaller ? void 0 : fact.accounts?.[runsAs];
  const told = isRead(account) ? account.value.held : [];
  const entries = isRead(fact.entries) ? fact.entries.value : [];
  const granted = grantedTo(member, { entries, caller: project });
  const held = /* @__PURE__ */ new Set([...project?.held ?? [], ...told, ...granted.sure]);
  const lacking = needed.filter((permission) => !held.has(permission));
  if (isRead(account) && lacking.every((permission) => account.value.asked.includes(permission))) {
    return { lacking, held: [...held], doubts: [] };
  }
  return {
    lacking,
    held: [...held],
    doubts: [
      ...hidden2("the caller", identity),
      ...isCaller ? hidden2("what the project grants", fact.project) : [foreign(caller)],
      ...account === void 0 ? [] : hidden2("what it may do by Policy Troubleshooter", account),
      ...hidden2("the dataset's access list", fact.entries),
      ...granted.doubtful.map((entry) => `${entry.member} has ${entry.role}, which may include it`)
    ]
  };
}
function sameName(one, other) {
  return one.toLowerCase() === other?.toLowerCase();
}
function foreign(caller) {
  return `the audit ran as ${caller ?? "somebody unknown"}, so what the project grants to it was not tested`;
}
function hidden2(what, reading) {
  return isRead(reading) ? [] : [`${what} could not be read (${reading.reason})`];
}

// src/audit/infrastructure/insufficient-dataset-access/audit.ts
var audit45 = defineAudit({
  id: "insufficient-dataset-access",
  family: "infrastructure",
  title: "The identity may do with each dataset what the plan needs",
  impact: "prevents",
  reads: ["datasetAccess", "identity"],
  ask: ({ plan, phase, at, datasetAccess, identity }) => askOfResources({
    kind: "dataset",
    wanted: plan.infrastructure.datasets.filter(({ access }) => access.length > 0).map((dataset) => ({ ...dataset, operations: operationsOn(dataset.id, phase) })),
    readings: datasetAccess,
    at,
    whether: "grants the access that the plan needs",
    consequence: "Statements on the dataset stop with a permission error",
    impact: "prevents",
    ask: (asked) => answer21({ plan, phase, at, identity, asked })
  })
});
function answer21(question) {
  const { asked } = question;
  const { id, access } = asked.wanted;
  const { who, lacking, doubts } = weigh4(question);
  const verbs2 = access.join(", ");
  const evidence = evidenceOf2(question);
  if (lacking.length === 0) {
    return pass({
      ...asked.about,
      says: `Grants indicate that ${who} may ${verbs2} tables of ${id}.`,
      evidence
    });
  }
  const cure = {
    consequence: `Cannot ${verbs2} tables of ${id}`,
    delay: hours(0.25, 1),
    mitigation: "Grants take a few minutes to apply; run the audit again after that.",
    action: grantCommands(question, { who, lacking })
  };
  if (doubts.length === 0) {
    const says = `${who} lacks ${listed(lacking)} on dataset ${id}.`;
    return fail({ ...asked.about, says, evidence, cure });
  }
  return unverified({
    ...asked.about,
    says: `Could not check whether ${who} holds ${listed(lacking)} on dataset ${id}: ${doubts.join("; ")}.`,
    evidence,
    verify: `Let the audit run as ${who}, or grant what is missing: ${cure.action}`,
    cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
  });
}
function weigh4({ phase, identity, asked: { wanted, fact } }) {
  const caller = isRead(identity) ? identity.value.principal : null;
  const needed = neededPermissions(wanted.access);
  return {
    who: phase.runsAs ?? caller ?? "the caller",
    ...weighAccess({ runsAs: phase.runsAs, identity, fact, needed })
  };
}
function evidenceOf2({ phase, identity, at, asked: { reading, fact, wanted } }) {
  const { project, entries } = fact;
  const seen2 = [];
  if (isRead(identity)) seen2.push(fromReading(identity, `the caller is ${identity.value.principal}`));
  seen2.push(
    isRead(project) ? fromReading(project, `the project grants ${project.value.held.join(", ") || "none of those asked"}`) : fromReading(project, project.detail)
  );
  const account = fact.accounts?.[phase.runsAs ?? ""];
  if (isRead(account)) {
    seen2.push(
      fromReading(account, `${phase.runsAs} may ${account.value.held.join(", ") || "none of those asked"}`)
    );
  }
  const list = isRead(entries) ? entries.value.map(({ member, role }) => `${member} ${role}`) : [];
  const saw2 = isRead(entries) ? `access list: ${listed(list) || "empty"}` : entries.detail;
  return [
    fromReading(reading, saw2),
    ...seen2,
    fromPlan(wanted.place, { saw: `the plan needs ${wanted.access.join(", ")} on ${wanted.id}`, at })
  ];
}
function grantCommands({ plan, asked: { wanted } }, { who, lacking }) {
  const { project } = plan.cloud;
  const member = who.startsWith("principal:") ? who : `${kindOf(who)}:${who}`;
  const run2 = `gcloud projects add-iam-policy-binding ${project} --member=${member} --role=roles/bigquery.jobUser`;
  const role = wanted.access.every((one) => one === "read") ? "dataViewer" : "dataEditor";
  const data = `bq add-iam-policy-binding --member=${member} --role=roles/bigquery.${role} ${project}:${wanted.id}`;
  const commands = [
    ...lacking.includes("bigquery.jobs.create") ? [run2] : [],
    ...lacking.some((permission) => permission !== "bigquery.jobs.create") ? [data] : []
  ];
  return `Grant it: ${commands.join(" && ")}`;
}
function kindOf(who) {
  return who.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user";
}

// src/audit/infrastructure/leftover-probe/audit.ts
var audit46 = defineAudit({
  id: "leftover-probe",
  family: "infrastructure",
  title: "No scratch table or object of an earlier run is left",
  impact: "informs",
  reads: ["probes"],
  ask: ({ plan, phase, at, probes }) => probeNeeds({ plan, phase }).flatMap((need) => {
    const reading = readingOf(probes, { key: need.key, at });
    if (isRead(reading)) return [judge3(need, reading)];
    if (reading.reason === "absent") return [];
    if (reading.reason === "off") {
      const says = `${need.id} was not swept: ${reading.detail}.`;
      return [notApplicable({ ...about3(need), says, evidence: [fromReading(reading, reading.detail)] })];
    }
    return [
      unverifiedFrom({
        ...about3(need),
        reading,
        whether: `whether ${need.id} holds leftovers`,
        consequence: "scratch tables lie among the real ones until they expire"
      })
    ];
  })
});
function judge3(need, reading) {
  const { leftovers, unswept } = reading.value;
  if (unswept !== "") return unlisted(need, { reading, unswept });
  const kept3 = leftovers.filter(({ state }) => state === "kept");
  const evidence = [fromReading(reading, tellAll(leftovers))];
  if (kept3.length === 0)
    return pass({ ...about3(need), says: `${need.id}: ${tellAll(leftovers)}.`, evidence });
  const names2 = kept3.map(({ name }) => name);
  return fail({
    ...about3(need),
    says: `${counted(kept3.length, "leftover")} in ${need.id} could not be removed: ${listed(names2)}.`,
    evidence,
    cure: {
      consequence: `Scratch ${need.kind === "bucket" ? "objects" : "tables"} lie among the real ones`,
      delay: hours(0.1, 0.5),
      mitigation: "Scratch tables expire within an hour; scratch objects stay.",
      action: `Delete ${listed(names2)} of ${need.id} by hand: ${kept3[0]?.why ?? ""}`
    }
  });
}
function unlisted(need, { reading, unswept }) {
  const verify = `Let the caller list what ${need.id} holds: ${unswept}`;
  return unverified({
    ...about3(need),
    says: `Could not look for leftovers in ${need.id}: ${unswept}.`,
    evidence: [fromReading(reading, unswept)],
    verify,
    cure: {
      consequence: "May be hidden: scratch tables or objects lie among the real ones",
      delay: hours(0, 0.5),
      action: verify
    }
  });
}
function tellAll(leftovers) {
  if (leftovers.length === 0) return "no leftovers of earlier runs";
  const parts = STATES.flatMap(([state, says]) => {
    const names2 = leftovers.filter((one) => one.state === state).map(({ name }) => name);
    return names2.length === 0 ? [] : [`${names2.length} ${says} (${listed(names2)})`];
  });
  return `${counted(leftovers.length, "leftover")} of earlier runs: ${parts.join(", ")}`;
}
var STATES = [
  ["removed", "removed"],
  ["young", "too young to tell"],
  ["kept", "kept"]
];
function about3({ kind, id, place: place2 }) {
  return { subject: { kind, id }, place: place2 };
}

// src/audit/infrastructure/missing-billing-export/audit.ts
var FRESH_HOURS = 48;
var HOUR_MS = 36e5;
var audit47 = defineAudit({
  id: "missing-billing-export",
  family: "infrastructure",
  title: "Costs are exported to BigQuery",
  impact: "informs",
  reads: ["billingExport"],
  ask: ({ plan, at, billingExport }) => {
    const { cost } = plan.infrastructure;
    if (cost.budget === "optional") return [];
    const about7 = {
      subject: { kind: "budget", id: `${plan.cloud.project} billing export` },
      ...cost.place ? { place: cost.place } : {}
    };
    const consequence = "What the phase cost can only be read off the cost report, a day late and by hand";
    if (!isRead(billingExport)) {
      const whether = "whether costs are exported";
      return [unverifiedFrom({ ...about7, reading: billingExport, whether, consequence })];
    }
    const { tables, regions } = billingExport.value;
    const names2 = tables.map(({ dataset, name }) => `${dataset}.${name}`);
    const saw2 = `export tables in ${regions.join(" and ")}: ${listed(names2) || "none"}`;
    const evidence = [fromReading(billingExport, saw2)];
    const fresh = tables.filter(({ modifiedAt }) => modifiedAt !== null && isFresh(modifiedAt, at));
    if (fresh.length > 0) {
      return [pass({ ...about7, says: `Costs are exported to ${listed(names2)}.`, evidence })];
    }
    const says = tables.length === 0 ? `No table of ${plan.cloud.project} in ${regions.join(" or ")} takes an export of costs.` : `The export of costs to ${listed(names2)} was not written to within ${FRESH_HOURS} hours.`;
    return [
      fail({
        ...about7,
        says,
        evidence,
        cure: {
          consequence,
          delay: hours(0.25, 24),
          workaround: "Look at the cost report by hand while the phase runs; the export may lie in another project.",
          action: "Turn it on: https://console.cloud.google.com/billing/export"
        }
      })
    ];
  }
});
function isFresh(modifiedAt, at) {
  return Date.parse(at) - Date.parse(modifiedAt) < FRESH_HOURS * HOUR_MS;
}

// src/audit/infrastructure/missing-bucket/audit.ts
var audit48 = defineAudit({
  id: "missing-bucket",
  family: "infrastructure",
  title: "Buckets that the plan names exist",
  impact: "prevents",
  reads: ["buckets"],
  ask: ({ plan, at, buckets }) => plan.infrastructure.buckets.map(({ name, place: place2 }) => {
    const reading = readingOf(buckets, { key: name, at });
    const statement = { subject: { kind: "bucket", id: name }, place: place2 };
    const consequence = `Nothing can be read from or written to gs://${name}`;
    if (isRead(reading)) {
      const { location, storageClass } = reading.value;
      return pass({
        ...statement,
        says: `Bucket ${name} exists in ${location}.`,
        evidence: [fromReading(reading, `bucket in ${location}, storage class ${storageClass}`)]
      });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...statement,
        reading,
        whether: `whether bucket ${name} exists`,
        consequence
      });
    }
    return fail({
      ...statement,
      says: `Bucket ${name} does not exist.`,
      evidence: [
        fromReading(reading, reading.detail),
        fromPlan(place2, { saw: `the plan names bucket ${name}`, at })
      ],
      cure: {
        consequence,
        delay: hours(0.5, 2),
        mitigation: "Check the spelling of the bucket in the plan first.",
        action: `Create it: gcloud storage buckets create gs://${name} --location=${plan.cloud.location} --project=${plan.cloud.project}`
      }
    });
  })
});

// src/audit/infrastructure/missing-budget/audit.ts
var audit49 = defineAudit({
  id: "missing-budget",
  family: "infrastructure",
  title: "A budget watches the project",
  impact: "slows",
  reads: ["cost"],
  ask: ({ plan, cost }) => {
    const required = plan.infrastructure.cost;
    if (required.budget === "optional") return [];
    const { project } = plan.cloud;
    const about7 = {
      subject: { kind: "budget", id: project },
      ...required.place ? { place: required.place } : {}
    };
    const consequence = "Nobody is told when the phase costs more than planned";
    if (!isRead(cost)) {
      return [
        unverifiedFrom({
          ...about7,
          reading: cost,
          whether: `whether a budget watches ${project}`,
          consequence
        })
      ];
    }
    const { budgets } = cost.value;
    const names2 = listed(budgets.map(({ name }) => name));
    if (budgets.length > 0) {
      const evidence = [fromReading(cost, `${counted(budgets.length, "budget")}: ${names2}`)];
      return [
        pass({
          ...about7,
          says: `${counted(budgets.length, "budget")} watch ${project}: ${names2}.`,
          evidence
        })
      ];
    }
    return [
      fail({
        ...about7,
        says: `No budget watches ${project}.`,
        evidence: [fromReading(cost, "no budget of the billing account covers the project")],
        cure: {
          consequence,
          delay: hours(0.25, 1),
          workaround: "Look at the cost report by hand while the phase runs.",
          action: `Create one: gcloud billing budgets create --billing-account=ACCOUNT --display-name=${project} --budget-amount=AMOUNT --filter-projects=projects/${project}`
        }
      })
    ];
  }
});

// src/audit/infrastructure/missing-dataset/audit.ts
var audit50 = defineAudit({
  id: "missing-dataset",
  family: "infrastructure",
  title: "Datasets that the plan names exist",
  impact: "prevents",
  reads: ["datasets"],
  ask: ({ plan, phase, at, datasets }) => usedDatasets({ plan, phase }).map((used) => {
    const reading = readingOf(datasets, { key: used.id, at });
    const statement = {
      subject: { kind: "dataset", id: used.id },
      operations: operationsOn(used.id, phase),
      place: used.place
    };
    const consequence = `No table of ${plan.cloud.project}.${used.id} can be read, created or renamed`;
    if (isRead(reading)) {
      const saw2 = `dataset in ${reading.value.location}`;
      return pass({
        ...statement,
        says: `Dataset ${used.id} exists in ${reading.value.location}.`,
        evidence: [fromReading(reading, saw2)]
      });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...statement,
        reading,
        whether: `whether dataset ${used.id} exists`,
        consequence
      });
    }
    return fail({
      ...statement,
      says: `Dataset ${used.id} does not exist in project ${plan.cloud.project}.`,
      evidence: [fromReading(reading, reading.detail), planned(used, at)],
      cure: {
        consequence,
        delay: hours(0.5, 2),
        mitigation: "Check the project and the spelling of the dataset in the plan first.",
        action: `Create it: bq mk --dataset --location=${plan.cloud.location} ${plan.cloud.project}:${used.id}`
      }
    });
  })
});
function planned(used, at) {
  return fromPlan(used.place, { saw: `the plan names dataset ${used.id}`, at });
}

// src/audit/infrastructure/missing-job/audit.ts
var audit51 = defineAudit({
  id: "missing-job",
  family: "infrastructure",
  title: "Cloud Run jobs that the plan names are deployed",
  impact: "prevents",
  reads: ["jobs"],
  ask: ({ plan, at, jobs }) => plan.infrastructure.jobs.map(({ name, location, build: build2, place: place2 }) => {
    const reading = readingOf(jobs, { key: name, at });
    const statement = { subject: { kind: "job", id: name }, place: place2 };
    const consequence = `Cloud Run job ${name} cannot be started`;
    if (isRead(reading)) {
      const { image, updatedAt } = reading.value;
      const when = updatedAt === null ? "" : `, updated ${updatedAt}`;
      return pass({
        ...statement,
        says: `Job ${name} is deployed in ${reading.value.location}.`,
        evidence: [fromReading(reading, `image ${image}${when}`)]
      });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...statement,
        reading,
        whether: `whether job ${name} is deployed`,
        consequence
      });
    }
    return fail({
      ...statement,
      says: `Job ${name} is not deployed in ${location}.`,
      evidence: [
        fromReading(reading, reading.detail),
        fromPlan(place2, { saw: `the plan names job ${name}`, at })
      ],
      cure: {
        consequence,
        delay: hours(1, 3),
        mitigation: "Check the project, the region and the spelling in the plan first.",
        action: build2 ? `Build and deploy it: gcloud builds submit --config ${build2} --project=${plan.cloud.project}` : `Deploy it: gcloud run jobs deploy ${name} --region=${location} --project=${plan.cloud.project} --image=IMAGE`
      }
    });
  })
});

// src/domain/permissions/roles.ts
var READ = [
  "bigquery.tables.get",
  "bigquery.tables.list",
  "bigquery.tables.getData",
  "bigquery.tables.export"
];
var EDIT = [
  ...READ,
  "bigquery.tables.create",
  "bigquery.tables.update",
  "bigquery.tables.updateData",
  "bigquery.tables.delete"
];
var VIEW_OBJECTS = ["storage.objects.get", "storage.objects.list"];
var ROLES = [
  { role: "roles/bigquery.jobUser", at: ["project"], holds: ["bigquery.jobs.create"] },
  {
    role: "roles/bigquery.readSessionUser",
    at: ["project"],
    holds: ["bigquery.readsessions.create", "bigquery.readsessions.getData"]
  },
  {
    role: "roles/bigquery.user",
    at: ["project"],
    holds: ["bigquery.jobs.create", "bigquery.datasets.create"]
  },
  {
    role: "roles/bigquery.metadataViewer",
    at: ["dataset", "project"],
    holds: ["bigquery.tables.get", "bigquery.tables.list", "bigquery.datasets.get"]
  },
  {
    role: "roles/bigquery.dataViewer",
    at: ["dataset", "project"],
    holds: [...READ, "bigquery.datasets.get"]
  },
  {
    role: "roles/bigquery.dataEditor",
    at: ["dataset", "project"],
    holds: [...EDIT, "bigquery.datasets.get"]
  },
  {
    role: "roles/bigquery.dataOwner",
    at: ["dataset", "project"],
    holds: [...EDIT, "bigquery.datasets.get", "bigquery.datasets.update", "bigquery.datasets.delete"]
  },
  { role: "roles/storage.objectCreator", at: ["bucket", "project"], holds: ["storage.objects.create"] },
  { role: "roles/storage.objectViewer", at: ["bucket", "project"], holds: VIEW_OBJECTS },
  {
    role: "roles/storage.objectUser",
    at: ["bucket", "project"],
    holds: [...VIEW_OBJECTS, "storage.objects.create", "storage.objects.delete"]
  },
  {
    role: "roles/storage.admin",
    at: ["bucket", "project"],
    holds: [
      ...VIEW_OBJECTS,
      "storage.objects.create",
      "storage.objects.delete",
      "storage.buckets.create",
      "storage.buckets.delete",
      "storage.buckets.get"
    ]
  },
  { role: "roles/run.invoker", at: ["project"], holds: ["run.jobs.run"] },
  {
    role: "roles/run.developer",
    at: ["project"],
    holds: ["run.jobs.run", "run.jobs.get", "run.jobs.create", "run.jobs.update"]
  },
  {
    role: "roles/iam.serviceAccountUser",
    at: ["project"],
    holds: ["iam.serviceAccounts.actAs"]
  },
  { role: "roles/cloudbuild.builds.editor", at: ["project"], holds: ["cloudbuild.builds.create"] }
];
function smallestRoles(kind, needed) {
  const usable = ROLES.filter(({ at }) => at.includes(kind));
  const open = new Set(needed);
  const chosen = [];
  for (; ; ) {
    const best = usable.map((role) => ({ ...role, gain: role.holds.filter((permission) => open.has(permission)).length })).filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain || a.holds.length - b.holds.length)[0];
    if (!best) return chosen;
    chosen.push(best.role);
    for (const permission of best.holds) open.delete(permission);
  }
}

// src/domain/permissions/of-effects.ts
var GET = "bigquery.tables.get";
var DATA = "bigquery.tables.getData";
var FILL = ["bigquery.tables.create", "bigquery.tables.updateData"];
var OVERWRITE = ["storage.objects.create", "storage.objects.delete"];
var TAKES = {
  "bigquery-table": {
    create: FILL,
    replace: [...FILL, "bigquery.tables.update"],
    rename: ["bigquery.tables.create", "bigquery.tables.update", "bigquery.tables.delete"],
    drop: ["bigquery.tables.delete"],
    delete: ["bigquery.tables.delete"],
    read: [GET, DATA],
    list: [GET, "bigquery.tables.list"],
    write: [GET, "bigquery.tables.updateData"],
    dml: [DATA, "bigquery.tables.updateData"],
    copy: [GET, DATA],
    load: [GET, ...FILL],
    extract: ["bigquery.tables.export"],
    view: ["bigquery.tables.create", "bigquery.tables.update"]
  },
  "bigquery-dataset": {
    list: [GET, "bigquery.tables.list"],
    read: ["bigquery.datasets.get"],
    write: ["bigquery.datasets.update"],
    drop: ["bigquery.datasets.delete"],
    delete: ["bigquery.datasets.delete"]
  },
  "gcs-object": {
    read: ["storage.objects.get"],
    list: ["storage.objects.list"],
    write: OVERWRITE,
    create: OVERWRITE,
    delete: ["storage.objects.delete", "storage.objects.list"],
    copy: ["storage.objects.get", "storage.objects.list"],
    load: ["storage.objects.get", "storage.objects.list"],
    extract: OVERWRITE,
    rename: ["storage.objects.get", ...OVERWRITE]
  },
  "gcs-bucket": {
    read: ["storage.buckets.get"],
    list: ["storage.objects.list"],
    copy: ["storage.objects.get", "storage.objects.list"],
    delete: ["storage.buckets.delete"]
  },
  "run-job": {},
  build: {},
  other: {}
};
var TAKES_OF_PROJECT = {
  "bigquery-table": {},
  "bigquery-dataset": { create: ["bigquery.datasets.create"] },
  "gcs-object": {},
  "gcs-bucket": { create: ["storage.buckets.create"] },
  "run-job": {
    execute: ["run.jobs.run", "run.jobs.get"],
    create: ["run.jobs.create", "iam.serviceAccounts.actAs"],
    replace: ["run.jobs.create", "run.jobs.update", "iam.serviceAccounts.actAs"],
    write: ["run.jobs.update", "iam.serviceAccounts.actAs"]
  },
  build: { execute: ["cloudbuild.builds.create"], create: ["cloudbuild.builds.create"] },
  other: {}
};
function needsOfEffect(effect, project) {
  const { verb, kind, name, to } = effect;
  const ofProject = [
    ...TAKES_OF_PROJECT[kind][verb] ?? [],
    ...kind === "bigquery-table" ? ["bigquery.jobs.create"] : []
  ];
  const source = scopeOf(kind, name);
  const target = to === void 0 || verb === "rename" ? null : scopeOf(kind, to);
  const taken = [
    ...source ? [{ scope: source, permissions: TAKES[kindAt(source, kind)][verb] ?? [] }] : [],
    ...target ? [{ scope: target, permissions: target.kind === "bucket" ? OVERWRITE : [GET, ...FILL] }] : [],
    { scope: { kind: "project", id: project }, permissions: ofProject }
  ];
  return taken.filter(({ permissions }) => permissions.length > 0);
}
function kindAt(scope, kind) {
  return scope.kind === "bucket" && kind !== "gcs-bucket" ? "gcs-object" : kind;
}
function scopeOf(kind, written2) {
  const name = written2.replace(/\{[^{}]*\}/g, "{}");
  const bucket = /^gs:\/\/([^/]+)/.exec(name)?.[1] ?? (kind === "gcs-bucket" ? name : void 0);
  if (bucket !== void 0) return isPlain2(bucket) ? { kind: "bucket", id: bucket } : null;
  if (kind !== "bigquery-table" && kind !== "bigquery-dataset") return null;
  const dataset = kind === "bigquery-dataset" ? splitName(name).table : splitName(name).dataset;
  return dataset !== null && isPlain2(dataset) ? { kind: "dataset", id: dataset } : null;
}
function isPlain2(text) {
  return /^[\w.-]+$/.test(text);
}

// src/audit/needed-access.ts
function neededAccess({
  plan,
  phase,
  scripts
}) {
  const reach = reachOfScripts({ plan, phase, scripts });
  const found = /* @__PURE__ */ new Map();
  for (const script of scripts) {
    const { byPhase = false, operations = [] } = reach.get(script.path) ?? {};
    if (!byPhase) continue;
    for (const { effect, line: line2 } of script.effects.map((each) => ({ effect: each, line: each.line }))) {
      const cause = { script, line: line2, does: `${effect.verb} ${effect.name}` };
      for (const { scope, permissions } of needsOfEffect(effect, plan.cloud.project))
        add2(found, { scope, permissions, operations, cause });
    }
    const reads = script.imports.find(({ distribution }) => distribution === "google-cloud-bigquery-storage");
    if (reads) {
      const scope = { kind: "project", id: plan.cloud.project };
      const permissions = ["bigquery.readsessions.create", "bigquery.readsessions.getData"];
      const cause = { script, line: reads.line, does: `read through ${reads.module}` };
      add2(found, { scope, permissions, operations, cause });
    }
  }
  return [...found.values()].map(({ scope, permissions, operations, causes }) => ({
    scope,
    permissions: [...permissions].sort(),
    operations: [...operations],
    causes
  })).sort((a, b) => rank(a.scope) < rank(b.scope) ? -1 : 1);
}
function add2(found, need) {
  const { scope, permissions, operations, cause } = need;
  const key = `${scope.kind} ${scope.id}`;
  const known4 = found.get(key);
  if (!known4) {
    found.set(key, {
      scope,
      permissions: new Set(permissions),
      operations: new Set(operations),
      causes: [cause]
    });
    return;
  }
  const isNew2 = permissions.some((permission) => !known4.permissions.has(permission));
  for (const permission of permissions) known4.permissions.add(permission);
  for (const operation of operations) known4.operations.add(operation);
  if (isNew2) known4.causes.push(cause);
}
function rank({ kind, id }) {
  return `${["project", "dataset", "bucket"].indexOf(kind)} ${id}`;
}

// src/audit/infrastructure/missing-permission/audit.ts
var audit52 = defineAudit({
  id: "missing-permission",
  family: "infrastructure",
  title: "The identity holds what the scripts' effects take",
  impact: "prevents",
  reads: ["scripts", "datasetAccess", "buckets", "identity"],
  ask: ({ plan, phase, at, scripts, datasetAccess, buckets, identity }) => {
    const subject = { kind: "phase", id: phase.id };
    if (!isRead(scripts)) {
      const whether = `whether the identity of ${phase.id} holds what its scripts take`;
      return [
        unverifiedFrom({
          subject,
          reading: scripts,
          whether,
          consequence: "A script stops with a permission error"
        })
      ];
    }
    const needs = neededAccess({ plan, phase, scripts: scripts.value });
    const seen2 = { plan, phase, at, scripts, datasetAccess, buckets, identity };
    if (needs.length > 0) return needs.map((need) => answer22(need, seen2));
    const says = `No script of ${phase.id} is seen to touch Google Cloud.`;
    return [
      notApplicable({ subject, says, evidence: [fromReading(scripts, "no effect of the phase's scripts")] })
    ];
  }
});
var NO_EVIDENCE = {
  lacking: [],
  held: [],
  doubts: [],
  evidence: []
};
function answer22(need, seen2) {
  const { scope, permissions: needed, operations, causes } = need;
  const known4 = seen2.phase.runsAs ?? (isRead(seen2.identity) ? seen2.identity.value.principal : null);
  const who = known4 ?? "the caller";
  const { lacking, held, doubts, evidence } = weigh5(need, seen2);
  const excess = held.filter((permission) => !needed.includes(permission) && isOf2(permission, scope)).sort();
  const roles = smallestRoles(scope.kind, needed);
  const [first] = causes;
  const cause = lacking.length === 0 ? first : causes.find(({ does }) => does !== "") ?? first;
  const proof = [
    fromScript(seen2.scripts, {
      script: cause.script,
      line: cause.line,
      saw: `${listed(causes.map(({ script, line: line2, does }) => `${script.path}:${line2} ${does}`))}`
    }),
    ...evidence
  ];
  const base = {
    subject: subjectOf(scope),
    operations,
    evidence: proof,
    permissions: { identity: seen2.phase.runsAs, scope, needed, lacking, excess, roles }
  };
  const where = `${scope.kind} ${scope.id}`;
  if (lacking.length === 0) {
    const more = excess.length === 0 ? "" : ` It also holds ${listed(excess)}, which no effect takes.`;
    return pass({
      ...base,
      says: `${who} holds on ${where} all that the effects take: ${listed(needed)}.${more}`
    });
  }
  const place2 = { path: cause.script.path, line: cause.line };
  const cure = {
    consequence: `${cause.script.path} stops at line ${cause.line}: ${cause.does} is denied`,
    delay: hours(0.25, 1),
    mitigation: "Grants take a few minutes to apply; run the audit again after that.",
    action: known4 === null ? `Name under runs-as who runs ${seen2.phase.id}, and run with \`--cloud live\` and credentials that may read the project.` : `Grant it: ${grantCommand({ scope, roles: smallestRoles(scope.kind, lacking), who, project: seen2.plan.cloud.project })}`
  };
  if (doubts.length === 0) {
    return fail({
      ...base,
      place: place2,
      says: `${who} lacks ${listed(lacking)} on ${where}, needed by ${listed(pathsOf(need))}.`,
      cure
    });
  }
  return unverified({
    ...base,
    place: place2,
    says: `Could not check whether ${who} holds ${listed(lacking)} on ${where}: ${doubts.join("; ")}.`,
    verify: known4 === null ? cure.action : `Let the audit run as ${who}, or grant what is missing: ${cure.action}`,
    cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
  });
}
function pathsOf({ causes }) {
  return [...new Set(causes.map(({ script }) => script.path))];
}
function weigh5(need, seen2) {
  if (need.scope.kind === "bucket") return weighBucket(need, seen2);
  if (need.scope.kind === "dataset") return weighDataset(need, seen2);
  return weighProject(need, seen2);
}
function weighDataset({ scope, permissions }, seen2) {
  const reading = readingOf(seen2.datasetAccess, { key: scope.id, at: seen2.at });
  if (!isRead(reading))
    return unseen(permissions, reading, `the grants of dataset ${scope.id} were not read`);
  const fact = reading.value;
  const weighed = weighAccess({
    runsAs: seen2.phase.runsAs,
    identity: seen2.identity,
    fact,
    needed: permissions
  });
  const asked = isRead(fact.project) ? fact.project.value.asked : [];
  const entries = isRead(fact.entries) ? fact.entries.value.map(({ member, role }) => `${member} ${role}`) : [];
  return {
    ...weighed,
    doubts: [...weighed.doubts, ...untested(weighed.lacking, asked)],
    evidence: [fromReading(reading, `access list: ${listed(entries) || "empty or not read"}`)]
  };
}
function weighProject({ permissions }, seen2) {
  const reading = Object.values(seen2.datasetAccess).find(isRead);
  if (!reading) {
    const detail = "no dataset was read, and with it what the project grants";
    const [asked2] = Object.values(seen2.datasetAccess);
    return asked2 === void 0 ? { ...NO_EVIDENCE, lacking: permissions, doubts: [detail] } : unseen(permissions, asked2, detail);
  }
  const fact = { ...reading.value, entries: { ...reading, value: [] } };
  const weighed = weighAccess({
    runsAs: seen2.phase.runsAs,
    identity: seen2.identity,
    fact,
    needed: permissions
  });
  const asked = isRead(fact.project) ? fact.project.value.asked : [];
  const saw2 = isRead(fact.project) ? `the project grants ${fact.project.value.held.join(", ") || "none of those asked"}` : fact.project.detail;
  return {
    ...weighed,
    doubts: [...weighed.doubts, ...untested(weighed.lacking, asked)],
    evidence: [fromReading(fact.project, saw2)]
  };
}
var TESTED_ON_BUCKETS = [
  "storage.objects.create",
  "storage.objects.get",
  "storage.objects.delete",
  "storage.objects.list"
];
function weighBucket({ scope, permissions }, seen2) {
  const reading = readingOf(seen2.buckets, { key: scope.id, at: seen2.at });
  if (!isRead(reading)) return unseen(permissions, reading, `bucket ${scope.id} was not read`);
  const { granted } = reading.value;
  const lacking = permissions.filter((permission) => !granted.includes(permission));
  const caller = isRead(seen2.identity) ? seen2.identity.value.principal : null;
  const isCaller = seen2.phase.runsAs === null || sameName(seen2.phase.runsAs, caller);
  return {
    lacking,
    held: granted,
    doubts: [
      ...isCaller ? [] : [`the audit ran as ${caller ?? "somebody unknown"}`],
      ...untested(lacking, TESTED_ON_BUCKETS)
    ],
    evidence: [fromReading(reading, `granted to the caller: ${granted.join(", ") || "none of those asked"}`)]
  };
}
function unseen(permissions, reading, detail) {
  return {
    lacking: permissions,
    held: [],
    doubts: [detail],
    evidence: [fromReading(reading, isRead(reading) ? detail : reading.detail)]
  };
}
function untested(lacking, asked) {
  const open = lacking.filter((permission) => !asked.includes(permission));
  return open.length === 0 ? [] : [`${listed(open)} is not among what is tested`];
}
function isOf2(permission, { kind }) {
  if (kind === "bucket") return permission.startsWith("storage.");
  return kind === "dataset" ? permission.startsWith("bigquery.tables.") : !permission.startsWith("storage.");
}
function subjectOf({ kind, id }) {
  if (kind === "project") return { kind: "repository", id };
  return { kind, id };
}
function grantCommand(grant) {
  const { scope, roles, who, project } = grant;
  const member = who.startsWith("principal:") ? who : `${who.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user"}:${who}`;
  return roles.map((role) => {
    if (scope.kind === "dataset")
      return `bq add-iam-policy-binding --member=${member} --role=${role} ${project}:${scope.id}`;
    if (scope.kind === "bucket")
      return `gcloud storage buckets add-iam-policy-binding gs://${scope.id} --member=${member} --role=${role}`;
    return `gcloud projects add-iam-policy-binding ${project} --member=${member} --role=${role}`;
  }).join(" && ");
}

// src/audit/infrastructure/missing-query-quota/audit.ts
var audit53 = defineAudit({
  id: "missing-query-quota",
  family: "infrastructure",
  title: "A daily query quota limits the project",
  impact: "slows",
  reads: ["queryQuota"],
  ask: ({ plan, queryQuota: queryQuota2 }) => {
    const required = plan.infrastructure.cost;
    if (required.dailyQueryQuota === "optional") return [];
    const { project } = plan.cloud;
    const about7 = {
      subject: { kind: "quota", id: `${project}/QueryUsagePerDay` },
      ...required.place ? { place: required.place } : {}
    };
    const consequence = "A query gone astray is billed without a limit";
    if (!isRead(queryQuota2)) {
      const whether = `whether ${project} has a daily query quota of its own`;
      return [unverifiedFrom({ ...about7, reading: queryQuota2, whether, consequence })];
    }
    const { limitMiB, custom } = queryQuota2.value;
    const limit = limitMiB === null ? "unlimited" : `${grouped(limitMiB)} MiB a day`;
    const evidence = [
      fromReading(queryQuota2, `query usage ${limit}, ${custom ? "set by the owner" : "Google's default"}`)
    ];
    if (custom && limitMiB !== null)
      return [pass({ ...about7, says: `Queries are limited to ${limit}.`, evidence })];
    return [
      fail({
        ...about7,
        says: `The daily query quota of ${project} is ${limit}, not one that the owner set.`,
        evidence,
        cure: {
          consequence,
          delay: hours(0.25, 1),
          workaround: "Set maximumBytesBilled on the phase's queries.",
          action: `Set "Query usage per day" for ${project} on the quotas page, above what the phase needs.`
        }
      })
    ];
  }
});

// src/audit/infrastructure/missing-service-account/audit.ts
var audit54 = defineAudit({
  id: "missing-service-account",
  family: "infrastructure",
  title: "Service accounts that the plan names exist",
  impact: "prevents",
  reads: ["serviceAccounts"],
  ask: ({ plan, phase, at, serviceAccounts }) => usedAccounts({ plan, phase }).map(({ id, place: place2, runsPhase }) => {
    const reading = readingOf(serviceAccounts, { key: id, at });
    const about7 = { subject: { kind: "service-account", id }, place: place2 };
    const impact = runsPhase ? "prevents" : "endangers";
    const consequence = runsPhase ? `${phase.id} has no identity to run as` : `What runs as ${id} cannot start`;
    if (isRead(reading)) {
      const evidence = [fromReading(reading, `service account ${reading.value.email}`)];
      return pass({ ...about7, says: `Service account ${id} exists.`, evidence });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...about7,
        reading,
        whether: `whether service account ${id} exists`,
        consequence,
        impact
      });
    }
    return fail({
      ...about7,
      says: `Service account ${id} does not exist.`,
      impact,
      evidence: [
        fromReading(reading, reading.detail),
        fromPlan(place2, { saw: `the plan names service account ${id}`, at })
      ],
      cure: {
        consequence,
        delay: hours(0.5, 2),
        mitigation: "Check the spelling of the e-mail and its project first.",
        action: `Create it: gcloud iam service-accounts create ${id.split("@")[0]} --project=${plan.cloud.project}`
      }
    });
  })
});

// src/audit/infrastructure/old-service-account-key/audit.ts
var DAY_MS2 = 864e5;
var OLD_DAYS = 90;
var audit55 = defineAudit({
  id: "old-service-account-key",
  family: "infrastructure",
  title: "Service accounts have no old keys",
  impact: "informs",
  reads: ["accountKeys"],
  ask: ({ plan, phase, at, accountKeys }) => askOfResources({
    kind: "service-account",
    wanted: usedAccounts({ plan, phase }),
    readings: accountKeys,
    at,
    whether: "has old keys",
    consequence: "Whoever found a key file can act as the account",
    impact: "informs",
    ask: ({ wanted: { id }, fact, reading, about: about7 }) => {
      const old = fact.keys.filter((key) => isUsable(key, at) && ageDays(key, at) > OLD_DAYS);
      const evidence = [
        fromReading(reading, `${counted(fact.keys.length, "user-managed key")}, ${old.length} of them old`)
      ];
      const [first] = old;
      if (!first) {
        return pass({ ...about7, says: `No key of ${id} is older than ${OLD_DAYS} days.`, evidence });
      }
      const named3 = old.map((key) => `${key.id} (${ageDays(key, at)} days)`);
      return fail({
        ...about7,
        says: `${counted(old.length, "key")} of ${id} ${old.length === 1 ? "is" : "are"} older than ${OLD_DAYS} days: ${listed(named3)}.`,
        evidence,
        cure: {
          consequence: `Whoever found the key file can act as ${id}`,
          delay: hours(0.25, 2),
          mitigation: "Disable the key first and watch for failures, then delete it.",
          action: `Replace it by workload identity federation, then: gcloud iam service-accounts keys delete ${first.id} --iam-account=${id}`
        }
      });
    }
  })
});
function isUsable({ disabled, expiresAt }, at) {
  return !disabled && (expiresAt === null || Date.parse(expiresAt) > Date.parse(at));
}
function ageDays({ createdAt }, at) {
  return Math.floor((Date.parse(at) - Date.parse(createdAt)) / DAY_MS2);
}

// src/audit/infrastructure/refused-statement/audit.ts
var QUOTED = 3;
var audit56 = defineAudit({
  id: "refused-statement",
  family: "infrastructure",
  title: "BigQuery accepts the statements of each operation in a dry run",
  impact: "prevents",
  reads: ["dryRuns"],
  ask: ({ phase, at, dryRuns }) => phase.operations.filter((operation) => isTried(operation, dryRuns)).flatMap((operation) => {
    const reading = readingOf(dryRuns, { key: operation.id, at });
    if (isRead(reading)) return [judge4(operation, reading)];
    if (reading.reason === "absent") return [];
    return [
      probeDoubt({
        ...about4(operation),
        reading,
        whether: `whether BigQuery accepts the statements of ${operation.id}`,
        consequence: `Cannot execute ${operationLabel(operation)}`,
        whenOff: "informs"
      })
    ];
  })
});
function isTried({ id, kind, dataset }, dryRuns) {
  return Object.hasOwn(dryRuns, id) || kind !== "validate" && dataset !== null;
}
function judge4(operation, reading) {
  const { runs, notes } = reading.value;
  const refused2 = runs.filter(({ outcome }) => outcome === "refused");
  if (refused2.length > 0) return failed2(operation, { reading, refused: refused2 });
  const open = runs.filter(({ outcome }) => outcome === "unknown");
  if (open.length > 0) return unanswered(operation, open);
  if (runs.length === 0) return unknownText(operation, reading);
  const says = `BigQuery accepts ${tried(reading.value)} of ${operation.id}.`;
  return pass({ ...about4(operation), says, evidence: [fromReading(reading, [says, ...notes].join(" "))] });
}
function failed2(operation, { reading, refused: refused2 }) {
  const [first, ...others] = refused2.slice(0, QUOTED);
  if (first === void 0) throw new Error("there is a refused statement");
  return fail({
    ...about4(operation),
    says: `BigQuery refuses ${refused2.length} of ${tried(reading.value)} of ${operation.id} (${CAUSES[first.cause ?? "other"]}): ${first.detail}.`,
    evidence: [fromRun(first), ...others.map(fromRun)],
    cure: {
      consequence: `Cannot execute ${operationLabel(operation)}`,
      delay: first.cause === "denied" ? hours(0.25, 2) : hours(0.5, 4),
      mitigation: "A dry run costs nothing: try the corrected statement with bq query --dry_run.",
      action: first.cause === "denied" ? first.remedy?.advice ?? first.detail : `Correct it: ${first.sql}`
    }
  });
}
var CAUSES = {
  syntax: "wrong syntax",
  missing: "something that it names does not exist",
  taken: "a name is taken already",
  denied: "a permission is missing",
  other: "not allowed"
};
function unanswered(operation, open) {
  const [first, ...others] = open.slice(0, QUOTED);
  if (first === void 0) throw new Error("there is an open statement");
  const verify = first.remedy?.advice ?? "Run the audit again.";
  return unverified({
    ...about4(operation),
    says: `Could not try ${counted(open.length, "statement")} of ${operation.id}: ${first.detail}.`,
    evidence: [fromRun(first), ...others.map(fromRun)],
    verify,
    cure: {
      consequence: `May be hidden: Cannot execute ${operationLabel(operation)}`,
      delay: hours(0, 2),
      action: verify
    }
  });
}
function unknownText(operation, reading) {
  const { notes } = reading.value;
  const evidence = [fromReading(reading, notes.join(" ") || "no statements")];
  const isMade = operation.kind === "consolidate" || operation.kind === "generate";
  if (!isMade) {
    const says = `${operation.id} has no statement to try in the catalogue as it is. ${notes.join(" ")}`.trim();
    return notApplicable({ ...about4(operation), says, evidence });
  }
  const verify = `Write the statements of ${operation.id} as whole SQL texts, or try them with bq query --dry_run.`;
  return unverified({
    ...about4(operation),
    says: `The statements of ${operation.id} were not tried. ${notes.join(" ")}`,
    impact: "informs",
    evidence,
    verify,
    cure: {
      consequence: `May be hidden: a statement of ${operation.id} is refused`,
      delay: hours(0, 2),
      action: verify
    }
  });
}
function tried({ runs, total }) {
  return runs.length === total ? counted(total, "statement") : `${grouped(runs.length)} sampled statements (of ${grouped(total)})`;
}
function fromRun({ sql, source, detail, observedAt }) {
  return { kind: "probe", source, saw: `${detail}: ${sql.slice(0, 200)}`.replace(/\s+/g, " "), observedAt };
}
function about4(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}

// src/audit/infrastructure/retained-bucket/audit.ts
var audit57 = defineAudit({
  id: "retained-bucket",
  family: "infrastructure",
  title: "Buckets that the plan writes to let objects be replaced",
  impact: "endangers",
  reads: ["buckets"],
  ask: ({ plan, at, buckets }) => askOfResources({
    kind: "bucket",
    wanted: plan.infrastructure.buckets.filter(({ access }) => access.includes("write")).map(({ name, place: place2 }) => ({ id: name, place: place2 })),
    readings: buckets,
    at,
    whether: "lets objects be replaced",
    consequence: "A second run cannot write over what the first one left",
    impact: "endangers",
    ask: ({ wanted: { id }, fact, reading, about: about7 }) => {
      const { retentionSeconds, heldByDefault = false } = fact;
      const retention = retentionSeconds === null ? "no retention policy" : `retained for ${grouped(retentionSeconds)} seconds`;
      const hold = heldByDefault ? "held by default" : "no default hold";
      const evidence = [fromReading(reading, `${retention}, ${hold}`)];
      if (retentionSeconds === null && !heldByDefault) {
        return pass({ ...about7, says: `Objects of ${id} may be replaced and deleted.`, evidence });
      }
      return fail({
        ...about7,
        says: `New objects of ${id} are ${heldByDefault ? "held until somebody releases them" : retention}.`,
        evidence,
        cure: {
          consequence: `Scripts that write over or delete an object of gs://${id} are refused`,
          delay: hours(0.25, 2),
          workaround: "Write under a new name with each run.",
          action: heldByDefault ? `Turn the hold off: gcloud storage buckets update gs://${id} --no-default-event-based-hold` : `Ask the bucket's owner: gcloud storage buckets update gs://${id} --clear-retention-period`
        }
      });
    }
  })
});

// src/audit/infrastructure/stale-image/audit.ts
var audit58 = defineAudit({
  id: "stale-image",
  family: "infrastructure",
  title: "Jobs run images that hold the last commits",
  impact: "endangers",
  reads: ["deployedImages", "images", "builds", "scripts", "repository"],
  ask: ({ plan, at, deployedImages, images, builds, scripts, repository }) => {
    const jobs = plan.infrastructure.jobs.filter(({ build: build2 }) => build2 !== null);
    const needed = [images, builds, scripts, repository];
    const unseen2 = needed.find((reading) => !isRead(reading));
    if (unseen2?.state === "unread") return jobs.map((job) => hidden3(job, unseen2));
    if (!isRead(images) || !isRead(builds) || !isRead(scripts) || !isRead(repository)) return [];
    const planned2 = plannedImages(plan, { images: images.value, builds: builds.value });
    return jobs.flatMap((job) => {
      const deployed = readingOf(deployedImages, { key: job.name, at });
      const own = planned2.filter((image) => image.jobs.includes(job));
      if (own.length === 0) return [];
      if (!isRead(deployed)) return [hidden3(job, deployed)];
      const inside = contentsOf(own, { scripts: scripts.value, repository: repository.value });
      return [compare2({ job, deployed, scripts, inside })];
    });
  }
});
function compare2({ job, deployed, scripts, inside }) {
  const { uploadedAt, digest } = deployed.value;
  const about7 = aboutJob2(job);
  const newer = inside.filter(({ lastCommit }) => lastCommit !== null && isAfter(lastCommit.at, uploadedAt)).sort((a, b) => isAfter(a.lastCommit?.at ?? "", b.lastCommit?.at ?? "") ? -1 : 1);
  const undated = inside.filter(({ lastCommit }) => lastCommit === null);
  const image = fromReading(deployed, `${digest.slice(0, 19)} uploaded at ${uploadedAt}`);
  const files = counted(inside.length, "file");
  const [latest] = newer;
  const cure = {
    consequence: `Job ${job.name} runs what the image held at ${uploadedAt}: later corrections are not in it`,
    delay: hours(0.25, 1),
    mitigation: "Build and deploy from the commit that the phase is released from.",
    action: `Build it again: gcloud builds submit --config ${job.build}`
  };
  if (latest) {
    const says2 = `Job ${job.name} runs an image of ${uploadedAt}; ${listed(newer.map(({ path }) => path))} changed after that.`;
    return fail({ ...about7, says: says2, evidence: [image, commitOf(scripts, latest)], cure });
  }
  if (inside.length === 0 || undated.length > 0) {
    const why = inside.length === 0 ? "nothing of the repository is known to be in it" : `the last commits of ${listed(undated.map(({ path }) => path))} are not known`;
    return unverified({
      ...about7,
      says: `Could not check whether job ${job.name} runs the last commits: ${why}.`,
      evidence: [image],
      verify: "Check out the whole history (`fetch-depth: 0`), with plain paths in COPY.",
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
    });
  }
  const says = `The image of job ${job.name} was uploaded at ${uploadedAt}, after the last commit of ${files} in it.`;
  return pass({ ...about7, says, evidence: [image] });
}
function contentsOf(planned2, seen2) {
  const inside = /* @__PURE__ */ new Set();
  for (const { image } of planned2) {
    const files = imageFiles({ image, repository: seen2.repository });
    const copied = seen2.scripts.filter(({ path }) => files.placesOf(path).length > 0);
    if (copied.length === 0 && image.copies.some(({ from }) => from === null)) return [];
    const makes2 = /* @__PURE__ */ new Set([image.path, ...image.requirementFiles.map((file) => file.replace(/\[.*$/, ""))]);
    const making = seen2.scripts.filter(({ path }) => makes2.has(path));
    for (const script of [...copied, ...making]) inside.add(script);
  }
  return [...inside];
}
function hidden3(job, reading) {
  return unverifiedFrom({
    ...aboutJob2(job),
    reading,
    whether: `whether job ${job.name} runs the last commits`,
    consequence: `Job ${job.name} runs an older state of its scripts`
  });
}
function aboutJob2({ name, place: place2 }) {
  return { subject: { kind: "job", id: name }, place: place2 };
}
function commitOf(scripts, script) {
  return fromScript(scripts, { script, saw: `last commit at ${script.lastCommit?.at}` });
}
function isAfter(one, other) {
  return Date.parse(one) > Date.parse(other);
}

// src/audit/infrastructure/streaming-buffer/audit.ts
var audit59 = defineAudit({
  id: "streaming-buffer",
  family: "infrastructure",
  title: "No rows are streamed into the tables that the phase changes",
  impact: "endangers",
  reads: ["tableSamples"],
  ask: ({ phase, at, tableSamples }) => askOfMoved({
    phase,
    kinds: /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]),
    readings: tableSamples,
    at,
    whether: "has tables with a streaming buffer",
    consequence: "a rename stops at a table with a streaming buffer, and streamed rows are lost",
    whenOff: "informs",
    ask: ({ moved, reading }) => {
      const { tables, total, unread } = reading.value;
      const streamed = tables.filter(({ streamingRows }) => streamingRows !== null);
      const sample = `${grouped(tables.length)} of ${counted(total, "table")} looked at`;
      const evidence = [
        fromReading(reading, `${sample}, ${streamed.length} with a streaming buffer`)
      ];
      if (streamed.length > 0) {
        const names2 = listed(streamed.map(({ name }) => name));
        return fail({
          ...moved.about,
          says: `${counted(streamed.length, "table")} of ${moved.dataset} have a streaming buffer (${sample}): ${names2}.`,
          evidence,
          cure: {
            consequence: `${moved.operations.map(operationLabel).join(", ")} stops at these tables`,
            delay: hours(1, 6),
            mitigation: "Stop the writers some hours before the phase: the buffer usually empties within five hours.",
            action: `Stop streaming into ${names2} before the phase starts.`
          }
        });
      }
      const [first] = unread;
      if (first !== void 0) {
        const verify = `Let the caller read ${first.name} (bigquery.tables.get): ${first.why}`;
        return unverified({
          ...moved.about,
          says: `${counted(unread.length, "table")} of the sample of ${moved.dataset} could not be looked at: ${first.why}.`,
          evidence,
          verify,
          cure: {
            consequence: "May be hidden: a rename stops at a table with a streaming buffer",
            delay: hours(0, 2),
            action: verify
          }
        });
      }
      return pass({
        ...moved.about,
        says: `No streaming buffer in ${moved.dataset}: ${sample}.`,
        evidence
      });
    }
  })
});

// src/audit/infrastructure/unmet-table-count/audit.ts
var SMALL_DIFFERENCE = 0.01;
var audit60 = defineAudit({
  id: "unmet-table-count",
  family: "infrastructure",
  title: "Datasets hold as many tables as the plan says",
  impact: "slows",
  reads: ["catalogues"],
  ask: ({ plan, at, catalogues }) => askOfResources({
    kind: "dataset",
    wanted: plan.infrastructure.datasets.flatMap(
      ({ id, tables, place: place2 }) => tables === null ? [] : [{ id, tables, place: place2 }]
    ),
    readings: catalogues,
    at,
    whether: "holds as many tables as the plan says",
    consequence: "Counts in the plan rest on another state of the dataset",
    impact: "slows",
    ask: ({ wanted, fact, reading, about: about7 }) => {
      const found = fact.tables.length;
      const saw2 = `${counted(found, "table")} in ${wanted.id}`;
      const evidence = [
        fromReading(reading, saw2),
        fromPlan(wanted.place, { saw: `the plan says ${counted(wanted.tables, "table")}`, at })
      ];
      if (found === wanted.tables)
        return pass({ ...about7, says: `${wanted.id} holds ${counted(found, "table")}.`, evidence });
      const difference = Math.abs(found - wanted.tables);
      return fail({
        ...about7,
        says: `${wanted.id} holds ${counted(found, "table")}; the plan says ${grouped(wanted.tables)}.`,
        impact: difference <= wanted.tables * SMALL_DIFFERENCE ? "informs" : "slows",
        evidence,
        cure: {
          consequence: `The plan counts ${counted(difference, "table")} ${found < wanted.tables ? "too many" : "too few"} in ${wanted.id}`,
          delay: hours(0.25, 1),
          action: `Find out which tables came or went, then set tables: ${found} in the plan.`
        }
      });
    }
  })
});

// src/audit/infrastructure/wrong-job-identity/audit.ts
var DEFAULT_ACCOUNT = /^[0-9]+-compute@developer\.gserviceaccount\.com$/;
var audit61 = defineAudit({
  id: "wrong-job-identity",
  family: "infrastructure",
  title: "Cloud Run jobs run as accounts that the plan names",
  impact: "endangers",
  reads: ["jobs"],
  ask: ({ plan, phase, at, jobs }) => {
    const accounts = usedAccounts({ plan, phase }).map(({ id }) => id);
    if (accounts.length === 0) return [];
    return askOfResources({
      kind: "job",
      wanted: plan.infrastructure.jobs.map(({ name, place: place2, location }) => ({ id: name, place: place2, location })),
      readings: jobs,
      at,
      whether: "runs as an account that the plan names",
      consequence: "The job runs as an account that nobody checked",
      impact: "endangers",
      ask: ({ wanted, fact, reading, about: about7 }) => {
        const account = fact.serviceAccount;
        const shown3 = account === null || DEFAULT_ACCOUNT.test(account) ? "the project's default account" : account;
        const evidence = [
          fromReading(reading, `runs as ${shown3}`),
          fromPlan(wanted.place, { saw: `the plan names ${listed(accounts)}`, at })
        ];
        if (account !== null && accounts.includes(account)) {
          return pass({ ...about7, says: `Job ${wanted.id} runs as ${account}.`, evidence });
        }
        return fail({
          ...about7,
          says: `Job ${wanted.id} runs as ${shown3}, which the plan does not name.`,
          evidence,
          cure: {
            consequence: `What job ${wanted.id} may do was not checked, and may be too little or too much`,
            delay: hours(0.25, 1),
            workaround: "Name the account under `service-accounts` of the plan, so that it is checked.",
            action: `Set it: gcloud run jobs update ${wanted.id} --service-account=${phase.runsAs ?? accounts[0]} --region=${wanted.location} --project=${plan.cloud.project}`
          }
        });
      }
    });
  }
});

// src/domain/names/overlap.ts
var OVERLAP_LIMIT_STATES = 5e4;
var NAME_LIMIT_CHARS = 1024;
function findOverlap(left, right) {
  const loose = search(
    { left: compileTemplate(relax(left)), right: compileTemplate(relax(right)) },
    "shortest"
  );
  if (loose === null || isFree(left) && isFree(right)) return loose;
  if (loose !== void 0 && isMatch(left, loose) && isMatch(right, loose)) return loose;
  const sides = { left: compileTemplate(left), right: compileTemplate(right) };
  const short = search(sides, "shortest");
  return short === void 0 ? search(sides, "deepest") : short;
}
function search(sides, first) {
  const { left, right } = sides;
  const seen2 = /* @__PURE__ */ new Set();
  const open = [{ left: enter(left, 0, /* @__PURE__ */ new Map()), right: enter(right, 0, /* @__PURE__ */ new Map()), name: "" }];
  for (let head = 0; head < open.length; ) {
    const stand = first === "shortest" ? open[head++] : open.pop();
    for (const next of stand === void 0 ? [] : follow3(sides, stand)) {
      if (left.steps.length === next.left.part && right.steps.length === next.right.part) return next.name;
      const state = `${stateOf(next.left)}
${stateOf(next.right)}`;
      if (seen2.has(state)) continue;
      if (seen2.size >= OVERLAP_LIMIT_STATES) return void 0;
      seen2.add(state);
      open.push(next);
    }
  }
  return null;
}
function* follow3({ left, right }, stand) {
  if (stand.name.length >= NAME_LIMIT_CHARS) return;
  for (const code of sharedCodes(nextCodes(left, stand.left), nextCodes(right, stand.right))) {
    const name = stand.name + String.fromCharCode(code);
    const rights = advance(right, stand.right, code);
    for (const next of advance(left, stand.left, code)) {
      for (const other of rights) yield { left: next, right: other, name };
    }
  }
}
var DIGITS = new Set(Array.from({ length: 10 }, (_, digit) => 48 + digit));
var NONE = /* @__PURE__ */ new Set();
function nextCodes(template, reader) {
  const step2 = template.steps[reader.part];
  if (step2 === void 0) return NONE;
  const text = fixedText(step2, reader.values);
  if (text !== null) return /* @__PURE__ */ new Set([text.charCodeAt(reader.taken.length)]);
  return reader.node === null ? DIGITS : new Set(reader.node.next.keys());
}
function sharedCodes(left, right) {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  return [...few].filter((code) => many.has(code));
}
function advance(template, reader, code) {
  const step2 = template.steps[reader.part];
  if (step2 === void 0) return [];
  const taken = reader.taken + String.fromCharCode(code);
  const text = fixedText(step2, reader.values);
  if (text !== null) {
    return text.length === taken.length ? [enter(template, reader.part + 1, reader.values)] : [{ ...reader, taken }];
  }
  return step2.kind === "slot" ? advanceSlot(template, { reader, step: step2, taken, code }) : [];
}
function advanceSlot(template, { reader, step: step2, taken, code }) {
  const node = reader.node?.next.get(code) ?? null;
  const matters = template.live[reader.part + 1]?.includes(step2.key) === true || !isUnordered(step2);
  const inside = node === null ? { ...reader, taken: matters ? taken : "0" } : { ...reader, taken, node };
  const goesOn = node === null || node.next.size > 0 ? [inside] : [];
  const ends = node === null || node.ends;
  if (!ends || !isInOrder(step2, taken, reader.values)) return goesOn;
  return [...goesOn, enter(template, reader.part + 1, new Map([...reader.values, [step2.key, taken]]))];
}
function isUnordered({ after, before }) {
  return after.length === 0 && before.length === 0;
}
function isInOrder(step2, value, values) {
  return step2.after.every((key) => isBefore(step2.word, values.get(key) ?? "", value)) && step2.before.every((key) => isBefore(step2.word, value, values.get(key) ?? ""));
}
function enter(template, part, values) {
  const step2 = template.steps[part];
  const live = template.live[part] ?? [];
  const kept3 = new Map([...values].filter(([key]) => live.includes(key)));
  const node = step2?.kind === "slot" && step2.word.kind === "list" ? step2.word.trie : null;
  return { part, taken: "", node, values: kept3 };
}
function fixedText(step2, values) {
  return step2.kind === "literal" ? step2.text : values.get(step2.key) ?? null;
}
function stateOf({ part, taken, values }) {
  return `${part}	${taken}	${[...values].map(([key, value]) => `${key}=${value}`).join("	")}`;
}

// src/audit/readiness/ambiguous-mandate/audit.ts
var audit62 = defineAudit({
  id: "ambiguous-mandate",
  family: "readiness",
  title: "Every name matches at most one template of a mandate",
  impact: "slows",
  reads: [],
  ask: ({ plan, phase, at }) => namingMandates({ plan, phase }).map((mandate) => answer23({ mandate, at, ...comparePairs(mandate) }))
});
function comparePairs({ names: names2 }) {
  const pairs = names2.flatMap((left, index) => names2.slice(index + 1).map((right) => ({ left, right })));
  const doubtful = pairs.flatMap(({ left, right }) => {
    const name = findOverlap(left.template, right.template);
    return name === null ? [] : [{ ids: `${left.id} and ${right.id}`, name }];
  });
  return { pairs: pairs.length, doubtful };
}
function answer23({
  mandate,
  at,
  pairs,
  doubtful
}) {
  const { id, place: place2, names: names2 } = mandate;
  const shared = doubtful.flatMap(({ ids, name }) => name === void 0 ? [] : [`${ids} (${name})`]);
  const saw2 = `${counted(pairs, "pair")} of ${counted(names2.length, "template")} compared, ${shared.length} overlap`;
  const statement = {
    subject: { kind: "mandate", id },
    place: place2,
    evidence: [fromPlan(place2, { saw: saw2, at })]
  };
  const cure = {
    consequence: `A table that matches two templates of ${id} is counted for both`,
    delay: hours(0.25, 1),
    action: `Make the templates of ${id} differ: ${listed(doubtful.map(({ ids }) => ids))}.`
  };
  if (shared.length > 0) {
    return fail({ ...statement, says: `Templates of ${id} match the same names: ${listed(shared)}.`, cure });
  }
  if (doubtful.length > 0) {
    const says = `Could not tell whether templates of ${id} match the same names: ${listed(doubtful.map(({ ids }) => ids))}.`;
    return unverified({
      ...statement,
      says,
      cure,
      verify: "Write the templates with fewer repeated words, so that they can be compared."
    });
  }
  return pass({
    ...statement,
    says: `No name matches two of the ${counted(names2.length, "template")} of ${id}.`
  });
}

// src/audit/simulated.ts
function askOfSimulation(question) {
  const { phase, catalogues, at, impact } = question;
  const concerned = phase.operations.filter(
    (operation) => operation.dataset !== null && question.concerns(operation)
  );
  if (concerned.length === 0) return [];
  const { operations, hazards } = simulationOf(question);
  return concerned.flatMap((operation) => {
    const about7 = aboutOperation2(operation);
    const catalogue = readingOf(catalogues, { key: operation.dataset ?? "", at });
    const played = operations.find((one) => one.operation === operation.id);
    if (isRead(catalogue) && played !== void 0) {
      const own = hazards.filter(
        (hazard) => hazard.operation === operation.id && question.hazards.includes(hazard.kind)
      );
      return [question.ask({ operation, catalogue, played, hazards: own, about: about7, at })];
    }
    if (isRead(catalogue)) return [];
    return [
      unverifiedFrom({
        ...about7,
        reading: catalogue,
        whether: question.whether(operation),
        consequence: question.consequence(operation),
        ...impact === void 0 ? {} : { impact }
      })
    ];
  });
}
function aboutOperation2({ id, place: place2 }) {
  return { subject: { kind: "operation", id }, operations: [id], place: place2 };
}
function isMoving({ kind, from, to }) {
  return (kind === "rename" || kind === "consolidate") && from.length > 0 && to !== null;
}

// src/audit/table-uses.ts
function touchedTables({ verb, kind, name, to, exact }) {
  if (kind !== "bigquery-table" || !exact) return [];
  const own = splitName(name);
  const target = to === void 0 ? null : { ...own, ...splitName(to) };
  const made = target === null ? [] : [{ dataset: target.dataset ?? own.dataset, table: target.table }];
  const as = (use, tables) => tables.map((table) => ({ ...table, kind: use }));
  switch (verb) {
    case "read":
      return as("reads", [own]);
    case "create":
    case "replace":
    case "view":
      return as("makes", [own]);
    case "copy":
      return [...as("changes", [own]), ...as("makes", made)];
    case "rename":
      return [...as("changes", [own]), ...as("makes", made)];
    case "load":
      return as("makes", made.length > 0 ? made : [own]);
    case "drop":
    case "delete":
    case "write":
    case "dml":
    case "extract":
      return as("changes", [own]);
    default:
      return [];
  }
}
function touchesOf(script) {
  const known4 = TOUCHES.get(script);
  if (known4 !== void 0) return known4;
  const touches = /* @__PURE__ */ new Map();
  for (const effect of script.effects) {
    for (const touched of touchedTables(effect)) {
      const key = `${touched.kind} ${touched.dataset ?? ""}.${touched.table}`;
      if (!touches.has(key)) touches.set(key, { ...touched, effect });
    }
  }
  const found = [...touches.values()];
  TOUCHES.set(script, found);
  return found;
}
var TOUCHES = /* @__PURE__ */ new WeakMap();
function usesOfOldNames({ plan, phase, operation, scripts }) {
  const early = scriptsBefore(phase, operation);
  const mandates = namingMandates({ plan, phase }).filter(({ dataset }) => dataset === operation.dataset);
  const isOld = (table) => operation.from.some((template) => isMatch(template, table)) && !mandates.some((mandate) => isCompliant(mandate, table));
  return scripts.flatMap((script) => {
    if (early.has(script.path)) return [];
    return touchesOf(script).flatMap(({ dataset, table, kind, effect }) => {
      if (dataset !== operation.dataset) return [];
      const isWildcard = table.endsWith("*");
      if (!(isWildcard ? mayStart(operation, table.slice(0, -1)) : isOld(table))) return [];
      return [{ script, kind, table, effect, isWildcard }];
    });
  });
}
function mayStart({ from }, prefix) {
  return from.some(({ parts: [first] }) => {
    const literal = first?.kind === "literal" ? first.text : "";
    return literal.startsWith(prefix) || literal !== "" && prefix.startsWith(literal);
  });
}
function scriptsBefore(phase, operation) {
  const order = orderOperations(phase);
  const place2 = order.indexOf(operation);
  return new Set(order.slice(0, place2 + 1).flatMap(({ script }) => script ?? []));
}
function takesNames({ kind, from, dataset }) {
  return dataset !== null && from.length > 0 && ["rename", "consolidate", "drop"].includes(kind);
}
function keeperOf(phase, { id }) {
  return phase.operations.find(({ kind, covers: covers2 }) => kind === "create-views" && covers2.includes(id));
}

// src/audit/readiness/ambiguous-script/audit.ts
var audit63 = defineAudit({
  id: "ambiguous-script",
  family: "readiness",
  title: "One script alone carries out an operation",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) => phase.operations.filter(takesNames).map((operation) => {
    if (isRead(scripts))
      return judge5({ operation, scripts, at, own: ownScripts(operation, scripts.value) });
    return unverifiedFrom({
      ...aboutOperation2(operation),
      reading: scripts,
      whether: `whether another script does the work of ${operation.id}`,
      consequence: `two scripts rename or drop the tables of ${operation.id}`
    });
  })
});
function judge5({ operation, scripts, own, at }) {
  const about7 = aboutOperation2(operation);
  const rivals = scripts.value.flatMap((script) => {
    if (own.has(script.path)) return [];
    const effects = script.effects.filter((effect) => takes(operation, effect));
    const [first2] = effects;
    if (first2 === void 0) return [];
    return [{ script, tables: new Set(effects.map(({ name }) => name)).size, line: first2.line }];
  });
  const planned2 = fromPlan(operation.place, {
    saw: `${operation.id} runs ${operation.script ?? "no script"}`,
    at
  });
  const [first] = rivals;
  if (first === void 0) {
    const saw2 = `${counted(scripts.value.length, "script")}, no other renames or drops tables of ${operation.id}`;
    const says = `No other script renames or drops tables of ${operation.id}.`;
    return pass({ ...about7, evidence: [fromReading(scripts, saw2), planned2], says });
  }
  const described3 = rivals.map(({ script, tables }) => `${script.path} (${counted(tables, "table")})`);
  return fail({
    ...about7,
    place: { path: first.script.path, line: first.line },
    evidence: [
      fromScript(scripts, {
        script: first.script,
        line: first.line,
        saw: `renames or drops ${counted(first.tables, "table")} of ${operation.id}`
      }),
      planned2
    ],
    says: `Beside ${operation.script ?? "the missing script"}, ${listed(described3)} would rename or drop tables of ${operation.id}.`,
    cure: {
      consequence: `Whoever runs both stops at tables that the other has moved, or moves them to other names`,
      delay: hours(0.25, 2),
      mitigation: `Agree on one script before the phase starts.`,
      action: `Remove ${listed(rivals.map(({ script }) => script.path))}, or name it under script of ${operation.id}.`
    }
  });
}
function takes({ from, dataset }, effect) {
  const { verb, kind, exact, name } = effect;
  if (kind !== "bigquery-table" || !exact || !["rename", "drop", "delete"].includes(verb)) return false;
  const parts = splitName(name);
  return parts.dataset === dataset && from.some((template) => isMatch(template, parts.table));
}
function ownScripts({ script }, scripts) {
  const own = /* @__PURE__ */ new Set();
  const byPath = scriptsByPath(scripts);
  const pending = script === null ? [] : [script];
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    if (own.has(path)) continue;
    own.add(path);
    pending.push(...byPath.get(path)?.calls.map((call) => call.path) ?? []);
  }
  return own;
}

// src/audit/readiness/blocked-rollback/audit.ts
var audit64 = defineAudit({
  id: "blocked-rollback",
  family: "readiness",
  title: "Operations can be undone",
  impact: "slows",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["blocked-rollback"],
    concerns: ({ kind, from }) => from.length > 0 && kind !== "validate" && kind !== "create-views",
    whether: ({ id }) => `whether ${id} can be undone`,
    consequence: ({ id }) => `there is no way back from ${id}`,
    ask: judge6
  })
});
function judge6({ operation, catalogue, played, hazards, about: about7, at }) {
  const saw2 = `${counted(played.steps - played.blocked, "step")} that can run; undoing them is ${played.rollback === "not-known" ? "not known" : played.rollback}`;
  const evidence = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw2, at })
  ];
  if (played.rollback === "possible") {
    return pass({ ...about7, evidence, says: `Every step of ${operation.id} can be undone, the last first.` });
  }
  if (played.rollback === "not-known") {
    const says = `Whether ${operation.id} can be undone follows from names that are not known yet.`;
    return notApplicable({ ...about7, evidence, says });
  }
  const isBlocked = played.rollback === "blocked";
  return fail({
    ...about7,
    evidence,
    says: isBlocked ? hazards[0]?.says ?? `${operation.id} alone cannot be undone.` : `No statement undoes ${operationLabel(operation)}: its sources are dropped.`,
    cure: {
      consequence: isBlocked ? `${operation.id} can only be undone together with what came after it` : `There is no way back from ${operationLabel(operation)} but by copies or time travel`,
      delay: hours(0.5, 4),
      mitigation: isBlocked ? "Undo the phase from its last step to its first: each step of report.json has its inverse." : "Time travel keeps dropped tables for the dataset's window, 7 days by default.",
      workaround: null,
      action: isBlocked ? `Run ${operation.id} when the operations after it are decided, or plan to undo them together.` : `Take snapshots of the sources of ${operation.id} before it: CREATE SNAPSHOT TABLE ... CLONE.`
    }
  });
}

// src/domain/simulation/reconcile.ts
var EXPLAINED_TABLES = 1e3;
function reconcile(seen2) {
  const { mandate, phase, catalogue } = seen2;
  const { id, dataset } = mandate;
  if (catalogue === null) {
    const total = totalOf(seen2, null);
    return { mandate: id, dataset, counts: null, unclaimed: [], claimedTwice: [], total };
  }
  const claimants = claimantsOf(phase, catalogue);
  const { compliant, exceptions, violations } = sortTables(mandate, catalogue);
  const unclaimed = violations.filter((name) => !claimants.has(name));
  const twice = [...claimants].filter(([, operations]) => operations.length > 1);
  const twiceViolating = violations.filter((name) => (claimants.get(name)?.length ?? 0) > 1).length;
  return {
    mandate: id,
    dataset,
    counts: {
      tables: catalogue.tables.length,
      compliant,
      exceptions,
      violations: violations.length,
      claimed: violations.length - unclaimed.length - twiceViolating,
      unclaimed: unclaimed.length,
      claimedTwice: twiceViolating
    },
    unclaimed: unclaimed.map((table, index) => ({
      table,
      ...index < EXPLAINED_TABLES ? explain(mandate, table) : { nearest: null }
    })),
    claimedTwice: twice.map(([table, operations]) => ({ table, operations })),
    total: totalOf(seen2, claimants.size)
  };
}
function explain({ names: names2 }, table) {
  const lower = table.toLowerCase();
  const same = lower === table ? void 0 : names2.find(({ template }) => isMatch(template, lower));
  if (same !== void 0)
    return { nearest: same.template.text, differs: "upper and lower case alone differ" };
  const near = nearMiss(
    names2.map(({ template }) => template),
    table
  );
  return near === null ? { nearest: null } : { nearest: near.template.text, differs: near.says };
}
function claimantsOf(phase, catalogue) {
  const claimants = /* @__PURE__ */ new Map();
  const shelf = openShelf(catalogue);
  for (const { id, kind, dataset, from } of phase.operations) {
    if (dataset !== catalogue.dataset || !CLAIMING.has(kind)) continue;
    for (const name of findNames(shelf, from).standing) {
      const known4 = claimants.get(name);
      if (known4 === void 0) claimants.set(name, [id]);
      else known4.push(id);
    }
  }
  return claimants;
}
var CLAIMING = /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]);
function sortTables(mandate, { tables }) {
  const compliant = Object.fromEntries(mandate.names.map(({ id }) => [id, 0]));
  const violations = [];
  let exceptions = 0;
  for (const { name } of tables) {
    const own = mandate.names.find(({ template }) => isMatch(template, name));
    if (own !== void 0) compliant[own.id] = (compliant[own.id] ?? 0) + 1;
    else if (isCompliant(mandate, name)) exceptions++;
    else violations.push(name);
  }
  return { compliant, exceptions, violations };
}
function totalOf({ mandate, phase }, claimed) {
  const { tables } = phase;
  if (tables === null) return null;
  const own = phase.operations.filter(
    ({ dataset, kind }) => dataset === mandate.dataset && CLAIMING.has(kind)
  );
  const summed = own.reduce((sum, { expect }) => sum + (expect?.sources ?? 0), 0);
  return { stated: tables, summed, claimed };
}

// src/domain/simulation/reconciliations.ts
var known2 = /* @__PURE__ */ new WeakMap();
function reconciliationsOf(source) {
  return namingMandates(source).map((mandate) => reconciliationOf(mandate, source));
}
function reconciliationOf(mandate, { phase, catalogues }) {
  const byPhase = known2.get(catalogues) ?? /* @__PURE__ */ new WeakMap();
  known2.set(catalogues, byPhase);
  const byMandate = byPhase.get(phase) ?? /* @__PURE__ */ new Map();
  byPhase.set(phase, byMandate);
  const done = byMandate.get(mandate);
  if (done !== void 0) return done;
  const reading = Object.hasOwn(catalogues, mandate.dataset) ? catalogues[mandate.dataset] : void 0;
  const catalogue = isRead(reading) ? reading.value : null;
  const made = reconcile({ mandate, phase, catalogue });
  byMandate.set(mandate, made);
  return made;
}

// src/audit/readiness/claimed-twice/audit.ts
var audit65 = defineAudit({
  id: "claimed-twice",
  family: "readiness",
  title: "No table is claimed by two operations",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ plan, phase, at, catalogues }) => namingMandates({ plan, phase }).map((mandate) => {
    const { dataset, id } = mandate;
    const about7 = { subject: { kind: "mandate", id }, place: phase.place };
    const catalogue = readingOf(catalogues, { key: dataset, at });
    if (!isRead(catalogue)) {
      return unverifiedFrom({
        ...about7,
        reading: catalogue,
        whether: `whether two operations of ${phase.id} claim the same table of ${dataset}`,
        consequence: "the second of two operations does not find its tables"
      });
    }
    const { claimedTwice } = reconciliationOf(mandate, { phase, catalogues });
    const saw2 = `${counted(claimedTwice.length, "table")} of ${dataset} claimed by several operations`;
    if (claimedTwice.length === 0) {
      const says = `Every table of ${dataset} is claimed by at most one operation of ${phase.id}.`;
      return pass({ ...about7, evidence: [fromReading(catalogue, saw2)], says });
    }
    const claimants = [...new Set(claimedTwice.flatMap(({ operations }) => operations))];
    const names2 = claimedTwice.map(({ table, operations }) => `${table} (${operations.join(", ")})`);
    return fail({
      ...about7,
      operations: claimants,
      evidence: [
        fromReading(catalogue, saw2),
        fromComputation("reconciliation", { saw: listed(names2), at })
      ],
      says: `${counted(claimedTwice.length, "table")} of ${dataset} ${claimedTwice.length === 1 ? "is" : "are"} claimed by several operations: ${listed(names2)}.`,
      cure: {
        consequence: `The second of ${claimants.join(", ")} does not find tables that the first has taken, or undoes its work`,
        delay: hours(0.25, 2),
        mitigation: "Run the operations one after the other, and compare the counts in between.",
        action: `Make the from of ${claimants.join(" and ")} exclude each other.`
      }
    });
  })
});

// src/audit/readiness/contradicting-effects/contradictions.ts
var KIND_NAMES = {
  rename: "a rename",
  consolidate: "a consolidation",
  "create-views": "a creation of views",
  validate: "a validation",
  generate: "a generation",
  drop: "a drop"
};
function contradictionsOf(operation, script) {
  const effects = script.effects.filter(({ kind }) => kind === "bigquery-table");
  const found = [
    foreignDrops(operation, effects),
    ...operation.kind === "rename" ? otherRenames(operation, script, effects) : [],
    foreignChanges(operation, effects),
    script.complete ? idleness(operation, effects) : null
  ];
  return found.filter((one) => one !== null);
}
function foreignDrops(operation, effects) {
  const made = new Set(effects.filter(makes).map(({ name }) => name));
  const drops = effects.filter(
    (effect) => isDrop(effect) && effect.exact && !isDropAsked(operation, effect, made)
  );
  const [first] = drops;
  if (first === void 0) return null;
  const names2 = namesOf2(drops);
  return {
    impact: "prevents",
    says: `drops ${names2}${guardsOf2(drops)}, although ${operation.id} is ${KIND_NAMES[operation.kind]}${asksOthers(operation)}`,
    line: first.line,
    loses: names2
  };
}
function isDropAsked({ kind, from, dataset }, { name }, made) {
  if (kind === "generate" || kind === "create-views") return made.has(name);
  if (kind !== "consolidate" && kind !== "drop") return false;
  const parts = splitName(name);
  return (parts.dataset ?? dataset) === dataset && from.some((template) => isMatch(template, parts.table));
}
function asksOthers({ kind, from }) {
  return kind === "consolidate" || kind === "drop" ? ` of ${from.map(({ text }) => text).join(", ")}` : "";
}
function otherRenames(operation, script, effects) {
  const { renames } = readScriptedWork(script, operation.dataset);
  const line2 = effects.find(({ verb }) => verb === "rename")?.line ?? 1;
  const strangers = [];
  const others = [];
  const find = targetOf(operation, void 0);
  for (const [old, target] of renames) {
    if (!operation.from.some((template) => isMatch(template, old))) strangers.push(old);
    else {
      const planned2 = find(old);
      if (planned2.kind === "decided" && planned2.name !== target) {
        others.push(`${old} to ${target} instead of ${planned2.name}`);
      }
    }
  }
  return [
    strangers.length === 0 ? null : {
      impact: "endangers",
      says: `renames ${counted(strangers.length, "table")} that ${operation.id} does not claim: ${listed(strangers)}`,
      line: line2,
      loses: null
    },
    others.length === 0 ? null : {
      impact: "endangers",
      says: `renames ${counted(others.length, "table")} otherwise than ${operation.id} says: ${listed(others)}`,
      line: line2,
      loses: null
    }
  ];
}
function foreignChanges({ kind, id }, effects) {
  const verbs2 = kind === "validate" ? CHANGING : kind === "create-views" ? MOVING : null;
  const changes = verbs2 === null ? [] : effects.filter(({ verb, exact }) => exact && verbs2.has(verb));
  const [first] = changes;
  if (first === void 0) return null;
  const what = [...new Set(changes.map(({ verb }) => verb))].join(", ");
  return {
    impact: "endangers",
    says: `changes tables (${what} of ${namesOf2(changes)})${guardsOf2(changes)}, although ${id} is ${KIND_NAMES[kind]}`,
    line: first.line,
    loses: null
  };
}
var MOVING = /* @__PURE__ */ new Set(["rename", "write", "dml"]);
var CHANGING = /* @__PURE__ */ new Set(["rename", "write", "dml", "replace", "load"]);
var DONE_BY = {
  rename: { verbs: /* @__PURE__ */ new Set(["rename"]), what: "renames no table" },
  consolidate: {
    verbs: /* @__PURE__ */ new Set(["create", "replace", "copy", "load", "write", "dml"]),
    what: "makes no table"
  },
  "create-views": { verbs: /* @__PURE__ */ new Set(["view"]), what: "makes no view" },
  drop: { verbs: /* @__PURE__ */ new Set(["drop", "delete"]), what: "drops no table" },
  generate: null,
  validate: null
};
function idleness({ kind, id }, effects) {
  const wanted = DONE_BY[kind];
  if (wanted === null || effects.some(({ verb }) => wanted.verbs.has(verb))) return null;
  return {
    impact: "endangers",
    says: `${wanted.what}, although ${id} is ${KIND_NAMES[kind]}`,
    line: 1,
    loses: null
  };
}
function hiddenDrops({ kind }, { effects }) {
  if (kind === "drop" || kind === "consolidate" || kind === "generate") return [];
  return effects.filter((effect) => effect.kind === "bigquery-table" && isDrop(effect) && !effect.exact);
}
function isDrop({ verb }) {
  return verb === "drop" || verb === "delete";
}
function makes({ verb }) {
  return verb === "create" || verb === "replace" || verb === "view" || verb === "load";
}
function namesOf2(effects) {
  return listed([...new Set(effects.map(({ name }) => splitName(name).table))]);
}
function guardsOf2(effects) {
  const guards = [...new Set(effects.flatMap(({ guard }) => guard ?? []))];
  return guards.length === 0 ? "" : ` (${guards.join(", ")})`;
}

// src/audit/readiness/contradicting-effects/audit.ts
var audit66 = defineAudit({
  id: "contradicting-effects",
  family: "readiness",
  title: "Scripts do what their operations say, and drop nothing else",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) => phase.operations.flatMap((operation) => {
    const { script: path } = operation;
    if (path === null) return [];
    if (!isRead(scripts)) return [doubt2({ operation, path, scripts })];
    const script = scriptsByPath(scripts.value).get(path);
    return script ? [compare3({ operation, script, scripts, at })] : [];
  })
});
function doubt2(seen2) {
  const { operation, path, scripts } = seen2;
  if (isRead(scripts)) throw new Error("a doubt needs an unread reading");
  return unverifiedFrom({
    ...aboutOperation2(operation),
    reading: scripts,
    whether: `whether ${path} does what ${operation.id} says`,
    consequence: `${path} may drop tables that ${operation.id} should keep`
  });
}
function compare3({ operation, script, scripts, at }) {
  const contradictions = contradictionsOf(operation, script);
  const hidden6 = hiddenDrops(operation, script);
  const [gravest] = contradictions;
  const line2 = gravest?.line ?? hidden6[0]?.line ?? 1;
  const evidence = [
    fromScript(scripts, { script, line: line2, saw: sawOf(script) }),
    fromPlan(operation.place, { saw: `${operation.id} is ${KIND_NAMES[operation.kind]}`, at })
  ];
  const statement = { ...aboutOperation2(operation), evidence, place: { path: script.path, line: line2 } };
  if (gravest !== void 0 && (gravest.impact === "prevents" || hidden6.length === 0 && script.complete)) {
    return contradicting({ statement, operation, script, contradictions, gravest });
  }
  if (hidden6.length > 0 || !script.complete) return unknown({ statement, operation, script, hidden: hidden6 });
  if (gravest !== void 0) {
    return contradicting({ statement, operation, script, contradictions, gravest });
  }
  const says = operation.kind === "rename" ? `${script.path} renames and drops no table.` : `${script.path} does nothing to tables that ${operation.id}, ${KIND_NAMES[operation.kind]}, does not say.`;
  return pass({ ...statement, says });
}
function sawOf({ effects }) {
  const onTables = effects.filter(({ kind }) => kind === "bigquery-table");
  const count = (...verbs2) => onTables.filter(({ verb }) => verbs2.includes(verb)).length;
  return `${counted(count("rename"), "rename")}, ${counted(count("drop", "delete"), "drop")}, ${counted(onTables.length, "effect")} on tables in all`;
}
function contradicting(seen2) {
  const { statement, operation, script, contradictions, gravest } = seen2;
  const label2 = operationLabel(operation);
  return fail({
    ...statement,
    says: `${script.path} ${contradictions.map(({ says }) => says).join("; it ")}.`,
    impact: gravest.impact,
    cure: {
      consequence: gravest.loses === null ? `${label2} ends in another state than the plan says` : `Running ${label2} deletes tables: ${gravest.loses}`,
      delay: hours(1, 4),
      mitigation: gravest.loses === null ? `Check that ${script.path} is the script of ${operation.id}.` : `Do not run ${script.path} before the drop is understood; keep snapshots of the tables.`,
      action: gravest.loses !== null && operation.kind === "rename" ? `Replace copy and drop in ${script.path} by ALTER TABLE ... RENAME TO, or declare another kind of operation.` : `Mend ${script.path}, or let ${operation.id} say what it does.`
    }
  });
}
function unknown(seen2) {
  const { statement, operation, script, hidden: hidden6 } = seen2;
  const what = hidden6.length > 0 ? `drops tables whose names are known only when it runs: ${listed(hidden6.map(({ name }) => name))}` : `could not be read whole: ${script.limits.join("; ") || "part of it is not understood"}`;
  const verify = `Read every drop in ${script.path}, or run it in its dry mode.`;
  const isMild = hidden6.length === 0 && (operation.kind === "validate" || operation.kind === "generate");
  return unverified({
    ...statement,
    says: `${script.path} ${what}.`,
    ...isMild ? { impact: "endangers" } : {},
    verify,
    cure: {
      consequence: `May be hidden: running ${operationLabel(operation)} deletes tables`,
      delay: hours(0, 2),
      action: verify
    }
  });
}

// src/audit/readiness/contradicting-total/audit.ts
var CLAIMING2 = /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]);
var audit67 = defineAudit({
  id: "contradicting-total",
  family: "readiness",
  title: "The operations add up to the phase's total",
  impact: "slows",
  reads: [],
  ask: ({ phase, at }) => {
    const { tables, place: place2, id } = phase;
    if (tables === null) return [];
    const { sum, terms, uncounted } = addUp(phase);
    const about7 = {
      subject: { kind: "phase", id },
      place: place2,
      evidence: [fromPlan(place2, { saw: `${id} states ${grouped(tables)}; ${terms} = ${grouped(sum)}`, at })]
    };
    if (sum === tables && uncounted.length === 0) {
      return [pass({ ...about7, says: `The operations of ${id} add up to its ${counted(tables, "table")}.` })];
    }
    const lacking = uncounted.length === 0 ? "" : `; ${uncounted.join(", ")} expect no number`;
    return [
      fail({
        ...about7,
        says: `${id} states ${counted(tables, "table")}, its operations add up to ${grouped(sum)}${lacking}.`,
        cure: {
          consequence: `Either ${id} leaves ${counted(Math.abs(tables - sum), "table")} out, or its total is wrong`,
          delay: hours(0.25, 1),
          mitigation: "Take the numbers of the catalogue: the report reconciles each operation with it.",
          action: `Correct tables of ${id}, or expect of its operations.`
        }
      })
    ];
  }
});
function addUp({ operations }) {
  const own = operations.filter(({ kind }) => CLAIMING2.has(kind));
  const counts = own.map(({ expect }) => expect?.sources ?? 0);
  return {
    sum: counts.reduce((sum, count) => sum + count, 0),
    terms: counts.map(grouped).join(" + ") || "no operation",
    uncounted: own.filter(({ expect }) => expect === null).map(({ id }) => id)
  };
}

// src/audit/readiness/cyclic-rename/audit.ts
var audit68 = defineAudit({
  id: "cyclic-rename",
  family: "readiness",
  title: "Renames run in an order in which each new name is free",
  impact: "prevents",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["cycle", "chain"],
    concerns: isMoving,
    whether: ({ id }) => `whether tables of ${id} wait for each other's names`,
    consequence: stops2,
    ask: judge7
  })
});
function judge7({ operation, catalogue, played, hazards, about: about7, at }) {
  const cycles = hazards.filter(({ kind }) => kind === "cycle");
  const chains = hazards.filter(({ kind }) => kind === "chain");
  const saw2 = `${counted(played.steps, "step")}, ${counted(cycles.length, "circle")}, ${counted(chains.length, "chain")}`;
  const evidence = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw2, at })
  ];
  if (hazards.length === 0) {
    return pass({
      ...about7,
      evidence,
      says: `No table of ${operation.id} waits for another to leave its name.`
    });
  }
  const [worst] = [...cycles, ...chains];
  return fail({
    ...about7,
    evidence,
    says: `${operation.id} has ${counted(cycles.length, "circle")} and ${counted(chains.length, "chain")} of tables that wait for each other's names: ${worst?.says ?? ""}`,
    impact: cycles.length > 0 ? "prevents" : "endangers",
    cure: {
      consequence: stops2(operation),
      delay: hours(0.5, 3),
      mitigation: "Take the order of the simulated plan: report.json lists every step under `simulation.steps`.",
      workaround: "Rename the tables concerned to names of their own first, and to their new names in a second pass.",
      action: `Let the script of ${operation.id} rename in the order of the simulated plan, ${cycles.length > 0 ? "with a name to step aside to for each circle" : "the last of each chain first"}.`
    }
  });
}
function stops2(operation) {
  return `${operationLabel(operation)} stops at the first table whose new name another still has`;
}

// src/audit/readiness/empty-phase/audit.ts
var audit69 = defineAudit({
  id: "empty-phase",
  family: "readiness",
  title: "The plan says what the phase does",
  impact: "prevents",
  reads: [],
  ask: ({ phase, at }) => {
    const { id, operations, scripts, place: place2 } = phase;
    const declared = `${counted(operations.length, "operation")} and ${counted(scripts.length, "script")}`;
    const about7 = {
      subject: { kind: "phase", id },
      place: place2,
      evidence: [fromPlan(place2, { saw: `${id} names ${declared}`, at })]
    };
    if (operations.length + scripts.length > 0) return [pass({ ...about7, says: `${id} names ${declared}.` })];
    return [
      fail({
        ...about7,
        says: `${id} names no operation and no script, so nothing of what it does was checked.`,
        cure: {
          consequence: `Nothing says what ${id} does: a GO would be about nothing`,
          delay: hours(0.5, 2),
          action: `List what ${id} does under its operations, or the scripts that it runs under its scripts.`
        }
      })
    ];
  }
});

// src/audit/readiness/exceeded-limit/audit.ts
var audit70 = defineAudit({
  id: "exceeded-limit",
  family: "readiness",
  title: "The phase stays within the limits of BigQuery",
  impact: "endangers",
  reads: ["catalogues", "scripts", "queryQuota", "tableDetails"],
  ask: (question) => {
    if (question.phase.operations.length === 0) return [];
    const unread = unreadPart(question);
    if (unread !== null) return [hidden4(question, unread)];
    const { limits } = forecastPhase({ ...question, simulation: simulationOf(question) });
    return [
      ...limits.filter(({ needed }) => needed > 0).map((limit) => weigh6(limit, question)),
      ...hiddenQuota(question)
    ];
  }
});
function hiddenQuota({ plan, phase, at, queryQuota: queryQuota2, tableDetails }) {
  if (plan.infrastructure.cost.dailyQueryQuota === "optional") return [];
  const moving = phase.operations.flatMap(({ kind, dataset }) => MOVING2.has(kind) ? dataset ?? [] : []);
  const unread = [
    queryQuota2,
    ...[...new Set(moving)].map((key) => readingOf(tableDetails, { key, at }))
  ].find((reading) => !isRead(reading));
  if (unread === void 0) return [];
  return [
    unverifiedFrom({
      subject: { kind: "quota", id: "query usage a day" },
      place: phase.place,
      reading: unread,
      whether: `whether ${phase.id} stays within the daily query quota`,
      consequence: `BigQuery may refuse queries of ${phase.id} until midnight in California`
    })
  ];
}
var MOVING2 = /* @__PURE__ */ new Set(["consolidate", "generate"]);
function unreadPart({ phase, at, catalogues, scripts }) {
  const datasets = new Set(phase.operations.flatMap(({ dataset }) => dataset === null ? [] : [dataset]));
  const readings = [
    scripts,
    ...[...datasets].map((key) => readingOf(catalogues, { key, at }))
  ];
  return readings.find((reading) => !isRead(reading)) ?? null;
}
function hidden4({ phase }, reading) {
  return unverifiedFrom({
    subject: { kind: "phase", id: phase.id },
    place: phase.place,
    reading,
    whether: `whether ${phase.id} stays within the limits of BigQuery`,
    consequence: `BigQuery may refuse part of ${phase.id}`
  });
}
function weigh6(forecast2, { phase, at }) {
  const { limit, allowed, needed, unit, share, source } = forecast2;
  const use = `${grouped(Math.ceil(needed))} of ${grouped(allowed)} ${unit}`;
  const subject = { kind: "quota", id: limit };
  const about7 = {
    subject,
    evidence: [
      fromComputation(`forecast of ${phase.id}`, { saw: `${use}, the limit by ${source}`, at }),
      fromPlan(phase.place, { saw: phase.id, at })
    ],
    place: phase.place
  };
  if (share <= 1) return pass({ ...about7, says: `${phase.id} needs at most ${use}: ${limit}.` });
  return fail({
    ...about7,
    says: `${phase.id} may need ${use}: ${limit}.`,
    cure: {
      consequence: `BigQuery refuses part of ${phase.id}: it needs ${use} (${limit})`,
      delay: hours(1, 8),
      mitigation: "Let the scripts pause, and try again after rateLimitExceeded and quotaExceeded.",
      action: `Spread ${phase.id} over more time, so that it stays under ${grouped(allowed)} ${unit} (${limit}).`
    }
  });
}

// src/audit/readiness/external-source/audit.ts
var audit71 = defineAudit({
  id: "external-source",
  family: "readiness",
  title: "Everything that is moved is a plain table",
  impact: "prevents",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) => phase.operations.filter(takesNames).flatMap((operation) => {
    const reading = readingOf(catalogues, { key: operation.dataset ?? "", at });
    if (isRead(reading)) return [judge8(operation, reading)];
    if (reading.reason === "absent") return [];
    return [
      unverifiedFrom({
        ...aboutOperation2(operation),
        reading,
        whether: `whether all sources of ${operation.id} are plain tables`,
        consequence: `Cannot execute ${operationLabel(operation)}`
      })
    ];
  })
});
var MOVES = {
  rename: "renames",
  consolidate: "consolidates",
  drop: "drops"
};
function judge8(operation, reading) {
  const names2 = new Set(namesMatchingAny(reading.value, operation.from));
  const foreign2 = reading.value.tables.filter(({ name, type }) => type !== "TABLE" && names2.has(name));
  const evidence = [
    fromReading(reading, `${counted(names2.size, "source")}, ${foreign2.length} no plain table`)
  ];
  const about7 = aboutOperation2(operation);
  if (foreign2.length === 0) {
    return pass({
      ...about7,
      says: `All ${counted(names2.size, "source")} of ${operation.id} are plain tables.`,
      evidence
    });
  }
  return fail({
    ...about7,
    says: `${operation.id} ${MOVES[operation.kind] ?? "moves"} ${counted(foreign2.length, "source")} that cannot be ${operation.kind === "drop" ? "dropped as tables" : "renamed"}: ${listed(foreign2.map(label))}.`,
    evidence,
    cure: {
      consequence: `${operationLabel(operation)} stops at ${listed(foreign2.map(label))}`,
      delay: hours(0.5, 4),
      mitigation: "Views and external tables hold no rows: they can be made anew under the new name.",
      workaround: "Leave them out of the operation and create them again under the new name.",
      action: `Create ${listed(foreign2.map(({ name }) => name))} again under the new names, or leave them out of ${operation.id}.`
    }
  });
}
function label({ name, type }) {
  return `${name} (${type})`;
}

// src/audit/readiness/incompatible-group/audit.ts
var audit72 = defineAudit({
  id: "incompatible-group",
  family: "readiness",
  title: "Tables that become one fit together",
  impact: "endangers",
  reads: ["catalogues", "tableColumns"],
  ask: ({ phase, at, catalogues, tableColumns }) => phase.operations.flatMap((operation) => {
    const { kind, dataset } = operation;
    if (kind !== "consolidate" || dataset === null) return [];
    const about7 = aboutOperation2(operation);
    const catalogue = readingOf(catalogues, { key: dataset, at });
    const columns = readingOf(tableColumns, { key: dataset, at });
    const groups = groupsOf2(operation, { catalogues, tableColumns });
    const unread = isRead(catalogue) ? columns : catalogue;
    if (groups !== null && (isRead(columns) || groups.hazards.length > 0)) {
      return [judge9({ operation, groups, columns: isRead(columns) ? columns : catalogue })];
    }
    if (isRead(unread)) return [];
    const whether = `whether the groups of ${operation.id} fit together`;
    return [unverifiedFrom({ ...about7, reading: unread, whether, consequence: cannot(operation) })];
  })
});
var NAMED = 3;
function judge9({ operation, groups, columns }) {
  const about7 = aboutOperation2(operation);
  const width = groups.widest === null ? "columns not read" : `the widest has ${counted(groups.widest, "column")}`;
  const saw2 = `${counted(groups.groups, "group")} of ${operation.id}, ${width}, ${groups.hazards.length} do not fit`;
  const evidence = [fromReading(columns, saw2)];
  const [first] = groups.hazards;
  if (first === void 0) {
    const says = `The tables of all ${counted(groups.groups, "group")} of ${operation.id} fit together; ${width}.`;
    return pass({ ...about7, evidence, says });
  }
  const isTooWide = groups.hazards.some(({ kind }) => kind === "too-many-columns");
  const broken2 = new Set(groups.hazards.map(({ tables }) => tables.at(-1) ?? ""));
  return fail({
    ...about7,
    evidence,
    says: `${grouped(broken2.size)} of ${counted(groups.groups, "group")} of ${operation.id} do not fit together: ${groups.hazards.slice(0, NAMED).map(({ says }) => says).join(" ")}`,
    impact: isTooWide ? "prevents" : "endangers",
    cure: {
      consequence: isTooWide ? cannot(operation) : `${operation.id} fails for ${listed([...broken2])}, or joins rows that do not belong together`,
      delay: hours(1, 6),
      mitigation: "Compare the schemas of the group's tables before the script is written.",
      workaround: operation.ifMissing.workaround,
      action: `Make the tables of ${listed([...broken2])} alike, or say in the script of ${operation.id} how they are joined.`
    }
  });
}
function cannot(operation) {
  return `Cannot execute ${operationLabel(operation)} for groups that do not fit together`;
}

// src/audit/readiness/late-start/audit.ts
var DAY_MS3 = 864e5;
var audit73 = defineAudit({
  id: "late-start",
  family: "readiness",
  title: "The phase's start lies ahead",
  impact: "slows",
  reads: [],
  ask: ({ phase, at }) => {
    const today = at.slice(0, 10);
    const about7 = {
      subject: { kind: "phase", id: phase.id },
      place: phase.place,
      evidence: [
        fromPlan(phase.place, { saw: `${phase.id} starts ${phase.starts}; the audit ran ${today}`, at })
      ]
    };
    if (phase.starts >= today) return [pass({ ...about7, says: `${phase.id} starts ${phase.starts}.` })];
    const days = Math.round((Date.parse(today) - Date.parse(phase.starts)) / DAY_MS3);
    return [
      fail({
        ...about7,
        says: `${phase.id} was to start ${phase.starts}, ${days} day${days === 1 ? "" : "s"} before this audit.`,
        cure: {
          consequence: `${phase.id} is late by ${days} day${days === 1 ? "" : "s"}, and its dates no longer hold`,
          delay: hours(0.1, 0.5),
          action: `Set a new date under starts of ${phase.id}.`
        }
      })
    ];
  }
});

// src/audit/readiness/misordered-script/audit.ts
var audit74 = defineAudit({
  id: "misordered-script",
  family: "readiness",
  title: "Operations wait for those whose tables they read",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) => phase.operations.flatMap((operation) => {
    const { script: path } = operation;
    if (path === null) return [];
    if (!isRead(scripts)) {
      const whether = `whether ${operation.id} waits for the operations whose tables ${path} reads`;
      const consequence = consequenceOf3(operation);
      return [unverifiedFrom({ ...aboutOperation2(operation), reading: scripts, whether, consequence })];
    }
    const script = scriptsByPath(scripts.value).get(path);
    return script === void 0 ? [] : [judge10({ operation, script, scripts, phase, at })];
  })
});
function judge10({ operation, script, scripts, phase, at }) {
  const about7 = aboutOperation2(operation);
  const makers = makersOf({ operation, script, scripts, phase });
  const early = makers.filter(({ maker }) => !isBefore2(phase, maker, operation));
  const [first] = early;
  const saw2 = `${script.path} reads tables that ${listed(makers.map(({ maker }) => maker.id)) || "no operation"} makes`;
  const evidence = [
    fromScript(scripts, { script, line: first?.line ?? 1, saw: saw2 }),
    fromPlan(operation.place, {
      saw: `${operation.id} waits for ${waitsFor(operation).join(", ") || "nothing"}`,
      at
    })
  ];
  if (first === void 0) {
    const says = `${operation.id} waits for every operation whose tables ${script.path} reads.`;
    return makers.length === 0 && !script.complete ? notApplicable({
      ...about7,
      evidence,
      says: `${script.path} names no table of another operation that it reads.`
    }) : pass({ ...about7, evidence, says });
  }
  const inCircle = early.filter(({ maker }) => isBefore2(phase, operation, maker));
  const others = early.map(({ maker }) => maker.id);
  const why = inCircle.length > 0 ? `, which ${inCircle.length === 1 ? "waits" : "wait"} for it in turn: no order of the two works` : ", and does not wait for it";
  return fail({
    ...about7,
    place: { path: script.path, line: first.line },
    evidence,
    says: `${script.path} of ${operation.id} reads ${counted(early.flatMap(({ tables }) => tables).length, "table")} that ${listed(others)} makes${why}: ${listed(first.tables)}.`,
    impact: inCircle.length > 0 ? "prevents" : "endangers",
    cure: {
      consequence: consequenceOf3(operation),
      delay: hours(0.25, inCircle.length > 0 ? 4 : 1),
      mitigation: "Run the operations by hand in the right order.",
      action: inCircle.length > 0 ? `Split ${operation.id}, so that what ${listed(others)} needs comes before it and the rest after it.` : `Write needs: [${[...operation.needs, ...others].join(", ")}] at ${operation.id}.`
    }
  });
}
function makersOf({ operation, script, scripts, phase }) {
  const touched = touchesOf(script);
  const own = new Set(touched.filter(({ kind }) => kind === "makes").map(({ table }) => table));
  const read = touched.filter(({ kind, table }) => kind === "reads" && !own.has(table));
  return phase.operations.flatMap((maker) => {
    if (maker === operation) return [];
    const makes2 = madeBy(maker, scripts.value);
    const found = read.filter(({ dataset, table }) => makes2(dataset, table));
    const [first] = found;
    if (first === void 0) return [];
    return [{ maker, tables: [...new Set(found.map(({ table }) => table))], line: first.effect.line }];
  });
}
function madeBy({ script: path, to, from, dataset: own }, scripts) {
  const script = path === null ? void 0 : scriptsByPath(scripts).get(path);
  const made = new Set(
    (script === void 0 ? [] : touchesOf(script)).flatMap(
      ({ kind, dataset, table }) => kind === "makes" ? [`${dataset ?? own ?? ""}.${table}`] : []
    )
  );
  return (dataset, table) => made.has(`${dataset ?? own ?? ""}.${table}`) || made.size === 0 && to !== null && dataset === own && isMatch(to, table) && !from.some((one) => isMatch(one, table));
}
function isBefore2(phase, first, second) {
  const byId = new Map(phase.operations.map((operation) => [operation.id, operation]));
  const seen2 = /* @__PURE__ */ new Set();
  const pending = [...waitsFor(second)];
  for (let id = pending.pop(); id !== void 0; id = pending.pop()) {
    if (id === first.id) return true;
    if (seen2.has(id)) continue;
    seen2.add(id);
    const operation = byId.get(id);
    if (operation !== void 0) pending.push(...waitsFor(operation));
  }
  return false;
}
function consequenceOf3({ id }) {
  return `${id} may run before the tables exist that it reads`;
}

// src/audit/readiness/missing-operation-script/audit.ts
var audit75 = defineAudit({
  id: "missing-operation-script",
  family: "readiness",
  title: "Operations of the phase have their scripts",
  impact: "prevents",
  reads: ["repository"],
  ask: ({ phase, at, repository }) => phase.operations.map(
    (operation) => operation.script === null ? unnamed({ operation, at }) : named2({ operation, at, repository, script: operation.script })
  )
});
function unnamed({ operation, at }) {
  return fail({
    ...about5(operation),
    says: `The plan names no script for ${operationLabel(operation)}.`,
    evidence: [fromPlan(operation.place, { saw: `operation ${operation.id} has no script`, at })],
    cure: cureOf(operation, `Write a script for ${operation.id} and name it in the plan.`)
  });
}
function named2({ operation, at, script, repository }) {
  const plan = fromPlan(operation.place, { saw: `operation ${operation.id} runs ${script}`, at });
  if (!isRead(repository)) {
    return unverifiedFrom({
      ...about5(operation),
      reading: repository,
      whether: `whether ${script} exists`,
      consequence: cannotExecute(operation)
    });
  }
  const tree = treeIndex(repository.value);
  if (tree.hasFile(script)) {
    return pass({
      ...about5(operation),
      says: `${script} exists for ${operationLabel(operation)}.`,
      evidence: [fromReading(repository, `${script} is a file of the tree`), plan]
    });
  }
  return fail({
    ...about5(operation),
    says: `${script}, which carries out ${operationLabel(operation)}, does not exist.`,
    evidence: [fromReading(repository, `${script} is not among ${counted(tree.size, "file")}`), plan],
    cure: cureOf(operation, `Create ${script} and pilot it on a few tables.`)
  });
}
function about5(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}
function cureOf(operation, action) {
  return {
    consequence: cannotExecute(operation),
    delay: operation.ifMissing.effort,
    mitigation: "Create the script immediately; operations that do not need it can be prepared meanwhile.",
    workaround: operation.ifMissing.workaround,
    action
  };
}
function cannotExecute(operation) {
  return `Cannot execute ${operationLabel(operation)}`;
}

// src/audit/script-questions.ts
function askOfScripts(question) {
  const { scripts, concerns = () => true } = question;
  const wanted = namedScripts(question).filter(concerns);
  if (!isRead(scripts)) return wanted.map((named3) => doubt3(question, named3));
  const byPath = scriptsByPath(scripts.value);
  return wanted.flatMap((named3) => {
    const script = byPath.get(named3.path);
    return script ? question.ask({ script, named: named3, reading: scripts }) : [];
  });
}
function doubt3(question, named3) {
  const { scripts, whether, consequence, impact } = question;
  if (isRead(scripts)) throw new Error("a doubt needs an unread reading");
  return unverifiedFrom({
    subject: { kind: "script", id: named3.path },
    reading: scripts,
    whether: `whether ${named3.path} ${whether}`,
    consequence,
    impact: impact(named3),
    operations: named3.operations,
    place: named3.place
  });
}

// src/audit/readiness/missing-source-table/audit.ts
var audit76 = defineAudit({
  id: "missing-source-table",
  family: "readiness",
  title: "Tables that scripts read exist or are made before",
  impact: "prevents",
  reads: ["scripts", "catalogues"],
  ask: ({ plan, phase, at, scripts, catalogues }) => askOfScripts({
    plan,
    phase,
    scripts,
    whether: "reads tables that exist",
    consequence: "the script stops at a table that does not exist",
    impact: (named3) => impactByReach(named3, { needed: "prevents", otherwise: "slows" }),
    ask: (asked) => [judge11({ asked, plan, phase, scripts, catalogues, at })]
  })
});
function judge11(seen2) {
  const { asked, at } = seen2;
  const { script, named: named3, reading } = asked;
  const { read, missing: missing2, unseen: unseen2 } = sourcesOf(seen2);
  const about7 = { subject: { kind: "script", id: script.path }, operations: named3.operations };
  const saw2 = `${counted(read, "table")} read, ${missing2.length} missing, ${unseen2.length} in datasets whose tables were not read`;
  const line2 = missing2[0]?.line ?? unseen2[0]?.line ?? 1;
  const statement = {
    ...about7,
    place: { path: script.path, line: line2 },
    evidence: [
      fromScript(reading, { script, line: line2, saw: saw2 }),
      fromComputation("tables before and after the phase", { saw: listed(missing2.map(nameOf2)) || saw2, at })
    ]
  };
  const impact = impactByReach(named3, { needed: "prevents", otherwise: "slows" });
  const consequence = `${script.path} stops at a table that does not exist`;
  if (missing2.length > 0) {
    return fail({
      ...statement,
      impact,
      says: `${script.path} reads ${counted(missing2.length, "table")} that ${missing2.length === 1 ? "does" : "do"} not exist and that nothing makes before: ${listed(missing2.map(nameOf2))}.`,
      cure: {
        consequence,
        delay: hours(0.5, 4),
        mitigation: "Leave the tables concerned out of the run until they exist.",
        action: `Make ${listed(missing2.map(nameOf2))}, or correct the names in ${script.path}.`
      }
    });
  }
  if (unseen2.length > 0) {
    const datasets = listed([...new Set(unseen2.map(({ dataset }) => dataset))]);
    const unread = unreadCatalogues(seen2, unseen2);
    const named4 = new Set(seen2.plan.infrastructure.datasets.map(({ id }) => id));
    const [first] = unread;
    const verify = first !== void 0 && unseen2.every(({ dataset }) => named4.has(dataset)) ? first.remedy.advice : `Name ${datasets} under infrastructure.datasets, and let phasegate list their tables (bigquery.tables.list).`;
    return unverified({
      ...statement,
      evidence: [...statement.evidence, ...unread.map((one) => fromReading(one, one.detail))],
      impact,
      says: `Could not check whether ${counted(unseen2.length, "table")} that ${script.path} reads ${unseen2.length === 1 ? "exists" : "exist"}: the tables of ${datasets} were not read.`,
      verify,
      cure: { consequence: `May be hidden: ${consequence}`, delay: hours(0, 1), action: verify }
    });
  }
  return pass({
    ...statement,
    says: read === 0 ? `${script.path} names no table that it reads.` : `All ${counted(read, "table")} that ${script.path} reads exist or are made before.`
  });
}
function sourcesOf({ asked, plan, phase, scripts, catalogues, at }) {
  const made = madeTables({ plan, phase, scripts, catalogues });
  const sources2 = /* @__PURE__ */ new Map();
  for (const { dataset, table, kind, effect } of touchesOf(asked.script)) {
    if (kind !== "reads" || dataset === null || table.endsWith("*")) continue;
    if (isClaimed({ asked, phase }, { dataset, table })) continue;
    const name = `${dataset}.${table}`;
    if (!sources2.has(name)) sources2.set(name, { name, dataset, line: effect.line });
  }
  const missing2 = [];
  const unseen2 = [];
  for (const source of sources2.values()) {
    if (made.has(source.name)) continue;
    const known4 = stands(source, { catalogues, at });
    if (known4 === null) unseen2.push(source);
    else if (!known4) missing2.push(source);
  }
  return { read: sources2.size, missing: missing2, unseen: unseen2 };
}
function isClaimed({ asked, phase }, { dataset, table }) {
  return phase.operations.some(
    (operation) => operation.dataset === dataset && asked.named.operations.includes(operation.id) && operation.from.some((template) => isMatch(template, table))
  );
}
function stands({ name, dataset }, { catalogues, at }) {
  const catalogue = readingOf(catalogues, { key: dataset, at });
  if (isRead(catalogue)) return nameSet2(catalogue.value).has(name.slice(dataset.length + 1));
  return catalogue.reason === "absent" ? false : null;
}
function unreadCatalogues({ catalogues, at }, unseen2) {
  const datasets = [...new Set(unseen2.map(({ dataset }) => dataset))];
  return datasets.map((key) => readingOf(catalogues, { key, at })).filter((reading) => !isRead(reading)).slice(0, SHOWN_READINGS);
}
var SHOWN_READINGS = 3;
var known3 = /* @__PURE__ */ new WeakMap();
function madeTables(source) {
  const { phase, scripts, catalogues } = source;
  const before = known3.get(phase);
  if (before?.scripts === scripts && before.catalogues === catalogues) return before.made;
  const made = /* @__PURE__ */ new Set();
  for (const { dataset, to, state } of simulationOf(source).steps) {
    if (to !== null && state === "ready") made.add(`${dataset}.${to}`);
  }
  if (isRead(scripts)) for (const script of wantedScripts(source, scripts)) addMade(made, script);
  known3.set(phase, { scripts, catalogues, made });
  return made;
}
function wantedScripts({ plan, phase }, { value }) {
  const wanted = /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script ?? [])
  ]);
  return value.filter(({ path }) => wanted.has(path));
}
function addMade(made, script) {
  for (const { dataset, table, kind } of touchesOf(script)) {
    if (kind === "makes" && dataset !== null) made.add(`${dataset}.${table}`);
  }
}
function nameOf2({ name }) {
  return name;
}

// src/audit/readiness/name-collision/audit.ts
var audit77 = defineAudit({
  id: "name-collision",
  family: "readiness",
  title: "New names are free",
  impact: "prevents",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["name-taken", "same-target"],
    concerns: isDecided,
    whether: ({ id, dataset }) => `whether the new names of ${id} are free in ${dataset}`,
    consequence: cannot2,
    ask: judge12
  })
});
function isDecided({ to, from, kind }) {
  if (to === null || from.length === 0 || kind === "create-views") return false;
  return from.every((template) => undecidedWords(template, to).length === 0);
}
function judge12({ operation, catalogue, played, hazards, about: about7, at }) {
  const taken = hazards.filter(({ kind }) => kind === "name-taken");
  const shared = hazards.filter(({ kind }) => kind === "same-target");
  const saw2 = `${counted(played.steps, "step")}, ${taken.length} to a taken name, ${shared.length} to a name wanted more than once`;
  const templates = operation.from.map(({ text }) => text).join(", ");
  const statement = {
    ...about7,
    evidence: [
      fromReading(catalogue, saw2),
      fromPlan(operation.place, { saw: `${templates} -> ${operation.to?.text ?? ""}`, at })
    ]
  };
  if (hazards.length === 0) {
    return pass({
      ...statement,
      says: `All new names of ${operation.id} are free (${counted(played.steps, "step")}).`
    });
  }
  const seen2 = hazards.map(clause);
  const parts = [
    taken.length === 0 ? "" : `${counted(taken.length, "new name")} ${taken.length === 1 ? "is" : "are"} taken: ${listed(taken.map(clause))}`,
    shared.length === 0 ? "" : `${counted(shared.length, "new name")} would go to several tables: ${listed(shared.map(clause))}`
  ].filter((part) => part !== "");
  return fail({
    ...statement,
    evidence: [...statement.evidence, fromComputation("simulated phase", { saw: listed(seen2), at })],
    says: `${operation.id}: ${parts.join("; ")}.`,
    cure: {
      consequence: `${cannot2(operation)}: ${counted(hazards.length, "name collision")}`,
      delay: hours(1, 4),
      mitigation: "Decide for each collision which table keeps the name; compare their rows first.",
      workaround: "Leave the colliding tables out of the operation and treat them by hand.",
      action: `Drop, archive or rename the tables in the way of ${operation.id}, or change its templates.`
    }
  });
}
function clause({ says }) {
  return says.replace(/\.$/, "");
}
function cannot2(operation) {
  return `Cannot execute ${operationLabel(operation)}`;
}

// src/audit/readiness/rejected-name/audit.ts
var audit78 = defineAudit({
  id: "rejected-name",
  family: "readiness",
  title: "New names are legal and meet the mandates of the phase",
  impact: "endangers",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["rejected-name", "illegal-name", "case-collision"],
    concerns: ({ kind }) => kind === "rename" || kind === "consolidate" || kind === "generate",
    whether: ({ id }) => `whether the new names of ${id} are legal and meet the mandates`,
    consequence: ({ id }) => `${id} may give tables names that violate a mandate`,
    ask: judge13
  })
});
function judge13({ operation, catalogue, played, hazards, about: about7, at }) {
  const evidence = [
    fromReading(catalogue, `${counted(played.steps, "step")} of ${operation.id} simulated`),
    fromComputation("simulated phase", {
      saw: listed(hazards.map(({ says }) => says)) || "no objection",
      at
    })
  ];
  const [first] = hazards;
  if (first === void 0) {
    const says = `BigQuery and the mandates of the phase take every new name of ${operation.id} that is known.`;
    return pass({ ...about7, evidence, says });
  }
  const isIllegal = hazards.some(({ kind, blocks }) => kind === "illegal-name" && blocks);
  const isRejected = hazards.some(({ kind }) => kind === "rejected-name");
  return fail({
    ...about7,
    evidence,
    says: `${operation.id}: ${listed(hazards.map(({ says }) => says.replace(/\.$/, "")))}.`,
    impact: isIllegal ? "prevents" : isRejected ? "endangers" : "informs",
    cure: {
      consequence: isIllegal ? `Cannot execute ${operationLabel(operation)} for tables whose new name BigQuery refuses` : isRejected ? `Tables that ${operation.id} renames violate a mandate afterwards as they did before` : "People and other systems mix the names up",
      delay: hours(0.5, 2),
      mitigation: "Pilot the operation on a few tables, and compare their new names with the mandate.",
      action: `Correct ${describeTo(operation)} of ${operation.id}, or extend the names of the mandate.`
    }
  });
}
function describeTo({ to }) {
  return to === null ? "the names" : `to: ${to.text}`;
}

// src/audit/readiness/returning-name/audit.ts
var audit79 = defineAudit({
  id: "returning-name",
  family: "readiness",
  title: "No script brings back a name that the phase takes away",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => phase.operations.filter(takesNames).map((operation) => {
    if (isRead(scripts)) return judge14({ plan, phase, operation, scripts });
    return unverifiedFrom({
      ...aboutOperation2(operation),
      reading: scripts,
      whether: `whether a script makes tables under old names of ${operation.id}`,
      consequence: consequenceOf4(operation)
    });
  })
});
function judge14({ plan, phase, operation, scripts }) {
  const about7 = aboutOperation2(operation);
  const makers = usesOfOldNames({ plan, phase, operation, scripts: scripts.value }).filter(isMaker(phase));
  const [first] = makers;
  if (first === void 0) {
    const saw2 = `${counted(scripts.value.length, "script")}, none makes an old name of ${operation.id}`;
    const says = `No script makes a table under an old name of ${operation.id}.`;
    return pass({ ...about7, evidence: [fromReading(scripts, saw2)], says });
  }
  const paths = [...new Set(makers.map(({ script }) => script.path))];
  const names2 = listed(makers.map(({ table }) => table));
  return fail({
    ...about7,
    place: { path: first.script.path, line: first.effect.line },
    evidence: [
      fromScript(scripts, {
        script: first.script,
        line: first.effect.line,
        saw: `${first.effect.verb} of ${first.table}`
      })
    ],
    says: `${listed(paths)} would make ${counted(makers.length, "table")} again under names that ${operation.id} takes away: ${names2}.`,
    cure: {
      consequence: consequenceOf4(operation),
      delay: hours(0.5, 3),
      mitigation: `Do not run ${listed(paths)} from the start of ${operation.id} on.`,
      action: `Change ${listed(paths)} to write the new names, or retire ${paths.length === 1 ? "it" : "them"}.`
    }
  });
}
function isMaker(phase) {
  const keepers = new Set(
    phase.operations.flatMap(
      ({ kind, script }) => kind === "create-views" && script !== null ? [script] : []
    )
  );
  return ({ kind, script }) => kind === "makes" && !keepers.has(script.path);
}
function consequenceOf4({ id }) {
  return `Names that ${id} takes away come back, and violate the mandate again`;
}

// src/audit/readiness/stale-reader/audit.ts
var audit80 = defineAudit({
  id: "stale-reader",
  family: "readiness",
  title: "No script uses a name that the phase takes away",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => phase.operations.filter(takesNames).map((operation) => {
    if (isRead(scripts)) return judge15({ plan, phase, operation, scripts, at });
    return unverifiedFrom({
      ...aboutOperation2(operation),
      reading: scripts,
      whether: `whether scripts use old names of ${operation.id}`,
      consequence: consequenceOf5(operation)
    });
  })
});
function judge15({ plan, phase, operation, scripts, at }) {
  const uses = usesOfOldNames({ plan, phase, operation, scripts: scripts.value }).filter(
    ({ kind }) => kind !== "makes"
  );
  const keeper = keeperOf(phase, operation);
  const isCovered = ({ kind, isWildcard }) => keeper !== void 0 && kind === "reads" && !isWildcard;
  const open = uses.filter((use) => !isCovered(use));
  const saw2 = `${counted(uses.length, "use")} of old names of ${operation.id} in ${counted(scriptsOf(uses).length, "script")}, ${open.length} not covered by views`;
  const about7 = aboutOperation2(operation);
  const [first] = open;
  if (first === void 0) {
    const says = uses.length === 0 ? `No script uses an old name of ${operation.id} after it.` : `${keeper?.id ?? ""} keeps the old names of ${operation.id} that ${listed(scriptsOf(uses))} read.`;
    return pass({ ...about7, evidence: [fromReading(scripts, saw2)], says });
  }
  const found = scriptsOf(open);
  const lines = found.map((path) => {
    const own = open.filter(({ script }) => script.path === path);
    return `${path}:${own[0]?.effect.line ?? 1} ${own.map(describe).slice(0, 3).join(", ")}`;
  });
  return fail({
    ...about7,
    place: { path: first.script.path, line: first.effect.line },
    evidence: [
      fromScript(scripts, { script: first.script, line: first.effect.line, saw: describe(first) }),
      fromComputation("uses of old names", { saw: `${saw2}: ${listed(lines)}`, at })
    ],
    says: `${counted(found.length, "script")} ${found.length === 1 ? "uses" : "use"} names that ${operation.id} takes away${keeper === void 0 ? "" : ` in ways that no view covers`}: ${listed(lines)}.`,
    cure: {
      consequence: consequenceOf5(operation),
      delay: hours(0.5, 4),
      mitigation: keeper === void 0 ? "Put views under the old names (`create-views`): they cover plain reads." : "A view covers plain reads; writes, drops, copies, exports and wildcards need the table's own name.",
      workaround: null,
      action: `Change ${listed(found)} to the new names together with ${operation.id}.`
    }
  });
}
function scriptsOf(uses) {
  return [...new Set(uses.map(({ script }) => script.path))];
}
function describe({ kind, effect, table, isWildcard }) {
  if (isWildcard) return `reads ${table} by wildcard`;
  return kind === "reads" ? `reads ${table}` : `${effect.verb} of ${table}`;
}
function consequenceOf5({ id }) {
  return `Scripts that use tables by their old names fail once ${id} is done`;
}

// src/audit/readiness/stale-schedule/audit.ts
var audit81 = defineAudit({
  id: "stale-schedule",
  family: "readiness",
  title: "No scheduled query uses a name that the phase takes away",
  impact: "endangers",
  reads: ["scheduledQueries"],
  ask: ({ plan, phase, scheduledQueries }) => phase.operations.filter(takesNames).map((operation) => {
    if (isRead(scheduledQueries)) return judge16({ plan, phase, operation, scheduledQueries });
    return doubt4(operation, scheduledQueries);
  })
});
function doubt4(operation, reading) {
  const about7 = aboutOperation2(operation);
  if (isRead(reading)) throw new Error("a doubt needs an unread reading");
  if (reading.reason === "disabled") {
    const says = "The BigQuery Data Transfer API is off, so no query runs on a schedule.";
    return pass({ ...about7, evidence: [fromReading(reading, reading.detail)], says });
  }
  return unverifiedFrom({
    ...about7,
    reading,
    whether: `whether scheduled queries use old names of ${operation.id}`,
    consequence: consequenceOf6(operation)
  });
}
function judge16({ plan, phase, operation, scheduledQueries }) {
  const about7 = aboutOperation2(operation);
  const active = scheduledQueries.value.queries.filter(({ disabled }) => !disabled);
  const isCovered = coverOf(phase, operation);
  const isOld = oldNames({ plan, phase, operation });
  const found = active.flatMap((query) => {
    const uses = query.uses.filter((use) => isOld(use.table) && !isCovered(use));
    return uses.length === 0 ? [] : [{ query, uses }];
  });
  const saw2 = `${counted(active.length, "scheduled query").replace("querys", "queries")} of ${scheduledQueries.value.location}, ${found.length} use old names of ${operation.id} that no view covers`;
  const evidence = [fromReading(scheduledQueries, saw2)];
  const cure = {
    consequence: consequenceOf6(operation),
    delay: hours(0.5, 3),
    mitigation: "Pause the schedules while the phase runs.",
    action: `Change ${listed(found.map(({ query }) => query.name)) || "them"} to the new names together with ${operation.id}.`
  };
  if (found.length > 0) {
    const texts = found.map(
      ({ query, uses }) => `${query.name} (${query.schedule || "on demand"}) ${listed(uses.map(describe2))}`
    );
    return fail({
      ...about7,
      evidence,
      says: `Scheduled queries use names that ${operation.id} takes away: ${listed(texts)}.`,
      cure
    });
  }
  const unclear = active.filter(({ complete }) => !complete).map(({ name }) => name);
  if (unclear.length > 0) {
    return unverified({
      ...about7,
      says: `Could not check whether ${listed(unclear)} use old names of ${operation.id}: their texts could not be understood.`,
      evidence,
      verify: `Read the texts of ${listed(unclear)} by hand.`,
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
    });
  }
  return pass({
    ...about7,
    evidence,
    says: `No scheduled query uses a name of ${operation.id} in a way that breaks.`
  });
}
function coverOf(phase, operation) {
  const isKept = keeperOf(phase, operation) !== void 0;
  return ({ kind, table }) => isKept && kind === "reads" && !table.endsWith("*");
}
function oldNames({ plan, phase, operation }) {
  const mandates = namingMandates({ plan, phase }).filter(({ dataset }) => dataset === operation.dataset);
  return (name) => {
    const { dataset, table } = splitName(name);
    if (dataset !== operation.dataset) return false;
    if (table.endsWith("*")) return mayStart(operation, table.slice(0, -1));
    if (!operation.from.some((template) => isMatch(template, table))) return false;
    return !mandates.some((mandate) => isCompliant(mandate, table));
  };
}
function describe2({ kind, table }) {
  return `${kind} ${splitName(table).table}`;
}
function consequenceOf6({ id }) {
  return `Scheduled queries fail once ${id} is done, or bring old names back`;
}

// src/audit/readiness/taken-view-name/audit.ts
var audit82 = defineAudit({
  id: "taken-view-name",
  family: "readiness",
  title: "Old names are free for the views that keep them",
  impact: "endangers",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["view-name-taken"],
    concerns: ({ kind, covers: covers2 }) => kind === "create-views" && covers2.length > 0,
    whether: ({ id }) => `whether the names of the views of ${id} are free`,
    consequence: ({ id }) => `${id} stops at a name that a table still has`,
    ask: judge17
  })
});
function judge17({ operation, catalogue, played, hazards, about: about7, at }) {
  const ready = played.steps - played.blocked;
  const saw2 = `${counted(played.steps, "view")}, ${ready} on a free name`;
  const evidence = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw2, at })
  ];
  if (hazards.length === 0) {
    return pass({
      ...about7,
      evidence,
      says: `All ${counted(played.steps, "old name")} of ${operation.covers.join(", ")} are free when ${operation.id} comes.`
    });
  }
  return fail({
    ...about7,
    evidence,
    says: `${operation.id}: ${hazards.map(clause2).join("; ")}.`,
    cure: {
      consequence: `${operation.id} stops at a name that a table has; who reads that name reads another table than before`,
      delay: hours(0.5, 3),
      mitigation: "Make each view right after its table left the name, and skip names that are taken.",
      workaround: "Leave out the names that are taken, and change their readers on the same day.",
      action: `Mend the operations that ${operation.id} covers first; leave names out of it that another table gets.`
    }
  });
}
function clause2({ says }) {
  return says.replace(/\.$/, "");
}

// src/audit/readiness/unclaimed-violation/audit.ts
var audit83 = defineAudit({
  id: "unclaimed-violation",
  family: "readiness",
  title: "Operations claim every table that violates a mandate",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ plan, phase, at, catalogues }) => namingMandates({ plan, phase }).map((mandate) => {
    const catalogue = readingOf(catalogues, { key: mandate.dataset, at });
    if (isRead(catalogue)) return compare4({ mandate, phase, catalogue, catalogues, at });
    return unverifiedFrom({
      subject: { kind: "mandate", id: mandate.id },
      reading: catalogue,
      whether: `whether ${phase.id} claims every table of ${mandate.dataset} that violates ${mandate.id}`,
      consequence: `Tables that violate ${mandate.id} stay as they are after ${phase.id}`,
      place: mandate.place
    });
  })
});
function compare4({ mandate, phase, catalogue, catalogues, at }) {
  const { dataset } = mandate;
  const { counts, unclaimed: open } = reconciliationOf(mandate, { phase, catalogues });
  const violating = counts?.violations ?? 0;
  const unclaimed = open.map(({ table }) => table);
  const own = phase.operations.filter((operation) => operation.dataset === dataset);
  const total = counted(catalogue.value.tables.length, "table");
  const statement = {
    subject: { kind: "mandate", id: mandate.id },
    place: mandate.place,
    evidence: [
      fromReading(
        catalogue,
        `${grouped(violating)} of ${total} violate ${mandate.id}, ${grouped(unclaimed.length)} unclaimed`
      ),
      fromPlan(phase.place, { saw: `${phase.id} has ${counted(own.length, "operation")} on ${dataset}`, at })
    ]
  };
  const [first] = open;
  if (first === void 0) {
    const says = `${phase.id} claims all ${counted(violating, "table")} of ${dataset} that violate ${mandate.id}.`;
    return pass({ ...statement, says });
  }
  const why = first.nearest === null ? "" : `${first.table} is nearly ${first.nearest}: ${first.differs ?? ""}`;
  const number = counted(unclaimed.length, "table");
  return fail({
    ...statement,
    says: `No operation of ${phase.id} claims ${number} that violate ${mandate.id}: ${listed(unclaimed)}${why ? `; ${why}` : ""}.`,
    cure: {
      consequence: `${number} violate ${mandate.id} after ${phase.id}`,
      delay: hours(1, 4),
      mitigation: "Group the unclaimed names by their first words to see which operation they belong to.",
      workaround: `List tables that may stay under exceptions of ${mandate.id}.`,
      action: `Add an operation, widen the from of one, or extend the names of ${mandate.id}.`
    }
  });
}

// src/audit/readiness/undecided-name/audit.ts
var audit84 = defineAudit({
  id: "undecided-name",
  family: "readiness",
  title: "New names follow from old ones",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) => phase.operations.flatMap((operation) => {
    const { to, from } = operation;
    if (to === null || from.length === 0) return [];
    return [answer24({ operation, to, scripts, at })];
  })
});
function answer24({ operation, to, scripts, at }) {
  const { id, from, place: place2, ifMissing } = operation;
  const words = [...new Set(from.flatMap((template) => undecidedWords(template, to)))];
  const about7 = { subject: { kind: "operation", id }, operations: [id], place: place2 };
  const mapping = `${from.map(({ text }) => text).join(", ")} -> ${to.text}`;
  const planned2 = fromPlan(place2, { saw: mapping, at });
  if (words.length === 0) {
    return pass({
      ...about7,
      says: `Every word of ${to.text} follows from the old name.`,
      evidence: [planned2]
    });
  }
  const undecided = words.map((word) => `{${word}}`).join(", ");
  const consequence = `Cannot execute ${operationLabel(operation)}: nothing says what ${undecided} is in each new name`;
  if (!isRead(scripts)) {
    const whether = `whether the script of ${id} decides ${undecided}`;
    return unverifiedFrom({ ...about7, reading: scripts, whether, consequence });
  }
  const decided = decidedBy(operation, { to, scripts: scripts.value });
  if (decided) {
    const saw2 = `${counted(decided.count, "exact new name")} of the form ${to.text}`;
    return pass({
      ...about7,
      says: `${decided.script.path} decides ${undecided} for ${counted(decided.count, "table")}.`,
      evidence: [fromScript(scripts, { script: decided.script, saw: saw2 }), planned2]
    });
  }
  return fail({
    ...about7,
    says: `${undecided} of ${to.text} follows from no part of ${from.map(({ text }) => text).join(", ")}.`,
    evidence: [planned2, fromReading(scripts, `no script of ${id} names each new table exactly`)],
    cure: {
      consequence,
      delay: hours(2, 6),
      mitigation: "Settle the rule with those who know the tables before the script is written.",
      workaround: ifMissing.workaround,
      action: `Say how ${undecided} is decided: put it into from, or list old and new names in the script of ${id}.`
    }
  });
}
function decidedBy({ script: path, expect }, seen2) {
  const script = path === null ? void 0 : scriptsByPath(seen2.scripts).get(path);
  if (!script) return null;
  const targets = /* @__PURE__ */ new Map();
  for (const { verb, exact, name, to } of script.effects) {
    if (verb !== "rename" || !exact || to === void 0) continue;
    const target = splitName(to).table;
    if (isMatch(seen2.to, target)) targets.set(name, target);
  }
  return targets.size > 0 && targets.size >= (expect?.sources ?? 1) ? { script, count: targets.size } : null;
}

// src/audit/readiness/unmet-count/audit.ts
var audit85 = defineAudit({
  id: "unmet-count",
  family: "readiness",
  title: "Operations find as many tables as the plan expects",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) => phase.operations.flatMap((operation) => {
    const { expect, dataset, from } = operation;
    if (expect === null || dataset === null || from.length === 0) return [];
    const catalogue = readingOf(catalogues, { key: dataset, at });
    if (isRead(catalogue)) return [compare5({ operation, expect, catalogue, at })];
    return [
      unverifiedFrom({
        ...about6(operation),
        reading: catalogue,
        whether: `whether ${dataset} holds ${counted(expect.sources, "table")} for ${operation.id}`,
        consequence: `Cannot execute ${operationLabel(operation)}: it may find no table`,
        impact: "prevents"
      })
    ];
  })
});
function compare5({ operation, expect, catalogue, at }) {
  const sources2 = namesMatchingAny(catalogue.value, operation.from);
  const results = expect.results === null ? null : countResults(operation, sources2);
  const evidence = [
    fromReading(catalogue, seen(operation, catalogue.value, sources2)),
    fromPlan(operation.place, { saw: `the plan expects ${operationLabel(operation)}`, at })
  ];
  const claim = claimOf(operation, sources2.length);
  const isTolerated = claim?.direction === "within-tolerance";
  const differences = [
    sources2.length === expect.sources || isTolerated ? "" : `finds ${counted(sources2.length, "table")} instead of ${grouped(expect.sources)}`,
    results === null || results === expect.results ? "" : `yields ${counted(results, "result")} instead of ${grouped(expect.results ?? 0)}`
  ].filter((difference) => difference !== "");
  if (differences.length === 0) {
    return pass({
      ...about6(operation),
      says: isTolerated ? `${operation.id} finds ${counted(sources2.length, "table")}, within ${claim.tolerance} of the ${grouped(expect.sources)} that the plan expects.` : `${operation.id} finds the ${counted(sources2.length, "table")} that the plan expects.`,
      evidence
    });
  }
  const says = `${operation.id} ${differences.join(" and ")}.`;
  return fail({
    ...about6(operation),
    says,
    impact: sources2.length === 0 ? "prevents" : "endangers",
    evidence,
    cure: {
      consequence: sources2.length === 0 ? `Cannot execute ${operationLabel(operation)}: no table matches` : `${operation.id} would leave tables out or touch others: it ${differences.join(" and ")}`,
      delay: hours(1, 3),
      mitigation: "Compare the names in the catalogue with the templates of the operation.",
      workaround: "Correct the expected count in the plan, or allow a `tolerance`, if the catalogue is right.",
      action: `Reconcile from: ${operation.from.map(({ text }) => text).join(", ")} with ${catalogue.value.dataset}.`
    }
  });
}
function countResults({ from, to }, sources2) {
  if (to === null) return null;
  const results = /* @__PURE__ */ new Set();
  for (const source of sources2) {
    const result = resultOf({ from, to }, source);
    if (result === null) return null;
    results.add(result);
  }
  return results.size;
}
function resultOf({ from, to }, source) {
  for (const template of from) {
    const binding = matchName(template, source);
    if (binding) return writeName(to, binding);
  }
  return null;
}
function seen(operation, catalogue, sources2) {
  const templates = operation.from.map(({ text }) => text).join(", ");
  const some = sources2.length === 0 ? "" : `: ${listed(sources2)}`;
  return `${grouped(sources2.length)} of ${counted(catalogue.tables.length, "table")} match ${templates}${some}`;
}
function about6(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}

// src/audit/readiness/unsafe-rerun/audit.ts
var audit86 = defineAudit({
  id: "unsafe-rerun",
  family: "readiness",
  title: "Operations can be run again after a failure at any step",
  impact: "slows",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["unsafe-rerun", "cycle"],
    concerns: (operation) => isMoving(operation) || operation.kind === "generate",
    whether: ({ id }) => `whether ${id} can be run again after a failure`,
    consequence: ({ id }) => `a second run of ${id} moves tables that are done, or stops at them`,
    ask: judge18
  })
});
function judge18({ operation, catalogue, played, hazards, about: about7, at }) {
  const saw2 = `${counted(played.steps, "step")}; a second run after a failure is ${played.rerun === "not-known" ? "not known" : played.rerun}`;
  const evidence = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw2, at })
  ];
  if (played.rerun === "safe") {
    const says = `A second run of ${operation.id} that lists its tables again goes on where the first stopped.`;
    return pass({ ...about7, evidence, says });
  }
  if (played.rerun === "not-known") {
    const says = `What a second run of ${operation.id} does follows from names that are not known yet.`;
    return notApplicable({ ...about7, evidence, says });
  }
  const losesRows = operation.kind === "consolidate";
  return fail({
    ...about7,
    evidence,
    says: hazards[0]?.says ?? `A second run of ${operation.id} is not safe.`,
    impact: losesRows ? "endangers" : "slows",
    cure: {
      consequence: `${operationLabel(operation)} cannot simply be started again after a failure${losesRows ? ": rows may be lost" : ""}`,
      delay: hours(0.5, 3),
      mitigation: "Keep a list of what is done, and start again from the first step that is not.",
      workaround: null,
      action: losesRows ? `Make each table of ${operation.id} under a name of its own, compare its rows, put it in place, and drop the sources last, in an operation of their own.` : `Let the script of ${operation.id} skip what is done: keep the list of the simulated plan, and read old names from it.`
    }
  });
}

// src/audit/readiness/vanished-source/audit.ts
var audit87 = defineAudit({
  id: "vanished-source",
  family: "readiness",
  title: "Tables are still there when their operation comes",
  impact: "prevents",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["source-missing", "source-is-view", "source-is-external"],
    concerns: (operation) => takesNames(operation) || operation.kind === "create-views",
    whether: ({ id }) => `whether the tables of ${id} are still there when it comes`,
    consequence: (operation) => `Cannot execute ${operationLabel(operation)}`,
    ask: judge19
  })
});
function judge19({ operation, catalogue, played, hazards, about: about7, at }) {
  const own = hazards.filter((hazard) => isOfPhase(hazard, catalogue.value));
  const says = own.map((hazard) => hazard.says.replace(/\.$/, ""));
  const saw2 = `${counted(played.steps, "step")}, ${counted(own.flatMap(({ tables }) => tables).length, "source")} gone or no table when it comes`;
  const evidence = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: says.join("; ") || saw2, at })
  ];
  if (own.length === 0) {
    return pass({
      ...about7,
      evidence,
      says: `No operation before ${operation.id} takes a table away that it needs.`
    });
  }
  const names2 = [...new Set(own.flatMap(({ tables }) => tables))];
  return fail({
    ...about7,
    evidence,
    says: `${operation.id}: ${says.join("; ")}.`,
    cure: {
      consequence: `Cannot execute ${operationLabel(operation)}: ${counted(names2.length, "source")} ${names2.length === 1 ? "is" : "are"} gone or no table any more when it comes`,
      delay: hours(0.25, 2),
      mitigation: `Settle which operation ${listed(names2)} belong to before the phase starts.`,
      action: `Run ${operation.id} before the operations that take its tables, or leave these tables out of one of them.`
    }
  });
}
function isOfPhase({ kind, tables }, catalogue) {
  if (kind === "source-missing") return true;
  const named3 = new Set(tables);
  return catalogue.tables.some(({ name, type }) => type === "TABLE" && named3.has(name));
}

// src/audit/scripts/empty-script/audit.ts
var audit88 = defineAudit({
  id: "empty-script",
  family: "scripts",
  title: "Scripts that the plan names hold code",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => askOfScripts({
    plan,
    phase,
    scripts,
    whether: "holds code",
    consequence: "a script of the plan exists and does nothing",
    impact: impactOf4,
    ask: answer25
  })
});
function impactOf4(named3) {
  return impactByReach(named3, { needed: "prevents", otherwise: "slows" });
}
function answer25({ script, named: named3, reading }) {
  if (script.syntax.length > 0) return [];
  const subject = { kind: "script", id: script.path };
  const size = `${counted(script.bytes, "byte")}, ${counted(script.lines, "line")}`;
  const evidence = [fromScript(reading, { script, saw: size })];
  if (!isEmpty(script)) return [pass({ subject, says: `${script.path} holds code.`, evidence })];
  return [
    fail({
      subject,
      says: `${script.path} holds no code (${size}).`,
      impact: impactOf4(named3),
      operations: named3.operations,
      place: { path: script.path, line: 1 },
      evidence,
      cure: {
        consequence: named3.operations.length > 0 ? `Cannot execute ${named3.operations.join(", ")}: ${script.path} does nothing` : `${script.path} does nothing when it is run`,
        delay: hours(1, 4),
        action: `Write ${script.path}, or take it out of the plan.`
      }
    })
  ];
}
function isEmpty({
  bytes,
  lines,
  purpose,
  imports,
  effects,
  calls,
  tools: tools2,
  flags,
  complete,
  ...rest
}) {
  if (bytes === 0 || lines === 0) return true;
  const silent = [
    imports,
    effects,
    calls,
    tools2,
    flags,
    rest.positionals,
    rest.filesRead,
    rest.environmentRead
  ];
  if (!COMMENTED.has(rest.language) || !complete || silent.some(({ length }) => length > 0)) return false;
  return lines <= COMMENT_LINES && bytes <= purpose.length + SHEBANG_BYTES;
}
var SHEBANG_BYTES = 48;
var COMMENT_LINES = 5;
var COMMENTED = /* @__PURE__ */ new Set(["python", "shell", "sql"]);

// src/audit/scripts/incomplete-reading/audit.ts
var audit89 = defineAudit({
  id: "incomplete-reading",
  family: "scripts",
  title: "Scripts that the plan names could be read whole",
  impact: "endangers",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts }) => namedScripts({ plan, phase }).flatMap((named3) => answer26({ named: named3, repository, scripts, plan, phase }))
});
function answer26({ named: named3, repository, scripts }) {
  const about7 = {
    subject: { kind: "script", id: named3.path },
    operations: named3.operations,
    place: named3.place,
    impact: impactOf5(named3)
  };
  const unread = isRead(scripts) ? isRead(repository) ? null : repository : scripts;
  if (!isRead(scripts) || !isRead(repository)) {
    return unread === null || isRead(unread) ? [] : [
      unverifiedFrom({
        ...about7,
        reading: unread,
        whether: `whether ${named3.path} can be read whole`,
        consequence: `What ${named3.path} does is not known`
      })
    ];
  }
  const script = scriptsByPath(scripts.value).get(named3.path);
  if (!script) return treeIndex(repository.value).hasFile(named3.path) ? [skipped(named3, repository)] : [];
  if (script.complete) {
    const evidence = [fromScript(scripts, { script, saw: `${script.lines} lines read whole` })];
    return [pass({ subject: about7.subject, says: `${named3.path} was read whole.`, evidence })];
  }
  return [cutShort(named3, { script, scripts })];
}
function impactOf5({ reach }) {
  return reach === "operation" ? "endangers" : reach === "phase" ? "slows" : "informs";
}
function skipped(named3, repository) {
  const found = repository.value.skipped.find(({ path }) => path === named3.path);
  const why = found ? `${found.why}: ${found.detail}` : "not a file that phasegate reads";
  return hidden5(named3, { why, evidence: fromReading(repository, `${named3.path} was passed over (${why})`) });
}
function cutShort(named3, seen2) {
  const why = seen2.script.limits.join("; ") || "part of the text could not be understood";
  return hidden5(named3, { why, evidence: fromScript(seen2.scripts, { script: seen2.script, saw: why }) });
}
function hidden5(named3, seen2) {
  const verify = `Read ${named3.path} by hand, or split it so that it can be read whole.`;
  return unverified({
    subject: { kind: "script", id: named3.path },
    says: `Part of what ${named3.path} does is not known: ${seen2.why.replace(/\.$/, "")}.`,
    impact: impactOf5(named3),
    operations: named3.operations,
    place: { path: named3.path, line: 1 },
    evidence: [seen2.evidence],
    verify,
    cure: {
      consequence: `${named3.path} may touch tables that nobody counted`,
      delay: hours(0.5, 2),
      action: verify
    }
  });
}

// src/audit/scripts/interactive-script/audit.ts
var SILENCING = /^(-y|--yes|--force|--no-input|--non-interactive|--assume-yes|--no-confirm|--auto-approve)$/;
var audit90 = defineAudit({
  id: "interactive-script",
  family: "scripts",
  title: "Scripts that the phase runs do not wait for a person",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => askOfScripts({
    plan,
    phase,
    scripts,
    whether: "waits for a person",
    consequence: "a script of the phase stands still until somebody answers",
    impact: () => "endangers",
    concerns: isNeededByPhase,
    ask: answer27
  })
});
function answer27({ script, named: named3, reading }) {
  const subject = { kind: "script", id: script.path };
  if (!script.interactive) {
    const evidence = [fromScript(reading, { script, saw: "no prompt in the text" })];
    return [pass({ subject, says: `${script.path} asks nobody.`, evidence })];
  }
  const silencing = script.flags.find((flag) => SILENCING.test(flag));
  const flags = script.flags.length === 0 ? "no flags" : `flags ${script.flags.join(", ")}`;
  return [
    fail({
      subject,
      says: `${script.path} waits for a person.`,
      operations: named3.operations,
      place: { path: script.path, line: 1 },
      evidence: [fromScript(reading, { script, saw: `a prompt for input; ${flags}` })],
      cure: {
        consequence: `${script.path} stands still in an unattended run`,
        delay: hours(0.25, 1),
        workaround: silencing ? `Run it with ${silencing}.` : "Run it by hand, with somebody at the keyboard.",
        action: `Add a flag to ${script.path} that answers the prompt, and run it with that.`
      }
    })
  ];
}

// src/audit/scripts/missing-columns/audit.ts
var audit91 = defineAudit({
  id: "missing-columns",
  family: "scripts",
  title: "Scripts create tables with the columns that mandates require",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => {
    const rules = columnRules(plan);
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "creates the columns that mandates require",
      consequence: "tables are created without columns that later steps read",
      impact: () => "endangers",
      concerns: () => rules.length > 0,
      ask: (asked) => answer28({ asked, rules, at })
    });
  }
});
function columnRules(plan) {
  const templates = new Map(
    plan.mandates.flatMap(({ names: names2 }) => names2.map(({ id, template }) => [id, template]))
  );
  return plan.mandates.flatMap(
    (mandate) => mandate.columns.flatMap((rule) => {
      const own = mandate.names.find(({ id }) => id === rule.tables)?.template;
      const template = own ?? templates.get(rule.tables);
      return template ? [{ mandate, rule, template }] : [];
    })
  );
}
function answer28(seen2) {
  const { asked, rules, at } = seen2;
  const { script, named: named3, reading } = asked;
  const outcomes = rules.map((governed) => outcomeUnder(governed, script.effects)).filter(({ effects }) => effects.length > 0);
  const [first] = outcomes;
  if (!first) return [];
  const lacking = outcomes.flatMap((outcome) => outcome.lacking);
  const line2 = lacking[0]?.line ?? first.effects[0]?.line ?? 1;
  const { rule, mandate } = first.governed;
  const required = rule.require.map(({ text }) => text).join(", ");
  const about7 = {
    subject: { kind: "script", id: script.path },
    operations: named3.operations,
    place: { path: script.path, line: line2 },
    evidence: [
      fromScript(reading, { script, line: line2, saw: outcomes.map(sawOf2).join("; ") }),
      fromPlan(rule.place, { saw: `${mandate.id} requires ${required} in ${rule.tables}`, at })
    ]
  };
  const [worst] = lacking;
  if (worst)
    return [
      lacks2({ about: about7, path: script.path, lacking: lacking.map(({ table }) => table), columns: worst.columns })
    ];
  const silent = outcomes.flatMap((outcome) => outcome.silent);
  if (silent.length > 0) {
    const impact = impactByReach(named3, { needed: "endangers", otherwise: "informs" });
    return [unknown2({ about: about7, path: script.path, silent, impact })];
  }
  return [pass({ ...about7, says: `${script.path} creates the columns that ${mandate.id} requires.` })];
}
function outcomeUnder(governed, all) {
  const { mandate, rule, template } = governed;
  const effects = all.filter(({ verb, kind, exact, name }) => {
    if (kind !== "bigquery-table" || !exact || verb !== "create" && verb !== "replace") return false;
    const { dataset, table } = splitName(name);
    return dataset === mandate.dataset && isMatch(template, table);
  });
  const silent = effects.filter(({ columns }) => columns === void 0).map(({ name }) => splitName(name).table);
  const lacking = effects.flatMap(({ name, columns, line: line2 }) => {
    if (columns === void 0) return [];
    const absent = rule.require.filter((wanted) => !columns.some((column) => isMatch(wanted, column)));
    return absent.length === 0 ? [] : [{ table: splitName(name).table, columns: absent.map(({ text }) => text), line: line2 }];
  });
  return { governed, effects, silent, lacking };
}
function sawOf2({ governed, effects, silent, lacking }) {
  const tables = counted(effects.length, `${governed.rule.tables} table`);
  return `${governed.mandate.id}: ${tables}, ${lacking.length} without required columns, ${silent.length} of unknown columns`;
}
function lacks2(seen2) {
  const { about: about7, path, lacking, columns } = seen2;
  return fail({
    ...about7,
    says: `${path} creates ${counted(lacking.length, "table")} without ${columns.join(", ")}: ${listed(lacking)}.`,
    cure: {
      consequence: `${counted(lacking.length, "table")} of ${path} lack required columns`,
      delay: hours(2, 8),
      mitigation: `Do not run ${path} before its query yields the columns.`,
      action: `Add ${columns.join(", ")} to the query of ${path}.`
    }
  });
}
function unknown2(seen2) {
  const { about: about7, path, silent, impact } = seen2;
  const verify = `Name the columns in the CREATE TABLE of ${path}, or look at the schema of a created table.`;
  return unverified({
    ...about7,
    says: `The text of ${path} does not tell the columns of ${counted(silent.length, "table")}: ${listed(silent)}.`,
    impact,
    verify,
    cure: {
      consequence: "May be hidden: tables lack required columns",
      delay: hours(0, 2),
      action: verify
    }
  });
}

// src/audit/scripts/missing-script/audit.ts
var audit92 = defineAudit({
  id: "missing-script",
  family: "scripts",
  title: "Scripts that the plan names exist",
  impact: "endangers",
  reads: ["repository"],
  ask: ({ plan, phase, at, repository }) => namedScripts({ plan, phase }).filter(({ reach }) => reach !== "operation").map((named3) => answer29({ named: named3, repository, at, phase: phase.id }))
});
function answer29({ named: named3, repository, at, phase }) {
  const { path, place: place2 } = named3;
  const subject = { kind: "script", id: path };
  const impact = impactByReach(named3, { needed: "endangers", otherwise: "slows" });
  const consequence = consequenceOf7(named3, phase);
  if (!isRead(repository)) {
    return unverifiedFrom({
      subject,
      reading: repository,
      whether: `whether ${path} exists`,
      consequence,
      impact,
      place: place2
    });
  }
  const tree = treeIndex(repository.value);
  if (tree.hasFile(path)) {
    return pass({
      subject,
      says: `${path} exists.`,
      evidence: [fromReading(repository, `${path} is a file of the tree`)]
    });
  }
  return fail({
    subject,
    says: `${path} is named by the plan and does not exist.`,
    impact,
    place: place2,
    evidence: [
      fromReading(repository, `${path} is not among ${counted(tree.size, "file")}`),
      fromPlan(place2, { saw: `the plan names ${path}`, at })
    ],
    cure: {
      consequence,
      delay: hours(1, 4),
      mitigation: "Write the script before the phase starts, or correct its path in the plan.",
      action: `Create ${path}, or take it out of the plan if nothing needs it.`
    }
  });
}
function consequenceOf7({ path, reach }, phase) {
  return reach === "phase" ? `${phase} runs without ${path}, which it needs beyond its operations` : `${path} cannot be run in a later step; the inventory is incomplete`;
}

// src/audit/created-tables.ts
function createdTables(script, dataset) {
  const tables = /* @__PURE__ */ new Map();
  const inexact = [];
  for (const effect of script.effects) {
    const name = createdName(effect);
    if (name === null) continue;
    if (!effect.exact) {
      if (mayConcern(name, dataset)) inexact.push(effect);
      continue;
    }
    if (name.dataset === dataset && !tables.has(name.table)) tables.set(name.table, effect);
  }
  return { tables, inexact };
}
function createdName({ verb, kind, name, to }) {
  if (kind !== "bigquery-table") return null;
  if (verb === "create" || verb === "replace") return splitName(name);
  if (to === void 0 || verb !== "rename" && verb !== "copy" && verb !== "load") return null;
  const target = splitName(to);
  return target.dataset === null ? { ...target, dataset: splitName(name).dataset } : target;
}
function mayConcern({ dataset }, wanted) {
  return dataset === null || dataset === wanted || dataset.includes("{");
}

// src/audit/scripts/non-compliant-creation/audit.ts
var audit93 = defineAudit({
  id: "non-compliant-creation",
  family: "scripts",
  title: "Scripts create tables whose names meet the mandates",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => {
    const mandates = namingMandates({ plan, phase });
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "creates only names that the mandates allow",
      consequence: "new violations appear while the phase removes old ones",
      impact: () => "endangers",
      concerns: () => mandates.length > 0,
      ask: (asked) => answer30(asked, mandates)
    });
  }
});
function answer30(asked, mandates) {
  const { script, named: named3, reading } = asked;
  const creations = mandates.map((mandate) => creationUnder(mandate, asked)).filter(({ created, open: open2 }) => created > 0 || open2.length > 0);
  const [first] = creations;
  if (!first) return [];
  const bad = creations.filter(({ violating }) => violating.length > 0);
  const open = creations.flatMap((creation) => creation.open);
  const line2 = bad[0]?.line ?? first.line;
  const about7 = {
    subject: { kind: "script", id: script.path },
    operations: named3.operations,
    place: { path: script.path, line: line2 },
    evidence: [fromScript(reading, { script, line: line2, saw: creations.map(sawOf3).join("; ") })]
  };
  if (bad.length > 0) return [violation({ about: about7, path: script.path, bad })];
  if (open.length > 0) return [unknown3({ about: about7, path: script.path, open })];
  const ids = creations.map(({ mandate }) => mandate.id).join(", ");
  const total = counted(Math.max(...creations.map(({ created }) => created)), "name");
  return [pass({ ...about7, says: `All ${total} that ${script.path} creates meet ${ids}.` })];
}
function creationUnder(mandate, { script }) {
  const { tables, inexact } = createdTables(script, mandate.dataset);
  const violating = [...tables.keys()].filter((table) => !isCompliant(mandate, table));
  const first = tables.get(violating[0] ?? "") ?? [...tables.values()][0] ?? inexact[0];
  return {
    mandate,
    created: tables.size,
    violating,
    line: first?.line ?? 1,
    open: inexact.map(({ name, to }) => to ?? name)
  };
}
function sawOf3({ mandate, created, violating, open }) {
  const holes = open.length === 0 ? "" : `, ${counted(open.length, "name")} with holes`;
  return `${mandate.id}: ${counted(created, "exact name")}, ${violating.length} violating${holes}`;
}
function violation(seen2) {
  const { about: about7, path, bad } = seen2;
  const parts = bad.map(({ mandate, violating }) => {
    const why = explainViolation(mandate, violating[0] ?? "");
    return `${counted(violating.length, "name")} against ${mandate.id} (${listed(violating)})${why ? `; ${why}` : ""}`;
  });
  const ids = bad.map(({ mandate }) => mandate.id).join(", ");
  return fail({
    ...about7,
    says: `${path} creates ${parts.join("; ")}.`,
    cure: {
      consequence: `${path} creates tables that violate ${ids}`,
      delay: hours(1, 4),
      mitigation: `Do not run ${path} before it is corrected.`,
      action: `Correct the names that ${path} builds, or add a template or an exception to ${ids}.`
    }
  });
}
function unknown3(seen2) {
  const { about: about7, path, open } = seen2;
  const verify = `Let the names of ${path} follow from values in its text, or count them in a dry run.`;
  return unverified({
    ...about7,
    says: `${path} creates names that are known only when it runs: ${listed(open)}.`,
    verify,
    cure: {
      consequence: "May be hidden: new violations appear while the phase removes old ones",
      delay: hours(0, 4),
      action: `Run ${path} in its dry mode and compare its names with the mandates.`
    }
  });
}

// src/audit/scripts/short-creation/audit.ts
var audit94 = defineAudit({
  id: "short-creation",
  family: "scripts",
  title: "Scripts create as many tables as the plan says",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => {
    const wanted = new Map(plan.scripts.map((script) => [script.path, script]));
    const creates = (path) => Object.keys(wanted.get(path)?.creates ?? {}).length > 0;
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "creates as many tables as the plan says",
      consequence: "tables that later steps need are not created",
      impact: () => "endangers",
      concerns: ({ path }) => creates(path),
      ask: (asked) => {
        const declared = wanted.get(asked.script.path);
        return declared ? [answer31({ asked, declared, plan, at })] : [];
      }
    });
  }
});
function answer31({ asked, declared, plan, at }) {
  const { script, reading, named: named3 } = asked;
  const tallies = Object.entries(declared.creates).map(
    ([name, wanted]) => tally({ name, wanted, asked, plan })
  );
  const about7 = {
    subject: { kind: "script", id: script.path },
    operations: named3.operations,
    place: declared.place,
    evidence: [
      fromPlan(declared.place, {
        saw: `creates ${tallies.map(({ name, wanted }) => `${name}: ${wanted}`).join(", ")}`,
        at
      }),
      fromScript(reading, { script, saw: tallies.map(saw).join("; ") })
    ]
  };
  const differing2 = tallies.filter(({ created, wanted, open }) => created !== wanted || open);
  const short = differing2.filter(({ created, wanted, open }) => created < wanted && !open);
  if (differing2.length === 0)
    return pass({ ...about7, says: `${script.path} creates ${tallies.map(kept2).join(", ")}.` });
  if (short.length === 0 && differing2.some(({ open }) => open))
    return unknown4({ about: about7, script: script.path, differing: differing2 });
  const impact = short.length > 0 ? "endangers" : "informs";
  const says = differing2.map(
    ({ name, wanted, created }) => `the plan says ${grouped(wanted)} ${name} tables, it creates ${grouped(created)}`
  );
  return fail({
    ...about7,
    says: `${script.path}: ${says.join("; ")}.`,
    impact,
    cure: {
      consequence: short.length > 0 ? `${short.map(({ name, wanted, created }) => counted(wanted - created, `${name} table`)).join(", ")} would not be created` : `${script.path} creates more tables than the plan counts`,
      delay: short.length > 0 ? hours(1, 4) : hours(0.1, 0.5),
      mitigation: "Compare the lists that the script loops over with the vocabulary of the plan.",
      action: `Complete ${script.path}, or correct creates in the plan.`
    }
  });
}
function tally(seen2) {
  const { name, wanted, asked, plan } = seen2;
  const found = templateNamed(name, plan.mandates);
  if (!found) return { name, wanted, created: 0, examples: [], open: true };
  const { tables, inexact } = createdTables(asked.script, found.dataset);
  const examples = [...tables.keys()].filter((table) => isMatch(found.template, table));
  return {
    name,
    wanted,
    created: examples.length,
    examples,
    open: inexact.length > 0 || !asked.script.complete
  };
}
function templateNamed(name, mandates) {
  for (const { names: names2, dataset } of mandates) {
    const entry = names2.find(({ id }) => id === name);
    if (entry) return { template: entry.template, dataset };
  }
  return null;
}
function saw({ name, created, examples, open }) {
  const some = examples.length === 0 ? "" : ` (${listed(examples)})`;
  return `${counted(created, `exact ${name} name`)}${some}${open ? ", more behind holes" : ""}`;
}
function kept2({ name, created }) {
  return counted(created, `${name} table`);
}
function unknown4(seen2) {
  const open = seen2.differing.map(
    ({ name, wanted, created }) => `${grouped(created)} of ${counted(wanted, `${name} table`)}`
  );
  return unverified({
    ...seen2.about,
    says: `${seen2.script} names ${open.join(", ")} exactly; the others depend on what is known only when it runs.`,
    verify: `Make the names of ${seen2.script} follow from lists in its text, or count them in a dry run.`,
    cure: {
      consequence: "May be hidden: tables that later steps need are not created",
      delay: hours(0, 4),
      action: `Run ${seen2.script} in its dry mode and count the tables that it names.`
    }
  });
}

// src/audit/scripts/uncommitted-script/audit.ts
var audit95 = defineAudit({
  id: "uncommitted-script",
  family: "scripts",
  title: "Scripts that the plan names are committed",
  impact: "slows",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts }) => {
    if (!isRead(repository)) {
      return namedScripts({ plan, phase }).map(
        (named3) => unverifiedFrom({
          subject: { kind: "script", id: named3.path },
          reading: repository,
          whether: `whether ${named3.path} is committed`,
          consequence: `${named3.path} may exist on one machine only`,
          impact: impactOf6(named3)
        })
      );
    }
    if (!hasHistory(repository.value)) return [withoutHistory({ plan, repository })];
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "is committed",
      consequence: "the script exists on one machine only",
      impact: impactOf6,
      ask: ({ script, named: named3, reading }) => [answer32({ script, named: named3, reading, phase })]
    });
  }
});
function impactOf6(named3) {
  return impactByReach(named3, { needed: "slows", otherwise: "informs" });
}
function hasHistory({ revision, from, shallow }) {
  return revision !== null && from === "work-tree" && !shallow;
}
function withoutHistory({ plan, repository }) {
  const { from, shallow, revision } = repository.value;
  const why = from === "revision" ? "a revision holds committed files only" : shallow ? "the clone is shallow" : "there is no git history";
  return notApplicable({
    subject: { kind: "repository", id: plan.project },
    says: `Whether scripts are committed is not asked: ${why}.`,
    evidence: [fromReading(repository, `read from ${from}, revision ${revision ?? "none"}`)]
  });
}
function answer32(seen2) {
  const { script, named: named3, reading, phase } = seen2;
  const subject = { kind: "script", id: script.path };
  if (script.lastCommit) {
    const { sha, at } = script.lastCommit;
    const evidence = [
      fromScript(reading, { script, saw: `last commit ${sha.slice(0, 12)} at ${at}` })
    ];
    return pass({ subject, says: `${script.path} was last committed at ${at}.`, evidence });
  }
  return fail({
    subject,
    says: `${script.path} is in the work tree and in no commit.`,
    impact: impactOf6(named3),
    operations: named3.operations,
    place: { path: script.path, line: 1 },
    evidence: [fromScript(reading, { script, saw: "no commit has this path" })],
    cure: {
      consequence: `${script.path} is missing wherever ${phase.id} runs from a clone`,
      delay: hours(0.1, 0.5),
      action: `Commit ${script.path}.`
    }
  });
}

// src/audit/scripts/unlisted-script/audit.ts
var RUN = /* @__PURE__ */ new Set(["python", "shell", "sql"]);
var audit96 = defineAudit({
  id: "unlisted-script",
  family: "scripts",
  title: "Scripts beside the plan's scripts are listed too",
  impact: "informs",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => {
    const named3 = namedScripts({ plan, phase });
    const subject = { kind: "repository", id: plan.project };
    if (named3.length === 0) return [];
    if (!isRead(scripts)) {
      const whether = "whether the plan lists every script";
      return [
        unverifiedFrom({
          subject,
          reading: scripts,
          whether,
          consequence: "The inventory may be incomplete"
        })
      ];
    }
    const listed4 = new Set(named3.map(({ path }) => path));
    const folders = new Set(named3.map(({ path }) => folderOf3(path)));
    const unlisted2 = scripts.value.filter(
      ({ path, language }) => RUN.has(language) && folders.has(folderOf3(path)) && !listed4.has(path)
    );
    if (unlisted2.length === 0) {
      const saw2 = `${counted(listed4.size, "script")} listed in ${counted(folders.size, "folder")}, none beside them`;
      const evidence = [fromComputation("scripts beside the plan's scripts", { saw: saw2, at })];
      return [pass({ subject, says: "The plan lists every script of its folders.", evidence })];
    }
    return unlisted2.map(
      (script) => fail({
        subject: { kind: "script", id: script.path },
        says: `${script.path} is not in the plan.`,
        place: { path: script.path, line: 1 },
        evidence: [
          fromScript(scripts, { script, saw: `${counted(script.lines, "line")} of ${script.language}` })
        ],
        cure: {
          consequence: `Nobody says what ${script.path} is for`,
          delay: hours(0, 0.25),
          action: `List ${script.path} under scripts in the plan, or remove it.`
        }
      })
    );
  }
});
function folderOf3(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/audit/scripts/unparsable-script/audit.ts
var audit97 = defineAudit({
  id: "unparsable-script",
  family: "scripts",
  title: "Scripts that the plan names parse",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => askOfScripts({
    plan,
    phase,
    scripts,
    whether: "parses",
    consequence: "a script of the plan stops at its first line",
    impact: impactOf7,
    ask: answer33
  })
});
function impactOf7(named3) {
  return impactByReach(named3, { needed: "prevents", otherwise: "slows" });
}
function answer33({ script, named: named3, reading }) {
  const subject = { kind: "script", id: script.path };
  const [first] = script.syntax;
  if (!first) {
    const saw2 = `${counted(script.lines, "line")} of ${script.language} without a syntax error`;
    return [
      pass({ subject, says: `${script.path} parses.`, evidence: [fromScript(reading, { script, saw: saw2 })] })
    ];
  }
  const where = `line ${first.line}: ${first.message}`;
  return [
    fail({
      subject,
      says: `${script.path} has ${counted(script.syntax.length, "syntax error")}; the first is at ${where}.`,
      impact: impactOf7(named3),
      operations: named3.operations,
      place: { path: script.path, line: first.line },
      evidence: [fromScript(reading, { script, line: first.line, saw: where })],
      cure: {
        consequence: consequenceOf8(named3),
        delay: hours(0.5, 2),
        action: `Mend ${script.path} at ${where}.`
      }
    })
  ];
}
function consequenceOf8(named3) {
  if (named3.operations.length > 0)
    return `Cannot execute ${named3.operations.join(", ")}: ${named3.path} does not start`;
  return isNeededByPhase(named3) ? `The phase cannot run ${named3.path}: it does not start` : `${named3.path} does not start when it is needed`;
}

// src/audit/registry.ts
var audits = [
  audit88,
  audit89,
  audit90,
  audit91,
  audit92,
  audit93,
  audit94,
  audit95,
  audit96,
  audit97,
  audit62,
  audit63,
  audit64,
  audit65,
  audit66,
  audit67,
  audit68,
  audit69,
  audit70,
  audit71,
  audit72,
  audit73,
  audit74,
  audit75,
  audit76,
  audit77,
  audit78,
  audit79,
  audit80,
  audit81,
  audit82,
  audit83,
  audit84,
  audit85,
  audit86,
  audit87,
  audit31,
  audit32,
  audit33,
  audit34,
  audit35,
  audit36,
  audit37,
  audit38,
  audit39,
  audit40,
  audit41,
  audit42,
  audit43,
  audit44,
  audit45,
  audit46,
  audit47,
  audit48,
  audit49,
  audit50,
  audit51,
  audit52,
  audit53,
  audit54,
  audit55,
  audit56,
  audit57,
  audit58,
  audit59,
  audit60,
  audit61,
  audit,
  audit2,
  audit3,
  audit4,
  audit5,
  audit6,
  audit7,
  audit8,
  audit9,
  audit10,
  audit11,
  audit12,
  audit13,
  audit14,
  audit15,
  audit16,
  audit17,
  audit18,
  audit19,
  audit20,
  audit21,
  audit22,
  audit23,
  audit24,
  audit25,
  audit26,
  audit27,
  audit28,
  audit29,
  audit30
];

// src/audit/run-audits.ts
function runAudits(examination) {
  return examination.audits.flatMap((audit98) => answersOf(audit98, examination).map((answer34) => toFinding(audit98, answer34))).sort(byFamilyRuleSubject);
}
function answersOf(audit98, examination) {
  try {
    const answers = audit98.ask(questionFor(audit98, examination));
    return answers.length > 0 ? answers : [nothingToAsk(audit98, examination)];
  } catch (error) {
    return [broken({ audit: audit98, examination, error })];
  }
}
function questionFor(audit98, examination) {
  const { plan, phase, at, snapshot } = examination;
  const parts = Object.fromEntries(audit98.reads.map((part) => [part, snapshot.parts[part]]));
  return { plan, phase, at, ...parts };
}
function nothingToAsk(audit98, { phase, at }) {
  return notApplicable({
    subject: { kind: "phase", id: phase.id },
    says: `Nothing in the plan or the repository concerns ${audit98.id}.`,
    evidence: [fromComputation(`audit ${audit98.id}`, { saw: "no subject to ask about", at })]
  });
}
function broken(failure) {
  const { audit: audit98, examination, error } = failure;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return unverified({
    subject: { kind: "phase", id: examination.phase.id },
    says: `The audit ${audit98.id} broke off (${detail}), so its question is open.`,
    evidence: [fromComputation(`audit ${audit98.id}`, { saw: detail, at: examination.at })],
    verify: `Report this fault of phasegate with the plan and the snapshot; the audit is ${audit98.id}.`,
    cure: {
      consequence: `Unknown whether this holds: ${audit98.title}`,
      delay: hours(1, 4),
      mitigation: `Check by hand: ${audit98.title}.`,
      action: `Check by hand, and report the fault in ${audit98.id}.`
    }
  });
}
function toFinding(audit98, answer34) {
  const graver = answer34.outcome === "fail" || answer34.outcome === "unverified" ? answer34.impact : void 0;
  return {
    ...answer34,
    rule: audit98.id,
    family: audit98.family,
    title: audit98.title,
    impact: graver ?? audit98.impact
  };
}
function byFamilyRuleSubject(a, b) {
  return compare6(a.family, b.family) || compare6(a.rule, b.rule) || compare6(a.subject.id, b.subject.id) || compare6(a.says, b.says);
}
function compare6(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/judge/priority.ts
var PRIORITIES = {
  prevents: { fail: "P0", unverified: "P0" },
  endangers: { fail: "P1", unverified: "P1" },
  slows: { fail: "P2", unverified: "P2" },
  informs: { fail: "P3", unverified: "P3" }
};
var RANKS = { P0: 0, P1: 1, P2: 2, P3: 3 };
function priorityOf(finding) {
  return PRIORITIES[finding.impact][finding.outcome];
}
function isCounting(finding) {
  return finding.outcome === "fail" || finding.outcome === "unverified";
}
function byGravity(a, b) {
  return RANKS[a] - RANKS[b];
}
function failsGate(priority, gate) {
  return byGravity(priority, gate) <= 0;
}

// src/judge/waivers.ts
var LONGEST_RULE = 60;
function waiverFor(id, policy) {
  return policy.waivers.find((waiver) => waiver.blocker === id && isValid(waiver, policy.at)) ?? null;
}
function noteWaivers(seen2) {
  const ids = new Set(seen2.blockers.map(({ id }) => id));
  const unapplied = seen2.base.waivers.flatMap((waiver) => {
    if (!isDate(waiver.until)) return [`The waiver of ${waiver.blocker} has no valid date: ${waiver.until}.`];
    if (!isValid(waiver, seen2.at))
      return [`The waiver of ${waiver.blocker} by ${waiver.owner} expired on ${waiver.until}.`];
    if (ids.has(waiver.blocker)) return [];
    const fault = faultOf2(waiver.blocker, { ids, rules: seen2.rules ?? null });
    return [`The waiver of ${waiver.blocker} by ${waiver.owner} matches no blocker${fault}.`];
  });
  return [...unapplied, ...onlyInHead(seen2.base, seen2.head)];
}
function faultOf2(id, known4) {
  const colon = id.indexOf(":");
  const rule = colon < 0 ? id : id.slice(0, colon);
  if (known4.rules !== null && !known4.rules.has(rule)) {
    const nearest2 = nearestOf(rule, known4.rules);
    return `: no audit called ${rule} gave an answer${nearest2 === null ? "" : `; perhaps ${nearest2} is meant`}`;
  }
  if (colon >= 0 && colon < id.length - 1) return "";
  const examples = [...known4.ids].filter((blocker) => blocker.startsWith(`${rule}:`));
  return `: it names no subject; write ${examples[0] ?? `${rule}:SUBJECT`}`;
}
function nearestOf(name, names2) {
  const wanted = name.slice(0, LONGEST_RULE);
  const ranked = [...names2].map((other) => ({ other, distance: editDistance2(wanted, other) })).filter(({ other, distance }) => distance * 3 <= other.length).sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1));
  return ranked[0]?.other ?? null;
}
function editDistance2(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...from].entries()) {
    const next = [above + 1];
    for (let index = 0; index < to.length; index++) {
      const replaced = (row[index] ?? 0) + (to[index] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
function isValid({ until }, at) {
  return isDate(until) && at.slice(0, 10) <= until;
}
function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
function onlyInHead(base, head) {
  const agreed3 = new Set(base.waivers.map(signature));
  return head.waivers.filter((waiver) => !agreed3.has(signature(waiver))).map(
    ({ blocker }) => `The waiver of ${blocker} is not in the base revision as it stands here, so it does not count yet.`
  );
}
function signature({ blocker, until, owner, reason }) {
  return JSON.stringify([blocker, until, owner, reason]);
}

// src/judge/blockers.ts
var MERGED_EVIDENCE = 20;
function rankBlockers(ranking) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of ranking.findings) {
    if (!isCounting(finding)) continue;
    const id = fingerprint(finding);
    const group = groups.get(id) ?? [];
    group.push(finding);
    groups.set(id, group);
  }
  const known4 = ranking.basePlanned ? new Set(ranking.basePlanned) : null;
  return [...groups].map(([id, group]) => toBlocker({ id, group, known: known4, ranking })).sort(gravestFirst);
}
function fingerprint({ rule, subject }) {
  return `${rule}:${subject.id}`;
}
function isOpen({ state }) {
  return state !== "waived";
}
function toBlocker({ id, group, known: known4, ranking }) {
  const [gravest, ...others] = [...group].sort(gravestFinding);
  if (!gravest) throw new Error(`no finding behind ${id}`);
  const all = [gravest, ...others];
  const waiver = waiverFor(id, { waivers: ranking.policy.waivers, at: ranking.at });
  const delays = all.map(({ cure }) => cure.delay);
  return {
    id,
    rule: gravest.rule,
    family: gravest.family,
    priority: priorityOf(gravest),
    title: titleOf(gravest),
    outcome: gravest.outcome,
    subject: gravest.subject,
    impact: gravest.impact,
    consequence: distinct(all.map(({ cure }) => cure.consequence)).join("; "),
    affects: affectsOf(all, ranking.phase),
    delayHours: {
      low: Math.max(...delays.map(({ lowHours }) => lowHours)),
      high: Math.max(...delays.map(({ highHours }) => highHours))
    },
    mitigation: gravest.cure.mitigation,
    workaround: all.map(({ cure }) => cure.workaround).find((text) => text !== null) ?? null,
    action: distinct(all.map(({ cure }) => cure.action)).join(" "),
    verify: verifyOf(all),
    evidence: mergeEvidence(gravest.evidence, others),
    place: all.map(({ place: place2 }) => place2).find((place2) => place2 !== void 0) ?? null,
    state: waiver ? "waived" : known4 === null || known4.has(id) ? "existing" : "new",
    waiver: waiver && { until: waiver.until, owner: waiver.owner, reason: waiver.reason }
  };
}
function affectsOf(group, phase) {
  const operations = distinct(group.flatMap((finding) => finding.operations ?? [])).sort();
  return [phase.id, ...operations.map((operation) => `${phase.id}/${operation}`)];
}
function verifyOf(group) {
  const texts = distinct(
    group.flatMap((finding) => finding.outcome === "unverified" ? [finding.verify] : [])
  );
  return texts.length === 0 ? null : texts.join(" ");
}
function mergeEvidence(first, others) {
  const rest = others.flatMap(({ evidence }) => evidence);
  const [head, ...tail] = first;
  return [head, ...[...tail, ...rest].slice(0, MERGED_EVIDENCE - 1)];
}
function titleOf({ rule, subject, outcome }) {
  const words = ruleWords(rule);
  return outcome === "unverified" ? `Not verified (${words}): ${subject.id}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${subject.id}`;
}
function ruleWords(rule) {
  return rule.replaceAll("-", " ").replace(/\bnon (?=\w)/g, "non-").replace(/\b(?:api|dml|sql|bigquery|cloud build)\b/g, (word) => PROPER[word] ?? word);
}
var PROPER = {
  api: "API",
  dml: "DML",
  sql: "SQL",
  bigquery: "BigQuery",
  "cloud build": "Cloud Build"
};
function gravestFinding(a, b) {
  return byGravity(priorityOf(a), priorityOf(b)) || Number(a.outcome === "unverified") - Number(b.outcome === "unverified") || compare7(a.says, b.says);
}
function gravestFirst(a, b) {
  return byGravity(a.priority, b.priority) || b.delayHours.high - a.delayHours.high || b.delayHours.low - a.delayHours.low || compare7(a.id, b.id);
}
function distinct(texts) {
  return [...new Set(texts)];
}
function compare7(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/judge/coverage.ts
function measureCoverage(findings) {
  const applying = findings.filter(({ outcome }) => outcome !== "not-applicable");
  const verified = applying.filter(({ outcome }) => outcome !== "unverified");
  return { verified: verified.length, total: applying.length };
}
function coverageShare({ verified, total }) {
  return total === 0 ? 0 : verified / total;
}

// src/judge/wording.ts
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var LISTED = 8;
var NAMED2 = 4;
function counted3(count, noun) {
  return `${grouped3(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function grouped3(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
var UNITS2 = ["bytes", "KB", "MB", "GB"];
function sizeText(bytes) {
  const power = Math.min(UNITS2.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1e3 ** power;
  return `${grouped3(size < 10 ? rounded3(size) : Math.round(size))} ${UNITS2[power]}`;
}
function listed3(texts) {
  const rest = texts.length - LISTED;
  const shown3 = texts.slice(0, LISTED).join(", ");
  return rest > 0 ? `${shown3} and ${grouped3(rest)} more` : shown3;
}
function namedIn(texts, document) {
  const distinct2 = [...new Set(texts)];
  const rest = distinct2.length - NAMED2;
  const shown3 = distinct2.slice(0, NAMED2).join("; ");
  return rest > 0 ? `${shown3}; and ${grouped3(rest)} more, see ${document}` : shown3;
}
function spanOfHours({ low, high }) {
  if (high > 0 && high <= 1 && low < 1) {
    const [from2, to2] = [Math.round(low * 60), Math.round(high * 60)];
    return from2 === to2 ? counted3(to2, "minute") : `${from2}-${counted3(to2, "minute")}`;
  }
  const [from, to] = [rounded3(low), rounded3(high)];
  if (from === to) return `${from} hour${from === 1 ? "" : "s"}`;
  return `${from}-${to} hours`;
}
function shortDate(date) {
  const [, month, day] = date.split("-");
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}`;
}
function spanOfDates({ low, high }) {
  return low === high ? low : `${low} to ${high}`;
}
function tallied(blockers) {
  const failed3 = byPriority(blockers.filter(({ outcome }) => outcome === "fail"));
  const unverified2 = blockers.filter(({ outcome }) => outcome === "unverified");
  const ranks = byPriority(unverified2.filter(({ priority }) => priority === "P0" || priority === "P1"));
  const rank2 = ranks.map(({ priority, count }) => `${grouped3(count)} as ${priority}`).join(", ");
  const parts = [
    ...failed3.map(({ priority, count }) => `${grouped3(count)} ${priority}`),
    ...unverified2.length === 0 ? [] : [`${grouped3(unverified2.length)} unverified${rank2 === "" ? "" : ` (${rank2})`}`]
  ];
  return parts.length === 0 ? "none" : parts.join(", ");
}
function byPriority(blockers) {
  return ["P0", "P1", "P2", "P3"].flatMap((priority) => {
    const count = blockers.filter((blocker) => blocker.priority === priority).length;
    return count === 0 ? [] : [{ priority, count }];
  });
}
function rounded3(value) {
  return Math.round(value * 100) / 100;
}

// src/judge/answers.ts
function answerQuestions(judged) {
  const { phase } = judged;
  const day = shortDate(phase.starts);
  return [
    { question: `Can we execute ${phase.id} starting ${day} with ZERO delays?`, ...zeroDelays(judged) },
    { question: "Which scripts are missing and how long to create them?", ...missingScripts(judged) },
    {
      question: "Are there infrastructure blockers (quotas, permissions, etc.)?",
      ...byFamily(judged, {
        family: "infrastructure",
        noun: "infrastructure blocker",
        document: "the infrastructure report"
      })
    },
    {
      question: "Are there dependency issues (missing packages, API access)?",
      ...byFamily(judged, {
        family: "dependencies",
        noun: "dependency issue",
        document: "the dependency report"
      })
    },
    { question: `What is the risk level for ${phase.id} execution (LOW/MEDIUM/HIGH)?`, ...riskLevel(judged) },
    { question: `If we start ${day}, what are the likely execution blockers?`, ...likelyBlockers(judged) }
  ];
}
function zeroDelays(judged) {
  const { phase, gate, decision, earliestGo } = judged;
  const standing = judged.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (decision === "GO") {
    const late = earliestGo !== null && earliestGo.low > phase.starts;
    const answer35 = late ? `NO: nothing stands in the way, but ${phase.starts} has passed; the earliest start is ${spanOfDates(earliestGo)}.` : `YES: no open blocker is at or above ${gate}; open below it: ${tallied(judged.blockers.filter(isOpen))}.`;
    return { answer: answer35, blockers: [] };
  }
  const when = earliestGo === null ? "The earliest GO cannot be told." : `Earliest GO: ${spanOfDates(earliestGo)}.`;
  const unverified2 = standing.filter(({ outcome }) => outcome === "unverified").length;
  const failed3 = standing.length - unverified2;
  const parts = [
    failed3 === 0 ? "" : `${counted3(failed3, "blocker")} at or above ${gate}`,
    unverified2 === 0 ? "" : `${grouped3(unverified2)} unverified that ${unverified2 === 1 ? "ranks" : "rank"} at or above ${gate}`
  ].filter((part) => part !== "");
  const answer34 = parts.length === 0 ? `NO: nothing was checked. ${when}` : `NO: ${parts.join(" and ")}. ${when}`;
  return { answer: answer34, blockers: idsOf(standing) };
}
function missingScripts(judged) {
  const lacking = judged.blockers.filter(
    ({ rule }) => rule === "missing-operation-script" || rule === "missing-script"
  );
  const missing2 = lacking.filter(({ outcome }) => outcome === "fail");
  const open = lacking.length - missing2.length;
  const unknown5 = open === 0 ? "" : ` Not verified for ${counted3(open, "script")}.`;
  if (missing2.length === 0) {
    const answer35 = open === 0 ? "None: every script that the plan names exists." : `None was seen to be missing.${unknown5}`;
    return { answer: answer35, blockers: idsOf(lacking) };
  }
  const each = missing2.map(
    ({ subject, delayHours }) => `${nameOf3(subject.id, judged)} (${spanOfHours(delayHours)})`
  );
  const total = missing2.reduce(
    (sum, { delayHours }) => ({ low: sum.low + delayHours.low, high: sum.high + delayHours.high }),
    { low: 0, high: 0 }
  );
  const answer34 = `${counted3(missing2.length, "script")}: ${namedIn(each, "the readiness report")}; ${spanOfHours(total)} of work in all.${unknown5}`;
  return { answer: answer34, blockers: idsOf(lacking) };
}
function nameOf3(subject, { operations }) {
  const operation = operations.find(({ id }) => id === subject);
  return operation?.script ? `${subject}: ${operation.script}` : subject;
}
function byFamily({ blockers }, asked) {
  const own = blockers.filter(({ family }) => family === asked.family);
  const open = own.filter(isOpen);
  if (open.length === 0) {
    const waived = own.length === 0 ? "" : ` (${counted3(own.length, "blocker")} waived)`;
    return { answer: `NO: none stands open${waived}.`, blockers: idsOf(own) };
  }
  const failures = open.filter(({ outcome }) => outcome === "fail");
  const hidden6 = open.filter(({ outcome }) => outcome === "unverified");
  const parts = [
    failures.length === 0 ? "" : `YES: ${counted3(failures.length, asked.noun)} (${tallied(failures)}): ${namedIn(eachSubject(failures), asked.document)}.`,
    hidden6.length === 0 ? "" : `NOT VERIFIED: ${tallied(hidden6)}: ${namedIn(
      hidden6.map(({ subject }) => subject.id),
      asked.document
    )}.`
  ];
  return { answer: parts.filter((part) => part !== "").join(" "), blockers: idsOf(open) };
}
function eachSubject(blockers) {
  const first = /* @__PURE__ */ new Map();
  for (const { subject, consequence } of blockers) {
    const key = `${subject.kind} ${subject.id}`;
    if (!first.has(key)) first.set(key, consequence);
  }
  return [...first.values()];
}
function riskLevel({ risk, blockers, coverage }) {
  const open = blockers.filter(isOpen);
  const weighing = open.filter(({ priority }) => priority === "P0" || priority === "P1");
  const share = Math.floor(coverageShare(coverage) * 100);
  const answer34 = `${risk}: open blockers ${tallied(open)}; ${coverage.verified} of ${counted3(coverage.total, "check")} verified (${share} %).`;
  return { answer: answer34, blockers: idsOf(weighing) };
}
function likelyBlockers({ blockers, phase }) {
  const likely = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, "P1"));
  if (likely.length === 0) return { answer: `None of P0 or P1 is known for ${phase.id}.`, blockers: [] };
  const failures = likely.filter(({ outcome }) => outcome === "fail");
  const each = [...failures, ...likely.filter(({ outcome }) => outcome === "unverified")].map(
    ({ priority, outcome, consequence }) => `${priority}${outcome === "unverified" ? " not verified." : ":"} ${consequence}`
  );
  return {
    answer: `${tallied(likely)}. ${namedIn(each, "the blocker analysis")}.`,
    blockers: idsOf(likely)
  };
}
function idsOf(blockers) {
  return blockers.map(({ id }) => id);
}

// src/judge/case.ts
function blockerIdsOf(findings, { blockers }) {
  const ids = new Set(findings.filter(isCounting).map(fingerprint));
  return [...ids].flatMap((id) => blockers.get(id) ?? []).sort((a, b) => a.priority + a.id < b.priority + b.id ? -1 : 1).map(({ id }) => id);
}
function blockersRow(ids) {
  return { label: "Blockers", value: ids.length === 0 ? "None" : ids.join(", ") };
}

// src/judge/acting.ts
function actingOf(judged) {
  const { phase, plan, snapshot } = judged;
  const scripts = isRead(snapshot.parts.scripts) ? snapshot.parts.scripts.value : [];
  const named3 = /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script === null ? [] : [script])
  ]);
  const jobs = jobsByScript(judged, scripts);
  const acting = /* @__PURE__ */ new Map();
  for (const { path, language, identities = [] } of scripts) {
    if (language !== "python" && language !== "shell") continue;
    const own = identities.map(({ kind, name, line: line2 }) => ({ kind, name, because: `line ${line2}` }));
    const byJobs = jobs.get(path) ?? [];
    const phaseRuns = phase.runsAs !== null && named3.has(path) && byJobs.length === 0;
    const others = phaseRuns ? [{ kind: "service-account", name: phase.runsAs ?? "", because: phase.id }] : byJobs;
    const found = own.length > 0 ? own : others;
    if (found.length > 0) acting.set(path, found);
  }
  return acting;
}
function jobsByScript({ plan, snapshot }, scripts) {
  const { builds, jobs } = snapshot.parts;
  const found = /* @__PURE__ */ new Map();
  for (const { name, build: build2 } of plan.infrastructure.jobs) {
    const reading = jobs[name];
    const because = `job ${name}`;
    const account = isRead(reading) ? reading.value.serviceAccount : null;
    const acting = account === null ? {
      kind: "unknown",
      name: isRead(reading) ? "the project's default account" : "not verified",
      because
    } : { kind: "service-account", name: account, because };
    const file = isRead(builds) ? builds.value.find(({ path }) => path === build2) : void 0;
    if (!file) continue;
    for (const path of startedFrom(
      file.dockerfiles.map((dockerfile) => dockerfile.path),
      scripts
    )) {
      const known4 = found.get(path) ?? [];
      found.set(path, [...known4, acting]);
    }
  }
  return found;
}
function startedFrom(roots, scripts) {
  const byPath = new Map(scripts.map((script) => [script.path, script]));
  const reached = /* @__PURE__ */ new Set();
  const pending = [...roots];
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    if (reached.has(path)) continue;
    const script = byPath.get(path);
    if (!script) continue;
    reached.add(path);
    pending.push(...script.calls.map((call) => call.path));
  }
  return reached;
}

// src/judge/credential-lines.ts
function credentialsOf(judged) {
  const { phase, plan } = judged;
  const users = /* @__PURE__ */ new Map();
  const use = ({ kind, name }, by) => {
    const key = name.toLowerCase();
    const known4 = users.get(key) ?? { kind, name, by: [] };
    users.set(key, { ...known4, by: [...known4.by, ...known4.by.includes(by) ? [] : [by]] });
  };
  if (phase.runsAs !== null) use({ kind: "service-account", name: phase.runsAs }, phase.id);
  for (const [path, acting] of actingOf(judged)) {
    for (const each of acting) {
      if (each.kind === "unknown") continue;
      if (each.because.startsWith("job ")) use(each, each.because);
      use(each, path);
    }
  }
  return [...users.values()].map(({ kind, name, by }) => ({
    subject: { kind: "service-account", id: name },
    type: "Credential",
    ...kind === "key-file" ? {
      required: "a key file, where the script runs",
      installed: "not verified: keys are not opened",
      location: name,
      fallback: "Application default credentials"
    } : {
      required: "an enabled service account",
      installed: "see the infrastructure report",
      location: `project ${plan.cloud.project}`,
      fallback: "None (critical dependency)"
    },
    purpose: `runs ${listed3(by)}`,
    otherwise: "UNVERIFIED"
  }));
}

// src/judge/declared-packages.ts
function requiredOf(places) {
  const byVersion = /* @__PURE__ */ new Map();
  for (const { specifier, environment } of places) {
    const version = specifier.trim() || "any";
    byVersion.set(version, [...byVersion.get(version) ?? [], environment]);
  }
  const [only] = byVersion.keys();
  if (only === void 0) return "not declared";
  if (byVersion.size === 1) return only;
  return [...byVersion].map(([version, environments]) => `${version} (${[...new Set(environments)].join(", ")})`).join("; ");
}
function whereOf({ environment, path, line: line2 }) {
  return `${environment} (${path}${line2 > 0 ? `:${line2}` : ""})`;
}
function pinnedOf(places) {
  const pins = places.flatMap(({ specifier }) => /^===?\s*([^,*]+)$/.exec(specifier.trim())?.[1] ?? []);
  return pins.length === 0 ? null : `${[...new Set(pins)].join(", ")} as pinned`;
}
function declaredPackages({ plan, snapshot }) {
  const { requirements, images } = snapshot.parts;
  const files = new Map((isRead(requirements) ? requirements.value : []).map((fact) => [fact.path, fact]));
  const declared = /* @__PURE__ */ new Map();
  for (const { name: environment, from } of plan.dependencies.environments) {
    const image = isRead(images) ? images.value.find(({ path }) => path === from) : void 0;
    const { packages: packages2 } = declaredIn(image ? { image, files } : { from, files });
    for (const { name, specifier, path, line: line2 } of packages2.values()) {
      const places = declared.get(name) ?? [];
      places.push({ environment, specifier, path, line: line2 });
      declared.set(name, places);
    }
  }
  return declared;
}

// src/judge/readiness.ts
var ABSENCE = /* @__PURE__ */ new Set([
  "missing-script",
  "missing-operation-script",
  "missing-dataset",
  "missing-bucket",
  "missing-job",
  "missing-service-account",
  "missing-environment",
  "missing-budget",
  "missing-query-quota"
]);
var SCRIPT_ABSENCE = /* @__PURE__ */ new Set(["missing-script", "missing-operation-script"]);
function deriveReadiness(findings, absence2 = ABSENCE) {
  const counting = findings.filter(isCounting);
  const failures = counting.filter(({ outcome }) => outcome === "fail");
  if (failures.some(({ rule }) => absence2.has(rule))) return "MISSING";
  if (failures.some((finding) => priorityOf(finding) === "P0")) return "BLOCKED";
  const open = counting.filter((finding) => priorityOf(finding) !== "P3");
  if (open.some(({ outcome }) => outcome === "unverified")) return "UNVERIFIED";
  if (open.length > 0) return "PARTIAL";
  return findings.some(({ outcome }) => outcome !== "not-applicable") ? "READY" : "UNVERIFIED";
}
function indexFindings(findings) {
  const bySubject = /* @__PURE__ */ new Map();
  const byOperation = /* @__PURE__ */ new Map();
  const byPath = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    append(bySubject, keyOf(finding.subject), finding);
    for (const operation of operationsOf(finding)) append(byOperation, operation, finding);
    if (isCounting(finding)) for (const path of pathsOf2(finding)) append(byPath, path, finding);
  }
  return {
    about: (subject) => bySubject.get(keyOf(subject)) ?? [],
    touching: (operation) => byOperation.get(operation) ?? [],
    concerning: (path) => byPath.get(path) ?? []
  };
}
function operationsOf({ subject, operations }) {
  const touched = new Set(operations ?? []);
  if (subject.kind === "operation") touched.add(subject.id);
  return touched;
}
function pathsOf2({ subject, place: place2, evidence }) {
  const plans = new Set(evidence.flatMap((seen3) => seen3.kind === "plan" ? seen3.place?.path ?? [] : []));
  const seen2 = [place2, ...evidence.map((piece) => piece.place)].flatMap((where) => where?.path ?? []);
  return /* @__PURE__ */ new Set([subject.id, ...seen2.filter((path) => !plans.has(path))]);
}
function keyOf({ kind, id }) {
  return `${kind} ${id}`;
}
function append(groups, key, item) {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

// src/judge/dependency-lines.ts
var NOT_INSPECTED = "not verified: the environment is not inspected";
function listDependencies(judged) {
  return [
    ...packages(judged),
    ...tools(judged),
    ...apis(judged),
    ...sources(judged),
    ...credentialsOf(judged).map((dependency) => toLine(judged, dependency))
  ];
}
function toLine(judged, dependency) {
  const { subject, type, required, installed, location, purpose, fallback, otherwise } = dependency;
  const findings = judged.index.about(subject);
  const blockers = blockerIdsOf(findings, judged);
  return {
    subject,
    type,
    readiness: findings.length === 0 && otherwise ? otherwise : deriveReadiness(findings),
    rows: [
      { label: "Version Required", value: required },
      { label: "Version Installed", value: installed },
      { label: "Location", value: location },
      { label: "Purpose", value: purpose },
      { label: "Fallback", value: fallback },
      blockersRow(blockers)
    ],
    blockers
  };
}
function packages(judged) {
  const declared = declaredPackages(judged);
  const importers = importersByPackage(judged);
  const names2 = [.../* @__PURE__ */ new Set([...declared.keys(), ...importers.keys()])].sort();
  return names2.map((name) => {
    const places = declared.get(name) ?? [];
    const users = importers.get(name) ?? [];
    return toLine(judged, {
      subject: { kind: "package", id: name },
      type: "Python package",
      required: requiredOf(places),
      installed: pinnedOf(places) ?? NOT_INSPECTED,
      location: places.map(whereOf).join(", ") || "no environment of the plan",
      purpose: users.length === 0 ? "imported by no script of the plan; other packages may need it" : `imported by ${listed3(users)}`,
      fallback: users.length === 0 ? "Not imported by the plan's scripts" : "None (critical dependency)",
      otherwise: "UNVERIFIED"
    });
  });
}
function importersByPackage(judged) {
  const { scripts } = judged.snapshot.parts;
  const named3 = namedPaths(judged);
  const importers = /* @__PURE__ */ new Map();
  for (const script of isRead(scripts) ? scripts.value : []) {
    if (!named3.has(script.path)) continue;
    for (const { distribution, origin } of script.imports) {
      if (origin !== "third-party" || distribution === null) continue;
      importers.set(distribution, (importers.get(distribution) ?? /* @__PURE__ */ new Set()).add(script.path));
    }
  }
  return new Map([...importers].map(([name, paths]) => [name, [...paths].sort()]));
}
function tools(judged) {
  const users = usersByTool(judged);
  const declared = new Set(judged.plan.dependencies.tools.map(({ name }) => name));
  const names2 = [.../* @__PURE__ */ new Set([...declared, ...users.keys()])].filter(
    (name) => !isPlainCommand(name) && /^[\w.+-]+$/.test(name)
  );
  return names2.map((name) => {
    const paths = users.get(name) ?? [];
    return toLine(judged, {
      subject: { kind: "tool", id: name },
      type: "System tool",
      required: declared.has(name) ? "any" : "any; not declared in the plan",
      installed: NOT_INSPECTED,
      location: "where the scripts run",
      purpose: paths.length === 0 ? "run by no script of the plan" : `run by ${listed3(paths)}`,
      fallback: "None",
      otherwise: "UNVERIFIED"
    });
  });
}
function usersByTool(judged) {
  const { scripts } = judged.snapshot.parts;
  const named3 = namedPaths(judged);
  const users = /* @__PURE__ */ new Map();
  for (const script of isRead(scripts) ? scripts.value : []) {
    if (!named3.has(script.path) || script.language !== "python" && script.language !== "shell") continue;
    for (const tool of script.tools) users.set(tool, [...users.get(tool) ?? [], script.path]);
  }
  return users;
}
function namedPaths({ plan, phase }) {
  return /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script === null ? [] : [script])
  ]);
}
function apis(judged) {
  const { services } = judged.snapshot.parts;
  return judged.plan.dependencies.apis.map(({ service }) => {
    const reading = services[service];
    const state = isRead(reading) ? reading.value.enabled ? "enabled" : "not enabled" : "not verified";
    return toLine(judged, {
      subject: { kind: "service", id: service },
      type: "Google API",
      required: "enabled",
      installed: state,
      location: `project ${judged.plan.cloud.project}`,
      purpose: `calls of ${service.replace(/\.googleapis\.com$/, "")}`,
      fallback: "None (critical dependency)"
    });
  });
}
function sources(judged) {
  return judged.phase.operations.filter(({ from }) => from.length > 0).map((operation) => {
    const found = judged.index.about({ kind: "operation", id: operation.id }).filter(({ rule }) => rule === "unmet-count");
    const blockers = blockerIdsOf(found, judged);
    return {
      subject: { kind: "operation", id: operation.id },
      type: "Data",
      readiness: deriveReadiness(found),
      rows: [
        {
          label: "Version Required",
          value: operation.expect ? `${operation.expect.sources} tables` : "any number of tables"
        },
        { label: "Version Installed", value: found[0]?.says ?? "not compared: the plan expects no number" },
        { label: "Location", value: operation.dataset ?? "no dataset" },
        {
          label: "Purpose",
          value: `sources of ${operation.id}: ${operation.from.map(({ text }) => text).join(", ")}`
        },
        { label: "Fallback", value: operation.ifMissing.workaround ?? "None" },
        blockersRow(blockers)
      ],
      blockers
    };
  });
}

// src/judge/tasks.ts
function toTasks(blockers, operations) {
  const layers = layersOf(operations);
  return blockers.map((blocker) => toTask(blocker, layers)).sort((a, b) => a.depth - b.depth);
}
function groupTasks(tasks) {
  const groups = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    for (const operation of task.operations) {
      const known4 = groups.get(operation) ?? [];
      groups.set(operation, known4);
      const group = known4.find(({ depth }) => depth === task.depth);
      if (group === void 0) known4.push({ operation, depth: task.depth, tasks: [task] });
      else group.tasks.push(task);
    }
  }
  const ofOperations = (ids) => [...ids].flatMap((id) => groups.get(id) ?? []);
  return {
    of: ({ operations, depth }) => ofOperations(operations).filter((group) => group.depth === depth),
    before: ({ needs, depth }) => ofOperations(needs).filter((group) => group.depth < depth)
  };
}
function layersOf(operations) {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const needs = /* @__PURE__ */ new Map();
  const depth = /* @__PURE__ */ new Map();
  const visit = (id, open) => {
    if (needs.has(id)) return;
    const all = /* @__PURE__ */ new Set();
    let deepest = -1;
    for (const need of byId.get(id)?.needs ?? []) {
      if (open.has(need)) continue;
      visit(need, /* @__PURE__ */ new Set([...open, need]));
      all.add(need);
      for (const further of needs.get(need) ?? []) all.add(further);
      deepest = Math.max(deepest, depth.get(need) ?? 0);
    }
    needs.set(id, all);
    depth.set(id, deepest + 1);
  };
  for (const { id } of operations) visit(id, /* @__PURE__ */ new Set([id]));
  return { depth, needs };
}
function toTask(blocker, { depth, needs }) {
  const operations = blocker.affects.flatMap((affected) => {
    const slash = affected.indexOf("/");
    return slash < 0 ? [] : [affected.slice(slash + 1)];
  });
  return {
    blocker,
    operations,
    needs: new Set(operations.flatMap((id) => [...needs.get(id) ?? []])),
    depth: Math.min(Number.MAX_SAFE_INTEGER, ...operations.map((id) => depth.get(id) ?? 0))
  };
}

// src/judge/critical-path.ts
function hoursToMend(seen2) {
  const { blockers, operations, people } = seen2;
  const tasks = toTasks(blockers, operations);
  const low = measure(tasks, ({ delayHours }) => delayHours.low);
  const high = measure(tasks, ({ delayHours }) => delayHours.high);
  const share = Math.min(1, people);
  return {
    low: Math.max(low.chain / share, low.work / people),
    high: (high.chain + (high.work - high.chain) / Math.max(1, people)) / share
  };
}
function measure(tasks, duration) {
  return {
    chain: longestChain(tasks, duration),
    work: tasks.reduce((sum, { blocker }) => sum + duration(blocker), 0)
  };
}
function longestChain(tasks, duration) {
  const { before } = groupTasks(tasks);
  const ends = /* @__PURE__ */ new Map();
  const groupEnds = /* @__PURE__ */ new Map();
  const endOf = (group) => {
    const known4 = groupEnds.get(group) ?? group.tasks.reduce((latest, task) => Math.max(latest, ends.get(task) ?? 0), 0);
    groupEnds.set(group, known4);
    return known4;
  };
  let longest = 0;
  for (const task of tasks) {
    const begins = before(task).reduce((latest, group) => Math.max(latest, endOf(group)), 0);
    const end = begins + duration(task.blocker);
    ends.set(task, end);
    longest = Math.max(longest, end);
  }
  return longest;
}

// src/judge/working-time.ts
var DAY_MS4 = 864e5;
var HOUR_MS2 = 36e5;
var WEEK_DAYS = 7;
var WORKING_DAYS = 5;
var MORNING_HOUR = 9;
function instantAfter(hours2, working) {
  const today = dayOf2(working.from);
  const left = isWorkingDay(today) ? leftOf(today, working) : 0;
  if (left > 0 && hours2 <= left + EPSILON)
    return Math.max(working.from, morningOf(today, working)) + hours2 * HOUR_MS2;
  const { hoursPerDay } = working;
  const remaining = hours2 - left;
  const fullDays = Math.max(0, Math.ceil((remaining - EPSILON) / hoursPerDay) - 1);
  const day = workingDayAfter(today, fullDays);
  return morningOf(day, working) + Math.max(0, remaining - fullDays * hoursPerDay) * HOUR_MS2;
}
function beginningAfter(hours2, working) {
  return Math.round(instantAfter(hours2 + BREATH_HOURS, working) - BREATH_HOURS * HOUR_MS2);
}
var BREATH_HOURS = 1e-6;
var EPSILON = 1e-9;
function workingDayAfter(day, others) {
  let found = day + Math.floor(others / WORKING_DAYS) * WEEK_DAYS * DAY_MS4;
  for (let left = others % WORKING_DAYS + 1; left > 0; ) {
    found += DAY_MS4;
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}
function leftOf(day, working) {
  const begins = Math.max(working.from, morningOf(day, working));
  return Math.max(0, (morningOf(day, working) + working.hoursPerDay * HOUR_MS2 - begins) / HOUR_MS2);
}
function morningOf(day, { hoursPerDay }) {
  return day + Math.min(MORNING_HOUR, 24 - hoursPerDay) * HOUR_MS2;
}
function dayOf2(instant) {
  return Math.floor(instant / DAY_MS4) * DAY_MS4;
}
function isWorkingDay(day) {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

// src/judge/earliest-go.ts
var FORESEEABLE_HOURS = 1e5;
function findEarliestGo(seen2) {
  const { phase, gate, at } = seen2;
  const { people, hoursPerDay } = phase.team;
  const blockers = seen2.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (people <= 0 || hoursPerDay <= 0) return null;
  const span = hoursToMend({ blockers, operations: phase.operations, people });
  if (!(span.high <= FORESEEABLE_HOURS)) return null;
  const working = { from: Date.parse(at), hoursPerDay };
  const dateAfter = (hours2) => later(phase.starts, dayOf3(hours2 > 0 ? instantAfter(hours2, working) : working.from));
  return { low: dateAfter(span.low), high: dateAfter(span.high) };
}
function dayOf3(instant) {
  return new Date(instant).toISOString().slice(0, 10);
}
function later(a, b) {
  return a > b ? a : b;
}

// src/judge/evidence-index.ts
function numberEvidence({
  findings,
  blockers
}) {
  const known4 = /* @__PURE__ */ new Map();
  const note = (proof, id) => {
    for (const evidence of proof) {
      const key = evidenceKey(evidence);
      const entry = known4.get(key) ?? { evidence, findings: /* @__PURE__ */ new Set() };
      known4.set(key, entry);
      entry.findings.add(id);
    }
  };
  for (const finding of findings) note(finding.evidence, fingerprint(finding));
  for (const { evidence, id } of blockers) note(evidence, id);
  return [...known4.values()].map(({ evidence, findings: ids }, index) => ({
    id: `E${index + 1}`,
    ...evidence,
    findings: [...ids]
  }));
}

// src/judge/gate.ts
function decideGate(seen2) {
  const { decision, blockers, policy, uncredentialed: uncredentialed2 } = seen2;
  if (decision === "GO") return { fails: false, note: null };
  const standing = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, policy.gate));
  if (uncredentialed2 === null || standing.length === 0) return { fails: true, note: null };
  const { occasion, detail } = uncredentialed2;
  const passes = policy.passesUnverifiedOn?.includes(occasion) === true;
  if (!passes || !standing.every((blocker) => isUnseen(blocker, detail))) return { fails: true, note: null };
  const number = counted3(standing.length, "check");
  return {
    fails: false,
    note: `The job passes although ${number} could not be made: this ${occasion} run has no credentials, and the base's policy lets that pass (pass-unverified-on). The verdict stays NO-GO until a run with credentials made them.`
  };
}
function isUnseen({ outcome, evidence }, detail) {
  return outcome === "unverified" && evidence.some(({ saw: saw2 }) => saw2.startsWith(detail));
}

// src/judge/shown.ts
function shown2(reading, show) {
  if (isRead(reading)) return show(reading.value);
  return reading ? `not read (${reading.reason}: ${reading.detail})` : "not read";
}

// src/judge/dataset-rows.ts
function datasetRows(judged, { id, access }) {
  const { parts } = judged.snapshot;
  return [
    { label: "Table Count", value: tableCount(judged, id) },
    { label: "Storage", value: shown2(parts.tableDetails[id], storageText) },
    { label: "Location", value: shown2(parts.datasets[id], ({ location }) => location) },
    { label: "Access", value: accessText(judged, { id, access }) },
    { label: "Quotas", value: quotaText(judged) },
    { label: "Cost Tracking", value: costText2(judged) },
    ...lastRuns(judged, id)
  ];
}
function lastRuns({ plan, snapshot }, dataset) {
  const reading = snapshot.parts.runHistory[dataset];
  if (reading === void 0 || reading.state === "unread" && reading.reason === "off") return [];
  const { usdPerTiB } = priceOf(plan, snapshot.observedAt);
  const text = (fact) => historyText(fact, usdPerTiB);
  return [{ label: "Last Runs", value: shown2(reading, text) }];
}
function historyText({ days, statements }, usdPerTiB) {
  if (statements.length === 0) return `no statement wrote its tables in the last ${days} days`;
  const sum = (of) => statements.reduce((all, one) => all + of(one), 0);
  const last = statements.reduce((latest, { lastAt }) => lastAt > latest ? lastAt : latest, "");
  const billed = sum(({ bytesBilled }) => bytesBilled);
  const cost = `${sizeText(billed)} billed (${(billed / TIB_BYTES * usdPerTiB).toFixed(2)} USD)`;
  return `${counted3(
    sum(({ runs }) => runs),
    "statement"
  )} in the last ${days} days, ${grouped3(sum(({ failed: failed3 }) => failed3))} failed, the last at ${last}; ${cost}`;
}
function tableCount({ plan, snapshot }, dataset) {
  const wanted = plan.infrastructure.datasets.find(({ id }) => id === dataset)?.tables ?? null;
  const expected = wanted === null ? "" : ` (plan: ${grouped3(wanted)})`;
  return `${shown2(snapshot.parts.catalogues[dataset], ({ tables }) => counted3(tables.length, "table"))}${expected}`;
}
function storageText({ bytes, rows }) {
  return `${sizeText(bytes)}, ${counted3(rows, "row")}`;
}
function accessText({ index }, { id, access }) {
  if (access.length === 0) return "none required";
  const required = `required: ${access.join(", ")}`;
  const found = index.about({ kind: "dataset", id }).find(({ rule }) => rule === "insufficient-dataset-access");
  return found === void 0 ? `${required}; not tested` : `${required}; ${MET[found.outcome]}`;
}
var MET = {
  pass: "grants indicate it",
  fail: "lacking",
  unverified: "not verified",
  "not-applicable": "not tested"
};
function quotaText({ snapshot }) {
  const { queryQuota: queryQuota2, quotaUsage } = snapshot.parts;
  const limit = shown2(queryQuota2, limitText);
  return isRead(queryQuota2) && isRead(quotaUsage) ? `${limit}; ${usageText(quotaUsage.value)}` : limit;
}
function limitText({ limitMiB, custom }) {
  const limit = limitMiB === null ? "unlimited" : `${tebibytes(limitMiB)} TiB a day`;
  return `daily query limit ${limit}${custom ? "" : " (Google's default)"}`;
}
function usageText({ usedMiB }) {
  return usedMiB === null ? "no use measured today" : `${tebibytes(usedMiB)} TiB used today`;
}
function tebibytes(mebibytes) {
  return grouped3(Math.round(mebibytes / 1048576 * 100) / 100);
}
function costText2({ snapshot }) {
  const { cost, billingExport } = snapshot.parts;
  const budgets = shown2(cost, budgetText);
  return isRead(cost) && isRead(billingExport) ? `${budgets}; ${exportText(billingExport.value)}` : budgets;
}
function budgetText({ budgets }) {
  if (budgets.length === 0) return "no budget";
  return budgets.map(({ name, amountUsd }) => amountUsd === null ? name : `${name} (${amountUsd} USD)`).join(", ");
}
function exportText({ tables }) {
  return tables.length === 0 ? "no export of costs" : `exported to ${tables.map(({ dataset, name }) => `${dataset}.${name}`).join(", ")}`;
}

// src/judge/infrastructure-lines.ts
function listInfrastructure(judged) {
  const { datasets, buckets, jobs, serviceAccounts } = judged.plan.infrastructure;
  const { parts } = judged.snapshot;
  return [
    ...datasets.map(
      ({ id, access }) => line(
        judged,
        { subject: { kind: "dataset", id }, type: "BigQuery Dataset" },
        datasetRows(judged, { id, access })
      )
    ),
    ...buckets.map(
      ({ name, access }) => line(judged, { subject: { kind: "bucket", id: name }, type: "Cloud Storage Bucket" }, [
        { label: "Location", value: shown2(parts.buckets[name], ({ location }) => location) },
        {
          label: "Storage",
          value: shown2(parts.buckets[name], ({ storageClass }) => `class ${storageClass}`)
        },
        { label: "Access", value: bucketAccess(parts.buckets[name], access) }
      ])
    ),
    ...jobs.map(
      ({ name }) => line(judged, { subject: { kind: "job", id: name }, type: "Cloud Run Job" }, [
        ...jobRows(parts.jobs[name]),
        { label: "Image Uploaded", value: shown2(parts.deployedImages[name], ({ uploadedAt }) => uploadedAt) }
      ])
    ),
    ...serviceAccounts.map(
      ({ email }) => line(judged, { subject: { kind: "service-account", id: email }, type: "Service Account" }, [
        {
          label: "State",
          value: shown2(parts.serviceAccounts[email], ({ disabled }) => disabled ? "disabled" : "enabled")
        },
        { label: "Runs", value: judged.phase.runsAs === email ? judged.phase.id : "not named by the phase" }
      ])
    )
  ];
}
function line(judged, resource, rows) {
  const findings = judged.index.about(resource.subject);
  const blockers = blockerIdsOf(findings, judged);
  return {
    ...resource,
    readiness: deriveReadiness(findings),
    rows: [...rows, blockersRow(blockers)],
    blockers
  };
}
function bucketAccess(reading, access) {
  const wanted = access.length === 0 ? "none required" : `required: ${access.join(", ")}`;
  return `${wanted}; granted: ${shown2(reading, ({ granted }) => granted.join(", ") || "none")}`;
}
function jobRows(reading) {
  return [
    { label: "Location", value: shown2(reading, ({ location }) => location) },
    { label: "Image", value: shown2(reading, ({ image }) => image) },
    {
      label: "Service Account",
      value: shown2(reading, ({ serviceAccount }) => serviceAccount ?? "the project's default")
    },
    { label: "Ready", value: shown2(reading, ({ ready, message }) => ready ? "yes" : `no: ${message}`) },
    { label: "Last Execution", value: shown2(reading, lastExecution) }
  ];
}
function lastExecution({ lastExecution: last }) {
  return last === null ? "never" : `${last.status}${last.at === null ? "" : ` at ${last.at}`}`;
}

// src/judge/names.ts
function listNames({ plan, phase }) {
  const standards = plan.mandates.flatMap(
    ({ id, dataset, names: names2 }) => names2.map(({ template }) => ({ of: id, role: "standard", dataset, template }))
  );
  const changes = phase.operations.flatMap(({ id, dataset, from, to }) => [
    ...from.map((template) => ({ of: id, role: "from", dataset, template })),
    ...to === null ? [] : [{ of: id, role: "to", dataset, template: to }]
  ]);
  return [...standards, ...changes];
}

// src/judge/operation-lines.ts
function listOperations(judged) {
  return judged.phase.operations.map((operation) => toLine2(operation, judged));
}
function toLine2(operation, judged) {
  const { id, title, kind, script, needs, expect, ifMissing } = operation;
  const findings = [
    .../* @__PURE__ */ new Set([
      ...judged.index.touching(id),
      ...script === null ? [] : judged.index.about({ kind: "script", id: script }),
      ...script === null ? [] : judged.index.concerning(script)
    ])
  ];
  const blockers = blockerIdsOf(findings, judged);
  return {
    id,
    title,
    kind,
    readiness: deriveReadiness(findings, SCRIPT_ABSENCE),
    script,
    scriptExists: scriptExists(operation, judged),
    expected: expect?.sources ?? null,
    found: countFound(operation, judged),
    effort: ifMissing.effort,
    risk: riskOf(blockers.flatMap((blocker) => judged.blockers.get(blocker) ?? [])),
    needs,
    blockers
  };
}
function scriptExists({ id }, { index }) {
  return index.about({ kind: "operation", id }).some(({ rule, outcome }) => rule === "missing-operation-script" && outcome === "pass");
}
function countFound({ from, dataset }, { snapshot }) {
  const catalogue = dataset === null ? void 0 : snapshot.parts.catalogues[dataset];
  if (from.length === 0 || !isRead(catalogue)) return null;
  return catalogue.value.tables.filter(({ name }) => from.some((template) => isMatch(template, name))).length;
}
function riskOf(blockers) {
  if (blockers.some(({ priority, state }) => priority === "P0" && state !== "waived")) return "HIGH";
  return blockers.some(({ priority, state }) => priority === "P1" || state === "waived") ? "MEDIUM" : "LOW";
}

// src/judge/risk.ts
var MANY_P1 = 5;
var LOW_RISK_COVERAGE = 0.9;
function assessRisk(seen2) {
  const p0 = seen2.blockers.filter((blocker) => blocker.priority === "P0");
  const openP0 = p0.filter(isOpen);
  const openP1 = seen2.blockers.filter((blocker) => blocker.priority === "P1" && isOpen(blocker));
  const p1 = openP1.length + p0.length - openP0.length;
  if (openP0.length > 0 || p1 >= MANY_P1) return "HIGH";
  return p1 > 0 || coverageShare(seen2.coverage) < LOW_RISK_COVERAGE ? "MEDIUM" : "LOW";
}

// src/judge/assumed.ts
var OFFERED = 3;
function chooseBlockers(blockers, list) {
  const byId = new Map(blockers.map((blocker) => [blocker.id, blocker]));
  const parts = list.split(",");
  const chosen = /* @__PURE__ */ new Set();
  for (let from = 0; from < parts.length; ) {
    const found = longestFrom(parts, { from, byId });
    if (found === null) throw unknownBlocker((parts[from] ?? "").trim(), [...byId.keys()]);
    chosen.add(found.blocker);
    from = found.next;
  }
  return blockers.filter((blocker) => chosen.has(blocker));
}
function longestFrom(parts, { from, byId }) {
  for (let next = parts.length; next > from; next--) {
    const blocker = byId.get(parts.slice(from, next).join(",").trim());
    if (blocker !== void 0) return { blocker, next };
  }
  return null;
}
function unknownBlocker(id, known4) {
  const near = nearestIds(id, known4);
  const hint = known4.length === 0 ? "This audit has no blockers." : near.length === 0 ? "The blocker analysis and report.json list the ids." : `Did you mean ${near.join(" or ")}?`;
  return new Problem({
    code: "blocker-unknown",
    message: `--assume-resolved names "${id}", which is no blocker of this audit.`,
    hint
  });
}
function nearestIds(id, known4) {
  const holding = id.length < 3 ? [] : known4.filter((one) => one.includes(id));
  if (holding.length > 0) return holding.slice(0, OFFERED);
  const near = [];
  for (let left = known4; near.length < OFFERED; left = left.filter((one) => !near.includes(one))) {
    const next = nearestWord(id, left);
    if (next === null) break;
    near.push(next);
  }
  return near;
}

// src/judge/verdict.ts
var SPELLED_OUT = 10;
function decide(seen2) {
  const { findings, blockers, phase, gate } = seen2;
  if (findings.every(({ outcome }) => outcome === "not-applicable")) {
    return {
      decision: "NO-GO",
      reasons: [`Nothing about ${phase.id} was checked, so nothing speaks for a start.`]
    };
  }
  const standing = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  const [first, ...others] = standing.map(reasonOf);
  if (first === void 0) return go({ blockers, phase, gate });
  const rest = others.length + 1 - SPELLED_OUT;
  const spelled2 = others.slice(0, SPELLED_OUT - 1);
  const more = rest > 0 ? [`${counted3(rest, "further blocker")} at or above ${gate}.`] : [];
  return { decision: "NO-GO", reasons: [first, ...spelled2, ...more] };
}
function reasonOf(blocker) {
  const { priority, outcome, consequence, id, delayHours } = blocker;
  if (outcome === "unverified") return `${priority} not verified. ${consequence} (${id}).`;
  return `${priority}: ${consequence} (${id}; ${spanOfHours(delayHours)} to mend).`;
}
function go(seen2) {
  const { blockers, phase, gate } = seen2;
  const open = blockers.filter(isOpen);
  const milder = open.length === 0 ? "No blocker stands open" : `Open below it: ${tallied(open)}`;
  const waived = blockers.filter((blocker) => !isOpen(blocker)).map(waivedReason);
  return {
    decision: "GO",
    reasons: [`No open blocker of ${phase.id} is at or above ${gate}. ${milder}.`, ...waived]
  };
}
function waivedReason({ id, priority, waiver }) {
  const by = waiver ? ` by ${waiver.owner} until ${waiver.until}: ${waiver.reason}` : "";
  return `${priority} ${id} is waived${by}.`;
}

// src/judge/scenarios.ts
var MISSING_SCRIPT_RULES = /* @__PURE__ */ new Set(["missing-operation-script", "missing-script"]);
var USUAL = [
  {
    assumes: "every missing script exists and works",
    gone: ({ rule, outcome }) => MISSING_SCRIPT_RULES.has(rule) && outcome === "fail"
  },
  {
    assumes: "every check that could not be made passes",
    gone: ({ outcome }) => outcome === "unverified"
  },
  {
    assumes: "every failure of P0 is mended",
    gone: ({ priority, outcome }) => priority === "P0" && outcome === "fail"
  },
  { assumes: "nothing of P0 stands any more", gone: ({ priority }) => priority === "P0" }
];
function playScenarios(source) {
  const { blockers, assumeResolved } = source;
  const asked = assumeResolved === null ? [] : [
    play(source, {
      assumes: "the blockers that were named are resolved",
      asked: true,
      without: chooseBlockers(blockers, assumeResolved)
    })
  ];
  const usual = USUAL.map(({ assumes, gone }) => ({
    assumes,
    asked: false,
    without: blockers.filter((blocker) => isOpen(blocker) && gone(blocker))
  })).filter(isNew);
  return [...asked, ...usual.map((assumption) => play(source, assumption))];
}
function isNew({ without }, index, all) {
  const others = all.slice(0, index).map(keyOf2);
  return without.length > 0 && !others.includes(keyOf2({ without }));
}
function keyOf2({ without }) {
  return without.map(({ id }) => id).join("\n");
}
function play(source, { assumes, asked, without }) {
  const { findings, phase, gate, at, coverage } = source;
  const gone = new Set(without);
  const blockers = source.blockers.filter((blocker) => !gone.has(blocker));
  return {
    assumes,
    asked,
    without: without.map(({ id }) => id),
    decision: decide({ findings, blockers, phase, gate }).decision,
    risk: assessRisk({ blockers, coverage }),
    earliestGo: coverage.total === 0 ? null : findEarliestGo({ blockers, phase, gate, at }),
    standing: blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate)).length
  };
}

// src/judge/place-tasks.ts
function placeTasks(tasks, people) {
  const groups = groupTasks(tasks);
  const tails = tailsOf(tasks, groups);
  const waiting = [...tasks].sort((a, b) => (tails.get(b) ?? 0) - (tails.get(a) ?? 0));
  const progress = openProgress(tasks, groups);
  const crew = Array.from({ length: people }, () => null);
  const placed = [];
  while (waiting.length > 0) {
    const person = indexOfFirstFree(crew);
    const last = crew[person] ?? null;
    const next = choose(waiting, { free: last?.ends ?? 0, progress });
    waiting.splice(next.index, 1);
    const held = last === null ? next.after : [...next.after, last];
    const one = {
      task: next.task,
      person: person + 1,
      begins: next.begins,
      ends: next.begins + hoursOf(next.task),
      after: next.after,
      heldBy: held.find(({ ends }) => ends === next.begins) ?? null
    };
    progress.end(one);
    crew[person] = one;
    placed.push(one);
  }
  return placed.sort((a, b) => a.begins - b.begins || a.person - b.person);
}
function criticalChain(placed) {
  const chain = [];
  let one = placed.reduce((a, b) => a !== null && a.ends >= b.ends ? a : b, null);
  for (; one !== null; one = one.heldBy) chain.unshift(one);
  return chain;
}
function tailsOf(tasks, { of, before }) {
  const behind = /* @__PURE__ */ new Map();
  const tails = /* @__PURE__ */ new Map();
  for (const task of [...tasks].reverse()) {
    const tail = hoursOf(task) + Math.max(0, ...of(task).map((group) => behind.get(group) ?? 0));
    tails.set(task, tail);
    for (const group of before(task)) behind.set(group, Math.max(behind.get(group) ?? 0, tail));
  }
  return tails;
}
function openProgress(tasks, { of, before }) {
  const left = /* @__PURE__ */ new Map();
  const latest = /* @__PURE__ */ new Map();
  const waitsFor2 = new Map(tasks.map((task) => [task, before(task)]));
  return {
    after: (task) => {
      const groups = waitsFor2.get(task) ?? [];
      if (groups.some((group) => (left.get(group) ?? group.tasks.length) > 0)) return null;
      return [...new Set(groups.flatMap((group) => latest.get(group) ?? []))];
    },
    end: (one) => {
      for (const group of of(one.task)) {
        left.set(group, (left.get(group) ?? group.tasks.length) - 1);
        const known4 = latest.get(group);
        if (known4 === void 0 || one.ends > known4.ends) latest.set(group, one);
      }
    }
  };
}
function choose(waiting, { free, progress }) {
  let soonest = null;
  for (const [index, task] of waiting.entries()) {
    const after = progress.after(task);
    if (after === null) continue;
    const ready = after.reduce((time, { ends }) => Math.max(time, ends), 0);
    if (ready <= free) return { index, task, begins: free, after };
    if (soonest === null || ready < soonest.begins) soonest = { index, task, begins: ready, after };
  }
  if (soonest === null) throw new Error("tasks wait for each other in a circle");
  return soonest;
}
function indexOfFirstFree(crew) {
  let first = 0;
  for (const [index, last] of crew.entries()) {
    if ((last?.ends ?? 0) < (crew[first]?.ends ?? 0)) first = index;
  }
  return first;
}
function hoursOf({ blocker }) {
  return blocker.delayHours.high;
}

// src/judge/schedule.ts
function scheduleWork(seen2) {
  const { phase, gate, at } = seen2;
  const { team } = phase;
  const blockers = seen2.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (!(team.people > 0 && team.hoursPerDay > 0)) return { tasks: [], team, criticalPath: [] };
  const crew = Math.max(1, Math.floor(team.people));
  const placed = placeTasks(toTasks(blockers, phase.operations), crew);
  const chain = criticalChain(placed);
  const critical = new Set(chain);
  const pace = team.people / crew;
  const working = { from: Date.parse(at), hoursPerDay: team.hoursPerDay };
  return {
    tasks: placed.map((one) => {
      const { blocker } = one.task;
      const ends = instantAfter(one.ends / pace, working);
      const begins = one.ends > one.begins ? beginningAfter(one.begins / pace, working) : ends;
      return {
        blocker: blocker.id,
        title: blocker.title,
        hours: blocker.delayHours,
        after: one.after.map(({ task }) => task.blocker.id),
        begins: toInstant(begins),
        ends: toInstant(ends),
        person: one.person,
        critical: critical.has(one)
      };
    }),
    team,
    criticalPath: chain.map(({ task }) => task.blocker.id)
  };
}
function toInstant(time) {
  return new Date(time).toISOString();
}

// src/judge/script-lines.ts
function listScripts(judged) {
  const { scripts } = judged.snapshot.parts;
  const facts = new Map((isRead(scripts) ? scripts.value : []).map((fact) => [fact.path, fact]));
  const wanted = wantedPaths(judged);
  const declared = new Map(judged.plan.scripts.map((script) => [script.path, script]));
  const acting = actingOf(judged);
  const found = [...facts.keys()].filter((path) => !wanted.has(path)).sort();
  return [...[...wanted].sort(), ...found].map(
    (path) => toLine3({
      path,
      fact: facts.get(path) ?? null,
      declared: declared.get(path) ?? null,
      wanted: wanted.has(path),
      acting: acting.get(path) ?? [],
      judged
    })
  );
}
function wantedPaths({ plan, phase }) {
  return /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script === null ? [] : [script])
  ]);
}
function toLine3({ path, fact, declared, wanted, acting, judged }) {
  const { phase, index } = judged;
  const operations = phase.operations.filter(({ script }) => script === path).map(({ id }) => id);
  const findings = findingsOf(path, operations, judged);
  const blockers = blockerIdsOf(findings, judged);
  const readiness = readinessOf(fact, findings);
  const title = phase.operations.find(({ script }) => script === path)?.title ?? "";
  return {
    path,
    readiness,
    family: declared?.family ?? (operations.length > 0 ? "operation" : wanted ? "phase" : fact?.language ?? ""),
    purpose: declared?.purpose || fact?.purpose || title,
    fact: fact === null ? null : { ...fact, effects: exampleStatements(fact.effects) },
    wanted,
    ...acting.length > 0 ? { actsAs: acting.map(({ name, because }) => `${name} (${because})`) } : {},
    operations,
    mandates: Object.fromEntries(
      phase.mandates.map((id) => [id, compliance(id, index.about({ kind: "script", id: path }), judged)])
    ),
    blockers,
    recommendation: recommend({ path, readiness, phase: phase.id, blockers, judged })
  };
}
function findingsOf(path, operations, { index }) {
  return [
    .../* @__PURE__ */ new Set([
      ...index.about({ kind: "script", id: path }),
      ...index.concerning(path),
      ...operations.flatMap((id) => index.touching(id))
    ])
  ];
}
function readinessOf(fact, findings) {
  if (findings.some(({ outcome }) => outcome !== "not-applicable"))
    return deriveReadiness(findings, SCRIPT_ABSENCE);
  if (fact === null) return "UNVERIFIED";
  if (fact.syntax.length > 0) return "BLOCKED";
  return fact.complete ? "READY" : "PARTIAL";
}
function compliance(mandate, findings, { plan }) {
  const declared = plan.mandates.find(({ id }) => id === mandate);
  const rules = [
    ...declared && declared.names.length > 0 ? ["non-compliant-creation"] : [],
    ...declared && declared.columns.length > 0 ? ["missing-columns"] : []
  ];
  const asked = findings.filter(({ rule }) => rules.includes(rule));
  const failure = asked.find(({ outcome }) => outcome === "fail");
  if (failure) return `NO (${failure.says.replace(/\.$/, "")})`;
  const open = asked.find(({ outcome }) => outcome === "unverified");
  if (open) return `NOT VERIFIED (${open.says.replace(/\.$/, "")})`;
  return asked.some(({ outcome }) => outcome === "pass") ? "YES" : "NOT APPLICABLE (creates no table that it governs)";
}
function recommend(seen2) {
  const gravest = seen2.blockers.flatMap((id) => seen2.judged.blockers.get(id) ?? []).sort((a, b) => weightOf(a) - weightOf(b))[0];
  if (seen2.readiness === "READY") {
    return gravest ? `Ready for ${seen2.phase}. Minor: ${gravest.action}` : `Ready for ${seen2.phase}`;
  }
  return gravest ? gravest.action : `Check ${seen2.path} by hand`;
}
function weightOf({ rule, outcome, priority }) {
  if (outcome === "fail" && SCRIPT_ABSENCE.has(rule)) return -1;
  return Number(priority.slice(1)) * 2 + (outcome === "fail" ? 0 : 1);
}

// src/judge/touches.ts
function touchedBlockers(blockers, { paths }) {
  const changed = new Set(paths);
  return blockers.filter((blocker) => isOpen(blocker) && (blocker.state === "new" || isIn(blocker, changed))).map(({ id }) => id);
}
function isIn({ subject, place: place2, evidence }, changed) {
  if (changed.has(subject.id)) return true;
  const declared = evidence.some(({ kind, place: at }) => kind === "plan" && at?.path === place2?.path);
  return place2 !== null && changed.has(place2.path) && !declared;
}

// src/judge/build-report.ts
function buildReport(source) {
  const { plan, phase, snapshot, findings, basePolicy, at } = source;
  const { gate } = basePolicy;
  const base = source.baseBlockers ?? null;
  const blockers = rankBlockers({
    findings,
    phase,
    policy: basePolicy,
    basePlanned: base?.map(({ id }) => id) ?? null,
    at
  });
  const judged = {
    plan,
    phase,
    snapshot,
    index: indexFindings(findings),
    blockers: new Map(blockers.map((blocker) => [blocker.id, blocker]))
  };
  const coverage = measureCoverage(findings);
  const { decision, reasons } = decide({ findings, blockers, phase, gate });
  const risk = assessRisk({ blockers, coverage });
  const earliestGo = coverage.total === 0 ? null : findEarliestGo({ blockers, phase, gate, at });
  const simulation = simulationWithGroups({ plan, phase, ...snapshot.parts });
  const scripts = listScripts(judged);
  const operations = listOperations(judged);
  const { assumeResolved = null, planned: planned2 = phase.starts } = source;
  const scenarios = playScenarios({ findings, blockers, phase, gate, at, coverage, assumeResolved });
  const answers = answerQuestions({
    phase,
    gate,
    decision,
    risk,
    earliestGo,
    coverage,
    blockers,
    scripts,
    operations
  });
  return {
    schemaVersion: 1,
    tool: { name: "phasegate", version: source.version },
    at,
    project: plan.project,
    repository: describeRepository({ ...source, notes: [...assumedNotes(scenarios), ...source.notes] }),
    cloud: source.cloud,
    ...snapshot.requests === void 0 ? {} : { requests: snapshot.requests },
    plan: { path: plan.path, documents: plan.documents },
    phase: {
      id: phase.id,
      title: phase.title,
      starts: phase.starts,
      ...planned2 === phase.starts ? {} : { planned: planned2 },
      runsAs: phase.runsAs,
      document: phase.document,
      gate
    },
    verdict: { decision, risk, earliestGo, reasons, answers },
    gate: decideGate({
      decision,
      blockers,
      phase,
      policy: basePolicy,
      uncredentialed: source.uncredentialed ?? null
    }),
    change: source.change ? { ...source.change, touches: touchedBlockers(blockers, source.change) } : null,
    coverage,
    blockers,
    resolved: (base ?? []).filter(({ id }) => !judged.blockers.has(id)).map(({ id, title, priority }) => ({ id, title, priority })),
    findings,
    scripts,
    operations,
    infrastructure: listInfrastructure(judged),
    dependencies: listDependencies(judged),
    reconciliation: reconciliationsOf({ plan, phase, ...snapshot.parts }),
    simulation,
    forecast: forecastPhase({ plan, phase, at, simulation, ...snapshot.parts }),
    schedule: scheduleWork({ blockers, phase, gate, at }),
    scenarios,
    names: listNames(judged),
    evidence: numberEvidence({ findings, blockers }),
    channels: [],
    waiverNotes: noteWaivers({ blockers, base: basePolicy, head: plan.policy, at, rules: rulesOf(findings) })
  };
}
function assumedNotes(scenarios) {
  return scenarios.filter(({ asked }) => asked).map(({ without, decision, risk, earliestGo, standing }) => {
    const dates = earliestGo === null ? "cannot be told" : spanOfDates(earliestGo);
    return `Not the verdict: without ${namedIn(without, "report.json")} it would be ${decision}, risk ${risk}, earliest GO ${dates}, ${counted3(standing, "blocker")} left. Everything else in this report counts them.`;
  });
}
function rulesOf(findings) {
  return new Set(findings.map(({ rule }) => rule));
}
function describeRepository({ snapshot, notes, plan }) {
  const { repository } = snapshot.parts;
  if (!isRead(repository)) {
    const why = `The repository could not be read: ${repository.detail}`;
    return {
      name: plan.project,
      revision: null,
      branch: null,
      from: "archive",
      url: null,
      folder: "",
      notes: [...notes, why]
    };
  }
  const { name, revision, branch, from, url = null, folder = "" } = repository.value;
  return { name, revision, branch, from, url, folder, notes };
}

// src/judge/weakenings.ts
function noteWeakenings(base, head) {
  return DEMANDS.flatMap(({ noun, of }) => {
    const kept3 = new Set(of(head));
    const dropped = of(base).filter((demand) => !kept3.has(demand));
    if (dropped.length === 0) return [];
    const named3 = dropped.slice(0, NAMED3).join(", ");
    const more = dropped.length > NAMED3 ? ` and ${dropped.length - NAMED3} more` : "";
    return [`The audited revision drops ${noun} from the plan that the base demands: ${named3}${more}.`];
  });
}
var NAMED3 = 5;
var DEMANDS = [
  { noun: "operations", of: ({ phase }) => phase.operations.map(({ id }) => id) },
  { noun: "mandates", of: ({ phase }) => phase.mandates },
  { noun: "scripts", of: ({ plan, phase }) => [...phase.scripts, ...plan.scripts].map(({ path }) => path) },
  {
    noun: "rules of mandates",
    of: ({ plan }) => plan.mandates.flatMap(({ id, names: names2, columns }) => [
      ...names2.map((name) => `${id} ${name.id}`),
      ...columns.flatMap(({ tables, require: require2 }) => require2.map(({ text }) => `${id} ${tables} ${text}`))
    ])
  },
  {
    noun: "access to datasets",
    of: ({ plan }) => plan.infrastructure.datasets.flatMap(({ id, access }) => [id, ...access.map((one) => `${id} ${one}`)])
  },
  {
    noun: "access to buckets",
    of: ({ plan }) => plan.infrastructure.buckets.flatMap(({ name, access }) => [
      name,
      ...access.map((one) => `${name} ${one}`)
    ])
  },
  { noun: "jobs", of: ({ plan }) => plan.infrastructure.jobs.map(({ name }) => name) },
  {
    noun: "service accounts",
    of: ({ plan, phase }) => [
      ...plan.infrastructure.serviceAccounts.map(({ email }) => email),
      ...phase.runsAs === null ? [] : [`runs-as ${phase.runsAs}`]
    ]
  },
  {
    noun: "cost controls",
    of: ({ plan: { infrastructure }, phase }) => [
      ...infrastructure.cost.budget === "required" ? ["budget"] : [],
      ...infrastructure.cost.dailyQueryQuota === "required" ? ["daily query quota"] : [],
      ...phase.budgetUsd === null ? [] : ["the phase's own budget"]
    ]
  },
  {
    noun: "dependencies",
    of: ({ plan: { dependencies } }) => [
      ...dependencies.environments.map(({ name }) => name),
      ...dependencies.tools.map(({ name }) => name),
      ...dependencies.apis.map(({ service }) => service)
    ]
  }
];

// src/baseline.ts
async function readBasePolicy({
  plan,
  base
}) {
  if (base === null) return plan.policy;
  const read = base.state === "closed" ? null : (await readPolicy(base, plan)).policy;
  return read ?? { gate: plan.policy.gate, waivers: [] };
}
async function readBaseline(comparison2) {
  const { plan, clients } = comparison2;
  if (clients.base === null) {
    const note = plan.policy.waivers.length > 0 ? ["No base revision was named: waivers are those of the audited plan itself."] : [];
    return { policy: plan.policy, blockers: null, change: null, notes: note };
  }
  const unwaived = { gate: plan.policy.gate, waivers: [] };
  if (clients.base.state === "closed") {
    return {
      policy: unwaived,
      blockers: null,
      change: null,
      notes: [`The base revision cannot be read, so no waiver counts. ${clients.base.why}`]
    };
  }
  const { policy, notes } = await readPolicy(clients.base, plan);
  const before = await findBaseBlockers(comparison2, clients.base);
  return {
    policy: policy ?? unwaived,
    blockers: before?.blockers ?? null,
    change: await readChange(comparison2, clients.base),
    notes: [
      ...clients.base.note === null ? [] : [clients.base.note],
      ...notes,
      ...before === null ? [] : noteWeakenings(before, comparison2)
    ]
  };
}
async function readPolicy({ tip }, { path, policy: wanted }) {
  const text = await readPlanText(tip, path);
  if (text === null)
    return { policy: null, notes: ["The base revision has no plan, so no waiver counts yet."] };
  try {
    const policy = parsePlanPolicy({ text, path });
    return { policy, notes: policyNotes(policy, wanted) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      policy: null,
      notes: [`The policy of the base revision does not parse, so no waiver counts. ${error.message}`]
    };
  }
}
function policyNotes(base, wanted) {
  const passing = (wanted.passesUnverifiedOn ?? []).filter((on) => !base.passesUnverifiedOn?.includes(on));
  return [
    ...base.gate === wanted.gate ? [] : [gateNote(base, wanted)],
    ...passing.map(
      (on) => `The audited revision lets what is not verified pass on ${on}; the base does not, and the base counts until it is merged.`
    )
  ];
}
async function readChange({ plan, snapshot }, { parting, changedPaths }) {
  const paths = await changedPaths();
  if (paths === null) return null;
  const { scripts } = snapshot.parts;
  const changed = new Set(paths);
  const phases = plan.phases.map((phase) => {
    const reached = reachOfScripts({ plan, phase, scripts: isRead(scripts) ? scripts.value : [] });
    const run2 = [...reached].flatMap(([path, { byPhase }]) => byPhase ? [path] : []);
    const own = new Set([...run2, ...namedBy(phase)].filter((path) => changed.has(path)));
    return { id: phase.id, title: phase.title, scripts: [...own].sort() };
  });
  return {
    since: parting.identity.revision ?? "",
    paths,
    phases: phases.filter(({ scripts: scripts2 }) => scripts2.length > 0)
  };
}
function namedBy({ operations, scripts }) {
  return [...operations.flatMap(({ script }) => script ?? []), ...scripts.map(({ path }) => path)];
}
function gateNote(base, wanted) {
  const change = wanted.gate < base.gate ? "weakens" : "tightens";
  return `The audited revision ${change} the gate from ${base.gate} to ${wanted.gate}; the base's ${base.gate} counts until it is merged.`;
}
async function findBaseBlockers({ plan, phase, snapshot, clients, cache, at }, { parting }) {
  const basePlan = await parsePlanAt(parting, plan.path);
  const basePhase = basePlan?.phases.find(({ id }) => id === phase.id);
  if (!basePlan || !basePhase) return null;
  const parts = await collectRepository({
    client: parting,
    clock: clients.clock,
    parsers: clients.parsers,
    threads: clients.threads,
    cache
  });
  const before = { ...snapshot, parts: { ...snapshot.parts, ...parts } };
  const findings = runAudits({ audits, plan: basePlan, phase: basePhase, at, snapshot: before });
  const blockers = rankBlockers({ findings, phase: basePhase, policy: basePlan.policy, at });
  return {
    blockers: blockers.filter((blocker) => !isOfComparing(blocker)),
    plan: basePlan,
    phase: basePhase
  };
}
function isOfComparing({ outcome, evidence }) {
  return outcome === "unverified" && evidence.some(({ saw: saw2 }) => saw2.endsWith(NEVER_ASKED));
}
async function parsePlanAt(repository, path) {
  const text = await readPlanText(repository, path);
  if (text === null) return null;
  try {
    return parsePlan({ text, path });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

// src/escalate.ts
async function reportEarly(run2, parts) {
  const { plan, phase, clients, at, version } = run2;
  const snapshot = await withoutCloud(run2, parts);
  const findings = runAudits({ audits, plan, phase, at, snapshot });
  const basePolicy = await readBasePolicy({ plan, base: clients.base });
  const report = buildReport({
    plan,
    phase,
    snapshot,
    findings,
    basePolicy,
    at,
    version,
    cloud: clients.cloud.kind,
    notes: []
  });
  const stands2 = report.blockers.some(
    ({ priority, outcome, state }) => priority === "P0" && outcome === "fail" && state !== "waived"
  );
  return stands2 ? report : null;
}
async function withoutCloud(run2, inside) {
  const { plan, phase, clients, at } = run2;
  const { clock } = clients;
  const outside = await collectCloud({ client: null, plan, clock, why: "Google Cloud is still being read" });
  const seen2 = { ...inside, ...outside };
  const tried2 = await runProbes({
    client: null,
    plan,
    phase,
    seen: seen2,
    clock,
    level: "off",
    run: run2.probing.run,
    signal: new AbortController().signal,
    progress: run2.progress
  });
  return { schemaVersion: 1, observedAt: at, cloud: clients.cloud.kind, parts: { ...seen2, ...tried2 } };
}

// src/run.ts
async function run(request, clients) {
  const at = clients.clock.now();
  const declared = await readPlan(clients.repository, request.planPath);
  const chosen = choosePhase(declared, { id: request.phaseId, at });
  const phase = { ...chosen, starts: request.starts ?? chosen.starts };
  const plan = { ...declared, phases: declared.phases.map((one) => one === chosen ? phase : one) };
  const cache = /* @__PURE__ */ new Map();
  const { escalate } = request;
  const onRepository = async (parts) => {
    const early2 = await reportEarly({ ...request, plan, phase, clients, at }, parts);
    if (early2 !== null) await escalate?.(early2);
  };
  const early = escalate === void 0 ? {} : { onRepository };
  const snapshot = await takeSnapshot({ ...request, ...early, plan, phase, clients, at, cache });
  request.progress("auditing");
  const findings = runAudits({ audits, plan, phase, at, snapshot });
  const baseline = await readBaseline({ plan, phase, snapshot, clients, cache, at });
  return buildReport({
    plan,
    phase,
    snapshot,
    findings,
    basePolicy: baseline.policy,
    change: baseline.change,
    uncredentialed: uncredentialed(request, clients),
    baseBlockers: baseline.blockers,
    at,
    version: request.version,
    cloud: snapshot.cloud,
    assumeResolved: request.assumeResolved ?? null,
    notes: [
      ...startNotes(chosen, phase),
      ...cloudNotes(clients),
      ...repositoryNotes(snapshot),
      ...baseline.notes
    ],
    planned: chosen.starts
  });
}
function uncredentialed({ occasion }, { cloud }) {
  return occasion && cloud.why !== null ? { occasion, detail: cloud.why } : null;
}
function cloudNotes({ cloud }) {
  if (cloud.kind !== "none") return [];
  const why = cloud.why ?? "`cloud` is none: set it to live once the run has credentials";
  return [`Nothing about Google Cloud was checked. ${why}.`];
}
function repositoryNotes({ parts: { repository } }) {
  return isRead(repository) ? repository.value.notes ?? [] : [];
}
function startNotes(planned2, asked) {
  if (planned2.starts === asked.starts) return [];
  return [`Asked about a start on ${asked.starts}; the plan says ${planned2.starts}.`];
}

// src/entries/exit-code.ts
function exitCodeOf({ fails }) {
  return fails ? 1 : 0;
}

// src/publish/annotate.ts
function annotate(part) {
  const { annotations, write: write2 } = part;
  return {
    name: "annotations",
    run: async () => {
      if (write2 === null) return { state: "skipped", detail: "not a GitHub job" };
      for (const annotation of annotations) write2(annotation);
      return { state: "written", detail: `${annotations.length} annotations` };
    }
  };
}

// src/publish/explain.ts
function explain2({ kind, detail, scope }, what) {
  if (kind === "denied" || kind === "missing") {
    const grant = scope.replace(/: read$/, ": write");
    return `GitHub refused (${detail}): grant the job "${grant}"`;
  }
  return `GitHub did not take ${what} (${kind}, ${detail})`;
}

// src/publish/check.ts
var BATCH = 50;
var SUMMARY_LIMIT_BYTES = 6e4;
var DOCUMENT = "comment.md";
function addCheck(target) {
  const { github, repository, headSha, name, notes } = target;
  return {
    name: "check",
    run: async ({ report, documents }) => {
      if (github === null) return { state: "skipped", detail: 'there is no GitHub token ("checks: write")' };
      if (repository === null || headSha === null)
        return { state: "skipped", detail: "the run does not say which commit it judged" };
      const [first, ...others] = batches(notes.flatMap(toNote));
      const body = documents.find(({ path }) => path === DOCUMENT)?.body ?? report.verdict.decision;
      const shown3 = {
        title: `${report.verdict.decision}: ${report.phase.id}`.slice(0, 200),
        summary: fitted(body, report.verdict.decision),
        notes: first ?? []
      };
      const conclusion = report.gate.fails ? "failure" : "success";
      const made = await github.createCheck({ ...repository, name, headSha, output: shown3, conclusion });
      if (made.state === "refused")
        return { state: "failed", detail: explain2(made.refusal, "the check run") };
      const added = await addNotes({ ...target, github, repository }, { id: made.value.id, shown: shown3, others });
      return added ?? { state: "posted", detail: `${made.value.url} with ${notes.length} annotations` };
    }
  };
}
async function addNotes({ github, repository }, part) {
  for (const notes of part.others) {
    const reply = await github.updateCheck({ ...repository, id: part.id, output: { ...part.shown, notes } });
    if (reply.state === "refused")
      return { state: "failed", detail: explain2(reply.refusal, "all annotations of the check run") };
  }
  return null;
}
function batches(notes) {
  return Array.from(
    { length: Math.ceil(notes.length / BATCH) },
    (_, index) => notes.slice(index * BATCH, (index + 1) * BATCH)
  );
}
function toNote({ level, title, message, place: place2 }) {
  if (place2 === null) return [];
  const shown3 = level === "error" ? "failure" : "warning";
  return [{ path: place2.path, line: Math.max(1, place2.line), level: shown3, title, message }];
}
function fitted(body, otherwise) {
  return Buffer.byteLength(body) <= SUMMARY_LIMIT_BYTES ? body : otherwise;
}

// src/publish/comment.ts
var JOB_AUTHOR = "github-actions[bot]";
var DOCUMENT2 = "comment.md";
function upsertComment(target) {
  const { github, pull, fallback, choice, memory } = target;
  return {
    name: "comment",
    run: async ({ documents, report }) => {
      const document = documents.find(({ path }) => path === DOCUMENT2);
      if (document === void 0) return skipped2("no comment was rendered");
      if (pull === null) return skipped2("the run belongs to no pull request");
      if (github === null)
        return leave({
          document,
          fallback,
          why: `there is no GitHub token (the job needs "pull-requests: write")`,
          state: "skipped"
        });
      const hush = whyNoComment(choice, report);
      const outcome = await post({ github, pull, body: document.body, hush, memory });
      return "refusal" in outcome ? leave({ document, fallback, why: explain2(outcome.refusal, "the comment"), state: "failed" }) : outcome;
    }
  };
}
function whyNoComment(choice, report) {
  const { failed: failed3, unverified: unverified2, fresh, fixed } = tallyBlockers(report);
  const open = failed3.P0 + failed3.P1 + failed3.P2 + failed3.P3 + unverified2;
  if (choice === "on-findings" && open === 0) return "nothing stands open, and there is no comment to mend";
  if (choice === "on-change" && fresh + fixed === 0)
    return "the change adds and mends no blocker, and there is no comment to mend";
  return null;
}
async function post(wanted) {
  const { github, pull, body, hush, memory } = wanted;
  const found = await findOwn(wanted);
  if ("refusal" in found) return found;
  const [oldest, ...others] = found.own;
  if (oldest === void 0) {
    if (hush !== null) return skipped2(hush);
    if (!found.isWhole)
      return skipped2("the thread has more comments than a run may read, and ours is not among them");
    const made = await github.createComment({ ...pull, body });
    if (made.state === "done") memory.id = made.value.id;
    return posted(made, "made");
  }
  memory.id = oldest.id;
  if (found.own.some((comment) => isLater(comment.body, body)))
    return skipped2(`a later run has written ${oldest.url}`);
  const reply = await replace(wanted, oldest);
  if ("refusal" in reply) return reply;
  return { ...reply, detail: `${reply.detail}${await removeOthers(wanted, others)}` };
}
async function findOwn({
  github,
  pull,
  body,
  memory
}) {
  const author = await github.viewer() ?? JOB_AUTHOR;
  const ours = { author, mark: firstLine(body) };
  if (memory.id !== null) {
    const known4 = await github.getComment({ ...pull, id: memory.id });
    if (known4.state === "done" && isOurs(known4.value, ours)) return { own: [known4.value], isWhole: true };
  }
  const listed4 = await github.listComments(pull);
  if (listed4.state === "refused") return listed4;
  const { comments, isWhole: isWhole2 } = listed4.value;
  return {
    own: comments.filter((comment) => isOurs(comment, ours)).toSorted((a, b) => a.id - b.id),
    isWhole: isWhole2
  };
}
async function replace({ github, pull, body }, comment) {
  if (sayingOf(comment.body) === sayingOf(body)) return skipped2(`${comment.url} says the same already`);
  return posted(await github.updateComment({ ...pull, id: comment.id, body }), "replaced");
}
async function removeOthers({ github, pull }, others) {
  if (others.length === 0) return "";
  let removed = 0;
  for (const { id } of others.slice(0, REMOVAL_LIMIT)) {
    const reply = await github.deleteComment({ ...pull, id });
    if (reply.state === "done" || reply.refusal.kind === "missing") removed += 1;
  }
  return `; ${removed} of ${others.length} duplicates removed`;
}
var REMOVAL_LIMIT = 3;
function isOurs({ author: writer, body }, ours) {
  const byJob = ours.author.endsWith("[bot]");
  return bare2(writer.login) === bare2(ours.author) && (!byJob || writer.isBot) && firstLine(body) === ours.mark;
}
function isLater(published, ours) {
  const [theirs, own] = [parseRecord(published), parseRecord(ours)];
  return theirs !== null && own !== null && isLaterRun(theirs, own);
}
async function leave(part) {
  const { document, fallback, why, state } = part;
  const where = await fallback.write(document.path, document.body).then(
    () => `${fallback.root}/${document.path} holds it`,
    () => "it could not be left in a file either"
  );
  return { state, detail: `${why}; ${where}` };
}
function posted(reply, what) {
  return reply.state === "refused" ? reply : { state: "posted", detail: `${what} ${reply.value.url}` };
}
function skipped2(detail) {
  return { state: "skipped", detail };
}
function firstLine(body) {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}
function bare2(login) {
  return login.replace(/\[bot\]$/, "").toLowerCase();
}

// src/publish/files.ts
function writeFiles({ writer }) {
  return {
    name: "files",
    run: async ({ documents }) => {
      const faults = [];
      for (const { path, body } of documents) {
        await writer.write(path, body).catch((error) => {
          faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
        });
      }
      const written2 = documents.length - faults.length;
      if (faults.length === 0) return { state: "written", detail: `${written2} files in ${writer.root}` };
      return {
        state: "failed",
        detail: `${written2} of ${documents.length} files written; ${faults.slice(0, 3).join("; ")}`
      };
    }
  };
}

// src/publish/issue.ts
var JOB_AUTHOR2 = "github-actions[bot]";
var DOCUMENT3 = "issue.md";
function keepIssue({ github, repository }) {
  return {
    name: "issue",
    run: async ({ report, documents }) => {
      const body = documents.find(({ path }) => path === DOCUMENT3)?.body;
      if (body === void 0) return { state: "skipped", detail: "no issue was rendered" };
      if (github === null || repository === null)
        return { state: "skipped", detail: 'there is no GitHub token ("issues: write")' };
      const author = await github.viewer() ?? JOB_AUTHOR2;
      const listed4 = await github.listIssues({ ...repository, author });
      if (listed4.state === "refused")
        return { state: "failed", detail: explain2(listed4.refusal, "the question for issues") };
      const own = listed4.value.filter((issue) => isOurs2(issue, { author, mark: firstLine2(body) }));
      const title = `phasegate: ${report.phase.id} is ${report.verdict.decision}`.slice(0, 200);
      return write({ github, repository, title, body, isGo: report.verdict.decision === "GO" }, own);
    }
  };
}
async function write(wanted, own) {
  const { github, repository, title, body, isGo } = wanted;
  const oldest = own.toSorted((a, b) => a.number - b.number)[0];
  if (oldest === void 0 && isGo)
    return { state: "skipped", detail: "the phase is GO and no issue is open" };
  const reply = oldest === void 0 ? await github.createIssue({ ...repository, title, body }) : await github.updateIssue({
    ...repository,
    number: oldest.number,
    title,
    body,
    state: isGo ? "closed" : "open"
  });
  if (reply.state === "refused") return { state: "failed", detail: explain2(reply.refusal, "the issue") };
  const did = oldest === void 0 ? "opened" : isGo ? "closed" : "updated";
  return { state: "posted", detail: `${did} ${reply.value.url}` };
}
function isOurs2({ author: writer, body }, ours) {
  return writer.login.toLowerCase() === ours.author.toLowerCase() && firstLine2(body) === ours.mark;
}
function firstLine2(body) {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}

// src/publish/outputs.ts
function writeOutputs(part) {
  const { file, appender, delimiter, paths } = part;
  return {
    name: "outputs",
    run: async ({ report }) => {
      if (file === null || file === "")
        return { state: "skipped", detail: "the runner gives no file for outputs" };
      const outputs = toOutputs(report, paths);
      if (outputs.some(([, value]) => value.includes(delimiter))) {
        return { state: "failed", detail: "a value holds the delimiter, so no output was written" };
      }
      await appender.append(
        file,
        outputs.map(([name, value]) => `${name}<<${delimiter}
${value}
${delimiter}
`).join("")
      );
      return { state: "written", detail: `${outputs.length} outputs` };
    }
  };
}
function toOutputs(report, paths) {
  const { failed: failed3, fresh, fixed, unverified: unverified2, waived } = tallyBlockers(report);
  return [
    ["verdict", report.verdict.decision],
    ["gate", report.gate.fails ? "failed" : "passed"],
    ["p0", String(failed3.P0)],
    ["p1", String(failed3.P1)],
    ["p2", String(failed3.P2)],
    ["p3", String(failed3.P3)],
    ["new", String(fresh)],
    ["fixed", String(fixed)],
    ["unverified", String(unverified2)],
    ["waived", String(waived)],
    ["out-path", paths.folder],
    ["report-path", paths.report],
    ["summary-path", paths.summary],
    ["sarif-path", paths.sarif]
  ];
}

// src/publish/parse-report.ts
async function parseForeignReport(text) {
  const value = toValue(text);
  if (value === void 0) return { state: "refused", why: "report.json is not JSON" };
  const { faultOfForm } = await import("./publish-report-form.mjs");
  const fault = faultOfForm(value);
  return fault === null ? { state: "taken", report: value } : { state: "refused", why: `report.json has not the form of a report (${fault})` };
}
function toValue(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/publish/strike.ts
var JOB_AUTHOR3 = "github-actions[bot]";
var STRUCK_LIMIT = 3;
async function strikeComments(broken2) {
  const { github, pull, configId, record } = broken2;
  const author = await github.viewer() ?? JOB_AUTHOR3;
  const listed4 = await github.listComments(pull);
  if (listed4.state === "refused")
    return channel("failed", explain2(listed4.refusal, "the question for comments"));
  const own = listed4.value.comments.filter(({ author: writer, body }) => {
    const published = parseRecord(body);
    const isOurs3 = writer.login.toLowerCase() === author.toLowerCase() && isMarkOf(firstLine3(body), configId);
    return isOurs3 && published !== null && !isLaterRun(published, record);
  });
  for (const { id, body } of own.slice(0, STRUCK_LIMIT)) {
    const reply = await github.updateComment({ ...pull, id, body: struck(body, broken2) });
    if (reply.state === "refused") return channel("failed", explain2(reply.refusal, "the comment"));
  }
  return own.length === 0 ? channel("skipped", "there is no comment to strike") : channel("posted", `struck ${Math.min(own.length, STRUCK_LIMIT)} comments`);
}
function struck(body, { record, runUrl }) {
  const old = /^## (.*)$/m.exec(body)?.[1] ?? "";
  const run2 = runUrl === null ? "its log says why" : `[its log says why](${runUrl})`;
  return `${[
    firstLine3(body),
    toRecordLine(record),
    "",
    "## ⚠️ Could not evaluate",
    "",
    `The latest run ended without a verdict: ${run2}. What was said before holds no longer.`,
    "",
    `~~${old.replaceAll("~", "")}~~`
  ].join("\n")}
`;
}
function channel(state, detail) {
  return { name: "comment", state, detail };
}
function firstLine3(body) {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}

// src/publish/summary.ts
var SUMMARY_LIMIT_BYTES2 = 1e3 * 1024;
var DOCUMENT4 = "summary.md";
function appendSummary(target) {
  return {
    name: "summary",
    run: async ({ documents }) => {
      const document = documents.find(({ path }) => path === DOCUMENT4);
      if (document === void 0) return { state: "skipped", detail: "no summary was rendered" };
      return appendText({ ...target, text: document.body });
    }
  };
}
async function appendText({
  file,
  appender,
  text
}) {
  if (file === null || file === "")
    return { state: "skipped", detail: "the runner gives no file for a summary" };
  const sizeBytes = await appender.sizeBytes(file) + Buffer.byteLength(text);
  if (sizeBytes > SUMMARY_LIMIT_BYTES2) {
    return {
      state: "skipped",
      detail: `with it the step's summary would have ${sizeBytes} bytes, more than GitHub takes`
    };
  }
  await appender.append(file, `${text}
`);
  return { state: "written", detail: `${Buffer.byteLength(text)} bytes` };
}

// src/publish/index.ts
async function publish({
  report,
  documents,
  channels
}) {
  const outcomes = [];
  for (const channel2 of channels) outcomes.push(await attempt(channel2, { report, documents }));
  return outcomes;
}
async function attempt(channel2, publication) {
  try {
    return { name: channel2.name, ...await channel2.run(publication) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name: channel2.name, state: "failed", detail: detail.replace(/\s+/g, " ").slice(0, 300) };
  }
}

export {
  annotate,
  addCheck,
  upsertComment,
  writeFiles,
  keepIssue,
  writeOutputs,
  parseForeignReport,
  strikeComments,
  appendSummary,
  appendText,
  publish,
  run,
  exitCodeOf
};
