import { existsSync } from "node:fs";
import { marked } from "marked";
import { type Browser, chromium } from "playwright-core";

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
