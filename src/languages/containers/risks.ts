import type { ImageRisk } from "#domain/container.ts";
import { type DockerInstruction, readInstructions } from "./instruction.ts";
import { lostArguments } from "./lost-arguments.ts";
import { baseOf } from "./paths.ts";

const SECRET_NAME =
  /(?:^|_)(?:PASSWORD|PASSWD|SECRET|SECRETS|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SECRET_?KEY|CREDENTIALS?)$/i;

const KEY_FILE =
  /\.(?:p12|pem|pfx)$|^id_(?:rsa|dsa|ecdsa|ed25519)$|(?:service[-_]?account|credentials?|[-_]key|^key)[\w.-]*\.json$|^\.env(?:\.|$)|^\.(?:netrc|pypirc)$/i;

/** What a Dockerfile does that keeps a secret in a layer or stops its build; values are never part of it. */
export function risksOf(text: string): readonly ImageRisk[] {
  const { instructions } = readInstructions(text);
  const stages = new Set<string>();
  let count = 0;
  const found = instructions.flatMap((instruction): readonly ImageRisk[] => {
    const { keyword, body } = instruction;
    if (keyword === "FROM") {
      const name = /\s+as\s+(\S+)\s*$/i.exec(body)?.[1];
      if (name !== undefined) stages.add(name.toLowerCase());
      stages.add(String(count++));
    }
    if (keyword === "ENV" || keyword === "ARG") return secretsIn(instruction);
    if (keyword === "COPY" || keyword === "ADD") return copyRisks(instruction, stages);
    return keyword === "RUN" ? [...unansweredIn(instruction), ...spokenSecrets(instruction)] : [];
  });
  return [...found, ...lostArguments(instructions)].sort((a, b) => a.line - b.line);
}

/** Passwords in addresses, and tokens by the shapes that their issuers give them. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/[a-z+]{3,10}:\/\/[^/\s:@'"$]{1,100}:[^@\s/$'"]{3,200}@/i, "an address with a password"],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, "an access key"],
  [/\bgh[pousr]_[A-Za-z0-9]{36}/, "a token"],
  [/\bAIza[0-9A-Za-z_-]{35}/, "an API key"],
  [/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, "a private key"],
];

function spokenSecrets({ body, line, bodyLine, heredocs }: DockerInstruction): readonly ImageRisk[] {
  const texts = [{ text: body, line: bodyLine }, ...heredocs];
  return SPOKEN.flatMap(([pattern, what]) => {
    const at = texts.find(({ text }) => pattern.test(text));
    if (!at) return [];
    const before = at.text.slice(0, Math.max(0, at.text.search(pattern)));
    return [
      { kind: "secret", name: `RUN with ${what}`, line: at.line + before.split("\n").length - 1 || line },
    ];
  });
}

/** `ARG TOKEN` stays in the history with the value that the build gives it; `ENV TOKEN=` alone holds none. */
function secretsIn({ keyword, body, line }: DockerInstruction): readonly ImageRisk[] {
  const names =
    keyword === "ARG"
      ? [...body.matchAll(/(?:^|\s)([A-Za-z_]\w*)(?==|\s|$)/g)].map(([, name = ""]) => name)
      : namesSet(body);
  return names
    .filter((name) => SECRET_NAME.test(name))
    .map((name) => ({ kind: "secret", name: `${keyword} ${name}`, line }));
}

function namesSet(body: string): readonly string[] {
  if (!body.includes("=")) return /^\S+\s+\S/.test(body) ? [/^\S+/.exec(body)?.[0] ?? ""] : [];
  return [...body.matchAll(/(?:^|[\s\\])([A-Za-z_]\w*)=(?!\s|""|''|$)(?!\$\{?[A-Za-z_])/g)].map(
    ([, name = ""]) => name,
  );
}

function copyRisks(
  { body, flags, line, strings }: DockerInstruction,
  stages: ReadonlySet<string>,
): readonly ImageRisk[] {
  const words = strings ?? body.split(/\s+/);
  const keys = words
    .slice(0, -1)
    .filter((source) => KEY_FILE.test(baseOf(source)))
    .map((source): ImageRisk => ({ kind: "secret", name: `COPY ${source}`, line }));
  const from = flags.find(({ name }) => name === "from")?.value;
  const isMany = words.length > 2 && !/^\[/.test(body) && !/[\\"'\n]|<</.test(body);
  const folder = words.at(-1) ?? "";
  if (isMany && !/\/$|^\.{1,2}$|\$/.test(folder)) keys.push({ kind: "unended-folder", name: folder, line });
  const isStage = from === undefined || stages.has(from.toLowerCase()) || /[.:/$@]/.test(from);
  return isStage ? keys : [...keys, { kind: "unknown-stage", name: from, line }];
}

/** Package managers that ask before they install, and the flags that answer. */
const ASKING: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bapt(?:-get)?\s[^&|;]*\binstall\b[^&|;]*/g,
    /(?:^|\s)(?:-[a-zA-Z]*y|--yes|--assume-yes|-[a-zA-Z]*qq)(?=\s|$)/,
  ],
  [/\b(?:yum|dnf|microdnf)\s[^&|;]*\binstall\b[^&|;]*/g, /(?:^|\s)(?:-[a-zA-Z]*y|--assumeyes)(?=\s|$)/],
];

function unansweredIn({ body, line, bodyLine }: DockerInstruction): readonly ImageRisk[] {
  return ASKING.flatMap(([command, answer]) =>
    [...body.matchAll(command)]
      .filter(([text]) => !answer.test(text) && !/\$/.test(text) && !/yes\s*\|/.test(body))
      .map(
        ([text], index): ImageRisk => ({
          kind: "unanswered",
          name: text.trim().split(/\s+/).slice(0, 4).join(" "),
          line: lineIn(body, text, bodyLine) || line + index,
        }),
      ),
  );
}

function lineIn(body: string, text: string, bodyLine: number): number {
  return bodyLine + body.slice(0, Math.max(0, body.indexOf(text))).split("\n").length - 1;
}
