// @ts-check
// Loaded before the program: requests to Google's hosts go to the double that the environment names, and any other is refused.
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

const double = new URL(process.env["TEST_GOOGLE"] ?? "");

/** @type {any} */ (https).request = (/** @type {URL} */ address, /** @type {object} */ options) => {
  const asked = new URL(address);
  if (!asked.hostname.endsWith(".googleapis.com")) throw new Error(`${asked.hostname} is not Google's`);
  const path = `${asked.hostname === "oauth2.googleapis.com" ? "/oauth2" : ""}${asked.pathname}${asked.search}`;
  return http.request(new URL(path, double), { ...options, agent: undefined, path });
};
syncBuiltinESMExports();
