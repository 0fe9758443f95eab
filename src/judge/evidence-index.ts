import { type Evidence, evidenceKey, type NumberedEvidence } from "#domain/evidence.ts";
import type { Finding } from "#domain/finding.ts";
import type { Blocker } from "#domain/report.ts";
import { fingerprint } from "./blockers.ts";

/** Every piece of evidence once, numbered in the order of the findings, then of the blockers. */
export function numberEvidence({
  findings,
  blockers,
}: {
  readonly findings: readonly Finding[];
  readonly blockers: readonly Blocker[];
}): readonly NumberedEvidence[] {
  const known = new Map<string, { readonly evidence: Evidence; readonly findings: Set<string> }>();
  const note = (proof: readonly Evidence[], id: string) => {
    for (const evidence of proof) {
      const key = evidenceKey(evidence);
      const entry = known.get(key) ?? { evidence, findings: new Set<string>() };
      known.set(key, entry);
      entry.findings.add(id);
    }
  };
  for (const finding of findings) note(finding.evidence, fingerprint(finding));
  for (const { evidence, id } of blockers) note(evidence, id);
  return [...known.values()].map(({ evidence, findings: ids }, index) => ({
    id: `E${index + 1}`,
    ...evidence,
    findings: [...ids],
  }));
}
