import { call } from "../calls.ts";
import { enterContext } from "../contexts.ts";
import { settle } from "../deferred.ts";
import { native, type ObjectType, object } from "../values.ts";
import type { Library } from "./define.ts";

const CLOSING: ObjectType = { name: "closing", enter: (_run, self) => self.fields.get("thing") ?? null };

/** What is given to a stack happens at its end at the latest; here it happens at once. */
const STACK: ObjectType = {
  name: "ExitStack",
  enter: (_run, self) => self,
  attribute: (_run, _self, name) => {
    if (name === "callback")
      return native(name, (run, args) => {
        const [callee = null, ...positional] = args.positional;
        return call(run, callee, { ...args, positional });
      });
    if (name === "enter_context")
      return native(name, (run, args) => enterContext(run, settle(run, args.positional[0] ?? null)));
    return undefined;
  },
};

/** `contextlib`: managers that stand for something else. */
export const CONTEXTLIB: Library = {
  functions: {
    closing: (_run, args) => object(CLOSING, { thing: args.positional[0] ?? null }),
    nullcontext: (_run, args) => object(CLOSING, { thing: args.positional[0] ?? null }),
    ExitStack: () => object(STACK),
  },
};
