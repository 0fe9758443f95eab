import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Exchange } from "./definitions.ts";

/** A server before a sandbox that hands everything on and remembers it. */
export async function aRecorder(
  target: string,
): Promise<{ readonly url: string; readonly exchanges: Exchange[] }> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    void pass(request, target).then(({ exchange, status, headers, bytes }) => {
      exchanges.push(exchange);
      response.writeHead(status, headers).end(bytes);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, exchanges };
}

async function pass(request: IncomingMessage, target: string) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const sent = Buffer.concat(chunks);
  const url = new URL(request.url ?? "/", target);
  const { authorization, "content-type": type } = request.headers;
  const method = request.method ?? "GET";
  const answered = await fetch(url, {
    method,
    headers: { ...(authorization ? { authorization } : {}), ...(type ? { "content-type": type } : {}) },
    ...(sent.length === 0 ? {} : { body: new Uint8Array(sent) }),
  });
  const bytes = Buffer.from(await answered.arrayBuffer());
  const exchange: Exchange = {
    method,
    path: url.pathname,
    query: [...url.searchParams.keys()],
    body: parsed(sent, type ?? ""),
    status: answered.status,
    answer: parsed(bytes, answered.headers.get("content-type") ?? ""),
  };
  const headers = Object.fromEntries(
    [...answered.headers].filter(
      ([name]) => !/^(?:connection|content-length|transfer-encoding|content-encoding)$/.test(name),
    ),
  );
  return { exchange, status: answered.status, headers, bytes };
}

function parsed(bytes: Buffer, type: string): unknown {
  return bytes.length === 0 || !type.includes("json") ? undefined : JSON.parse(bytes.toString("utf8"));
}
