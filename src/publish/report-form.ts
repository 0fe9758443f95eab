import { Ajv } from "ajv";
import schema from "../../schemas/report.schema.json" with { type: "json" };

/** What is wrong with the form of a value as a report, and where; null where it has the form. */
export function faultOfForm(value: unknown): string | null {
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  if (ajv.validate(schema, value)) return null;
  const [fault] = ajv.errors ?? [];
  const where = (fault?.instancePath ?? "").replace(/[^\w/]/g, "?").slice(0, 100) || "/";
  return `${fault?.keyword} at ${where}`;
}
