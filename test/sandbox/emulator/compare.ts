import type { Course, MadeTable } from "./run-scenario.ts";

/** What two servers differ in: a statement or a property of a table, and what each of them has. */
export interface Difference {
  readonly what: string;
  readonly sandbox: unknown;
  readonly emulator: unknown;
}

/** Every difference between two courses of the same statements. */
export function differencesOf({
  sandbox,
  emulator,
}: {
  readonly sandbox: Course;
  readonly emulator: Course;
}): readonly Difference[] {
  const said = sandbox.said.map(({ sql, said: ours }, index) => ({
    what: sql,
    sandbox: ours,
    emulator: emulator.said[index]?.said,
  }));
  const names = [...new Set([...Object.keys(sandbox.tables), ...Object.keys(emulator.tables)])].sort();
  const tables = names.flatMap((name) => {
    const [ours, theirs] = [sandbox.tables[name], emulator.tables[name]];
    if (ours === undefined || theirs === undefined)
      return [{ what: `table ${name}`, sandbox: tell(ours), emulator: tell(theirs) }];
    return (Object.keys(ours) as (keyof MadeTable)[]).map((key) => ({
      what: `${key} of table ${name}`,
      sandbox: ours[key],
      emulator: theirs[key],
    }));
  });
  return [...said, ...tables].filter((one) => JSON.stringify(one.sandbox) !== JSON.stringify(one.emulator));
}

function tell(table: MadeTable | undefined): string {
  return table === undefined ? "absent" : "there";
}
