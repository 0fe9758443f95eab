import { expect, it } from "vitest";
import { described } from "./described.ts";

const LIMIT_MS = 10_000;

it.each([
  [
    "a variable that is an expression of itself",
    `x="${Array.from({ length: 100 }, () => "x").join("+")}"\nbq rm -t "d.a_$((x))"`,
  ],
  [
    "a pattern of many repetitions",
    `s=${"a".repeat(250)}\n[[ $s =~ ${"(a*)".repeat(40)}b ]] && bq rm -t d.a`,
  ],
  ["a choice that repeats", `s=${"a".repeat(200)}\n[[ $s =~ ^(a|aa)+b ]] && bq rm -t d.a`],
  ["nested parentheses", `bq rm -t "d.a_$((${"(".repeat(180)}1${")".repeat(180)}))"`],
  [
    "loops within loops",
    `for ((i = 0; i < 9999; i++)); do for ((j = 0; j < 9999; j++)); do bq rm -t "d.a_$i$j"; done; done`,
  ],
])(
  "ends with %s",
  async (_, text) => {
    const from = performance.now();
    await described("costly.sh", { "costly.sh": text });
    expect(performance.now() - from).toBeLessThan(LIMIT_MS);
  },
  20_000,
);
