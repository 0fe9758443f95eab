import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer as it went by. */
export interface Recorded {
  /** `GET /path?query`. */
  readonly request: string;
  readonly sent: string;
  readonly answer: string;
}

/** Stands before a server and writes down what it answers. */
export async function openRecorder(
  behind: string,
): Promise<{ readonly url: string; readonly recorded: Recorded[]; close(): void }> {
  const recorded: Recorded[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method = "GET", url = "/" } = request;
      const sent = await textOf(request);
      const passed = await fetch(`${behind}${url}`, { method, ...(sent === "" ? {} : { body: sent }) });
      const answer = await passed.text();
      recorded.push({ request: `${method} ${url}`, sent, answer });
      response.writeHead(passed.status, { "content-type": "application/json" }).end(answer);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    recorded,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
