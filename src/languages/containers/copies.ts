import type { CopyInstruction } from "#domain/container.ts";
import type { DockerInstruction } from "./instruction.ts";
import { baseOf, joinPath } from "./paths.ts";
import { fillVariables, type Lookup, splitCommands } from "./words.ts";

/** What a COPY or ADD puts where; the target is absolute and ends in `/` where it is known to be a folder. */
export function readCopy(
  instruction: DockerInstruction,
  { workdir, lookup }: { readonly workdir: string; readonly lookup: Lookup },
): CopyInstruction | null {
  const words = instruction.strings
    ? instruction.strings.map((text) => fillVariables(text, lookup))
    : splitCommands(instruction.body, instruction.bodyLine, lookup)
        .flat()
        .map(({ text }) => text);
  const target = words.at(-1);
  if (target === undefined || words.length < 2) return null;
  const from = instruction.flags.find(({ name }) => name === "from")?.value;
  return {
    sources: words.slice(0, -1).map((source) => (from ? source : contextPath(source))),
    target: joinPath(workdir, target),
    from: from ? fillVariables(from, lookup) : null,
    line: instruction.line,
  };
}

/** The build context's path of a file inside the image, or null where no copy explains it. */
export function inContext(path: string, copies: readonly CopyInstruction[]): string | null {
  for (const copy of [...copies].reverse()) {
    if (copy.from !== null) continue;
    const found = sourceOf(path, copy);
    if (found !== null) return found;
  }
  return null;
}

/** Copies from another stage, said as copies from the build context where that stage's own copies tell. */
export function throughStage(
  copy: CopyInstruction,
  stage: readonly CopyInstruction[],
): readonly CopyInstruction[] {
  return copy.sources.flatMap((source) => {
    const inner = joinPath("/", source).replace(/\/$/, "") || "/";
    const origin = inContext(inner, stage);
    if (origin !== null) return [{ ...copy, sources: [origin], from: null }];
    return stage
      .filter(({ from, target }) => from === null && isBelow(target, inner))
      .map((below) => ({
        ...below,
        target: joinPath(copy.target, below.target.slice(inner === "/" ? 1 : inner.length + 1)),
      }));
  });
}

/** Sources of the context are relative to its root, however they are written. */
function contextPath(source: string): string {
  if (/^[a-z]+:\/\//i.test(source) || source.startsWith("<<")) return source;
  const path = joinPath("", source.replace(/^\/+/, ""));
  return path === "" ? "." : path;
}

function sourceOf(path: string, { sources, target }: CopyInstruction): string | null {
  const folder = target.replace(/\/+$/, "");
  const only = sources.length === 1 && !target.endsWith("/") ? sources[0] : undefined;
  if (only !== undefined && path === folder) return only === "." ? "" : only;
  if (!path.startsWith(`${folder}/`)) return null;
  const rest = path.slice(folder.length + 1);
  for (const source of sources) if (isFileLike(source) && baseOf(source) === rest) return source;
  const wildcard = sources.find((source) => matchesWildcard(source, rest));
  if (wildcard !== undefined) return joinPath(wildcard.slice(0, wildcard.lastIndexOf("/") + 1), rest);
  const tree = sources.find((source) => !source.includes("*") && !source.startsWith("<<"));
  if (tree === undefined || (isFileLike(tree) && /\.\w+$/.test(tree))) return null;
  return joinPath(tree === "." ? "" : tree.replace(/\/$/, ""), rest).replace(/^\//, "");
}

function isFileLike(source: string): boolean {
  return source !== "." && !source.endsWith("/") && !/[*?]/.test(source);
}

/** One `*` stands for any part of one name. Compared piece by piece, so that no pattern can be slow. */
function matchesWildcard(source: string, name: string): boolean {
  if (!/[*?]/.test(source) || name.includes("/")) return false;
  const pieces = baseOf(source).split(/[*?]+/);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const found = index === pieces.length - 1 ? name.lastIndexOf(piece) : name.indexOf(piece, at);
    if (found < at || (index === 0 && found !== 0)) return false;
    at = found + piece.length;
  }
  return at === name.length;
}

function isBelow(target: string, folder: string): boolean {
  return folder === "/" || target.startsWith(`${folder}/`);
}
