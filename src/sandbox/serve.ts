import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { answerCall } from "./http/answer.ts";
import { readBody } from "./http/body.ts";
import { buildFaults, type FaultSource } from "./http/faults.ts";
import { type LoggedRequest, toLogged } from "./http/log.ts";
import { buildRouter, type Router } from "./http/router.ts";
import { type Sending, send } from "./http/send.ts";
import { routes } from "./routes.ts";
import type { FaultSeed, SandboxState } from "./state.ts";
import { buildWorld, type World } from "./world.ts";

export type { LoggedRequest } from "./http/log.ts";

/** Tells the time: ISO 8601, UTC. */
export interface SandboxClock {
  now(): string;
}

/** What to serve, and where. */
export interface SandboxOptions {
  readonly state: SandboxState;
  /** A free port where it is absent. */
  readonly port?: number;
  /** Instant of a request, ISO 8601, UTC; the state's first day by default, so that runs repeat. */
  readonly clock?: SandboxClock;
}

/** A sandbox that listens. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** Every request so far, oldest first; no headers, no bodies, no secrets. */
  requests(): readonly LoggedRequest[];
  /** Requests that are being answered, those of them that a fault delays, and the most that ever were at the same time. */
  flight(): { readonly now: number; readonly late: number; readonly peak: number };
  close(): Promise<void>;
}

/** Serves a world over HTTP, on the loopback interface only. */
export async function serveSandbox({ state, port = 0, clock = FIRST_DAY }: SandboxOptions): Promise<Sandbox> {
  const log: LoggedRequest[] = [];
  const flight = { now: 0, late: 0, peak: 0 };
  const serving: Serving = {
    world: buildWorld(state, clock.now()),
    router: buildRouter(routes),
    faults: buildFaults(state.faults ?? []),
    clock,
    log,
    flight,
  };
  const server = createServer((request, response) => {
    flight.peak = Math.max(flight.peak, ++flight.now);
    response.once("close", () => flight.now--);
    serve(serving, request, response).catch((cause: unknown) => fail(response, cause));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests: () => [...log],
    flight: () => ({ ...flight }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Serving {
  readonly world: World;
  readonly router: Router;
  readonly faults: FaultSource;
  readonly clock: SandboxClock;
  readonly log: LoggedRequest[];
  readonly flight: { now: number; late: number; peak: number };
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? "/";
  const method = request.method ?? "GET";
  const body = await readBody(request);
  const fault = serving.faults(`${method} ${target}`, body);
  const { sending, route } = answerCall(
    { world: serving.world, router: serving.router, at: serving.clock.now(), fault },
    {
      method,
      target,
      body,
      origin: `http://${request.headers.host ?? "127.0.0.1"}`,
      headers: headersOf(request),
      token: /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null,
    },
  );
  serving.log.push(
    toLogged({
      at: serving.clock.now(),
      method,
      target,
      route,
      status: sending.status,
      isFault: fault !== null,
    }),
  );
  await deliver(serving, response, { sending, fault });
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name !== "authorization" && typeof value === "string") known[name] = value;
  }
  return known;
}

async function deliver(
  { flight }: Serving,
  response: ServerResponse,
  { sending, fault }: { readonly sending: Sending; readonly fault: FaultSeed | null },
): Promise<void> {
  if (fault?.delayMs !== undefined) {
    flight.late++;
    response.once("close", () => flight.late--);
    await wait(fault.delayMs, undefined, { ref: false });
  }
  send(response, sending, fault);
}

/** A fault of the sandbox itself, or a client that went away. */
function fail(response: ServerResponse, cause: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const message = `The sandbox failed: ${cause instanceof Error ? cause.message : String(cause)}`;
  send(response, { status: 500, headers: {}, body: { error: { code: 500, message } } }, null);
}

const FIRST_DAY: SandboxClock = { now: () => "2025-12-13T00:00:00.000Z" };
