import type { InstalledPackage } from "#domain/container.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import { parseRequirement } from "../requirements/requirement.ts";
import { PROJECT_FILES, type ProjectInstall, projectInstalls } from "./projects.ts";
import type { Word } from "./words.ts";

/** What one command installs. */
export interface Installs {
  readonly pip: readonly InstalledPackage[];
  /** Requirements files as the command names them. */
  readonly requirementFiles: readonly Word[];
  readonly apt: readonly InstalledPackage[];
  /** Folders that pip installs into, or that a virtual environment is made in. */
  readonly folders: readonly string[];
  /** Projects that are installed from their folder, by whatever installer; absent where there are none. */
  readonly projects?: readonly ProjectInstall[];
  /** True where an installer does something that is not understood. */
  readonly otherwise?: true;
}

const NOTHING: Installs = { pip: [], requirementFiles: [], apt: [], folders: [] };

/** What a command of a RUN line installs, by pip, uv, apt, apk, yum or dnf; nothing for any other command. */
export function readInstalls(command: readonly Word[]): Installs {
  const words = withoutRedirections(withoutLead(command));
  const texts = words.map(({ text }) => text);
  const pip = pipArguments(texts);
  if (pip !== null) return pipInstalls(words.slice(pip));
  const system = systemArguments(texts);
  if (system !== null) return { ...NOTHING, apt: systemPackages(words.slice(system)) };
  const project = projectInstalls(words);
  if (project) return { ...NOTHING, pip: project.packages, projects: project.projects };
  if (UNREAD.test(texts.slice(0, 2).join(" "))) return { ...NOTHING, otherwise: true };
  const venv = /^(?:.*\/)?python[\d.]*$/.test(texts[0] ?? "") && texts[1] === "-m" && texts[2] === "venv";
  return venv ? { ...NOTHING, folders: texts.slice(3).filter((text) => !text.startsWith("-")) } : NOTHING;
}

/** Installers whose lists of packages are not read. */
const UNREAD =
  /^(?:\S*\/)?(?:easy_install|pipx|hatch|rye|pixi)(?: |$)|^(?:\S*\/)?python[\d.]* (?:\.\/)?setup\.py$/;

const LEADS: ReadonlySet<string> = new Set(["sudo", "exec", "env", "time", "then", "do", "if", "!", "else"]);

/** The command without what stands before it: `sudo`, `env`, assignments. */
export function withoutLead(command: readonly Word[]): readonly Word[] {
  const start = command.findIndex(({ text }) => !LEADS.has(text) && !/^[A-Za-z_]\w*=/.test(text));
  return start < 0 ? [] : command.slice(start);
}

/** `> file`, `2>&1` and `< file` are no arguments. A specifier such as `>=2` was quoted and is glued to its name. */
function withoutRedirections(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }, at) => {
    const before = words[at - 1]?.text ?? "";
    return !/^\d*(?:>>?|<)(?!=)/.test(text) && !/^\d*(?:>>?|<)$/.test(before);
  });
}

/** Where the arguments of `pip install` begin, or null where the command is none. */
function pipArguments(texts: readonly string[]): number | null {
  const program = (texts[0] ?? "").replace(/^.*\//, "");
  let at = 1;
  if (/^python[\d.]*$/.test(program)) {
    const module = texts.indexOf("-m");
    if (module < 0 || !/^pip[\d.]*$/.test(texts[module + 1] ?? "")) return null;
    at = module + 2;
  } else if (program === "uv") {
    if (texts[1] !== "pip") return null;
    at = 2;
  } else if (!/^pip[\d.]*$/.test(program)) return null;
  while ((texts[at] ?? "").startsWith("-")) at++;
  return texts[at] === "install" ? at + 1 : null;
}

const PIP_FILE_FLAGS: ReadonlySet<string> = new Set(["-r", "--requirement", "--requirements"]);
const PIP_FOLDER_FLAGS: ReadonlySet<string> = new Set(["-t", "--target", "--prefix", "--root"]);

/** Flags of pip install that take a value. */
const PIP_VALUE_FLAGS: ReadonlySet<string> = new Set(
  `-c --constraint -e --editable -i --index-url --extra-index-url -f --find-links --trusted-host --timeout --retries
  --proxy --cache-dir --platform --python-version --implementation --abi --src --upgrade-strategy --no-binary
  --only-binary --progress-bar --global-option --config-settings -C --root-user-action --python -p --exists-action
  --cert --client-cert --log --default-timeout --override --constraints --resolution --prerelease --index
  --default-index --link-mode --report --use-feature --use-deprecated --index-strategy`.split(/\s+/),
);

function pipInstalls(words: readonly Word[]): Installs {
  const pip: InstalledPackage[] = [];
  const requirementFiles: Word[] = [];
  const folders: string[] = [];
  const projects: ProjectInstall[] = [];
  for (let at = 0; at < words.length; at++) {
    const { text, line } = words[at] ?? { text: "", line: 0 };
    const [flag = "", glued] = flagOf(text);
    const isEditable = flag === "-e" || flag === "--editable";
    const folder = isEditable ? (glued ?? words[at + 1]?.text ?? "") : isFolder(text) ? text : null;
    if (folder !== null) projects.push(projectAt(folder, line));
    if (flag === "") pip.push(...pipPackage(text, line));
    else if (PIP_FILE_FLAGS.has(flag))
      requirementFiles.push({ text: glued ?? words[++at]?.text ?? "", line });
    else if (PIP_FOLDER_FLAGS.has(flag)) folders.push(glued ?? words[++at]?.text ?? "");
    else if (PIP_VALUE_FLAGS.has(flag) && glued === undefined) at++;
  }
  const files = requirementFiles.filter(({ text }) => text !== "");
  return {
    ...NOTHING,
    pip,
    requirementFiles: files,
    folders,
    ...(projects.length > 0 ? { projects } : {}),
  };
}

/** `.[parquet,dev]` is the folder with two extras. */
function projectAt(text: string, line: number): ProjectInstall {
  const [, path = text, extras = ""] = /^(.*?)(?:\[([^\]]*)\])?$/.exec(text) ?? [];
  const groups = extras.split(",").map((extra) => extra.trim());
  return { path, files: PROJECT_FILES, groups: groups.filter((group) => group !== ""), line };
}

/** A flag with the value that is glued to it (`--x=y`, `-ry`); an empty flag for a plain word. */
function flagOf(text: string): readonly [string, string?] {
  if (text.startsWith("--")) {
    const equals = text.indexOf("=");
    return equals < 0 ? [text] : [text.slice(0, equals), text.slice(equals + 1)];
  }
  if (!text.startsWith("-") || text === "-") return [""];
  return /^-[rcte].+/.test(text) ? [text.slice(0, 2), text.slice(2)] : [text];
}

function pipPackage(text: string, line: number): readonly InstalledPackage[] {
  if (isFolder(text)) return [];
  const found = parseRequirement(text);
  if (!found) return [];
  const { specifier, extras } = found;
  const one = { name: normaliseDistribution(found.name), specifier, line };
  return [extras.length > 0 ? { ...one, extras } : one];
}

function isFolder(text: string): boolean {
  return /^\.{0,2}\//.test(text) || text === "." || text.startsWith(".[");
}

const SYSTEM_INSTALL: Readonly<Record<string, readonly string[]>> = {
  apt: ["install"],
  "apt-get": ["install"],
  aptitude: ["install"],
  apk: ["add"],
  dnf: ["install"],
  microdnf: ["install"],
  yum: ["install"],
};
const SYSTEM_VALUE_FLAGS: ReadonlySet<string> = new Set([
  "-t",
  "-o",
  "-c",
  "--virtual",
  "--repository",
  "-X",
  "--target-release",
]);

function systemArguments(texts: readonly string[]): number | null {
  const program = (texts[0] ?? "").replace(/^.*\//, "");
  const verbs = Object.hasOwn(SYSTEM_INSTALL, program) ? SYSTEM_INSTALL[program] : undefined;
  const at = verbs ? texts.findIndex((text) => verbs.includes(text)) : -1;
  return at < 0 ? null : at + 1;
}

function systemPackages(words: readonly Word[]): readonly InstalledPackage[] {
  const packages: InstalledPackage[] = [];
  for (let at = 0; at < words.length; at++) {
    const { text, line } = words[at] ?? { text: "", line: 0 };
    if (SYSTEM_VALUE_FLAGS.has(text)) at++;
    else if (!text.startsWith("-")) {
      const [, name = text, specifier = ""] = /^([^=<>~]+)((?:[=<>~]).*)?$/.exec(text) ?? [];
      packages.push({ name, specifier, line });
    }
  }
  return packages;
}
