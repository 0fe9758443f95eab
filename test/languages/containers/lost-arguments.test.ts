import { expect, test } from "vitest";
import { risksOf } from "#languages/containers/risks.ts";

const risks = (text: string) => risksOf(text).map(({ kind, name, line }) => `${kind} ${line}: ${name}`);

test.each([
  ["a default in place", "ARG V=1\nFROM a:${V:-2}\nRUN echo ${V:-3}"],
  ["declared again in the stage", "ARG V=1\nFROM a:$V\nARG V\nRUN echo $V"],
  ["set by ENV", "ARG V=1\nFROM a\nENV V=2\nRUN echo $V"],
  ["set in the command", "ARG V=1\nFROM a\nRUN V=2 && echo $V"],
  ["a loop's own", "ARG V=1\nFROM a\nRUN for V in a b; do echo $V; done"],
  ["in single quotes", "ARG V=1\nFROM a\nRUN echo '$V'"],
  ["the platform's", "FROM --platform=$BUILDPLATFORM a:$TARGETARCH"],
  ["a variable of the base", "FROM a\nRUN echo $HOME"],
])("an argument is not lost: %s", (_, text) => {
  expect(risks(text)).toEqual([]);
});

test.each([
  ["ARG V=1\nFROM a\nRUN echo $V", ["lost-argument 3: V, which is declared before FROM only (line 1)"]],
  [
    "ARG V=1\nFROM a AS b\nARG V\nFROM b\nCOPY x-${V} /",
    ["lost-argument 5: V, which is declared before FROM only (line 1)"],
  ],
  ["FROM a:${W}", ["lost-argument 1: W, which no ARG above FROM declares"]],
  [
    "ARG V=1\nFROM a\nRUN <<EOF\necho $V\nEOF",
    ["lost-argument 3: V, which is declared before FROM only (line 1)"],
  ],
])("an argument is lost in %j", (text, expected) => {
  expect(risks(text)).toEqual(expected);
});

test.each([
  ["RUN git clone https://me:pw1@example.com/x.git", ["secret 2: RUN with an address with a password"]],
  ["RUN git clone https://$USER:$PASS@example.com/x.git", []],
  ["RUN git clone https://example.com/x.git", []],
  ["COPY a b /c", ["unended-folder 2: /c"]],
  ["COPY a b /c/", []],
  ['COPY ["a", "b", "/c/"]', []],
  ["COPY a /c", []],
])("%s", (line, expected) => {
  expect(risks(`FROM x:1\n${line}`)).toEqual(expected);
});
