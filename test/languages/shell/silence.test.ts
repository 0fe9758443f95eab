import { describe, expect, it } from "vitest";
import { described, effectLine } from "./described.ts";

/** Forms that hold one removal of a table, and the line of the effect that must be seen. */
const REMOVALS: readonly (readonly [form: string, line: string])[] = [
  [
    'bq ls d | jq -r ".[].id" | grep "^x_" | while read -r t; do bq rm -t d.$t; done',
    "d.{t} <output of bq ls@1>",
  ],
  ['bq ls d | grep "^$FAMILY" | while read -r t; do bq rm -t d.$t; done', "d.{t} <output of bq ls@1>"],
  ["bq ls d | tail -n +30 | while read -r t; do bq rm -t d.$t; done", "d.{t} <output of bq ls@1>"],
  ["bq ls d | head -0 | while read -r t; do bq rm -t d.$t; done", "d.{t} <output of bq ls@1>"],
  ["bq ls d | sed '1d' | while read -r t; do bq rm -t d.$t; done", "d.{t} <output of bq ls@1>"],
  ["bq ls d | awk 'NR>2 {print $1}' | xargs -I{} bq rm -t d.{}", "d.{…} <output of bq ls@1>"],
  ["bq ls d | xargs -n1 bq rm -t", "{…} <output of bq ls@1>"],
  ["while read -r t; do bq rm -t d.$t; done < <(bq ls d | grep x)", "d.{t} <output of bq ls@1>"],
  ['while read -r t; do bq rm -t d.$t; done <<< "$(bq ls d | grep x)"', "d.{t} <output of bq ls@1>"],
  ['L=$(bq ls d | grep x); echo "$L" | while read -r t; do bq rm -t d.$t; done', "d.{t} <output of bq ls@1>"],
  ["for t in $(bq ls d | grep x); do bq rm -t d.$t; done", "d.{t} <output of bq ls@1>"],
  ["bq ls d | grep x | { while read -r t; do bq rm -t d.$t; done; }", "d.{t} <output of bq ls@1>"],
  ["f() { while read -r t; do bq rm -t d.$t; done; }; bq ls d | f", "d.{t} <output of bq ls@1>"],
  ["bq ls d > /tmp/l; while read -r t; do bq rm -t d.$t; done < /tmp/l", "d.{t} <output of bq ls@1>"],
  ["find . -name '*.x' -exec bq rm -t d.{} \\;", "d.{…} <output of find@1>"],
  ["find . -type f | while read -r t; do bq rm -t d.$t; done", "d.{t} <output of find@1>"],
  ["(bq rm -t d.t)", "d.t"],
  ["{ bq rm -t d.t; } | cat", "d.t"],
  ["bq rm -t d.t | tee log", "d.t"],
  ["echo y | bq rm -t d.t", "d.t"],
  ["f() { bq rm -t d.$1; }; echo a | f t | cat", "d.t"],
  ["x=$(bq rm -t d.t)", "d.t"],
  ['cmd="bq rm -t d.t"; eval "$cmd"', "d.t"],
  ['cmd="bq rm -t d.t"; $cmd', "d.t"],
  ['cmd=(bq rm -t d.t); "${cmd[@]}"', "d.t"],
  ['bash -c "bq rm -t d.t"', "d.t"],
  ["zsh -ec 'bq rm -t d.t'", "d.t"],
  ['echo "bq rm -t d.t" | sh', "d.t"],
  ["bash -s <<'X'\nbq rm -t d.t\nX", "d.t"],
  ['ssh -p 22 me@host "bq rm -t d.t"', "d.t"],
  ["parallel bq rm -t ::: d.t", "d.t"],
  ["bq rm -t d.t &", "d.t"],
  ["timeout 10 bq rm -t d.t", "d.t"],
  ["watch -n 5 bq rm -t d.t", "d.t"],
  ["flock /run/l bq rm -t d.t", "d.t"],
  ["trap 'bq rm -t d.t' EXIT", "d.t"],
  ["clean() { bq rm -t d.t; }; trap clean EXIT", "d.t"],
  ["trap 'bq rm -t d.t' SIGINT", "d.t [only on INT]"],
  ["if ! bq rm -t d.t; then echo no; fi", "d.t"],
  ["true && bq rm -t d.t || echo no", "d.t"],
  ["false || bq rm -t d.t", "d.t"],
  ['case "$1" in a) bq rm -t d.t;; esac', "d.t [only with argument 1=a]"],
  ["until bq rm -t d.t; do sleep 1; done", "d.t"],
  ['retry() { "$@"; }; retry bq rm -t d.t', "d.t"],
];

describe("a removal", () => {
  it.each(REMOVALS)("is seen in %s", async (form, line) => {
    const { effects } = await described("it.sh", { "it.sh": form });
    const drops = effects.filter(({ verb }) => verb === "drop").map(effectLine);
    expect(drops).toEqual([`1 drop ${line}`]);
  });

  it("is a limit where awk runs it", async () => {
    const source = await described("it.sh", { "it.sh": "awk '{ system(\"bq rm d.\" $1) }' list" });
    expect(source.limits).toEqual(["commands that awk runs (line 1) were not read"]);
  });
});

describe("a copy of listed tables", () => {
  it("keeps both name patterns", async () => {
    const text =
      'F="${1:?family}"\nbq ls d | jq -r ".[].id" |\n  grep "^${F}_" |\n  while read -r t; do\n    bq cp d.$t b.$t\n  done';
    const { effects, complete } = await described("it.sh", { "it.sh": text });
    expect(effects.map(effectLine)).toEqual([
      "2 list dataset d",
      "5 copy d.{t} -> b.{t} <output of bq ls@2>",
    ]);
    expect(complete).toBe(true);
  });
});
