import { LIVE_PATIENCE, type Patience } from "#clients/google/persist.ts";
import type { Sandbox } from "#sandbox/serve.ts";
import type { FaultSeed, SandboxState } from "#sandbox/state.ts";
import { WELL } from "./a-project.ts";
import type { Row, Situation } from "./row.ts";

/** Every API of the project; a situation takes one away. */
const SERVICES = [
  "artifactregistry",
  "bigquery",
  "bigquerydatatransfer",
  "billingbudgets",
  "cloudbilling",
  "cloudresourcemanager",
  "iam",
  "monitoring",
  "openidconnect",
  "policytroubleshooter",
  "run",
  "serviceusage",
  "storage",
].map((name) => `${name}.googleapis.com`);

/** Patience of a call that answers. */
export const PATIENT = { budgetMs: 120_000, firstPauseMs: 1, longestPauseMs: 5 };

/** The patience that a run has with Google, in which pauses pass at once and are written down. */
export function hurried(): Patience & { readonly pausesMs: number[] } {
  const pausesMs: number[] = [];
  const timer = {
    now: () => pausesMs.reduce((sum, pause) => sum + pause, 0),
    wait: async (ms: number) => {
      pausesMs.push(ms);
    },
    timeout: () => AbortSignal.timeout(PATIENT.budgetMs),
  };
  return { ...LIVE_PATIENCE, timer, pausesMs };
}

/** Looks at a sandbox in which nothing moves before its time is taken to have passed. */
const STILL_LOOKS = 6;
const LOOK_MS = 20;

/** The same patience where time passes only while all that a sandbox still has to do is late. */
export async function whileLate<T>(sandbox: Sandbox, task: (patience: Patience) => Promise<T>): Promise<T> {
  const waiting = new Set<AbortController>();
  let looks = 0;
  const watch = setInterval(() => {
    const { now, late } = sandbox.flight();
    looks = late > 0 && late === now ? looks + 1 : 0;
    if (looks < STILL_LOOKS) return;
    for (const controller of waiting) controller.abort(new Error("the time is over"));
    waiting.clear();
    looks = 0;
  }, LOOK_MS);
  const timer = {
    now: () => 0,
    wait: async () => undefined,
    timeout: () => {
      const controller = new AbortController();
      waiting.add(controller);
      return controller.signal;
    },
  };
  try {
    return await task({ ...LIVE_PATIENCE, timer });
  } finally {
    clearInterval(watch);
  }
}

/** Situations in which the same request may succeed a moment later. */
export const RETRIED: ReadonlySet<Situation> = new Set(["limited", "unreachable", "cut page"]);

/** What a spoiled project looks like in a situation. */
export function spoiled(row: Row, situation: Situation): Partial<SandboxState> {
  const { always = {}, wrong, right, service } = row;
  const state = { ...WELL, ...always, ...(situation === "fail" ? wrong : right) };
  if (situation === "disabled") {
    const services = SERVICES.filter((name) => name !== service);
    return { ...state, services };
  }
  const faults = [...faultsOf(row, situation), ...(always.faults ?? [])];
  return { ...state, faults };
}

/** What goes wrong with the requests of a call in a situation. */
export function faultsOf(
  { on, pages, permission }: Pick<Row, "on" | "pages" | "permission">,
  situation: Situation,
): readonly FaultSeed[] {
  switch (situation) {
    case "pass":
    case "fail":
    case "disabled":
      return [];
    case "denied":
      return [{ ...on, status: 403, body: anError(403, `Permission '${permission}' denied`, []) }];
    case "absent":
      return [{ ...on, status: 404 }];
    case "limited":
      return [{ ...on, status: 403, body: anError(403, "Quota exceeded for requests per minute", HASTE) }];
    case "unreachable":
      return [{ ...on, drop: true }];
    case "slow":
      return [{ ...on, delayMs: 600_000 }];
    case "cut page":
      return "none" in pages ? [{ ...on, truncate: true }] : secondPage(on, pages, { truncate: true });
    case "malformed":
      return [{ ...on, malformed: true }];
  }
}

/** The first page is whole and names the next one, which is spoiled. */
export function secondPage(
  on: Row["on"],
  pages: { readonly match: string },
  spoil: Omit<FaultSeed, "match">,
): readonly FaultSeed[] {
  return [
    { ...pages, ...spoil },
    { ...on, pageSize: 1 },
  ];
}

const HASTE = ["rateLimitExceeded", "RATE_LIMIT_EXCEEDED"];

/** An error in both forms that Google's APIs have. */
function anError(code: number, message: string, [listed, info]: readonly string[]): string {
  const details =
    info === undefined
      ? []
      : [{ "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: info, domain: "googleapis.com" }];
  return JSON.stringify({
    error: { code, message, errors: [{ message, reason: listed ?? "forbidden" }], details },
  });
}
