import type { Report } from "#domain/report.ts";

/** A report that came from elsewhere: what it says, or why it is not taken. */
export type ForeignReport =
  | { readonly state: "taken"; readonly report: Report }
  | { readonly state: "refused"; readonly why: string };

/** Reads a `report.json` of unknown origin: only what has the whole form of a report, member by member, is taken. */
export async function parseForeignReport(text: string): Promise<ForeignReport> {
  const value = toValue(text);
  if (value === undefined) return { state: "refused", why: "report.json is not JSON" };
  const [{ Ajv }, { default: schema }] = await Promise.all([
    import("ajv"),
    import("../../schemas/report.schema.json", { with: { type: "json" } }),
  ]);
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  if (ajv.validate(schema, value)) return { state: "taken", report: value as Report };
  const [fault] = ajv.errors ?? [];
  const where = (fault?.instancePath ?? "").replace(/[^\w/]/g, "?").slice(0, 100) || "/";
  return {
    state: "refused",
    why: `report.json has not the form of a report (${fault?.keyword} at ${where})`,
  };
}

function toValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
