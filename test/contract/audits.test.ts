import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Audit } from "#audit/define.ts";
import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import type { Finding } from "#domain/finding.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { priorityOf } from "#judge/priority.ts";
import { AT } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import {
  aWidePhase,
  aWidePlan,
  theBadParts,
  theGoodParts,
  widened,
  withUnread,
} from "#test/support/world.ts";

const ROOT = new URL("../../src/audit/", import.meta.url);
const SECTIONS = ["What it asks", "Why it matters", "How to mend", "What it reads and when it is unverified"];
const WORLDS = { good: widened(theGoodParts()), bad: widened(theBadParts()) };

/** Parts that an audit asks only where something else leaves a question open; in the good world nothing does. */
const SELDOM: Readonly<Record<string, readonly string[]>> = {
  "blocked-rollback": ["scripts"],
  "cyclic-rename": ["scripts"],
  "name-collision": ["scripts"],
  "rejected-name": ["scripts"],
  "taken-view-name": ["scripts"],
  "undecided-name": ["scripts"],
  "undersized-job": ["catalogues", "tableDetails"],
  "unsafe-rerun": ["scripts"],
  "vanished-source": ["scripts"],
};

describe.each(audits.map((audit) => [audit.id, audit] as const))("%s", (id, audit) => {
  test("lies in the folder of its family and id, with a page of all sections", () => {
    const page = readFileSync(new URL(`${audit.family}/${id}/page.md`, ROOT), "utf8");
    expect(page.split("\n")[0]).toBe(`# ${audit.title}`);
    expect([...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(SECTIONS);
  });

  test("passes without a failure where all is well", () => {
    expect(outcomes(ask(audit, WORLDS.good))).toEqual(["pass"]);
  });

  test.each(Object.entries(WORLDS))(
    "gives the same findings with evidence for the same %s world",
    (_, parts) => {
      const findings = ask(audit, parts);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ evidence }) => evidence.some(({ source, saw }) => !source || !saw))).toEqual(
        [],
      );
      expect(findings.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
      expect(ask(audit, parts)).toEqual(findings);
    },
  );

  test.each(audit.reads)("never moves towards GO when %s is unread", (part) => {
    for (const parts of Object.values(WORLDS)) {
      const seen = ask(audit, parts);
      const unseen = ask(audit, withUnread(parts, part));
      expect(gravest(unseen)).toBeLessThanOrEqual(gravest(seen));
      expect(newPasses(seen, unseen)).toEqual([]);
    }
  });

  test.each(audit.reads)("is unverified when %s is unread", (part) => {
    if (SELDOM[id]?.includes(part)) {
      return expect(ask(audit, withUnread(WORLDS.good, part))).toHaveLength(ask(audit, WORLDS.good).length);
    }
    expect(outcomes(ask(audit, withUnread(WORLDS.good, part)))).toContain("unverified");
  });
});

/** What is read of the repository itself, with or without credentials. */
const INSIDE = ["repository", "scripts", "images", "builds", "requirements"] as const;

describe.each(audits.map((audit) => [audit.id, audit] as const))("%s", (_, audit) => {
  test("says in its evidence why the cloud was not read, so that a policy can tell want of credentials", () => {
    const outside = audit.reads.filter((part) => !INSIDE.some((inside) => inside === part));
    const unread = outside.reduce((parts, part) => withUnread(parts, part), WORLDS.good);
    const silent = ask(audit, unread)
      .filter(({ outcome }) => outcome === "unverified")
      .filter(({ evidence }) => !evidence.some(({ saw }) => saw.startsWith("403 accessDenied")));
    expect(silent.map(({ subject }) => subject.id)).toEqual([]);
  });
});

test("the registry holds every folder, by family and id", () => {
  const families = ["scripts", "readiness", "infrastructure", "dependencies"];
  const folders = families.flatMap((family) =>
    readdirSync(new URL(family, ROOT))
      .filter((id) => existsSync(new URL(`${family}/${id}/audit.ts`, ROOT)))
      .sort()
      .map((id) => `${family}/${id}`),
  );
  expect(audits.map(({ family, id }) => `${family}/${id}`)).toEqual(folders);
});

function ask(audit: Audit, parts: SnapshotParts): readonly Finding[] {
  return runAudits({
    audits: [audit],
    plan: aWidePlan(),
    phase: aWidePhase(),
    at: AT,
    snapshot: aSnapshot(parts),
  });
}

function outcomes(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ outcome }) => outcome))].sort();
}

/** 0 for a P0, 4 where nothing counts. */
function gravest(findings: readonly Finding[]): number {
  const ranks = findings.map((finding) =>
    finding.outcome === "fail" || finding.outcome === "unverified"
      ? Number(priorityOf({ impact: finding.impact, outcome: finding.outcome }).slice(1))
      : 4,
  );
  return Math.min(4, ...ranks);
}

function newPasses(seen: readonly Finding[], unseen: readonly Finding[]): readonly string[] {
  const passed = new Set(seen.filter(({ outcome }) => outcome === "pass").map(({ subject }) => subject.id));
  return unseen.flatMap(({ outcome, subject }) =>
    outcome === "pass" && !passed.has(subject.id) ? [subject.id] : [],
  );
}
