import type { Readiness } from "#domain/report.ts";
import { el } from "./dom.ts";

/** Readiness with a sign that every text font has. */
export const SIGNS: Readonly<Record<Readiness, string>> = {
  READY: "✓ READY",
  PARTIAL: "◐ PARTIAL",
  MISSING: "✕ MISSING",
  BLOCKED: "■ BLOCKED",
  UNVERIFIED: "? UNVERIFIED",
};

const NAMES = { P0: "P0-CRITICAL", P1: "P1-HIGH", P2: "P2-MEDIUM", P3: "P3-LOW" } as const;

/** A priority as a coloured label; the words carry it, the colour helps. */
export function priorityMark(priority: keyof typeof NAMES): HTMLElement {
  return el("span", { class: `mark ${priority}`, text: NAMES[priority] });
}

/** A readiness with its sign. */
export function readinessMark(readiness: Readiness): HTMLElement {
  return el("span", { class: `mark ${readiness}`, text: SIGNS[readiness] });
}

/** A word in a frame. */
export function chip(text: string, kind = ""): HTMLElement {
  return el("span", { class: kind === "" ? "chip" : `chip ${kind}`, text });
}
