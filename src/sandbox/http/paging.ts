import { createHash } from "node:crypto";
import { invalid, type Refusal } from "./refusal.ts";

/** A question for one page of a list that is ordered by key. */
export interface PageQuestion {
  /** Keys in order, without repetition. */
  readonly keys: readonly string[];
  /** What is listed; a token of one list is no token of another. */
  readonly list: string;
  readonly size: string | null;
  readonly token: string | null;
  readonly defaultSize: number;
  readonly largestSize: number;
  /** The API's name for the size parameter, for messages. */
  readonly sizeName: string;
}

/** The keys of one page, and the token of the next one. */
export interface Page {
  readonly kind: "page";
  readonly keys: readonly string[];
  readonly nextToken: string | null;
}

/** Cuts one page. A token names the last key seen, so that inserts and deletes between pages lose and repeat nothing. */
export function cutPage(question: PageQuestion): Page | Refusal {
  const size = readSize(question);
  if (typeof size !== "number") return size;
  const after = question.token === null || question.token === "" ? null : readToken(question);
  if (after !== null && typeof after !== "string") return after;
  const start = after === null ? 0 : firstAfter(question.keys, after);
  const keys = question.keys.slice(start, start + size);
  const last = keys.at(-1);
  const isMore = last !== undefined && start + keys.length < question.keys.length;
  return { kind: "page", keys, nextToken: isMore ? writeToken(question.list, last) : null };
}

function readSize({ size, sizeName, defaultSize, largestSize }: PageQuestion): number | Refusal {
  if (size === null) return defaultSize;
  if (!/^[0-9]{1,10}$/.test(size)) return invalid(`Invalid value for ${sizeName}: ${size} is not a number`);
  const wanted = Number(size);
  return wanted === 0 ? defaultSize : Math.min(wanted, largestSize);
}

function readToken({ list, token }: PageQuestion): string | Refusal {
  const key = Buffer.from(token ?? "", "base64url")
    .toString("utf8")
    .slice(CHECK_LENGTH);
  return writeToken(list, key) === token ? key : invalid("Invalid value for pageToken");
}

const CHECK_LENGTH = 8;

function writeToken(list: string, key: string): string {
  const check = createHash("sha256").update(`${list}\n${key}`).digest("hex").slice(0, CHECK_LENGTH);
  return Buffer.from(check + key, "utf8").toString("base64url");
}

/** Binary search: lists may hold 100,000s of keys and are asked for page by page. */
function firstAfter(keys: readonly string[], after: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? "") <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}
