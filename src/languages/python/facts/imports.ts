import type { Import } from "#domain/script.ts";
import { distributionFor, isStdlib } from "../../distributions/index.ts";
import type { SourceTree } from "../../source.ts";
import type { ImportSite, Outline } from "../syntax/outline.ts";
import { dottedName } from "../syntax/outline.ts";
import { findModule, type SearchPath } from "./search.ts";

/** What the imports of a file are read against. */
export interface ImportScope {
  readonly outline: Outline;
  readonly tree: SourceTree;
  readonly search: SearchPath;
}

/** Modules that a file imports, once each, at the line where they first appear. */
export function importsOf({ outline, tree, search }: ImportScope): readonly Import[] {
  const found = new Map<string, Import>();
  for (const site of [...outline.imports, ...dynamicImports(outline)]) {
    const entry = toImport({ site, tree, search });
    const known = found.get(entry.module);
    if (known === undefined) found.set(entry.module, entry);
    else found.set(entry.module, both(known, entry));
  }
  return [...found.values()];
}

/** Two imports of one module: it is optional where both are, and bound to some Pythons where both name the same. */
function both(known: Import, other: Import): Import {
  const { optional, python, ...plain } = known;
  return {
    ...plain,
    ...(optional === true && other.optional === true ? { optional } : {}),
    ...(python !== undefined && python === other.python ? { python } : {}),
  };
}

function toImport({
  site,
  tree,
  search,
}: {
  site: ImportSite;
  tree: SourceTree;
  search: SearchPath;
}): Import {
  const base = {
    line: site.line,
    ...(site.optional ? { optional: true } : {}),
    ...(site.python === null ? {} : { python: site.python }),
  };
  const local = localName({ site, tree, search });
  if (local !== null) return { module: local, distribution: null, origin: "local", ...base };
  const module = longestName(site);
  if (isStdlib(site.module)) return { module, distribution: null, origin: "stdlib", ...base };
  return { module, distribution: distributionFor(module), origin: "third-party", ...base };
}

/** The local module that a statement names, its member included where that is a module itself; null for foreign ones. */
function localName(wanted: { site: ImportSite; tree: SourceTree; search: SearchPath }): string | null {
  const { module, member, level } = wanted.site;
  const dots = ".".repeat(level);
  const whole = module === "" ? (member ?? "") : `${module}.${member ?? ""}`;
  if (member !== null && member !== "*" && findModule({ ...wanted, module: whole, level }) !== null)
    return dots + whole;
  if (level > 0) return dots + (module === "" ? whole : module);
  return findModule({ ...wanted, module, level }) === null ? null : module;
}

/** Packages whose members are modules of their own: `from google.cloud import bigquery`. */
const NAMESPACES = new Set([
  "google",
  "google.cloud",
  "azure",
  "azure.storage",
  "ruamel",
  "backports",
  "concurrent",
]);

function longestName({ module, member }: ImportSite): string {
  return member !== null && member !== "*" && NAMESPACES.has(module) ? `${module}.${member}` : module;
}

function* dynamicImports(outline: Outline): Generator<ImportSite> {
  for (const call of outline.calls) {
    const name = dottedName(call.callee, outline.aliases);
    const argument = call.args[0]?.value;
    if (name !== "importlib.import_module" && name !== "__import__") continue;
    if (argument?.kind !== "string" || argument.value.startsWith(".")) continue;
    yield { line: call.line, level: 0, module: argument.value, member: null, optional: false, python: null };
  }
}
