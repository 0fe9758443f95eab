import { afterAll, beforeAll, expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { notRun } from "../clients/installed.ts";
import { differencesOf } from "./compare.ts";
import { DIFFERENCES } from "./differences.ts";
import { hasEmulator, openEmulator } from "./emulator.ts";
import { runScenario } from "./run-scenario.ts";
import { SCENARIOS } from "./statements.ts";

const missing = notRun(hasEmulator, "bqemulator for Python");
let emulator: Awaited<ReturnType<typeof openEmulator>> | null = null;
beforeAll(async () => {
  if (hasEmulator) emulator = await openEmulator();
}, 60_000);
afterAll(() => emulator?.close());

test.skipIf(!hasEmulator).each(Object.entries(SCENARIOS))(
  `the same answers, tables and rows as an emulator by others, but for what is known: %s${missing}`,
  { timeout: 30_000 },
  async (name, statements) => {
    const { url } = await aSandbox({ datasets: [] });
    const courses = {
      sandbox: await runScenario(url, statements),
      emulator: await runScenario(emulator?.url ?? "", statements),
    };
    expect(Object.keys(courses.sandbox.tables).length).toBeGreaterThan(0);
    const known = (DIFFERENCES[name] ?? []).map(({ why: _why, ...difference }) => difference);
    expect(differencesOf(courses)).toEqual(known);
  },
);
