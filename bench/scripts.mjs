// A repository of data scripts in the manner of real ones, made from templates and the same for every run.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TEMPLATES = fileURLToPath(new URL("./templates", import.meta.url));
const SUBJECTS = ["sales", "stock", "orders", "returns", "visits", "prices", "claims", "trips"];
const STEMS = ["amount", "margin", "weight", "delay", "score", "share", "volume", "count", "price", "rating"];
const ENDINGS = ["net", "gross", "first", "last", "mean", "peak", "lagged", "scaled"];
const AREA_SIZE = 25;

/** How many scripts to write, and how many names: some hundreds in one script, or over a thousand. @typedef {{ count: number, names: "usual" | "many" }} Wanted */

/** Writes shared modules and `count` scripts of about 10 KB below a folder; gives their size in bytes. @param {string} folder @param {Wanted} wanted */
export function plantScripts(folder, { count, names }) {
  const cores = readdirSync(join(TEMPLATES, "jobs")).sort();
  const fillers = read("fillers.py").split("# ---\n");
  let bytes = 0;
  for (const file of readdirSync(join(TEMPLATES, "shared")))
    bytes += write(join(folder, "shared", file), widen(read(`shared/${file}`), names));
  for (let index = 0; index < count; index++) {
    const core = cores[index % cores.length] ?? "";
    const subject = `${SUBJECTS[index % SUBJECTS.length]}${index}`;
    const columns = Array.from({ length: 40 }, (_, at) => columnName(index + at * 7, at));
    const text = read(`jobs/${core}`)
      .replace("# COLUMN_LIST", columns.map((column) => `    "${column}",`).join("\n"))
      .replace(
        "# SELECT_LIST",
        columns.map((column) => `CAST(${column} AS FLOAT64) AS ${column},`).join("\n        "),
      )
      .replace("# FILLERS", pick(fillers, index).join("\n"))
      .replace("MANY", names === "many" ? "20" : "3")
      .replaceAll("SUBJECT", subject);
    const area = `area${Math.floor(index / AREA_SIZE)}`;
    bytes += write(join(folder, area, core.replace(".py", `_${subject}.py`)), widen(text, names));
  }
  return bytes;
}

/** @param {string} path */
function read(path) {
  return readFileSync(join(TEMPLATES, path), "utf8");
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}

/** More regions and products where many names are wanted. @param {string} text @param {Wanted["names"]} names */
function widen(text, names) {
  if (names === "usual") return text;
  const more = (/** @type {string} */ stem) =>
    Array.from({ length: 20 }, (_, at) => `"${stem}${at}"`).join(", ");
  return text
    .replace(/^REGIONS = .*$/m, `REGIONS = [${more("region")}]`)
    .replace(/^PRODUCTS = .*$/m, `PRODUCTS = [${more("item")}]`);
}

/** @param {number} seed @param {number} at */
function columnName(seed, at) {
  return `${STEMS[seed % STEMS.length]}_${ENDINGS[(seed + at) % ENDINGS.length]}_${at}`;
}

/** Eight of the fillers, others for each script. @param {readonly string[]} fillers @param {number} index */
function pick(fillers, index) {
  return Array.from({ length: 8 }, (_, at) => fillers[(index + at) % fillers.length] ?? "");
}
