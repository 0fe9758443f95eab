import type { Requirement } from "#domain/container.ts";
import type { Subject } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import type { Readiness, ResourceLine } from "#domain/report.ts";
import { blockerIdsOf, blockersRow, type Case } from "./case.ts";
import { deriveReadiness } from "./readiness.ts";
import { listed } from "./wording.ts";

/** What the documents say of a version that nobody looked up. */
const NOT_INSPECTED = "not verified: the environment is not inspected";

/** Python packages, tools, APIs, data and credentials that the phase depends on. */
export function listDependencies(judged: Case): readonly ResourceLine[] {
  return [...packages(judged), ...tools(judged), ...apis(judged), ...sources(judged), ...credentials(judged)];
}

interface Dependency {
  readonly subject: Subject;
  readonly type: string;
  readonly required: string;
  readonly installed: string;
  readonly location: string;
  readonly purpose: string;
  readonly fallback: string;
  /** Readiness where no audit asks about the subject. */
  readonly otherwise?: Readiness;
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
      required: places.map(({ specifier }) => specifier || "any").join("; ") || "not declared",
      installed: pinnedOf(places) ?? NOT_INSPECTED,
      location: places.map(({ environment }) => environment).join(", ") || "no environment of the plan",
      purpose: users.length === 0 ? "imported by no script of the plan" : `imported by ${listed(users)}`,
      fallback: users.length === 0 ? "Not needed by the plan's scripts" : "None (critical dependency)",
      otherwise: "READY",
    });
  });
}

interface Declaration {
  readonly environment: string;
  readonly specifier: string;
}

function pinnedOf(places: readonly Declaration[]): string | null {
  const pins = places.flatMap(({ specifier }) => /^===?\s*([^,*]+)$/.exec(specifier.trim())?.[1] ?? []);
  return pins.length === 0 ? null : `${[...new Set(pins)].join(", ")} as pinned`;
}

function declaredPackages({ plan, snapshot }: Case): ReadonlyMap<string, readonly Declaration[]> {
  const { requirements, images } = snapshot.parts;
  const files = new Map((isRead(requirements) ? requirements.value : []).map((fact) => [fact.path, fact]));
  const declared = new Map<string, Declaration[]>();
  for (const { name: environment, from } of plan.dependencies.environments) {
    const image = isRead(images) ? images.value.find(({ path }) => path === from) : undefined;
    const all: Pick<Requirement, "name" | "specifier">[] = [...(image?.pip ?? [])];
    const pending = image ? [...image.requirementFiles] : [from];
    const visited = new Set<string>();
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      if (visited.has(path)) continue;
      visited.add(path);
      all.push(...(files.get(path)?.requirements ?? []));
      pending.push(...(files.get(path)?.includes ?? []));
    }
    for (const { name, specifier } of all) {
      const places = declared.get(name) ?? [];
      places.push({ environment, specifier });
      declared.set(name, places);
    }
  }
  return declared;
}

function importersByPackage({ plan, phase, snapshot }: Case): ReadonlyMap<string, readonly string[]> {
  const { scripts } = snapshot.parts;
  const named = new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => (script === null ? [] : [script])),
  ]);
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

function tools(judged: Case): readonly ResourceLine[] {
  const { scripts } = judged.snapshot.parts;
  return judged.plan.dependencies.tools.map(({ name }) => {
    const users = (isRead(scripts) ? scripts.value : []).filter((script) => script.tools.includes(name));
    return toLine(judged, {
      subject: { kind: "tool", id: name },
      type: "System tool",
      required: "any",
      installed: NOT_INSPECTED,
      location: "where the scripts run",
      purpose:
        users.length === 0
          ? "run by no script that was read"
          : `run by ${listed(users.map(({ path }) => path))}`,
      fallback: "None",
      otherwise: "UNVERIFIED",
    });
  });
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

function credentials(judged: Case): readonly ResourceLine[] {
  const { runsAs, id } = judged.phase;
  if (runsAs === null) return [];
  return [
    toLine(judged, {
      subject: { kind: "service-account", id: runsAs },
      type: "Credential",
      required: "an enabled service account",
      installed: "see the infrastructure report",
      location: `project ${judged.plan.cloud.project}`,
      purpose: `runs ${id}`,
      fallback: "None (critical dependency)",
      otherwise: "UNVERIFIED",
    }),
  ];
}
