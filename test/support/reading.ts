import type { Read, Unread, UnreadReason } from "#domain/reading.ts";

/** The instant of every test: Saturday evening before the owner's phase. */
export const AT = "2025-12-13T20:30:00Z";

/** A fact that was read. */
export function aRead<T>(value: T, source = "GET test"): Read<T> {
  return { state: "read", value, observedAt: AT, source };
}

/** A fact that could not be read. */
export function anUnread(reason: UnreadReason = "denied", detail = "403 accessDenied"): Unread {
  return {
    state: "unread",
    reason,
    detail,
    observedAt: AT,
    source: "GET test",
    remedy: { advice: "Grant the reader the permission.", permission: "test.things.get" },
  };
}
