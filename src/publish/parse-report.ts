import type { Report } from "#domain/report.ts";

/** A report that came from elsewhere: what it says, or why it is not taken. */
export type ForeignReport =
  | { readonly state: "taken"; readonly report: Report }
  | { readonly state: "refused"; readonly why: string };

/** Reads a `report.json` of unknown origin: only what has the whole form of a report, member by member, is taken. */
export async function parseForeignReport(text: string): Promise<ForeignReport> {
  const value = toValue(text);
  if (value === undefined) return { state: "refused", why: "report.json is not JSON" };
  const { faultOfForm } = await import("./report-form.ts");
  const fault = faultOfForm(value);
  return fault === null
    ? { state: "taken", report: value as Report }
    : { state: "refused", why: `report.json has not the form of a report (${fault})` };
}

function toValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
