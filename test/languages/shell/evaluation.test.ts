import { describe, expect, it } from "vitest";
import type { ScriptSource } from "#languages/source.ts";
import { described, effectLine } from "./described.ts";

async function evaluated(text: string, files: Readonly<Record<string, string>> = {}): Promise<ScriptSource> {
  return described("run/it.sh", { ...files, "run/it.sh": text });
}

/** Names that the script makes, in order: one `mk NAME` each. */
async function made(text: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const script = `mk() { for x in "$@"; do bq mk -t "d.$x"; done; }\n${text}`;
  const { effects } = await evaluated(script, files);
  return effects
    .filter(({ guard }) => guard !== "only if mk is called")
    .map(({ name, guard }) => name.slice(2) + (guard === null ? "" : ` [${guard}]`));
}

describe("expansion", () => {
  it.each<[string, readonly string[]]>([
    ["A=x; mk $A \"$A\" '$A' \\$A ${A}y", ["x", "$A", "xy"]],
    ["A='x y'; mk $A; mk \"$A\"", ["x", "y", "x y"]],
    ["A=tri_agg.sql; mk ${A%.sql} ${A#tri_} ${A%%_*} ${A##*_}", ["tri_agg", "agg.sql", "tri"]],
    ["A=a_b_a; mk ${A/a/x} ${A//a/x} ${A/#a/x} ${A/%a/x} ${A//_}", ["x_b_a", "x_b_x", "a_b_x", "aba"]],
    ["A=Eur; mk ${A^^} ${A,,} ${A,} ${A:0:2} ${A: -1} ${A:1}", ["EUR", "eur", "Eu", "r", "ur"]],
    ["A=; mk ${A:-d} ${B-e}x; : ${C:=c}; mk $C ${C:+z}", ["d", "ex", "c", "z"]],
    [
      "B=1; A=(a 'b c'); A+=(d); mk \"${A[@]}\" ${A[1]} ${#A[@]} n${#B}",
      ["a", "b c", "d", "b", "c", "3", "n1"],
    ],
    ['A=(a b c); mk "${A[@]:1:1}" "${A[-1]}" "${A[*]}"', ["b", "c", "a b c"]],
    ['declare -A M=([k]=v [l]=w); M[m]=x; for k in "${!M[@]}"; do mk "$k${M[$k]}"; done', ["kv", "lw", "mx"]],
    ["mk {a,b}_{1..2} x{01..03..2} {c..d}", ["a_1", "a_2", "b_1", "b_2", "x01", "x03", "c", "d"]],
    ["N=3; mk $((N * 2 + 1)) $((N % 2 == 1))", ["7", "1"]],
    ['mk $(echo a b) "$(echo a b)" `echo c`', ["a", "b", "a b", "c"]],
    [
      "mk $(basename /x/y.sql .sql) $(dirname a/b) $(printf '%03d_%s' 7 z) $(seq 2)",
      ["y", "a", "007_z", "1", "2"],
    ],
    ["mk $(echo Ab | tr a-z A-Z) $(echo a-b | sed 's/-/_/g') $(echo x,y | cut -d, -f2)", ["AB", "a_b", "y"]],
    ["V=W; W=deep; mk ${!V}", ["deep"]],
    ["mk \"a\"'b'c$'d'", ["abcd"]],
  ])("%s", async (script, names) => {
    expect(await made(script)).toEqual(names);
  });
});

describe("control flow", () => {
  it.each<[string, readonly string[]]>([
    [
      'f() { local n=$1; shift; for i in "$@"; do mk "$n$i"; done; }; n=out; f a 1 2; mk $n',
      ["a1", "a2", "out"],
    ],
    ['f() { echo "t_$1"; }; mk "$(f x)"', ["t_x"]],
    ["f() { mk a; return; mk b; }; f; mk c", ["a", "c"]],
    ["for i in 1 2 3; do [ $i = 2 ] && continue; mk $i; done", ["1", "3"]],
    ["for i in 1 2 3; do if [[ $i -gt 1 ]]; then break; fi; mk $i; done", ["1"]],
    ["i=0; until [ $i -ge 2 ]; do mk t$i; ((i++)); done", ["t0", "t1"]],
    ["case abc in x|a*) mk yes;; *) mk no;; esac", ["yes"]],
    ["if true && ! false; then mk a; else mk b; fi", ["a"]],
    ["X=prod; [[ $X == pr* && -n $X ]] && mk a || mk b", ["a"]],
    ["exit 0; mk never", []],
    ['(A=in; mk $A); mk "o$A"', ["in", "o"]],
    ["while read -r a b; do mk \"$b$a\"; done <<< 'x y'", ["yx"]],
    ["mapfile -t L < <(printf 'p\\nq\\n'); mk \"${L[@]}\"", ["p", "q"]],
    ["cat > /tmp/l <<< w; while read l; do mk $l; done < /tmp/l", ["w"]],
    [
      'if [ "$MODE" = full ]; then mk a; else mk b; fi',
      ["a [only with MODE=full]", "b [not with MODE=full]"],
    ],
    ['[ -n "$MODE" ] && mk a', ["a [only with MODE]"]],
    ['if [ "$1" == --go ]; then mk a; fi; mk b', ["a [only with --go]", "b"]],
    ['if [ -z "$1" ]; then exit 1; fi; mk "t_$1"', ["t_{1} [only with argument 1]"]],
    ["D=${D:-x}; [ $D = y ] && mk other; mk $D", ["other [only with D=y]", "x"]],
    [
      "if bq show d.t; then mk a; else mk b; fi",
      ["t", "a [only if `bq show` succeeds]", "b [only if `bq show` fails]"],
    ],
    [
      'case "$1" in go) mk a;; stop) mk b;; esac',
      ["a [only with argument 1=go]", "b [only with argument 1=stop]"],
    ],
    ["X=a; if curl -s u; then X=b; fi; mk $X", ["b", "a"]],
    ["while true; do mk a; break; done; mk b", ["a", "b"]],
    ["eval 'mk a'; bash -c 'bq mk -t d.b'; bash -c 'bq mk -t d.$1' _ c", ["a", "b", "c"]],
    ["echo a b | xargs -n1 bq mk -t d.x --; printf 'p\\nq\\n' | xargs -I% bq mk -t d.%", ["x", "p", "q"]],
  ])("%s", async (script, names) => {
    expect(await made(script)).toEqual(names);
  });

  it("reads the sourced script in place, at the line of the source", async () => {
    const source = await evaluated('source "$(dirname "$0")/../lib/l.sh"\nuse b', {
      "lib/l.sh": "\n\nbq mk -t d.a\nuse() { bq mk -t d.$1; }\n",
    });
    expect(source.effects.map(effectLine)).toEqual(["1 create d.a", "2 create d.b"]);
    expect(source.calls).toEqual([{ path: "lib/l.sh", args: [], line: 1 }]);
    expect(source.complete).toBe(true);
  });

  it("says that a sourced file is not there", async () => {
    const source = await evaluated(". ./gone.sh");
    expect(source.limits).toEqual(["sourced file is not in the repository: ./gone.sh (line 1)"]);
    expect(source.complete).toBe(false);
  });

  it("reads the lines of a file of the repository and the files that a pattern names", async () => {
    const files = { "run/list.txt": "a\nb\n", "sql/x.sql": "DROP TABLE d.x", "sql/y.sql": "DROP TABLE d.y" };
    expect(await made("while read t; do mk $t; done < run/list.txt", files)).toEqual(["a", "b"]);
    expect(await made('for f in sql/*.sql; do bq query < "$f"; done', files)).toEqual(["x", "y"]);
    expect(await made('for f in sql/*.sql; do mk "$(basename "$f" .sql)"; done', files)).toEqual(["x", "y"]);
  });
});

describe("holes", () => {
  it.each<[string, string]>([
    ["bq rm -t d.t_$PAIR", "1 drop d.t_{PAIR} <environment PAIR@1>"],
    ["T=$1\nbq rm -t d.$T", "2 drop d.{t} <argument t@1>"],
    ["bq rm -t d.$1", "1 drop d.{1} <argument 1@1>"],
    ['for t in "$@"; do bq rm -t d.$t; done', "1 drop d.{t} <arguments@1>"],
    ["curl u | while read t; do bq rm -t d.$t; done", "1 drop d.{t} <output of curl@1>"],
    ["while read t; do bq rm -t d.$t; done < list.txt", "1 drop d.{t} <row of file list.txt@1>"],
    ["bq rm -t d.t_$(date +%F)", "1 drop d.t_{…} <output of date@1>"],
    ["read -p '? ' t\nbq rm -t d.$t", "2 drop d.{t} <answer to a prompt@1>"],
  ])("%s", async (script, line) => {
    expect((await evaluated(script)).effects.map(effectLine)).toEqual([line]);
  });

  it("hands on the query whose rows are dropped", async () => {
    const source = await evaluated("for t in $(bq query 'SELECT x FROM d.list'); do bq rm -t d.$t; done");
    expect(source.effects.at(-1)).toEqual({
      verb: "drop",
      failureIgnored: true,
      kind: "bigquery-table",
      name: "d.{t}",
      exact: false,
      holes: [{ cause: "row of a query", line: 1 }],
      guard: null,
      line: 1,
      selector: "SELECT x FROM d.list",
    });
  });
});

describe("facts of a script", () => {
  it("lists flags, positionals, environment, tools and interactivity", async () => {
    const source = await evaluated(`#!/bin/bash
# it.sh — Does it all. And more.
NAME="$1"; OUT=\${2:-out}
while [[ $# -gt 0 ]]; do case $1 in -v|--verbose) V=1; shift;; --name) NAME=$2; shift 2;; esac; done
read -p "Go? " ok
jq . "$CONFIG" | docker run -i x; grep a b; [ -f c ]; cd d; git status
`);
    expect({ ...source, effects: [], bytes: 0 }).toEqual({
      path: "run/it.sh",
      language: "shell",
      bytes: 0,
      lines: 6,
      purpose: "Does it all.",
      syntax: [],
      imports: [],
      flags: ["--name", "--verbose", "-v"],
      positionals: ["name", "out"],
      execution: "sequential",
      interactive: true,
      tools: ["docker", "git", "jq"],
      calls: [],
      filesRead: ["b"],
      environmentRead: ["CONFIG"],
      effects: [],
      complete: true,
      limits: [],
    });
  });

  it.each([
    ["a & b & wait", "parallel"],
    ["cat l | xargs -P 8 -n1 bq rm -t", "parallel"],
    ["parallel bq rm -t ::: a", "parallel"],
    ["gsutil -m cp gs://a/b gs://c/d", "parallel"],
    ["a; b", "sequential"],
  ])("%s runs %s", async (script, execution) => {
    expect((await evaluated(script)).execution).toBe(execution);
  });

  it("says what the grammar could not read, with its line, and keeps the rest", async () => {
    const source = await evaluated("bq rm -t d.a\nif [ x ]; then\nbq rm -t d.b\n");
    expect(source.syntax).toEqual([{ line: 4, message: 'missing "fi"' }]);
    expect(source.complete).toBe(false);
    expect(source.effects.map(({ name }) => name)).toEqual(["d.a", "d.b"]);
  });

  it("evaluates Python within the script, at its lines and under the command's guards", async () => {
    const source = await evaluated(`if [ "$1" = "--execute" ]; then
python3 - <<'EOF'
from google.cloud import bigquery
for x in "ab":
    bigquery.Client(project="p").delete_table(f"p.d.{x}")
EOF
fi
DS=e
python3 -c "
from google.cloud import bigquery
bigquery.Client().query('DROP TABLE $DS.t')"
`);
    expect(source.effects.map(({ verb, name, guard, line }) => [verb, name, guard, line])).toEqual([
      ["drop", "p.d.a", "only with --execute", 5],
      ["drop", "p.d.b", "only with --execute", 5],
      ["drop", "e.t", null, 11],
    ]);
    expect([source.complete, source.limits]).toEqual([true, []]);
  });

  it("says that Python which is put together at run time was not read", async () => {
    const source = await evaluated('python3 - <<EOF\nprint("$(curl x)")\nEOF');
    expect(source.limits).toEqual(["Python code within the script (line 1) was not read"]);
  });

  it("keeps apart what different branches set", async () => {
    const source = await evaluated(`E="$1"
case "$E" in
  dev|test) P=dev; S="_$E" ;;
  prod) P=prod; S="" ;;
  *) exit 2 ;;
esac
bq rm -f -t "$P:d.t$S"
`);
    expect(source.effects.map(({ name }) => name).sort()).toEqual([
      "dev.d.t_dev",
      "dev.d.t_test",
      "prod.d.t",
    ]);
  });

  it("lets options that one loop reads meet in every way", async () => {
    const source = await evaluated(`A=a
B=b
while getopts "xy" o; do
  case "$o" in
    x) A=x ;;
    y) B=y ;;
  esac
done
bq rm -f -t "d.$A$B"
`);
    expect(source.effects.map(({ name }) => name).sort()).toEqual(["d.ab", "d.ay", "d.xb", "d.xy"]);
  });

  it("splits lists of words, whichever of them it is", async () => {
    const source = await evaluated(`T="a b"
[ "$1" = "--few" ] && T=a
for t in $T; do bq rm -f -t "d.$t"; done
IFS=',' read -ra LIST <<< "x,y"
for t in "\${LIST[@]}"; do bq rm -f -t "d.$t"; done
`);
    expect(source.effects.map(({ name }) => name)).toEqual(["d.a", "d.b", "d.x", "d.y"]);
  });

  it("takes the project that the script sets", async () => {
    const source = await evaluated("gcloud config set project p\nbq rm -t d.t\nbq --project_id=q rm -t d.t");
    expect(source.effects.map(({ name }) => name)).toEqual(["p.d.t", "q.d.t"]);
  });
});

describe("a failure", () => {
  it("is ignored where the script says so in place, and nowhere else", async () => {
    const text =
      "set -e\nbq rm -t d.a || true\nbq rm -t d.b || { echo gone; :; }\nbq rm -t d.c || failed=1\nbq rm -t d.d || exit 1\nbq rm -t d.e && echo ok\nbq rm -t d.f";
    const { effects } = await evaluated(text);
    expect(effects.map(({ name, failureIgnored }) => [name, failureIgnored])).toEqual([
      ["d.a", true],
      ["d.b", true],
      ["d.c", true],
      ["d.d", undefined],
      ["d.e", undefined],
      ["d.f", undefined],
    ]);
  });

  it("that is ignored is so for what a called function does, too", async () => {
    const { effects } = await evaluated("f() { bq rm -t d.a; }\nf || :\nbq rm -t d.b");
    expect(effects.map(({ name, failureIgnored }) => [name, failureIgnored])).toEqual([
      ["d.a", true],
      ["d.b", undefined],
    ]);
  });

  it.each([
    ["without set -e, save that of the last command", "bq rm -t d.a\nbq rm -t d.b", ["d.a"]],
    [
      "after set +e, and no more after set -e",
      "set -e\nbq rm -t d.a\nset +e\nbq rm -t d.b\nset -e\nbq rm -t d.c\n:",
      ["d.b"],
    ],
    ["with no word of it after set -o errexit", "set -o errexit\nbq rm -t d.a\n:", []],
    ["with no word of it after #!/bin/bash -eu", "#!/bin/bash -eu\nbq rm -t d.a\n:", []],
    ["with no word of it under a trap on ERR", "trap 'exit 1' ERR\nbq rm -t d.a\n:", []],
    [
      "save where $? is looked at next",
      "bq rm -t d.a\nif [ $? -ne 0 ]; then exit 1; fi\nbq rm -t d.b\nrc=$?\nbq rm -t d.c\nexit 0",
      ["d.c"],
    ],
    [
      "save as a condition",
      "if bq rm -t d.a; then :; fi\nbq rm -t d.b && :\n! bq rm -t d.c\nbq rm -t d.d || exit 1\n:",
      [],
    ],
    ["in every turn of a loop", "for t in a b; do bq rm -t d.$t; done", ["d.a", "d.b"]],
    [
      "in a function that is a condition, save its last command",
      "set -e\nf() { bq rm -t d.a; bq rm -t d.b; }\nif f; then :; fi",
      ["d.a"],
    ],
    [
      "before a pipe without pipefail",
      "set -e\nbq rm -t d.a | tee log\nset -o pipefail\nbq rm -t d.b | tee log",
      ["d.a"],
    ],
    [
      "in a shell of its own, which knows no set -e",
      "set -e\nbash -c 'bq rm -t d.a; bq rm -t d.b'\n:",
      ["d.a"],
    ],
  ])("is ignored %s", async (_, text, ignored) => {
    const { effects } = await evaluated(text);
    expect(effects.filter(({ failureIgnored }) => failureIgnored).map(({ name }) => name)).toEqual(ignored);
  });
});
