import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/domain/problem.ts
var Problem = class extends Error {
  code;
  hint;
  constructor({ code, message, hint, cause }) {
    super(message, { cause });
    this.name = "Problem";
    this.code = code;
    this.hint = hint;
  }
};

export {
  Problem
};
