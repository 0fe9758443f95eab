import type { ServerResponse } from "node:http";
import type { FaultSeed } from "../state.ts";

/** An answer that is ready to go out. */
export interface Sending {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null sends no body. */
  readonly body: unknown;
}

/** Writes an answer, whole or spoiled by a fault. */
export function send(
  response: ServerResponse,
  { status, headers, body }: Sending,
  fault: FaultSeed | null,
): void {
  if (fault?.drop === true) {
    response.destroy();
    return;
  }
  const text = fault?.malformed === true ? "<html>not what was asked for" : toText(body);
  response.writeHead(fault?.malformed === true ? 200 : status, {
    ...headers,
    ...(text === "" ? {} : { "content-type": "application/json; charset=UTF-8" }),
    "content-length": Buffer.byteLength(text),
  });
  if (fault?.truncate === true) cut(response, text);
  else response.end(text);
}

function toText(body: unknown): string {
  return body === null ? "" : `${JSON.stringify(body)}\n`;
}

/** Half of the body, then the connection ends. */
function cut(response: ServerResponse, text: string): void {
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}
