import { aRoad } from "../a-road.ts";
import type { Exchange } from "./definitions.ts";

/** A server before a sandbox that hands everything on and remembers it. */
export async function aRecorder(
  target: string,
): Promise<{ readonly url: string; readonly exchanges: Exchange[] }> {
  const exchanges: Exchange[] = [];
  const url = await aRoad(target, {
    onAnswered: (sent, answered) => {
      exchanges.push({
        method: sent.method,
        path: sent.url.pathname,
        query: [...sent.url.searchParams.keys()],
        body: parsed(sent.bytes, sent.type),
        status: answered.status,
        answer: parsed(answered.bytes, answered.type),
      });
    },
  });
  return { url, exchanges };
}

function parsed(bytes: Buffer, type: string): unknown {
  return bytes.length === 0 || !type.includes("json") ? undefined : JSON.parse(bytes.toString("utf8"));
}
