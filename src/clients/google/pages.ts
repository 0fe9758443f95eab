import type { Reading } from "#domain/reading.ts";
import type { Ask } from "./answer.ts";
import { malformed } from "./classify.ts";
import { type Asking, type Lack, type Question, question, unread } from "./question.ts";
import { isObject, listAt, textAt } from "./typed-json.ts";

/** A question whose answer is a list in pages. */
export interface PagedQuestion<T extends object> extends Ask {
  readonly permission: string;
  readonly billingAccount?: string;
  /** Key of the list; Google leaves it out where the list is empty. */
  readonly list: string;
  readItem(item: unknown): T | Lack;
}

interface Items<T> {
  readonly items: readonly T[];
}

interface OnePage<T> extends Items<T> {
  readonly nextToken: string | null;
}

/** Pages after which a list is taken to have no end. */
const PAGE_LIMIT = 100;

/** Reads all pages; a list with a page missing is unread. */
export async function readPages<T extends object>(
  asking: Asking,
  asked: PagedQuestion<T>,
): Promise<Reading<Items<T>>> {
  const items: T[] = [];
  let token: string | null = null;
  for (let pages = 0; pages < PAGE_LIMIT; pages++) {
    const page: Reading<OnePage<T>> = await question(asking, pageOf(asked, token));
    if (page.state === "unread") return page;
    items.push(...page.value.items);
    token = page.value.nextToken;
    if (token === null) return { ...page, value: { items } };
  }
  return unread(asking, asked, malformed(`the list has over ${PAGE_LIMIT} pages`));
}

function pageOf<T extends object>(asked: PagedQuestion<T>, token: string | null): Question<OnePage<T>> {
  return {
    ...asked,
    query: { ...asked.query, ...(token === null ? {} : { pageToken: token }) },
    read: (body) => toPage(asked, body),
  };
}

function toPage<T extends object>(asked: PagedQuestion<T>, body: unknown): OnePage<T> | Lack {
  if (!isObject(body)) return { lacks: `the list of ${asked.list}` };
  const items: T[] = [];
  for (const entry of listAt(body, asked.list)) {
    const item = asked.readItem(entry);
    if ("lacks" in item) return item;
    items.push(item);
  }
  const token = textAt(body, "nextPageToken");
  return { items, nextToken: token === "" ? null : token };
}
