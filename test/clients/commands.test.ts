import { afterEach, describe, expect, it, vi } from "vitest";
import { annotateJob } from "#clients/commands.ts";

const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
afterEach(() => written.mockClear());

describe("annotateJob", () => {
  it("writes one command that no text can end or extend", () => {
    annotateJob({
      level: "error",
      title: "a:b,c%",
      message: "x\n::error::y\r100%",
      place: { path: "s/a,b:c.py", line: 3, column: 2 },
    });
    annotateJob({ level: "warning", title: "t", message: "m", place: null });
    expect(written.mock.calls.map(([text]) => text)).toEqual([
      "::error title=a%3Ab%2Cc%25,file=s/a%2Cb%3Ac.py,line=3,col=2::x%0A::error::y%0D100%25\n",
      "::warning title=t::m\n",
    ]);
  });
});
