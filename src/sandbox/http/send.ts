import type { ServerResponse } from "node:http";
import type { FaultSeed } from "../state.ts";

/** An answer that is ready to go out. */
export interface Sending {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null sends no body. */
  readonly body: unknown;
  /** Sent in place of the body. */
  readonly bytes?: Buffer;
}

/** Writes an answer, whole or spoiled by a fault. */
export function send(
  response: ServerResponse,
  { status, headers, body, bytes }: Sending,
  fault: FaultSeed | null,
): void {
  if (fault?.drop === true) {
    response.destroy();
    return;
  }
  const isMalformed = fault?.malformed === true;
  const instead = isMalformed ? "<html>not what was asked for" : fault?.body;
  const content = Buffer.from(instead ?? bytes ?? toText(body));
  response.writeHead(isMalformed ? 200 : status, {
    ...(content.length === 0 ? {} : { "content-type": "application/json; charset=UTF-8" }),
    ...headers,
    "content-length": content.length,
  });
  if (fault?.truncate === true) cut(response, content);
  else response.end(content);
}

function toText(body: unknown): string {
  return body === null ? "" : `${JSON.stringify(body)}\n`;
}

/** Half of the body, then the connection ends. */
function cut(response: ServerResponse, content: Buffer): void {
  response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.destroy());
}
