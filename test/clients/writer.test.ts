import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFileAppender, createFilesWriter } from "#clients/writer.ts";

let base = "";
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "writer-"));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe("the writer", () => {
  it("makes the folders and replaces what was there, leaving no draft", async () => {
    const writer = createFilesWriter(join(base, "out"));
    await writer.write("docs/a.md", "one");
    await writer.write("docs/a.md", "two");
    expect(readFileSync(join(base, "out/docs/a.md"), "utf8")).toBe("two");
    expect(readdirSync(join(base, "out/docs"))).toEqual(["a.md"]);
  });

  it.each(["../x.md", "a/../../x.md", "/etc/x.md", ".", ""])("refuses the path %j", async (path) => {
    await expect(createFilesWriter(join(base, "out")).write(path, "x")).rejects.toThrow(
      "outside the output folder",
    );
    expect(readdirSync(base)).toEqual([]);
  });

  it("refuses a target that is a link and leaves what it points to", async () => {
    mkdirSync(join(base, "out"));
    writeFileSync(join(base, "secret"), "keep");
    symlinkSync(join(base, "secret"), join(base, "out/report.json"));
    await expect(createFilesWriter(join(base, "out")).write("report.json", "x")).rejects.toThrow(
      "not a plain file",
    );
    expect(readFileSync(join(base, "secret"), "utf8")).toBe("keep");
  });

  it("refuses a folder that is a link out of the output folder", async () => {
    mkdirSync(join(base, "out"));
    mkdirSync(join(base, "elsewhere"));
    symlinkSync(join(base, "elsewhere"), join(base, "out/docs"));
    await expect(createFilesWriter(join(base, "out")).write("docs/a.md", "x")).rejects.toThrow(
      "a link out of",
    );
    expect(readdirSync(join(base, "elsewhere"))).toEqual([]);
  });
});

describe("the appender", () => {
  it("adds to the end and knows the size in bytes", async () => {
    const file = join(base, "summary");
    const appender = createFileAppender();
    expect(await appender.sizeBytes(file)).toBe(0);
    await appender.append(file, "é");
    await appender.append(file, "b");
    expect(readFileSync(file, "utf8")).toBe("éb");
    expect(await appender.sizeBytes(file)).toBe(3);
  });
});
