// Entries see clients as types only; what they print goes through this one piece of them.
export { hideSecrets } from "#clients/secrets.ts";
