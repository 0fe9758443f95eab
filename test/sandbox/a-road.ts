import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it was sent. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What came back for it. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Who stands at the road: each is waited for before the journey goes on. */
export interface Watch {
  /** Before the request is handed on. */
  readonly onSent?: (sent: Sent) => void | Promise<void>;
  /** After it was carried out, before the answer is handed back. */
  readonly onAnswered?: (sent: Sent, answered: Answered) => void | Promise<void>;
}

/** The address of a server before a sandbox, that hands everything on until the test is finished. */
export async function aRoad(target: string, watch: Watch): Promise<string> {
  const server = createServer((request, response) => {
    pass(request, { target, watch }).then(
      ({ status, headers, bytes }) => void response.writeHead(status, headers).end(bytes),
      () => void response.destroy(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function pass(
  request: IncomingMessage,
  { target, watch }: { readonly target: string; readonly watch: Watch },
) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { authorization, "content-type": type } = request.headers;
  const sent: Sent = {
    method: request.method ?? "GET",
    url: here(request.url ?? "/", target),
    type: type ?? "",
    bytes: Buffer.concat(chunks),
  };
  await watch.onSent?.(sent);
  const response = await fetch(sent.url, {
    method: sent.method,
    headers: { ...(authorization ? { authorization } : {}), ...(type ? { "content-type": type } : {}) },
    ...(sent.bytes.length === 0 ? {} : { body: new Uint8Array(sent.bytes) }),
  });
  const answered: Answered = {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    bytes: Buffer.from(await response.arrayBuffer()),
  };
  await watch.onAnswered?.(sent, answered);
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !HOP.test(name)));
  return { status: response.status, headers, bytes: answered.bytes };
}

/** A request through a proxy names a whole address, whose host does not matter here. */
function here(asked: string, target: string): URL {
  return new URL(asked.replace(/^https?:\/\/[^/]+/, ""), target);
}

/** Headers of one connection, which the next one makes anew. */
const HOP = /^(?:connection|content-length|transfer-encoding|content-encoding)$/;
