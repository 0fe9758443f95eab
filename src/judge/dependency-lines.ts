import { isPlainCommand } from "#domain/plain-commands.ts";
import { isRead } from "#domain/reading.ts";
import type { ResourceLine } from "#domain/report.ts";
import { blockerIdsOf, blockersRow, type Case } from "./case.ts";
import { credentialsOf } from "./credential-lines.ts";
import { declaredPackages, pinnedOf, requiredOf, whereOf } from "./declared-packages.ts";
import type { Dependency } from "./dependency.ts";
import { deriveReadiness } from "./readiness.ts";
import { listed } from "./wording.ts";

/** What the documents say of a version that nobody looked up. */
const NOT_INSPECTED = "not verified: the environment is not inspected";

/** Python packages, tools, APIs, data and credentials that the phase depends on. */
export function listDependencies(judged: Case): readonly ResourceLine[] {
  return [
    ...packages(judged),
    ...tools(judged),
    ...apis(judged),
    ...sources(judged),
    ...credentialsOf(judged).map((dependency) => toLine(judged, dependency)),
  ];
}

function toLine(judged: Case, dependency: Dependency): ResourceLine {
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
      blockersRow(blockers),
    ],
    blockers,
  };
}

function packages(judged: Case): readonly ResourceLine[] {
  const declared = declaredPackages(judged);
  const importers = importersByPackage(judged);
  const names = [...new Set([...declared.keys(), ...importers.keys()])].sort();
  return names.map((name) => {
    const places = declared.get(name) ?? [];
    const users = importers.get(name) ?? [];
    return toLine(judged, {
      subject: { kind: "package", id: name },
      type: "Python package",
      required: requiredOf(places),
      installed: pinnedOf(places) ?? NOT_INSPECTED,
      location: places.map(whereOf).join(", ") || "no environment of the plan",
      purpose:
        users.length === 0
          ? "imported by no script of the plan; other packages may need it"
          : `imported by ${listed(users)}`,
      fallback: users.length === 0 ? "Not imported by the plan's scripts" : "None (critical dependency)",
      otherwise: "UNVERIFIED",
    });
  });
}

function importersByPackage(judged: Case): ReadonlyMap<string, readonly string[]> {
  const { scripts } = judged.snapshot.parts;
  const named = namedPaths(judged);
  const importers = new Map<string, Set<string>>();
  for (const script of isRead(scripts) ? scripts.value : []) {
    if (!named.has(script.path)) continue;
    for (const { distribution, origin } of script.imports) {
      if (origin !== "third-party" || distribution === null) continue;
      importers.set(distribution, (importers.get(distribution) ?? new Set()).add(script.path));
    }
  }
  return new Map([...importers].map(([name, paths]) => [name, [...paths].sort()]));
}

/** Tools that the plan declares or that its scripts run; commands that every system has are none. */
function tools(judged: Case): readonly ResourceLine[] {
  const users = usersByTool(judged);
  const declared = new Set(judged.plan.dependencies.tools.map(({ name }) => name));
  const names = [...new Set([...declared, ...users.keys()])].filter(
    (name) => !isPlainCommand(name) && /^[\w.+-]+$/.test(name),
  );
  return names.map((name) => {
    const paths = users.get(name) ?? [];
    return toLine(judged, {
      subject: { kind: "tool", id: name },
      type: "System tool",
      required: declared.has(name) ? "any" : "any; not declared in the plan",
      installed: NOT_INSPECTED,
      location: "where the scripts run",
      purpose: paths.length === 0 ? "run by no script of the plan" : `run by ${listed(paths)}`,
      fallback: "None",
      otherwise: "UNVERIFIED",
    });
  });
}

/** Commands of the plan's scripts; what builds an image runs elsewhere. */
function usersByTool(judged: Case): ReadonlyMap<string, readonly string[]> {
  const { scripts } = judged.snapshot.parts;
  const named = namedPaths(judged);
  const users = new Map<string, string[]>();
  for (const script of isRead(scripts) ? scripts.value : []) {
    if (!named.has(script.path) || (script.language !== "python" && script.language !== "shell")) continue;
    for (const tool of script.tools) users.set(tool, [...(users.get(tool) ?? []), script.path]);
  }
  return users;
}

function namedPaths({ plan, phase }: Case): ReadonlySet<string> {
  return new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => (script === null ? [] : [script])),
  ]);
}

function apis(judged: Case): readonly ResourceLine[] {
  const { services } = judged.snapshot.parts;
  return judged.plan.dependencies.apis.map(({ service }) => {
    const reading = services[service];
    const state = isRead(reading) ? (reading.value.enabled ? "enabled" : "not enabled") : "not verified";
    return toLine(judged, {
      subject: { kind: "service", id: service },
      type: "Google API",
      required: "enabled",
      installed: state,
      location: `project ${judged.plan.cloud.project}`,
      purpose: `calls of ${service.replace(/\.googleapis\.com$/, "")}`,
      fallback: "None (critical dependency)",
    });
  });
}

/** Data: the tables that operations start from. */
function sources(judged: Case): readonly ResourceLine[] {
  return judged.phase.operations
    .filter(({ from }) => from.length > 0)
    .map((operation) => {
      const found = judged.index
        .about({ kind: "operation", id: operation.id })
        .filter(({ rule }) => rule === "unmet-count");
      const blockers = blockerIdsOf(found, judged);
      return {
        subject: { kind: "operation", id: operation.id },
        type: "Data",
        readiness: deriveReadiness(found),
        rows: [
          {
            label: "Version Required",
            value: operation.expect ? `${operation.expect.sources} tables` : "any number of tables",
          },
          { label: "Version Installed", value: found[0]?.says ?? "not compared: the plan expects no number" },
          { label: "Location", value: operation.dataset ?? "no dataset" },
          {
            label: "Purpose",
            value: `sources of ${operation.id}: ${operation.from.map(({ text }) => text).join(", ")}`,
          },
          { label: "Fallback", value: operation.ifMissing.workaround ?? "None" },
          blockersRow(blockers),
        ],
        blockers,
      };
    });
}
