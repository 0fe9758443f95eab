import { expect, test } from "vitest";
import { findPrivateKeys } from "#collect/private-keys.ts";

const BODY = "QUJD".repeat(50);

test.each([
  ["a PEM file", `x\n-----BEGIN RSA PRIVATE KEY-----\n${BODY}\n-----END RSA PRIVATE KEY-----\n`, 2],
  ["a key of a service account", `{\n"a": 1,\n"private_key": "-----BEGIN PRIVATE KEY-----\\n${BODY}\\n"}`, 3],
  ["lines of Windows", `-----BEGIN PRIVATE KEY-----\r\n${BODY}`, 1],
])("finds the key in %s", (_, text, line) => {
  expect(findPrivateKeys([{ path: "a", text }])).toEqual([{ path: "a", line }]);
});

test.each([
  ["a public key", `-----BEGIN PUBLIC KEY-----\n${BODY}`],
  ["a header alone", "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----"],
  ["a certificate", `-----BEGIN CERTIFICATE-----\n${BODY}`],
])("finds none in %s", (_, text) => {
  expect(findPrivateKeys([{ path: "a", text }])).toEqual([]);
});
