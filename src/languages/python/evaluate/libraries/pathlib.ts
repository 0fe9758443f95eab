import { toText } from "../text.ts";
import type { Native } from "../values.ts";
import type { Library } from "./define.ts";
import { joinPaths, path } from "./paths.ts";

const makePath: Native = (run, args) => path(joinPaths(args.positional.map((part) => toText(run, part))));

export const PATHLIB: Library = {
  functions: { Path: makePath, PurePath: makePath, PosixPath: makePath, PurePosixPath: makePath },
};
