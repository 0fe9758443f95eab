import { beforeAll, expect, test } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import { boundConcurrency } from "#clients/google/pace.ts";
import type { Reading } from "#domain/reading.ts";
import { serveSandbox } from "#sandbox/serve.ts";
import { aState, NOW } from "#test/sandbox/a-sandbox.ts";
import { readIn } from "./cells.ts";
import { PATIENT, spoiled } from "./faults.ts";
import { mistype } from "./mistype.ts";
import { readPart } from "./readers.ts";
import { openRecorder } from "./recorder.ts";
import type { Row } from "./row.ts";
import { ROWS } from "./rows.ts";

/** What a row's call answers where all is well, and what is read out of it. */
interface Well {
  readonly answer: string;
  readonly reading: Reading<unknown> | undefined;
}

const wells = new Map<Row, Well>();
const pace = boundConcurrency(12);

beforeAll(async () => {
  for (const row of ROWS) wells.set(row, await readWell(row));
}, 60_000);

test.each(ROWS.map((row) => [row.part, row.call, row] as const))(
  "%s, %s: a value of another type is no fact",
  async (_part, _call, row) => {
    const well = wells.get(row);
    const tried = mistype(well?.answer ?? "{}").map(({ path, text }) =>
      pace(async () => {
        const { reading } = await readWith(row, text);
        return { path, reading };
      }),
    );
    const taken = (await Promise.all(tried)).filter(({ reading }) => !isRight(reading, well?.reading));
    expect(tried.length).toBeGreaterThan(0);
    expect(taken.map(({ path, reading }) => [path, reading])).toEqual([]);
  },
);

/** Unread, or what it was: a value that nobody looks at may be anything. */
function isRight(reading: Reading<unknown> | undefined, well: Reading<unknown> | undefined): boolean {
  if (reading?.state !== "read" || well?.state !== "read") return reading?.state === "unread";
  return JSON.stringify(reading.value) === JSON.stringify(well.value);
}

/** The answer itself is put in place as well: a call that is made twice gets it twice. */
async function readWell(row: Row): Promise<Well> {
  const answer = await answerOf(row);
  const { reading } = await readWith(row, answer);
  return { answer, reading };
}

function readWith(row: Row, body: string) {
  const state = spoiled(row, "pass");
  const faults = [{ ...row.on, body }, ...(state.faults ?? [])];
  return readIn(row, { state: { ...state, faults }, patience: PATIENT });
}

async function answerOf(row: Row): Promise<string> {
  const sandbox = await serveSandbox({ state: aState(spoiled(row, "pass")), clock: { now: () => NOW } });
  const recorder = await openRecorder(sandbox.url);
  try {
    const options = {
      project: "bqx-ml",
      clock: { now: () => NOW },
      endpoint: recorder.url,
      patience: PATIENT,
    };
    await readPart(row.part, await openGoogleCloud(options));
    const { match, contains = "" } = row.on;
    const found = recorder.recorded.find(
      ({ request, sent }) => request.startsWith(match) && sent.includes(contains),
    );
    return found?.answer ?? "";
  } finally {
    recorder.close();
    await sandbox.close();
  }
}
