/** What models of libraries are made of. */
export type { Run } from "../run.ts";
export {
  type CallArguments,
  type ClassValue,
  type Instance,
  isKind,
  isObject,
  isSequence,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  tuple,
  type Value,
} from "../values.ts";
