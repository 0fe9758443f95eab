/** Numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Choices<T> = readonly [T, ...T[]];

interface Writing {
  readonly random: () => number;
  /** Tables dropped so far, so that each name says which command it is of. */
  drops: number;
  depth: number;
  loops: number;
}

const WORDS: Choices<string> = [
  "eur",
  "usd_045",
  "tri-agg",
  "x",
  "",
  "a b",
  "lag_1,lag_2",
  "Cov",
  "b0c1",
  "zz zz_9",
];
const NAMES: Choices<string> = ["a", "b", "c"];
const PATTERNS: Choices<string> = ["*_*", "?", "[a-c]*", "*[0-9]", "eur", "*", "x*", "*-*", "[!a-z]*", "*b*"];
const DEPTH_LIMIT = 3;

/** A small script of assignments, loops, branches, functions and drops that ends by itself. */
export function randomScript(seed: number): string {
  const writing: Writing = { random: randomFrom(seed), drops: 0, depth: 0, loops: 0 };
  const head = [
    ...NAMES.map((name) => `${name}=${word(writing)}`),
    `list=(${[0, 1, 2].map(() => word(writing)).join(" ")})`,
    `n=${number(writing, 9)}`,
    `set -- ${word(writing)} two`,
    `declare -A map=([k]=${word(writing)} [l]=${word(writing)})`,
    `f() { local p=$1; ${drop(writing, "f_$p")} > /dev/null; echo "\${p^^}\${2:-}"; }`,
  ];
  return `${[...head, ...statements(writing, 7)].join("\n")}\n`;
}

function pick<T>({ random }: Writing, [first, ...rest]: Choices<T>): T {
  return rest[Math.floor(random() * (rest.length + 1)) - 1] ?? first;
}

function number({ random }: Writing, most: number): number {
  return Math.floor(random() * (most + 1));
}

function word(writing: Writing): string {
  return `"${pick(writing, WORDS)}"`;
}

function name(writing: Writing): string {
  return pick(writing, NAMES);
}

function statements(writing: Writing, most: number): readonly string[] {
  return Array.from({ length: 1 + number(writing, most) }, () => statement(writing));
}

function block(writing: Writing): string {
  writing.depth++;
  const body = statements(writing, 2).join("; ");
  writing.depth--;
  return body;
}

function drop(writing: Writing, text: string): string {
  writing.drops++;
  return `bq rm -t "d.n${writing.drops}_${text}"`;
}

function statement(writing: Writing): string {
  const isDeep = writing.depth >= DEPTH_LIMIT;
  const simple: Choices<() => string> = [
    () => drop(writing, expansion(writing)),
    () => drop(writing, expansion(writing)),
    () => `${name(writing)}="${expansion(writing)}"`,
    () => `${name(writing)}+=${word(writing)}`,
    () => `n=$((${arithmetic(writing)}))`,
    () => `((n += ${number(writing, 3)})) || true`,
    () => `list+=(${word(writing)})`,
    () => `list[${number(writing, 2)}]="${expansion(writing)}"`,
    () => `map[${pick(writing, ["k", "m"])}]="${expansion(writing)}"`,
    () => `${name(writing)}=$(f "${expansion(writing)}" ${word(writing)})`,
    () => `read -r a b <<< "${expansion(writing)}"`,
    () => `printf -v c '%0${number(writing, 4)}d_%s' "$n" "$a"`,
    () => `IFS=, read -r -a list <<< "${expansion(writing)},q"`,
    () => `set -- "$a" ${word(writing)} "\${list[@]}"`,
    () => `f "$b" > /dev/null`,
  ];
  const nested: Choices<() => string> = [
    () => `if ${condition(writing)}; then ${block(writing)}; else ${block(writing)}; fi`,
    () =>
      `if ${condition(writing)}; then ${block(writing)}; elif ${condition(writing)}; then ${block(writing)}; fi`,
    () => loop(writing, (body) => `for t in "\${list[@]}"; do a=$t; ${body}; done`),
    () => loop(writing, (body) => `for t in $b x; do c=$t; ${body}; done`),
    () =>
      loop(
        writing,
        (body) =>
          `for t in {${number(writing, 3)}..${number(writing, 3)}} q; do n=\${#t}; b=$t; ${body}; done`,
      ),
    () =>
      loop(
        writing,
        (body, at) =>
          `for ((i${at} = 0; i${at} < ${number(writing, 3)}; i${at}++)); do a="$a$i${at}"; ${body}; done`,
      ),
    () =>
      loop(
        writing,
        (body, at) =>
          `w${at}=0; while [ "$w${at}" -lt ${number(writing, 3)} ]; do w${at}=$((w${at} + 1)); ${body}; done`,
      ),
    () => loop(writing, (body) => `while IFS=, read -r a c; do ${body}; done <<< $'p,1\\nq r,2'`),
    () =>
      `case "${expansion(writing)}" in ${pattern(writing)}) ${block(writing)} ;; ${pattern(writing)}|${pattern(writing)}) ${block(writing)} ;; *) ${block(writing)} ;; esac`,
    () => `( ${block(writing)} )`,
    () => `{ ${block(writing)}; }`,
    () => `${condition(writing)} && ${drop(writing, expansion(writing))}`,
    () => `${condition(writing)} || { ${block(writing)}; }`,
    () => {
      const called = `g${writing.loops++}`;
      return `${called}() { ${block(writing)}; }; ${called} "$a" two`;
    },
  ];
  return pick<() => string>(writing, isDeep ? simple : [...simple, ...nested])();
}

/** A loop whose body may leave it. */
function loop(writing: Writing, write: (body: string, at: number) => string): string {
  const at = writing.loops++;
  const leaves = pick(writing, [
    "",
    "",
    `; ${condition(writing)} && break`,
    `; ${condition(writing)} && continue`,
  ]);
  return write(`${block(writing)}${leaves}; ${drop(writing, expansion(writing))}`, at);
}

function pattern(writing: Writing): string {
  return pick(writing, PATTERNS);
}

function condition(writing: Writing): string {
  return pick<() => string>(writing, [
    () => `[ "$${name(writing)}" = ${word(writing)} ]`,
    () => `[[ $${name(writing)} == ${pattern(writing)} ]]`,
    () => `[[ -n $${name(writing)} && $n -gt ${number(writing, 5)} ]]`,
    () => `((n % 2 == ${number(writing, 1)}))`,
    () => `[ -z "\${${name(writing)}:-}" ]`,
    () => `[ "\${#list[@]}" -ge ${number(writing, 4)} ]`,
    () => `[[ "$a" != "$b" || $n -lt 3 ]]`,
    () => `! [ $n -le ${number(writing, 4)} ]`,
    () => `test -n "\${map[k]}"`,
    () => `[[ "$a$b" =~ ^([a-z]+)_([0-9]+) ]]`,
  ])();
}

function arithmetic(writing: Writing): string {
  return pick<() => string>(writing, [
    () => `n + ${number(writing, 9)}`,
    () => `(n * 3 - ${number(writing, 9)}) % 7`,
    () => `n > ${number(writing, 5)} ? n - 1 : n + 2`,
    () => `n << 1 | 1`,
    () => `\${#a} + \${#list[@]}`,
    () => `10#0${number(writing, 9)} ** 2`,
    () => `n++ + ++n`,
    () => `-n / 2`,
  ])();
}

function expansion(writing: Writing): string {
  const v = name(writing);
  return pick<() => string>(writing, [
    () => `$${v}`,
    () => `\${${v}}_$n`,
    () => `\${${v}^^}`,
    () => `\${${v},}`,
    () => `\${${v}%${pattern(writing)}}`,
    () => `\${${v}##${pattern(writing)}}`,
    () => `\${${v}//${pattern(writing)}/+}`,
    () => `\${${v}/${pick(writing, ["a", "_", "[0-9]", "z*"])}/-}`,
    () => `\${${v}:${number(writing, 3)}:${number(writing, 3)}}`,
    () => `\${${v}: -2}`,
    () => `\${${v}:-none}`,
    () => `\${${v}:+set}`,
    () => `\${#${v}}`,
    () => `\${list[${number(writing, 2)}]}`,
    () => `\${list[*]}`,
    () => `\${#list[@]}`,
    () => `\${list[@]:1:1}`,
    () => `\${map[${pick(writing, ["k", "l", "m"])}]:-no}`,
    () => `$((${arithmetic(writing)}))`,
    () => `$(f "$${v}" z)`,
    () => `$(echo "\${${v}}x")`,
    () => `\${1:-first}$#`,
    () => `'$${v}'`,
  ])();
}
