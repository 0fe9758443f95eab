import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { marked } from "marked";
import { type Browser, chromium, type Page } from "playwright-core";

/** Chromium as distributions install it; null where this machine has none, and its tests then skip. */
export const CHROMIUM =
  [process.env["CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
    (path) => path !== "" && existsSync(path),
  ) ?? null;

/** A headless browser with a profile of its own that asks the network for nothing. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Markdown as a reader prints it: A4, the fonts and margins of a plain page. */
export async function printMarkdown(browser: Browser, body: string): Promise<Buffer> {
  const page = await browser.newPage();
  const style =
    "body{font:10.5pt/1.4 sans-serif}table{border-collapse:collapse}td,th{border:1px solid #999;padding:2pt 4pt;text-align:left;vertical-align:top}code{overflow-wrap:anywhere}";
  const content = marked.parse(body, { async: false });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${content}`);
  const margin = { top: "18mm", bottom: "18mm", left: "16mm", right: "16mm" };
  const pdf = await page.pdf({ format: "A4", margin });
  await page.close();
  return pdf;
}

/** Pages of a PDF as Chromium writes it. */
export function countPages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Serious and critical violations that axe finds on the page as it stands, `rule: selector`. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Keeps a picture of the page in the folder that PHASEGATE_SCREENSHOTS names; does nothing without it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["PHASEGATE_SCREENSHOTS"];
  if (folder === undefined || folder === "") return;
  const file = join(folder, `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await page.screenshot({ fullPage: !name.includes("fold") }));
}
