import type { CopyInstruction, ImageFact, ImageRisk, InstalledPackage } from "#domain/container.ts";
import type { SourceFile, SourceTree } from "../source.ts";
import { inContext, throughStage } from "./copies.ts";
import { changesModes } from "./modes.ts";
import { folderOf, joinPath } from "./paths.ts";
import { risksOf } from "./risks.ts";
import { lineage, readStages, type Stage, type StageInstall, stageNamed } from "./stages.ts";

/** Reads a Dockerfile: what its final stage holds, installs and starts, with what it takes from other stages. */
export function readImage(file: SourceFile, tree?: SourceTree): ImageFact {
  const stages = readStages(file.text);
  const chain = finalChain(stages);
  const copies = ownCopies(chain).flatMap((copy) => [copy, ...fromStage(stages, copy)]);
  const given = giving(stages, copies);
  const installs = [...given, ...chain].flatMap((stage) =>
    stage.installs.map((install) => ({ install, stage })),
  );
  const placed = installs.map(({ install, stage }) => ({
    install,
    copies: ownCopies(lineage(stages, stage)),
  }));
  const projects = projectFiles(placed, tree);
  const isUnread = projects.lost || installs.some(({ install }) => install.otherwise === true);
  const start = startOf(chain);
  const risks = [...risksOf(file.text), ...startRisks({ ...start, copies }, { chain, tree })];
  return {
    path: file.path,
    base: basesOf(stages, [...chain, ...given], copies),
    copies,
    pip: unique(installs.flatMap(({ install }) => install.pip)),
    requirementFiles: [
      ...new Set([
        ...placed.flatMap(({ install, copies: own }) => requirementPaths(install, own)),
        ...projects.files,
      ]),
    ],
    apt: unique(chain.toReversed().flatMap(({ installs: own }) => own.flatMap(({ apt }) => apt))),
    environment: Object.assign({}, ...chain.map(({ environment }) => environment).reverse()),
    workdir: chain.find(({ workdir }) => workdir !== null)?.workdir ?? "/",
    ...start,
    ...(isUnread ? { installsOtherwise: true } : {}),
    ...(risks.length > 0 ? { risks } : {}),
    ...(changesModes(file.text) ? { changesModes: true } : {}),
    ...(tree ? ignoredBy(file, tree) : {}),
  };
}

/** A script that is started by itself: without `#!`, or with a CR behind it, the kernel finds no interpreter. */
function startRisks(
  {
    entrypoint,
    command,
    startLine,
    copies,
  }: Pick<ImageFact, "entrypoint" | "command" | "startLine" | "copies">,
  { chain, tree }: { readonly chain: readonly Stage[]; readonly tree: SourceTree | undefined },
): readonly ImageRisk[] {
  const [program = ""] = entrypoint.length > 0 ? entrypoint : command;
  const isShellForm = chain.some(({ entrypoint: own, command: other }) => (own ?? other)?.isShell === true);
  if (!/\.(?:sh|bash|py)$/.test(program)) return [];
  const workdir = chain.find((stage) => stage.workdir !== null)?.workdir ?? "/";
  const text = tree?.text(inContext(joinPath(workdir, program), copies) ?? "");
  if (text === undefined) return [];
  const [first = ""] = text.split("\n", 1);
  const fault = /^#!.*\r$/.test(first)
    ? "whose first line ends in CR LF: no such interpreter is found"
    : first.startsWith("#!") || isShellForm
      ? null
      : "which has no #! line: the kernel cannot run it";
  return fault === null ? [] : [{ kind: "unstartable", name: `${program}, ${fault}`, line: startLine }];
}

/** An install with the copies that its stage had made. */
interface PlacedInstall {
  readonly install: StageInstall;
  readonly copies: readonly CopyInstruction[];
}

/** Files of projects that are installed from their folders, each with its extras; what is not found is named in `lost`. */
function projectFiles(
  installs: readonly PlacedInstall[],
  tree: SourceTree | undefined,
): { readonly files: readonly string[]; readonly lost: boolean } {
  const found = installs.flatMap(({ install, copies }) =>
    (install.projects ?? []).map(({ path, files, groups }) => {
      const candidates = files.length === 0 ? [path] : files.map((name) => joinPath(path, name));
      const inTree = candidates
        .map((candidate) => joinPath(install.workdir, candidate))
        .map((inside) => inContext(inside, [...copies, ...install.mounts]))
        .find((file) => file !== null && tree?.has(file));
      return inTree ? `${inTree}${groups.length > 0 ? `[${groups.join(",")}]` : ""}` : null;
    }),
  );
  return { files: found.filter((file) => file !== null), lost: found.includes(null) };
}

/** The Dockerfile's own ignore file, else that of the context: the repository's root, else the Dockerfile's folder. */
function ignoredBy({ path }: SourceFile, tree: SourceTree): Pick<ImageFact, "ignored" | "ignoreFile"> {
  const folder = folderOf(path);
  const candidates = [`${path}.dockerignore`, ".dockerignore", joinPath(folder, ".dockerignore")];
  const found = candidates.find((candidate) => tree.text(candidate) !== undefined);
  const text = found === undefined ? undefined : tree.text(found);
  if (found === undefined || text === undefined) return {};
  const patterns = text
    .split(/\r?\n/)
    .map((line, index) => ({ pattern: line.trim(), line: index + 1 }))
    .filter(({ pattern }) => pattern !== "" && !pattern.startsWith("#"));
  return {
    ignored: patterns.map(({ pattern }) => pattern),
    ignoreFile: { path: found, lines: patterns.map(({ line }) => line) },
  };
}

/** The final stage and those it builds on, nearest first; empty for a file without FROM. */
function finalChain(stages: readonly Stage[]): readonly Stage[] {
  const last = stages.at(-1);
  return last ? lineage(stages, last) : [];
}

/** Copies of a chain in the order in which they happen. */
function ownCopies(chain: readonly Stage[]): readonly CopyInstruction[] {
  return chain.toReversed().flatMap(({ copies }) => copies);
}

/** A copy from another stage, said once more as copies from the build context. */
function fromStage(stages: readonly Stage[], copy: CopyInstruction): readonly CopyInstruction[] {
  const source = copy.from === null ? undefined : stageNamed(stages, copy.from);
  return source ? throughStage(copy, ownCopies(lineage(stages, source))) : [];
}

const PACKAGE_FOLDERS =
  /site-packages|dist-packages|venv|\/\.local|wheel|^\/(?:usr(?:\/local)?(?:\/lib)?)?\/?$|^\/opt/;

/** Stages whose installed packages a copy brings along: it takes a folder that packages live in. */
function giving(stages: readonly Stage[], copies: readonly CopyInstruction[]): readonly Stage[] {
  const found = new Set<Stage>();
  for (const { from, sources } of copies) {
    const stage = from === null ? undefined : stageNamed(stages, from);
    if (!stage) continue;
    const chain = lineage(stages, stage);
    const folders = chain.flatMap(({ installs }) => installs.flatMap(({ folders }) => folders));
    const brings = (source: string) => holdsPackages(joinPath("/", source).replace(/(.)\/$/, "$1"), folders);
    if (sources.some(brings)) for (const member of chain.toReversed()) found.add(member);
  }
  return [...found];
}

function holdsPackages(source: string, folders: readonly string[]): boolean {
  return PACKAGE_FOLDERS.test(source) || folders.some((folder) => `${folder}/`.startsWith(`${source}/`));
}

function basesOf(
  stages: readonly Stage[],
  used: readonly Stage[],
  copies: readonly CopyInstruction[],
): ImageFact["base"] {
  const outer = used
    .filter(({ image }) => !stageNamed(stages, image))
    .map(({ image, line }) => ({ image, line }));
  const copied = copies
    .filter(({ from }) => from !== null && !stageNamed(stages, from))
    .map(({ from, line }) => ({ image: from ?? "", line }));
  const seen = new Set<string>();
  return [...outer, ...copied].filter(({ image }) => !seen.has(image) && seen.add(image));
}

/** Requirements files of an install as paths of the build context, else as the command names them. */
function requirementPaths(install: StageInstall, copies: readonly CopyInstruction[]): readonly string[] {
  return install.requirementFiles.map(({ text }) => {
    const inside = joinPath(install.workdir, text);
    return inContext(inside, [...copies, ...install.mounts]) ?? inside;
  });
}

/** ENTRYPOINT and CMD of the nearest stage that has them; a new ENTRYPOINT drops the CMD of the stages below it. */
function startOf(chain: readonly Stage[]): Pick<ImageFact, "entrypoint" | "command" | "startLine"> {
  const at = chain.findIndex(({ entrypoint }) => entrypoint !== null);
  const entrypoint = chain[at]?.entrypoint ?? null;
  const reach = at < 0 ? chain : chain.slice(0, at + 1);
  const command = reach.find((stage) => stage.command !== null)?.command ?? null;
  return {
    entrypoint: entrypoint?.words ?? [],
    command: command?.words ?? [],
    startLine: entrypoint?.line ?? command?.line ?? 1,
  };
}

function unique(packages: readonly InstalledPackage[]): readonly InstalledPackage[] {
  const last = new Map(packages.map((item) => [item.name, item]));
  return [...last.values()];
}
