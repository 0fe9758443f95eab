import { readInstructions } from "./instruction.ts";

const CHANGING = /\bchmod\b|\bsetfacl\b|\binstall\s+(?:-\S+\s+)*-\S*m/;

/** True where a step of a Dockerfile may make files executable: a command of RUN, or `--chmod` of COPY. */
export function changesModes(text: string): boolean {
  return readInstructions(text).instructions.some(({ keyword, flags, body, heredocs }) => {
    if (keyword === "RUN")
      return [body, ...heredocs.map((each) => each.text)].some((one) => CHANGING.test(one));
    return flags.some(({ name }) => name === "chmod");
  });
}
