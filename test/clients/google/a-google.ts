import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request that a double of Google got. */
export interface Heard {
  /** `POST /v1/token`, with the query but what Google's client adds to it. */
  readonly target: string;
  readonly authorization: string;
  readonly body: string;
}

/** What a double answers: a status, and a body as JSON. */
export type Told = readonly [status: number, body: object];

/** A double of Google that knows a few requests by their beginning; anything else is 501. */
export async function aGoogle(
  answers: Readonly<Record<string, Told | ((heard: Heard) => Told)>>,
): Promise<{ readonly url: string; readonly heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void hear(request).then((one) => {
      heard.push(one);
      const known = Object.keys(answers).find((start) => one.target.startsWith(start));
      const answer = known === undefined ? undefined : answers[known];
      const told = typeof answer === "function" ? answer(one) : answer;
      const [status, body] = told ?? [501, { error: { code: 501, message: `not known: ${one.target}` } }];
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

async function hear(request: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    target: `${request.method} ${request.url}`.replace(/[?&]prettyPrint=false/, ""),
    authorization: request.headers.authorization ?? "",
    body: Buffer.concat(chunks).toString("utf8"),
  };
}
