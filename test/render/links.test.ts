import { describe, expect, it } from "vitest";
import { contents, slugOf } from "#render/documents/contents.ts";
import { relativeLink, webLink } from "#render/links.ts";
import { aReport } from "#test/support/report.ts";

const SHA = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const at = (url: string | null, over = {}) => ({
  ...aReport(),
  repository: { ...aReport().repository, url, ...over },
});

describe("the address of a line", () => {
  it.each([
    ["https://git.example/o/r", `https://git.example/o/r/blob/${SHA}/a%20b/c.py#L7`],
    ["https://gitlab.example/g/s/r", `https://gitlab.example/g/s/r/-/blob/${SHA}/a%20b/c.py#L7`],
    ["https://bitbucket.org/o/r", `https://bitbucket.org/o/r/src/${SHA}/a%20b/c.py#lines-7`],
    ["https://codeberg.org/o/r", `https://codeberg.org/o/r/src/commit/${SHA}/a%20b/c.py#L7`],
    [null, null],
  ])("at %s is %s", (url, link) => {
    expect(webLink(at(url), { path: "a b/c.py", line: 7 })).toBe(link);
  });

  it("has the folder that was audited, and no line where it is the first", () => {
    expect(webLink(at("https://git.example/o/r", { folder: "x/y" }), { path: "c.py", line: 1 })).toBe(
      `https://git.example/o/r/blob/${SHA}/x/y/c.py`,
    );
  });

  it("is not known without a commit", () => {
    expect(webLink(at("https://git.example/o/r", { revision: null }), { path: "c.py", line: 1 })).toBeNull();
  });

  it("is relative to the folder of the documents otherwise", () => {
    const plan = { ...aReport().plan, documents: { folder: "docs/audit", prefix: "" } };
    expect(relativeLink({ plan }, { path: "scripts/a.py", line: 9 })).toBe("../../scripts/a.py#L9");
  });
});

describe("a table of contents", () => {
  it("leads to the anchors that the host makes, twice the same heading too, and skips code", () => {
    const text = [
      "# A",
      "## One & two",
      "```",
      "## not this",
      "```",
      "## Script: `x_y.py`",
      "### deep",
      "## One & two",
    ];
    expect(contents(text.join("\n"))).toBe(
      "**Contents**\n\n- [One & two](#one--two)\n- [Script: `x_y.py`](#script-x_ypy)\n- [One & two](#one--two-1)",
    );
  });

  it("is left out where there are few headings", () => {
    expect(contents("# A\n\n## B\n\n## C")).toBe("");
  });

  it("reads escaped headings as they show", () => {
    expect(slugOf("Family: a\\_b \\[x\\] &lt;c&gt;")).toBe("family-a_b-x-c");
  });
});
