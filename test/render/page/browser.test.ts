import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "#domain/report.ts";
import { renderHtml } from "#render/page/html.ts";
import { CHROMIUM, countPages, findBarriers, keepPicture, openBrowser } from "#test/support/browser.ts";
import { aReport, manyBlockers } from "#test/support/report.ts";

describe.skipIf(CHROMIUM === null)("the HTML report in chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "phasegate-page-"));
  let browser: Browser;
  let page: Page;
  /** The page of those tests that ask for no reader of their own. */
  let usual: Page | null = null;
  let said: string[] = [];
  let file = "";
  let opened = 0;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    if (page !== usual) await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a report from a file, as a reader does; `said` holds errors and every request but that of the file. */
  async function open(report: Report, options: BrowserContextOptions = {}, address = ""): Promise<void> {
    opened += 1;
    file = join(folder, `report-${opened}.html`);
    writeFileSync(file, renderHtml(report, PAGES));
    const isUsual = Object.keys(options).length === 0;
    page = isUsual && usual !== null ? usual : await openPage(options);
    if (isUsual) usual = page;
    await page.emulateMedia({ media: "screen" });
    said = [];
    await page.goto(`${pathToFileURL(file).href}${address}`);
    await page.waitForSelector("html.ready", { state: "attached" });
  }

  async function openPage(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const fresh = await context.newPage();
    fresh.on("pageerror", ({ message }) => said.push(message));
    fresh.on("console", (message) => said.push(message.text()));
    fresh.on("request", (request) => {
      if (!request.url().startsWith(pathToFileURL(file).href) && !request.url().startsWith("data:"))
        said.push(request.url());
    });
    return fresh;
  }
  const rows = (id: string) => page.locator(`#${id} tbody tr`);
  const drawer = () => page.locator("#drawer");

  test("says the verdict and what to do first, asks the network for nothing and reports no error", async () => {
    await open(aReport());
    expect(await page.locator("h1").textContent()).toBe("NO-GO");
    expect(await page.locator("#first li").first().textContent()).toBe(
      "P0-CRITICALScript missing: scripts/consolidate_lag_tables.py6-8 hoursCreate scripts/consolidate_lag_tables.py and pilot it with 5 pairs.",
    );
    expect(said).toEqual([]);
    await keepPicture(page, "page-1280-light");
  });

  test("narrows the blockers by search and by each choice, and says how many are left", async () => {
    await open(aReport());
    const status = page.locator("#blockers .status");
    expect(await status.textContent()).toBe("5 blockers");
    await page.locator("#blockers-search").fill("DUCKDB image");
    expect(await rows("blockers").locator(".opener").allTextContents()).toEqual([
      "Package missing in the image: duckdb",
    ]);
    expect(await status.textContent()).toBe("1 of 5 blockers");
    await page.locator("#blockers-search").fill("");
    const left = async (choice: string, value: string) => {
      await page.locator(`#blockers-${choice}`).selectOption(value);
      const titles = await rows("blockers").locator(".opener").allTextContents();
      await page.locator(`#blockers-${choice}`).selectOption("");
      return titles;
    };
    expect(await left("priority", "P2")).toEqual(["Renames are slowed by a quota"]);
    expect(await left("family", "dependencies")).toEqual(["Package missing in the image: duckdb"]);
    expect(await left("state", "waived")).toEqual([
      "Script has not changed since the last phase: scripts/rename_tri_tables_m008.py",
    ]);
    expect(await left("verified", "unverified")).toEqual(["Bucket access: bqx-ml-staging"]);
    expect(await rows("blockers").count()).toBe(5);
  });

  test("opens the drawer on a blocker with the call and its answer, by keyboard, and gives the focus back", async () => {
    await open(aReport());
    const button = rows("blockers").getByRole("button", { name: "Bucket access: bqx-ml-staging" });
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await drawer().locator("#drawer-title").textContent()).toBe("Bucket access: bqx-ml-staging");
    expect(await drawer().locator(".ask").allTextContents()).toEqual(["GET storage/v1/b/bqx-ml-staging/o"]);
    expect(await drawer().locator(".answer").allTextContents()).toEqual(["403 forbidden"]);
    expect(await drawer().locator(".evidence .chip").allTextContents()).toEqual(["E3"]);
    expect(new URL(page.url()).hash).toBe("#blocker=denied-access%3Abqx-ml-staging");
    await keepPicture(page, "drawer-fold-1280-light");
    await page.keyboard.press("Escape");
    expect(await drawer().isVisible()).toBe(false);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Bucket access: bqx-ml-staging");
  });

  test("opens the drawer that its address names, with the page of the audit", async () => {
    await open(aReport(), {}, `#blocker=${encodeURIComponent("missing-package:duckdb")}`);
    expect(await drawer().locator("#drawer-title").textContent()).toBe(
      "Package missing in the image: duckdb",
    );
    await drawer().locator("summary").click();
    expect(await drawer().locator("details p").allTextContents()).toEqual(["Is it <b>there</b>?"]);
    expect(await drawer().locator("details b").count()).toBe(0);
    const place = drawer().getByRole("link", { name: "Dockerfile.merge:7" });
    expect(await place.getAttribute("href")).toBe(
      "https://git.example/bqx/bqx-ml/blob/4b825dc642cb6eb9a060e54bf8d69288fbee4904/Dockerfile.merge#L7",
    );
  });

  test("can be walked from the skip link to the theme button with the tab key", async () => {
    await open(aReport());
    const seen: string[] = [];
    for (let step = 0; step < 13; step++) {
      await page.keyboard.press("Tab");
      seen.push(String(await page.evaluate("document.activeElement.textContent")));
    }
    expect(seen[0]).toBe("Skip to the verdict");
    expect(seen.at(-1)).toBe("Theme: auto");
  });

  test("follows the reader's dark setting, and the theme button overrides and remembers it", async () => {
    await open(aReport(), { colorScheme: "dark" });
    const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await background()).toBe("rgb(13, 17, 23)");
    await page.locator("#theme").click();
    expect(await page.locator("#theme").textContent()).toBe("Theme: light");
    expect(await background()).toBe("rgb(244, 246, 248)");
    await page.reload();
    expect(await background()).toBe("rgb(244, 246, 248)");
    await page.locator("#theme").click();
    expect(await background()).toBe("rgb(13, 17, 23)");
  });

  test.each(["light", "dark"] as const)(
    "has no serious barrier in the %s theme, the drawer open or not",
    async (colorScheme) => {
      await open(aReport(), { colorScheme });
      for (const summary of await page.locator("details > summary").all()) await summary.click();
      expect(await findBarriers(page)).toEqual([]);
      await keepPicture(page, `page-1280-open-${colorScheme}`);
      await rows("blockers").getByRole("button").first().click();
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  test("fits 390 pixels without scrolling sideways, and has no serious barrier there", async () => {
    await open(aReport(), { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, "page-390-light");
  });

  test("shows the matrix of operations and needs, and the findings behind a cell", async () => {
    const [finding] = aReport().findings;
    if (finding === undefined) throw new Error("the builder has a finding");
    const denied = {
      ...finding,
      family: "infrastructure" as const,
      rule: "denied-access",
      operations: ["cov-rename"],
    };
    await open(
      aReport({
        findings: [
          finding,
          {
            ...denied,
            outcome: "unverified",
            says: "It could not be asked.",
            cure: CURE,
            verify: "grant it",
          },
        ],
      }),
    );
    expect(await page.locator("#matrix th").allTextContents()).toEqual([
      "Operation",
      "Script",
      "Names",
      "Tables",
      "Access",
      "Infrastructure",
      "Dependencies",
      "Before it",
    ]);
    const cell = page.locator("#matrix").getByRole("button", { name: "? UNVERIFIED · 1" });
    expect(await cell.getAttribute("title")).toBe("cov-rename: Access, 1 findings");
    await cell.click();
    expect(await drawer().locator("article > p:not(.marks)").textContent()).toBe("It could not be asked.");
  });

  test("groups tables by the owner's templates, draws a line for each edge and tells them as a table", async () => {
    await open(aReport());
    const nodes = await page.locator("#graph .node .name").allTextContents();
    expect(nodes).toEqual([
      "generate_tri_tables.py",
      "cleanup.sh",
      "cov_{stat}_{pair.a}_{pair.b} ×8",
      "lag_{source}_{pair}_{window} ×8",
      "cov_{stat}_{source}_{pair.a}_{pair.b} ×8",
      "lag_{source}_{pair} ×4",
      "tri_{stat}_{source}_{ccy.a}_{ccy.b}_{ccy.c} ×4",
      "{…}",
    ]);
    expect(await page.locator("#graph path.line").count()).toBe(4);
    await page.locator("#graph-search").fill("generate_tri");
    expect(await page.locator("#graph .node .name").allTextContents()).toEqual([
      "generate_tri_tables.py",
      "tri_{stat}_{source}_{ccy.a}_{ccy.b}_{ccy.c} ×4",
    ]);
    await page.locator("#graph-search").fill("lag_");
    await page.locator("#graph .node").first().click();
    expect(await drawer().textContent()).toContain("lag_bqx_audcad_45 → lag_bqx_audcad");
  });

  test("shows schedule, forecast and simulation", async () => {
    await open(aReport());
    expect(await rows("schedule").count()).toBe(3);
    expect(await page.locator("#schedule .bar.critical").count()).toBe(2);
    expect(await page.locator("#forecast .share").allTextContents()).toEqual(["106.4 %, over", "80 %"]);
    await page.locator("#steps-step-state").selectOption("blocked");
    expect(await page.locator("#simulation .status").last().textContent()).toBe("1 of 12 steps");
    await page.locator("#hazards-search").fill("second run");
    expect(await page.locator("#simulation .status").first().textContent()).toBe("1 of 2 hazards");
  });

  test("says what changes if blockers are mended, beside the verdict that counts", async () => {
    await open(aReport());
    const { verdict, scenarios, schedule } = aReport();
    const cells = (row: number) => rows("scenarios").nth(row).locator("td").allTextContents();
    expect(await rows("scenarios").count()).toBe(scenarios.length + 1);
    expect((await cells(0)).slice(0, 3)).toEqual([
      "nothing changes: this is the verdict",
      verdict.decision,
      verdict.risk,
    ]);
    expect((await cells(0))[4]).toBe(String(schedule.tasks.length));
    expect((await cells(1)).slice(0, 3)).toEqual([
      scenarios[0]?.assumes,
      scenarios[0]?.decision,
      scenarios[0]?.risk,
    ]);
    await rows("scenarios").nth(1).locator("summary").click();
    await rows("scenarios").nth(1).locator(".opener").first().click();
    expect(new URL(page.url()).hash).toBe(`#blocker=${encodeURIComponent(scenarios[0]?.without[0] ?? "")}`);
  });

  test("shows rows as cards at 390 pixels, but keeps the columns of the matrix side by side", async () => {
    await open(aReport(), { viewport: { width: 390, height: 844 } });
    const displays = (id: string) =>
      page.evaluate(
        `[...new Set([...document.querySelectorAll("#${id} td")].map((cell) => getComputedStyle(cell).display))]`,
      );
    for (const id of ["blockers", "schedule", "scenarios", "forecast", "simulation", "scripts"])
      expect([id, await displays(id)]).toEqual([id, ["grid"]]);
    expect(await displays("matrix")).toEqual(["table-cell"]);
  });

  test("prints every row in black on white, without tools and drawer", async () => {
    await open(aReport({ blockers: manyBlockers({ number: 120, text: "x" }) }), { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#blockers-search").isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await rows("blockers").count()).toBe(120);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await rows("blockers").count()).toBe(50);
    expect(countPages(await page.pdf())).toBeGreaterThan(5);
  });

  test("shows hostile texts as text wherever they stand", async () => {
    await open(hostile(aReport()) as Report);
    expect(said).toEqual([]);
    await rows("blockers").getByRole("button").first().click();
    expect(await page.locator("img, iframe, object, embed, link[rel=stylesheet]").count()).toBe(0);
    expect(await page.evaluate("typeof window.pwned")).toBe("undefined");
    expect(await page.locator("a[href^=javascript]").count()).toBe(0);
    expect(await drawer().locator("#drawer-title").textContent()).toContain("</script><img src=x");
    expect(said).toEqual([]);
  });

  test("stays quick with 5,000 blockers: two seconds to open, a quarter of one to search", async () => {
    const report = aReport({
      blockers: manyBlockers({ number: 5_000, text: "a table of the dataset ".repeat(8) }),
    });
    const begun = performance.now();
    await open(report);
    const openedMs = performance.now() - begun;
    expect(await rows("blockers").count()).toBe(50);
    const searchedMs = await page.evaluate(`(() => {
      const field = document.getElementById("blockers-search");
      const from = performance.now();
      field.value = "4999";
      field.dispatchEvent(new Event("input"));
      document.body.getBoundingClientRect();
      return performance.now() - from;
    })()`);
    expect(await rows("blockers").count()).toBe(1);
    if (process.env["PHASEGATE_SCREENSHOTS"])
      process.stderr.write(`5,000 blockers: opened ${openedMs} ms, searched ${searchedMs} ms\n`);
    expect(openedMs).toBeLessThan(6_000);
    expect(searchedMs).toBeLessThan(750);
  });
});

const PAGES = { "missing-package": "# missing-package\n\nIs it <b>there</b>?\n" };
const CURE = {
  consequence: "",
  delay: { lowHours: 0, highHours: 1 },
  mitigation: "",
  workaround: null,
  action: "",
};
const EVIL = '</script><img src=x onerror="window.pwned=1"><a href="javascript:window.pwned=1">\u202e';

/** The report with the evil text at the end of every text that is not one of a closed set. */
function hostile(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((member) => hostile(member, name));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, hostile(member, key)]));
  const closed =
    /^(decision|risk|priority|outcome|state|impact|readiness|kind|verb|role|from|begins|ends|at|observedAt|family)$/;
  return typeof value === "string" && !closed.test(name) ? `${value}${EVIL}` : value;
}
