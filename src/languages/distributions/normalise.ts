/** A distribution's name as package indexes compare it: lower case, runs of `-`, `_` and `.` become `-`. Source: PEP 503. */
export function normaliseDistribution(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
