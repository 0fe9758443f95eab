// Bundles src/entries into dist: ESM with shared chunks, unminified so that its diff can be read.
// `--check` builds into a scratch folder and compares with the committed dist instead.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const check = process.argv.includes("--check");
const out = check ? mkdtempSync(join(tmpdir(), "phasegate-dist-")) : join(root, "dist");

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: "src/entries/cli.ts",
    action: "src/entries/action.ts",
    reader: "src/entries/reader.ts",
  },
  outdir: out,
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  // The Google libraries are CommonJS and call require() for Node's own modules.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module";\nconst require = __createRequire(import.meta.url);',
  },
});
nameChunks(metafile.outputs);
for (const grammar of [
  "web-tree-sitter/web-tree-sitter.wasm",
  "tree-sitter-python/tree-sitter-python.wasm",
  "tree-sitter-bash/tree-sitter-bash.wasm",
]) {
  cpSync(require.resolve(grammar), join(out, grammar.split("/")[1] ?? ""));
}
writeFileSync(join(out, "THIRD_PARTY_LICENSES.txt"), licences(Object.keys(metafile.inputs)));

if (check) {
  const stale = differences(out, join(root, "dist"));
  rmSync(out, { recursive: true, force: true });
  if (stale.length > 0) {
    console.error(`dist is not what src builds; run "npm run build" and commit it:\n  ${stale.join("\n  ")}`);
    process.exit(1);
  }
  console.log("dist is what src builds");
}

/**
 * Gives chunks the name of what they mostly hold instead of a hash, so that a change shows as a diff and not as a new file.
 * @param {import("esbuild").Metafile["outputs"]} outputs
 */
function nameChunks(outputs) {
  const chunks = Object.entries(outputs).filter(([path]) => path.includes("/chunks/"));
  /** @type {Map<string, string>} */
  const names = new Map();
  const taken = new Set();
  for (const [path, output] of chunks.sort(([, a], [, b]) => (subject(a) < subject(b) ? -1 : 1))) {
    const base = subject(output);
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
    taken.add(name);
    names.set(basename(path), `${name}.mjs`);
  }
  const pattern = new RegExp([...names.keys()].map((name) => name.replaceAll(".", "\\.")).join("|"), "g");
  for (const path of readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".mjs"),
  )) {
    const text = readFileSync(join(out, path), "utf8").replace(pattern, (name) => names.get(name) ?? name);
    rmSync(join(out, path));
    writeFileSync(join(out, dirname(path), names.get(basename(path)) ?? basename(path)), text);
  }
}

/** The entry, room or package that most of a chunk comes from. @param {import("esbuild").Metafile["outputs"][string]} output */
function subject({ entryPoint, inputs }) {
  if (entryPoint) return slug(entryPoint.replace(/\.\w+$/, ""));
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    sizes.set(origin(path), (sizes.get(origin(path)) ?? 0) + bytesInOutput);
  }
  return [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? "empty";
}

/** The package of a path, else its room. @param {string} path */
function origin(path) {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return slug(inPackage ?? /^src\/[^/]+/.exec(path)?.[0] ?? path);
}

/** @param {string} text */
function slug(text) {
  return text
    .replace(/^src\//, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Licence texts of every package that the bundle contains. @param {string[]} inputs */
function licences(inputs) {
  const folders = new Set(["node_modules/tree-sitter-python", "node_modules/tree-sitter-bash"]);
  for (const input of inputs) {
    const at = input.lastIndexOf("node_modules/");
    if (at < 0) continue;
    const rest = input.slice(at + "node_modules/".length).split("/");
    const name = rest[0]?.startsWith("@") ? `${rest[0]}/${rest[1]}` : rest[0];
    folders.add(`${input.slice(0, at)}node_modules/${name}`);
  }
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${"=".repeat(80)}\n\n`);
}

/** @param {string} folder */
function licenceOf(folder) {
  const about = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = file
    ? readFileSync(join(root, folder, file), "utf8").trim()
    : "(the package ships no licence file)";
  return `${about.name} ${about.version} - ${about.license}\n\n${text}\n`;
}

/** Paths that differ between two folders. @param {string} built @param {string} committed */
function differences(built, committed) {
  const paths = new Set([...files(built), ...files(committed)]);
  return [...paths].filter((path) => !same(join(built, path), join(committed, path))).sort();
}

/** @param {string} folder @returns {string[]} */
function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

/** @param {string} left @param {string} right */
function same(left, right) {
  return existsSync(left) && existsSync(right) && readFileSync(left).equals(readFileSync(right));
}
