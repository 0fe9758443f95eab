import type { ImageRisk } from "#domain/container.ts";
import type { DockerInstruction } from "./instruction.ts";

/** Arguments that BuildKit declares for FROM lines by itself. */
const GIVEN = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;

const USE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g;

/**
 * Arguments that are empty where they are used: in FROM without an ARG above it; in a stage where ARG stands before FROM
 * only. Uses with a default (`${X:-1}`) are not meant.
 */
export function lostArguments(instructions: readonly DockerInstruction[]): readonly ImageRisk[] {
  const globals = new Map<string, number>();
  let own = new Set<string>();
  let isInStage = false;
  return instructions.flatMap((instruction): readonly ImageRisk[] => {
    const { keyword, body, line } = instruction;
    if (keyword === "FROM") {
      isInStage = true;
      own = new Set();
      return usesIn(body)
        .filter((name) => !globals.has(name) && !GIVEN.test(name))
        .map((name) => ({ kind: "lost-argument", name: `${name}, which no ARG above FROM declares`, line }));
    }
    if (keyword === "ARG" || keyword === "ENV") {
      const names = [...body.matchAll(/(?:^|\s)([A-Za-z_]\w*)(?==|\s|$)/g)].map(([, name = ""]) => name);
      if (!isInStage) for (const name of names) globals.set(name, line);
      else for (const name of names) own.add(name);
      if (keyword === "ARG") return [];
    }
    if (!isInStage || !/^(?:RUN|COPY|ADD|WORKDIR|ENV)$/.test(keyword)) return [];
    const text = [body, ...instruction.heredocs.map((heredoc) => heredoc.text)].join("\n");
    return [...new Set(usesIn(text))]
      .filter((name) => globals.has(name) && !own.has(name) && !isAssigned(name, text))
      .map((name) => ({
        kind: "lost-argument",
        name: `${name}, which is declared before FROM only (line ${globals.get(name)})`,
        line,
      }));
  });
}

function usesIn(text: string): readonly string[] {
  return [...text.replace(/'[^'\n]*'/g, "").matchAll(USE)].map(([, bare, braced]) => bare ?? braced ?? "");
}

/** True where the command itself gives it a value. */
function isAssigned(name: string, text: string): boolean {
  return new RegExp(
    `(?:^|[\\s;&(])(?:for\\s+${name}\\s|(?:export\\s+)?${name}=)|\\bread\\s[^;\\n]*\\b${name}\\b`,
  ).test(text);
}
