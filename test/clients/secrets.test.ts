import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hideSecrets, hideSecretsIn, holdSecret, holdSecretsOf } from "#clients/secrets.ts";

const TOKEN = "1//0opaque-Canary+canary/0123456789.canary_CANARY==";
const KEY_LINES = ["MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwgg", "Sl2fXq7m1T0rN9dKc4uY8bWzE5hQv3JpLoA6gR"];
const KEY = `-----BEGIN PRIVATE KEY-----\n${KEY_LINES.join("\n")}\n-----END PRIVATE KEY-----\n`;

holdSecret(TOKEN);
holdSecretsOf({ type: "service_account", client_email: "runner@bqx-ml", private_key: KEY });

const everyCharacter = (text: string): string =>
  [...text].map((one) => `%${one.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");

test.each([
  ["as it is", TOKEN, "…"],
  ["percent-encoded", encodeURIComponent(TOKEN), "…"],
  [
    "percent-encoded in small letters",
    encodeURIComponent(TOKEN)
      .toLowerCase()
      .replace(/.*/s, () => encodeURIComponent(TOKEN).replace(/%../g, (code) => code.toLowerCase())),
    "…",
  ],
  ["percent-encoded twice", encodeURIComponent(encodeURIComponent(TOKEN)), "…"],
  ["escaped for JSON with slashes", TOKEN.replaceAll("/", "\\/"), "…"],
  ["escaped for JSON in JSON", TOKEN.replaceAll("+", "\\\\u002b"), "…"],
  ["escaped for HTML", TOKEN.replaceAll("/", "&#x2F;").replaceAll("=", "&#61;"), "…"],
  ["cut off by the answer", TOKEN.slice(0, 30), "…"],
  ["with other letters behind it", `${TOKEN}abc.def`, "…"],
])("hides a secret %s", (_, form, hidden) => {
  expect(hideSecrets(`denied for ${form}, <b>twice</b> ${form}`)).toBe(
    `denied for ${hidden}, <b>twice</b> ${hidden}`,
  );
});

test.each(["", "a", "ab", "x-access-token:"])(
  "hides a secret in the base64 of a text with %j before it",
  (before) => {
    for (const way of ["base64", "base64url"] as const) {
      const sent = Buffer.from(`${before}${TOKEN}`).toString(way);
      const hidden = hideSecrets(`basic ${sent} was sent`);
      expect(hidden).toMatch(/^basic [\w+/=-]*… was sent$/);
      const rest = hidden.replace(/^basic | was sent$/g, "");
      expect(Buffer.from(rest.replace("…", ""), way).toString()).not.toContain("anary");
    }
  },
);

test("hides a secret whose every character is percent-encoded", () => {
  // No letter stays as it was, so nothing but decoding can find it.
  expect(hideSecrets(`denied for ${everyCharacter(TOKEN)}`)).toBe("denied for …");
});

test.each([
  ["whole", KEY],
  ["in JSON", JSON.stringify(KEY)],
  ["in JSON in JSON", JSON.stringify(JSON.stringify(KEY))],
  ["line by line", KEY_LINES.map((line) => `> ${line}`).join("\r\n")],
  ["without its lines", KEY_LINES.join("")],
])("hides a private key %s", (_, form) => {
  const hidden = hideSecrets(`key ${form} end`);
  for (const line of KEY_LINES) expect(hidden).not.toContain(line.slice(0, 12));
});

test("hides a secret in every text of a JSON value, keys included", () => {
  expect(hideSecretsIn({ [TOKEN]: [{ message: `for ${TOKEN}` }, 7, null, true] })).toEqual({
    "…": [{ message: "for …" }, 7, null, true],
  });
});

test("leaves texts without secrets as they are, and knows no short ones", () => {
  holdSecret("short");
  holdSecret(" \n");
  for (const text of ["a short text", "", "100%25 \\n &amp; \\u0041", "-----BEGIN PRIVATE KEY-----"]) {
    expect(hideSecrets(text)).toBe(text);
  }
});

test("hides any token in any text around it, and nothing else", () => {
  const token = fc.stringMatching(/^[A-Za-z0-9][\w.~+/=-]{30,60}$/);
  const words = fc.stringMatching(/^[a-z %\\"&;:{}<>]{0,30}$/);
  const encodings: readonly ((text: string) => string)[] = [
    (text) => text,
    encodeURIComponent,
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => text.replaceAll("=", "&#x3d;").replaceAll("+", "&#43;"),
  ];
  fc.assert(
    fc.property(token, words, words, fc.constantFrom(...encodings), (secret, before, after, encode) => {
      holdSecret(secret);
      const hidden = hideSecrets(`${before} ${encode(secret)} ${after}`);
      expect(hidden, inspect({ secret, before, after })).toBe(`${before} … ${after}`);
    }),
    { numRuns: 100 },
  );
});
