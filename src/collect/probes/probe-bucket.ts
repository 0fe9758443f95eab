import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { BucketRules } from "#clients/google/probe-objects.ts";
import type { ProbeFact } from "#domain/probe.ts";
import type { ProbeNeed } from "#domain/probe-needs.ts";
import type { Reading } from "#domain/reading.ts";
import { cleanUpStep } from "./clean-up.ts";
import type { ProbeRun } from "./run.ts";
import { scratchObject } from "./scratch.ts";
import { logSteps, type PostState, type StepLog } from "./steps.ts";
import { sweepObjects } from "./sweep.ts";

/** What the steps of a cycle share. */
interface Cycle {
  readonly need: ProbeNeed;
  readonly log: StepLog;
  readonly client: ProbeClient;
  readonly object: { readonly bucket: string; readonly object: string };
  /** What the bucket does with a deleted object, for the record. */
  readonly afterlife: string;
  /** Generations that a versioned bucket keeps after they were overwritten; null without versions. */
  readonly versions: string[] | null;
  /** Generation that exists, as far as is known; null where none may. */
  live: string | null;
}

/**
 * The scratch cycle of a bucket: write an object that must not exist, read it back, overwrite that very generation, delete it.
 * Nothing is written where the bucket would keep it.
 */
export async function probeBucket(
  run: ProbeRun,
  client: ProbeClient,
  need: ProbeNeed,
): Promise<Reading<ProbeFact>> {
  const rules = (await client.getBucketRules(need.id)).reading;
  if (rules.state === "unread") return rules;
  const object = scratchObject(run.phase.id, run.run);
  const log = logSteps({
    needed: new Set(need.actions),
    signal: run.signal,
    now: run.clock.now,
    progress: (action) => run.progress(`probing ${need.id}: ${action}`),
  });
  const cycle: Cycle = {
    need,
    log,
    client: client.until(run.signal),
    object: { bucket: need.id, object },
    afterlife: afterlifeOf(rules.value),
    versions: rules.value.versioning ? [] : null,
    live: null,
  };
  const keeps = whatKeeps(rules.value);
  try {
    if (keeps === "") await goRound(cycle);
    else for (const action of need.actions) log.skip(action, keeps);
  } finally {
    await cleanUp(cycle, client);
  }
  const swept = await sweepObjects({ run, client, bucket: need.id, own: object });
  const { source, observedAt } = rules;
  const scratch = `gs://${need.id}/${object}`;
  return {
    state: "read",
    value: { scratch, identity: null, withheld: keeps, steps: log.steps, ...swept },
    source,
    observedAt,
  };
}

/** Why the bucket would keep a scratch object, or bill it to another; empty where it would not. */
function whatKeeps({ retentionSeconds, defaultHold, requesterPays }: BucketRules): string {
  if (retentionSeconds !== null) {
    return `a retention policy keeps every object for ${retentionSeconds} s, so a scratch object could not be removed`;
  }
  if (defaultHold) return "new objects are put on hold, so a scratch object could not be removed";
  return requesterPays ? "the caller would pay for requests of this bucket, and names no project for it" : "";
}

function afterlifeOf({ softDeleteSeconds }: BucketRules): string {
  if (softDeleteSeconds === null || softDeleteSeconds === 0) return "";
  return `; soft delete keeps it ${softDeleteSeconds} s more`;
}

async function goRound(cycle: Cycle): Promise<void> {
  const { need, log, client, object } = cycle;
  const texts = { first: "phasegate probe\n", second: "phasegate probe, overwritten\n" };
  const isWritten = await write(cycle, { action: "write-object", text: texts.first, after: "0" });
  if (!isWritten) {
    for (const action of need.actions)
      if (action !== "write-object") log.skip(action, "there is no scratch object");
    return;
  }
  if (need.actions.includes("read-object")) {
    await log.take(
      "read-object",
      () => client.readObject(object),
      ({ text }) => sameText(text, texts.first),
    );
  }
  if (cycle.live !== null) {
    await write(cycle, { action: "overwrite-object", text: texts.second, after: cycle.live });
  }
  await remove(cycle);
}

async function write(
  cycle: Cycle,
  {
    action,
    text,
    after,
  }: { readonly action: "write-object" | "overwrite-object"; readonly text: string; readonly after: string },
): Promise<boolean> {
  const { log, client, object } = cycle;
  return log.take(
    action,
    () => client.writeObject({ ...object, text, after }),
    ({ generation }): PostState => {
      if (cycle.live !== null) cycle.versions?.push(cycle.live);
      cycle.live = generation;
      return generation === after
        ? { kind: "contradicts", saw: "answered with success, but the generation is the old one" }
        : { kind: "agrees", saw: `generation ${generation} written` };
    },
  );
}

async function remove(cycle: Cycle): Promise<void> {
  const { log, client, object, live } = cycle;
  if (live === null) return log.skip("delete-object", "there is no scratch object");
  await log.take(
    "delete-object",
    () => client.deleteObject({ ...object, generation: live }),
    async (): Promise<PostState> => {
      const { reading } = await client.readObject(object);
      if (reading.state === "read") {
        return { kind: "contradicts", saw: "answered with success, but the object can still be read" };
      }
      if (reading.reason === "absent") {
        cycle.live = null;
        return { kind: "agrees", saw: `the object is gone${cycle.afterlife}` };
      }
      const { reason, detail, remedy } = reading;
      const saw = `answered with success, but could not be looked at: ${reason}: ${detail}`;
      return { kind: "unseen", saw, remedy };
    },
  );
}

/** A write that was cut off may have come through: the list tells its generation. */
async function cleanUp(cycle: Cycle, client: ProbeClient): Promise<void> {
  const { log, object } = cycle;
  const tried = log.steps.find(({ action }) => action === "write-object");
  if (tried === undefined || tried.outcome === "skipped" || tried.outcome === "denied") return;
  for (const generation of cycle.versions ?? []) {
    const deleted = await client.deleteObject({ ...object, generation });
    log.add(cleanUpStep(deleted, `generation ${generation} of gs://${object.bucket}/${object.object}`));
  }
  const isDone = log.steps.some(({ action, outcome }) => action === "delete-object" && outcome === "done");
  if (isDone) return;
  const { reading } = await client.listObjects({ bucket: object.bucket, prefix: object.object });
  const listed = reading.state === "read" ? reading.value.objects.map(({ generation }) => generation) : [];
  const generations = listed.length > 0 || reading.state === "read" ? listed : [cycle.live ?? ""];
  for (const generation of generations.filter((one) => one !== "")) {
    const deleted = await client.deleteObject({ ...object, generation });
    log.add(cleanUpStep(deleted, `gs://${object.bucket}/${object.object}`));
  }
}

function sameText(found: string, written: string): PostState {
  return found === written
    ? { kind: "agrees", saw: "the content came back as it was written" }
    : { kind: "contradicts", saw: `${found.length} characters came back that are not those written` };
}
