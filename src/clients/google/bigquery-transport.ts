import type { BigQuery } from "@google-cloud/bigquery";
import type { Answer, Ask, Transport } from "./answer.ts";
import { silenceOf, toAnswer, within } from "./http-transport.ts";

/** A transport over Google's BigQuery client; the project's path is the client's own. */
export function bigqueryTransport(bigquery: () => Promise<BigQuery>): Transport {
  return async (asked, { signal }) => {
    try {
      const client = await within(bigquery(), signal);
      return await within(ask(client, asked), signal);
    } catch (cause) {
      return { kind: "silent", ...silenceOf(cause, signal) };
    }
  };
}

/** An error with a response is an answer; without one it is silence, and thrown. */
function ask(client: BigQuery, { method = "GET", path, query = {}, body: json }: Ask): Promise<Answer> {
  const uri = path.replace(/^\/bigquery\/v2\/projects\/[^/]+/, "");
  return new Promise((resolve, reject) => {
    client.request(
      { method, uri, qs: query, ...(json === undefined ? {} : { json }) },
      (error, body, response) => {
        if (error === null) resolve(toAnswer(response?.statusCode ?? 200, body));
        else if (response === undefined || !isRefusal(error)) reject(error);
        else resolve(toAnswer(response.statusCode, response.body ?? body));
      },
    );
  });
}

/** What the service answered carries the HTTP status; what broke on the way carries the name of a system error. */
function isRefusal(error: Error): boolean {
  return "code" in error && typeof error.code === "number";
}
