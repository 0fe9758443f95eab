import { fieldsOf, listOf } from "../../http/json.ts";
import { invalid, type Refusal } from "../../http/refusal.ts";
import { type Call, type Reply, reply } from "../../http/route.ts";
import { guard, isDenied } from "../access.ts";

/** Answers a test of the caller's permissions, which needs none itself. What another kind of resource has is refused. */
export function answerTest(
  call: Call,
  test: { readonly service: string; readonly resource: string | null; readonly prefix: string },
): Reply | Refusal {
  const disabled = guard({
    world: { ...call.world, deny: [], allow: null },
    service: test.service,
    project: null,
    permission: "",
    resource: null,
    denial: "",
    reason: "forbidden",
  });
  if (disabled !== null) return disabled;
  const asked = listOf(fieldsOf(call.body)["permissions"]).map(String);
  const foreign = asked.find((permission) => !permission.startsWith(test.prefix) || permission.includes("*"));
  if (foreign !== undefined) return invalid(`Permission ${foreign} is not valid for this resource.`);
  const held = asked.filter((permission) => !isDenied(call.world, permission, test.resource));
  return reply(held.length === 0 ? {} : { permissions: held });
}
