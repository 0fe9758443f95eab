const PURPOSE_LIMIT_CHARS = 300;

/** First sentence of a header: the lines of its first paragraph, joined; decoration and licence lines are passed over. */
export function firstSentence(lines: readonly string[]): string {
  const bare = lines.map((line) => line.replace(/^[\s#*=\-_/]+|[\s#*=\-_/]+$/g, ""));
  const start = bare.findIndex((line) => line !== "" && !isNotice(line));
  if (start < 0) return "";
  const end = bare.findIndex((line, index) => index > start && line === "");
  const paragraph = bare
    .slice(start, end < 0 ? undefined : end)
    .join(" ")
    .slice(0, 4 * PURPOSE_LIMIT_CHARS);
  const sentence = /^.*?[.!?](?=\s+[A-Z]|\s*$)/.exec(paragraph)?.[0] ?? paragraph;
  return sentence.slice(0, PURPOSE_LIMIT_CHARS).trim();
}

function isNotice(line: string): boolean {
  return /^(?:copyright|licensed under|spdx-|yamllint|yaml-language-server|-\*-|!)/i.test(line);
}
