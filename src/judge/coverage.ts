import type { Finding } from "#domain/finding.ts";

/** How much of what applies was verified. */
export interface Coverage {
  readonly verified: number;
  readonly total: number;
}

/** Counts passes and failures as verified, out of those and the unverified. */
export function measureCoverage(findings: readonly Finding[]): Coverage {
  const applying = findings.filter(({ outcome }) => outcome !== "not-applicable");
  const verified = applying.filter(({ outcome }) => outcome !== "unverified");
  return { verified: verified.length, total: applying.length };
}

/** The verified share, 0 to 1; 0 where nothing applies. */
export function coverageShare({ verified, total }: Coverage): number {
  return total === 0 ? 0 : verified / total;
}
