import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/entries/command.ts
function textOption(options, name) {
  const value = options[name];
  return typeof value === "string" ? value : void 0;
}

export {
  textOption
};
