import type { InstalledPackage } from "#domain/container.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import { parseRequirement } from "../requirements/requirement.ts";
import type { Word } from "./words.ts";

/** A project, a lock file or a list that an installer other than plain pip installs from. */
export interface ProjectInstall {
  /** Folder of the project, or a file that is named outright; as the command writes it. */
  readonly path: string;
  /** Files of the folder that may say what is installed, the first that exists counts; none where `path` is a file. */
  readonly files: readonly string[];
  /** Extras and groups that are installed too. */
  readonly groups: readonly string[];
  readonly line: number;
}

/** What an installer that keeps its own lists installs; null for a command that is none, or does something else. */
export interface ProjectInstalls {
  readonly projects: readonly ProjectInstall[];
  readonly packages: readonly InstalledPackage[];
}

/** Files of a project that pip reads. */
export const PROJECT_FILES: readonly string[] = ["pyproject.toml", "setup.cfg", "setup.py"];

/** Reads `poetry install`, `uv sync`, `pipenv sync`, `pdm install`, `conda env create` and `conda install`. */
export function projectInstalls(words: readonly Word[]): ProjectInstalls | null {
  const texts = words.map(({ text }) => text);
  const program = (texts[0] ?? "").replace(/^.*\//, "");
  const line = words[0]?.line ?? 1;
  const verb = texts.slice(1).find((text) => !text.startsWith("-"));
  const folder = optionsOf(texts, FOLDER_FLAGS)[0] ?? ".";
  const groups = optionsOf(texts, GROUP_FLAGS).flatMap((text) => text.split(/[\s,]+/));
  const project = (...files: readonly string[]): ProjectInstalls => ({
    projects: [{ path: folder, files, groups, line }],
    packages: [],
  });
  if (/^(?:conda|mamba|micromamba)$/.test(program)) return condaInstalls(words);
  if (verb === "add" && /^(?:uv|poetry|pdm)$/.test(program))
    return { projects: [], packages: named(words, words.findIndex(({ text }) => text === "add") + 1) };
  if (program === "poetry" && (verb === "install" || verb === "sync")) return project("pyproject.toml");
  if (program === "uv" && verb === "sync") return project("pyproject.toml");
  if (program === "pdm" && (verb === "install" || verb === "sync")) return project("pyproject.toml");
  if (program === "pipenv" && (verb === "install" || verb === "sync")) return project("Pipfile");
  return null;
}

const FOLDER_FLAGS = /^(?:-C|-p|--directory|--project)$/;
const GROUP_FLAGS = /^(?:-E|-G|--with|--extra|--extras|--group|--only)$/;

function optionsOf(texts: readonly string[], flags: RegExp): readonly string[] {
  return texts.flatMap((text, at) => {
    const [flag = "", glued] = text.split(/=(.*)/s);
    if (!flags.test(flag)) return [];
    return glued === undefined ? (texts[at + 1] ?? []) : [glued];
  });
}

/** Flags of conda that take a value. */
const CONDA_VALUED = /^(?:-n|--name|-p|--prefix|-c|--channel|-f|--file|--solver|--platform)$/;

function condaInstalls(words: readonly Word[]): ProjectInstalls | null {
  const texts = words.map(({ text }) => text);
  const line = words[0]?.line ?? 1;
  const isEnvironment = texts[1] === "env";
  const verb = texts[isEnvironment ? 2 : 1];
  if (verb !== "create" && verb !== "update" && verb !== "install") return null;
  const file = optionsOf(texts, /^(?:-f|--file)$/)[0];
  if (file !== undefined) return { projects: [{ path: file, files: [], groups: [], line }], packages: [] };
  if (isEnvironment)
    return { projects: [{ path: "environment.yml", files: [], groups: [], line }], packages: [] };
  return { projects: [], packages: named(words, 2, CONDA_VALUED) };
}

/** Packages among the words of a command; conda's `name=1.2` is a version that begins so. */
function named(words: readonly Word[], from: number, valued?: RegExp): readonly InstalledPackage[] {
  return words.slice(from).flatMap(({ text, line }, index): readonly InstalledPackage[] => {
    const before = words[from + index - 1]?.text ?? "";
    if (text.startsWith("-") || valued?.test(before) || /^python(?:[=<>]|$)/.test(text)) return [];
    const found = parseRequirement(text.replace(/^([\w.-]+)=(\d[\w.]*)(?:=.*)?$/, "$1==$2.*"));
    return found ? [{ name: normaliseDistribution(found.name), specifier: found.specifier, line }] : [];
  });
}
