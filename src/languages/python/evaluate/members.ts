import type { ClassValue, Value } from "./values.ts";

const DEPTH = 12;

/** A member of a class or of its bases, depth first. */
export function findMember(type: ClassValue, name: string, depth = 0): Value | undefined {
  const own = type.members.get(name);
  if (own !== undefined || depth > DEPTH) return own;
  for (const base of type.bases) {
    if (typeof base !== "object" || base === null || base.kind !== "class") continue;
    const inherited = findMember(base, name, depth + 1);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

const SUBCLASSES = new WeakMap<ClassValue, ClassValue[]>();

/** Classes that name this one as a base, in the order in which they were made. */
export function subclassesOf(type: ClassValue): readonly ClassValue[] {
  return SUBCLASSES.get(type) ?? [];
}

/** Remembers a new class with its bases. */
export function noteSubclass(made: ClassValue): void {
  for (const base of made.bases) {
    if (typeof base !== "object" || base === null || base.kind !== "class") continue;
    SUBCLASSES.set(base, [...subclassesOf(base), made]);
  }
}

/** Names of a class and its bases, as `except` and `isinstance` compare them. */
export function classNames(type: ClassValue, depth = 0): readonly string[] {
  const bases = type.bases.flatMap((base) => {
    if (typeof base !== "object" || base === null || depth > DEPTH) return [];
    if (base.kind === "class") return classNames(base, depth + 1);
    return base.kind === "native" ? [base.name] : [];
  });
  return [type.name, ...bases];
}

/** True where a base is not of the repository, so members may exist that nobody sees. */
export function hasForeignBase(type: ClassValue, depth = 0): boolean {
  return type.bases.some((base) => {
    if (typeof base !== "object" || base === null || depth > DEPTH) return false;
    return base.kind === "class" ? hasForeignBase(base, depth + 1) : base.kind !== "native";
  });
}

const METACLASSES = new WeakMap<ClassValue, ClassValue>();

/** The metaclass of a class, its own or an inherited one. */
export function metaclassOf(type: ClassValue, depth = 0): ClassValue | undefined {
  const own = METACLASSES.get(type);
  if (own !== undefined || depth > DEPTH) return own;
  for (const base of type.bases) {
    if (typeof base !== "object" || base === null || base.kind !== "class") continue;
    const inherited = metaclassOf(base, depth + 1);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** Remembers the metaclass that a class names. */
export function noteMetaclass(type: ClassValue, meta: ClassValue): void {
  METACLASSES.set(type, meta);
}
