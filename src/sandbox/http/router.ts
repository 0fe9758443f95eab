import type { Route } from "./route.ts";

/** A route that fits a request, and the values of its slots. */
export interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the endpoint that a method and a path name. */
export type Router = (method: string, path: string) => Matched | null;

interface CompiledRoute {
  readonly route: Route;
  readonly segments: readonly Segment[];
}

type Segment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string; readonly verb: string; readonly isGreedy: boolean };

function toSegment(text: string): Segment {
  const slot = /^\{(\w+)(\+?)\}(:\w+)?$/.exec(text);
  if (slot === null) return { kind: "text", text };
  return { kind: "slot", name: slot[1] ?? "", verb: slot[3] ?? "", isGreedy: slot[2] === "+" };
}

/** Makes a router; routes are few, so they are tried in order. */
export function buildRouter(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => ({ route, segments: route.path.split("/").map(toSegment) }));
  return (method, path) => {
    const segments = path.split("/");
    for (const candidate of compiled) {
      if (candidate.route.method !== method) continue;
      const params = matchSegments(candidate, segments);
      if (params !== null) return { route: candidate.route, params };
    }
    return null;
  };
}

function matchSegments(
  { segments }: CompiledRoute,
  asked: readonly string[],
): Readonly<Record<string, string>> | null {
  if (segments.length !== asked.length) return null;
  const params: Record<string, string> = {};
  for (const [index, pattern] of segments.entries()) {
    const segment = asked[index] ?? "";
    if (pattern.kind === "text") {
      if (pattern.text !== segment) return null;
      continue;
    }
    const value = pattern.isGreedy ? decode(segment) : slotValue(segment, pattern.verb);
    if (value === null || value === "") return null;
    params[pattern.name] = value;
  }
  return params;
}

/** A custom verb belongs to the path: `{job}:run` takes `nightly:run`, and a bare `{job}` does not. */
function slotValue(segment: string, verb: string): string | null {
  const decoded = decode(segment);
  if (decoded === null || !decoded.endsWith(verb)) return null;
  const value = decoded.slice(0, decoded.length - verb.length);
  const isBare = verb !== "" || !/:\w+$/.test(segment);
  return value === "" || !isBare ? null : value;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
