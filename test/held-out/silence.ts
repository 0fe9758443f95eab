import type { Effect } from "#domain/effect.ts";
import type { HeldOutScript } from "./corpus.ts";

/** Tables of the truth that no effect mentions, neither by name nor by a shape with holes. */
export function findSilences(script: HeldOutScript, effects: readonly Effect[]): readonly string[] {
  const shapes = effects.flatMap(({ name, to }) => (to === undefined ? [name] : [name, to])).map(toShape);
  const { exact, mustNotBeExact } = script.truth;
  const tables = [...exact.flatMap(({ name, to }) => (to === undefined ? [name] : [name, to]))];
  const examples = [...tables, ...mustNotBeExact.map(toExample)];
  const silent = new Set(examples.filter((table) => !shapes.some((shape) => shape.test(table))));
  return [...silent].map((table) => `${script.entry} ${table}`);
}

/** `p.d.t_{hole}` as a pattern that `p.d.t_x` and `d.t_x` match. */
function toShape(name: string): RegExp {
  const parts = plainHoles(name.replaceAll("`", "").replace(":", ".")).split("{}");
  const [head = "", ...tail] = parts.map((part) => part.replace(/[.*+?^$()[\]\\|]/g, "\\$&"));
  return new RegExp(`(?:^|\\.)${[optionalProject(head), ...tail].join(".*")}$`);
}

/** Every hole as `{}`, whatever it says, and also where one hole speaks of another. */
function plainHoles(name: string): string {
  const inner = name.replace(/\{[^{}]+\}/g, "{}").replace(/\{[^{}]*\{\}[^{}]*\}/g, "{}");
  return inner === name ? name : plainHoles(inner);
}

function optionalProject(head: string): string {
  const [project = "", ...rest] = head.split("\\.");
  return rest.length > 1 ? `(?:${project}\\.)?${rest.join("\\.")}` : head;
}

function toExample(pattern: string): string {
  return pattern.slice(1, -1).replaceAll(".+", "marked").replaceAll("\\", "");
}
