import { isRead, type Read, type Reading, type Unread } from "#domain/reading.ts";

/** The same readings, each known to be read. */
export type AllRead<Parts> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Reading<infer Value> ? Read<Value> : never;
};

/** Several readings as read, or the first of them that is not. */
export function allRead<Parts extends Readonly<Record<string, Reading<unknown>>>>(
  parts: Parts,
): AllRead<Parts> | Unread {
  const unread = Object.values(parts).find((part): part is Unread => !isRead(part));
  return unread ?? (parts as unknown as AllRead<Parts>);
}

/** Tells the lack of a reading from readings. */
export function isLacking(parts: object | Unread): parts is Unread {
  return "state" in parts && parts.state === "unread";
}
