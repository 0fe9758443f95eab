import * as z from "zod";

/** Keys that the definition knows at a path of the plan; none where it is no map of fixed keys. */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  const found = path.reduce<readonly z.core.$ZodType[]>(
    (all, step) => all.flatMap((one) => children(one, step)),
    [schema],
  );
  return found.flatMap(expand).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

function children(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  return expand(schema).flatMap((one): readonly z.core.$ZodType[] => {
    if (one instanceof z.ZodObject) return shapeAt(one.shape, step);
    if (one instanceof z.ZodRecord) return [one.valueType];
    if (one instanceof z.ZodArray) return [one.element];
    return [];
  });
}

function shapeAt(shape: z.core.$ZodShape, step: string | number): readonly z.core.$ZodType[] {
  const found = Object.hasOwn(shape, step) ? shape[step] : undefined;
  return found === undefined ? [] : [found];
}

/** The alternatives that a schema stands for, without `optional` and defaults around them. */
function expand(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return expand(schema.def.innerType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(expand);
  return [schema];
}
