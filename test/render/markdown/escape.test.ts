import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { row } from "#render/markdown/build.ts";
import { cell, code, html, inline, linkText, mermaidLabel, url } from "#render/markdown/escape.ts";

/** Texts made of the pieces that break documents, mixed with any other character. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "|",
        "\\",
        "`",
        "``",
        "```",
        "\n",
        "\r\n",
        "<!--",
        "-->",
        "--!>",
        "@team",
        "@o/team",
        "#1",
        "GH-7",
        "<b>",
        "</details>",
        "::error file=a::b",
        "##[error]",
        "\u202e",
        "\u0000",
        "\u200b",
        "\u2028",
        "[x](javascript:1)",
        "![i](u)",
        "https://evil.example",
        "www.evil.example",
        "&lt;",
        "&#64;",
        "_",
        "__",
        "*",
        "**",
        "~~",
        "$x$",
        "> ",
        "# ",
        "- ",
        "1. ",
        "\ud800",
        "é",
        "表",
        "👩‍💻",
        "a",
        "9",
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

/** Cells of a table row by the rule of GitHub's Markdown: a pipe ends a cell unless a backslash stands before it. */
function cellsOf(line: string): readonly string[] {
  const body = line.replace(/^\| /, "").replace(/ \|$/, "");
  return body.split(/(?<!\\)\|/);
}

/** The text without what renders as code, where neither markup nor mentions are read. */
function outsideCode(text: string): string {
  return text.replace(/<code>[^<]*<\/code>/g, "").replace(/(?<!\\)`[^`]*`/g, "");
}

describe("every Markdown escaper", () => {
  const escapers = { inline, cell, code, linkText };

  it.each(Object.entries(escapers))("%s keeps a row's number of cells", (_, escaper) => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        expect(cellsOf(row([escaper(a), "middle", escaper(b)]))).toHaveLength(3);
      }),
    );
  });

  it.each(Object.entries(escapers))(
    "%s leaves one line without hidden characters or open comments",
    (_, escaper) => {
      fc.assert(
        fc.property(hostile, (text) => {
          const shown = escaper(text);
          expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029]/u);
          expect(shown).not.toMatch(/<!--|-->|--!>/);
          expect(shown).not.toMatch(/<(?!\/?code>)/);
        }),
      );
    },
  );

  it.each(Object.entries(escapers))(
    "%s mentions nobody, refers to no issue and links nowhere",
    (_, escaper) => {
      fc.assert(
        fc.property(hostile, (text) => {
          const shown = outsideCode(escaper(text));
          expect(shown).not.toMatch(/(?<![A-Za-z0-9])@\w/);
          expect(shown).not.toMatch(/(?<!&)#\d/);
          expect(shown).not.toMatch(/\bGH-\d/i);
          expect(shown).not.toMatch(/(https?|ftp):\/\//i);
          expect(shown).not.toMatch(/\bwww\.(?!&)/i);
          expect(shown).not.toMatch(/(?<!\\)\[/);
        }),
      );
    },
  );
});

describe("inline", () => {
  it.each([
    ["scripts/generate_tri_tables.py", "scripts/generate_tri_tables.py"],
    ["a|b\\|c", "a\\|b\\\\\\|c"],
    ["__init__ of *x*", "\\_\\_init\\_\\_ of \\*x\\*"],
    ["ask @team about #12", "ask @&#8203;team about #&#8203;12"],
    ["runner@bqx-ml.iam.gserviceaccount.com", "runner@bqx-ml.iam.gserviceaccount.com"],
    ["<!-- hidden -->", "&lt;!-- hidden --&gt;"],
    [">=3.0.0", "&gt;=3.0.0"],
    ["polars >=1.0", "polars >=1.0"],
    ["&lt; stays", "&amp;lt; stays"],
    ["one\ntwo", "one two"],
    ["- not a list", "\\- not a list"],
    ["# no heading", "\\# no heading"],
    ["---", "\\---"],
    ["==1.2.0", "==1.2.0"],
    ["--execute", "--execute"],
    ["224 -> 56", "224 -> 56"],
    ["gsutil ls gs://bucket", "gsutil ls gs://bucket"],
    ["1. not a list", "1\\. not a list"],
    ["3.14.0", "3.14.0"],
    ["see https://x.example", "see https:&#8203;//x.example"],
    ["a\u202eb", "a\ufffdb"],
    ["", ""],
  ])("writes %j as %j", (text, expected) => {
    expect(inline(text)).toBe(expected);
  });
});

describe("code", () => {
  it.each([
    ["scripts/a_b.py", "`scripts/a_b.py`"],
    ["--flag", "`--flag`"],
    ["a|b", "<code>a&#124;b</code>"],
    ["a`b", "<code>a&#96;b</code>"],
    ["<!-- x", "<code>&#60;&#33;-- x</code>"],
    [" \n", "(empty)"],
  ])("writes %j as %j", (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe("url", () => {
  it.each([
    ["https://github.com/o/r/actions/runs/7", "https://github.com/o/r/actions/runs/7"],
    ["BA_AUDIT_SUMMARY_20251213.md", "BA_AUDIT_SUMMARY_20251213.md"],
    ["javascript:alert(1)", "javascript%3Aalert%281%29"],
    ["//evil.example", "evil.example"],
    ["a b)c|d", "a%20b%29c%7Cd"],
  ])("writes %j as %j", (target, expected) => {
    expect(url(target)).toBe(expected);
  });

  it("never leaves its parentheses, its cell or its line", () => {
    fc.assert(
      fc.property(hostile, (target) => {
        expect(url(target)).not.toMatch(/[\s()|<>`"\\[\]]/);
      }),
    );
  });
});

describe("html and Mermaid labels", () => {
  it("hold no character that ends them", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(html(text)).not.toMatch(/[<>"'`\n]/);
        expect(mermaidLabel(text)).not.toMatch(/["<>[\]{}()`\n|%]/);
      }),
    );
  });

  it("show markup as text", () => {
    expect(html(`<script>"a" & 'b'`)).toBe("&#60;script&#62;&#34;a&#34; &#38; &#39;b&#39;");
    expect(mermaidLabel('P0 "x"; end')).toBe("P0 #34;x#34;#59; end");
  });
});
