import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import { createGenerator } from "ts-json-schema-generator";

/** One method of a Google API as its definition has it: where it is found, and the types of what goes in and out. */
export interface Method {
  readonly api: string;
  /** `GET /v1/projects/*`, a star for one segment of the path. */
  readonly route: string;
  /** Interface and method of the definition, which has the parameters of the query: `TablesResource.list`. */
  readonly method: string;
  readonly request?: string;
  readonly response?: string;
}

/** What went over the wire once. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

const require = createRequire(import.meta.url);
const fileOf = (api: string) => require.resolve(`@maxim_mazurok/gapi.client.${api}/index.d.ts`);
/** Without the library of the language and other types: a definition names none, and reading them takes seconds. */
const BARE = fileURLToPath(new URL("./bare.json", import.meta.url));
const validators = new Map<string, ValidateFunction>();

/** One of Google's types as JSON Schema, in which a member that it does not have is a fault. */
function validatorOf(api: string, type: string): ValidateFunction {
  const known = validators.get(`${api} ${type}`);
  if (known !== undefined) return known;
  const settings = { skipTypeCheck: true, additionalProperties: false, expose: "all" } as const;
  const generator = createGenerator({ path: fileOf(api), tsconfig: BARE, type, ...settings });
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateFormats: false });
  const validate = ajv.compile(generator.createSchema(type) as object);
  validators.set(`${api} ${type}`, validate);
  return validate;
}

/** The method that a request calls. */
export function methodOf(
  { method, path }: Pick<Exchange, "method" | "path">,
  methods: readonly Method[],
): Method | undefined {
  return methods.find(({ route }) => patternOf(route).test(`${method} ${path}`));
}

/** What the definition does not allow in a request and in the answer of success to it. */
export function faultsOf(exchange: Exchange, methods: readonly Method[]): readonly string[] {
  const { path, query, body, status, answer } = exchange;
  const called = `${exchange.method} ${path}`;
  const found = methodOf(exchange, methods);
  if (found === undefined) return [`${called} is no known method`];
  const parameters = parametersOf(found);
  const isMedia = query.includes("alt") && answer === undefined;
  const judged = (what: string, type: string | undefined, value: unknown): readonly string[] => {
    if (type === undefined) return value === undefined ? [] : [`${called} has no ${what}`];
    return faultsOfType({ api: found.api, type, value }).map((fault) => `${called} ${what} ${fault}`);
  };
  return [
    ...query.filter((name) => !parameters.has(name)).map((name) => `${called} has no parameter ${name}`),
    ...judged("request", found.request, body),
    ...(status >= 300 || isMedia ? [] : judged("answer", found.response, answer)),
  ];
}

/** What one of Google's types does not allow in a value. */
export function faultsOfType({
  api,
  type,
  value,
}: {
  readonly api: string;
  readonly type: string;
  readonly value: unknown;
}): readonly string[] {
  const validate = validatorOf(api, type);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Names of the parameters, read out of the definition's own text: projects, folders and organizations may share a name. */
function parametersOf({ api, method }: Method): ReadonlySet<string> {
  const [resource, name] = method.split(".");
  const text = readFileSync(fileOf(api), "utf8");
  const bodies = text.split(`    interface ${resource} {`).slice(1);
  const own = bodies.flatMap((body) => {
    const inside = body.slice(0, body.indexOf("\n    }"));
    const from = inside.search(new RegExp(`\\n {6}${name}\\(`));
    return from === -1 ? [] : [inside.slice(from, inside.indexOf("): Request<", from))];
  });
  if (own.length === 0) throw new Error(`${api} has no ${method}`);
  const names = own.flatMap((one) => [...one.matchAll(/^ {8,10}'?([$\w.]+)'?\??: /gm)]);
  return new Set(names.map(([, parameter = ""]) => parameter));
}

function patternOf(route: string): RegExp {
  const escaped = route.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/:]+");
  return new RegExp(`^${escaped}$`);
}
