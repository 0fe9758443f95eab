import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  Problem
} from "./domain-7.mjs";

// src/plan/choose-phase.ts
function choosePhase(plan, { id, at }) {
  const byStart = [...plan.phases].sort((a, b) => a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0);
  const today = at.slice(0, 10);
  const chosen = id === null ? byStart.find(({ starts }) => starts >= today) ?? byStart.at(-1) : byStart.find((phase) => phase.id === id);
  if (chosen) return chosen;
  const known = byStart.map((phase) => phase.id).join(", ");
  throw new Problem({
    code: "phase-unknown",
    message: id === null ? `${plan.path} declares no phase.` : `${plan.path} declares no phase "${id}".`,
    hint: known === "" ? "Declare one under `phases:`; docs/plan.md shows how." : `Its phases: ${known}.`
  });
}

// src/entries/probe.ts
import { randomUUID } from "node:crypto";

// src/domain/probe.ts
var PROBE_LEVELS = ["off", "dry-run", "scratch"];

// src/entries/with-cleanup.ts
import { setTimeout as wait } from "node:timers/promises";
var ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"];
async function withCleanup(task) {
  const controller = new AbortController();
  let ending = null;
  const begin = (signal) => {
    ending = signal;
    forget(begin);
    controller.abort(new Error(`told to end by ${signal}`));
  };
  for (const signal of ENDINGS) process.on(signal, begin);
  try {
    return await task(controller.signal);
  } finally {
    forget(begin);
    if (ending !== null) await endBy(ending);
  }
}
async function endBy(signal) {
  process.kill(process.pid, signal);
  await wait(DELIVERY_MS);
}
var DELIVERY_MS = 5e3;
function forget(listener) {
  for (const signal of ENDINGS) process.off(signal, listener);
}

// src/entries/probe.ts
var RANDOM_LENGTH = 8;
function parseProbe(level) {
  const known = PROBE_LEVELS.find((one) => one === (level ?? "off"));
  if (known !== void 0) return known;
  throw new Problem({
    code: "usage",
    message: `"${level}" is not a probe level.`,
    hint: "Write off (metadata only), dry-run (tries statements) or scratch (tries tables and objects)."
  });
}
function toProbing(level, runId) {
  const random = randomUUID().replaceAll("-", "").slice(0, RANDOM_LENGTH);
  return { level, run: { id: runId ?? "local", random }, guard: withCleanup };
}

export {
  choosePhase,
  parseProbe,
  toProbing
};
