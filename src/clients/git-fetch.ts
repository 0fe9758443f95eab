import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { askGit, runGit } from "./git-process.ts";
import { hideSecrets, holdSecret } from "./secrets.ts";

/** Where missing history comes from, and with whose token. */
export interface HistorySource {
  /** `https://github.com/owner/name`: named outright, so that no setting of the clone leads the token elsewhere. */
  readonly url: string;
  readonly token: string;
}

/** A commit or a branch that a clone may lack. */
export interface MissingHistory {
  /** What is fetched: a full commit hash or `refs/heads/NAME`. */
  readonly wanted: string;
  /** Reference that a branch is kept under; null for a commit. */
  readonly keptAs: string | null;
}

/** Commits by which the clone is deepened in turn until the two lines of history meet. */
const DEEPENINGS = [50, 500, 5_000];

/** How the token travels: in the environment of one git process, as a header for one address. */
const TRANSPORT_OPTIONS = [
  "protocol.version=2",
  "http.followRedirects=false",
  "http.proactiveAuth=none",
  "fetch.recurseSubmodules=no",
  "fetch.writeCommitGraph=false",
  "transfer.fsckObjects=true",
];

/**
 * Brings what a shallow clone lacks: the wanted commit, and as much history as it takes to see where it and HEAD parted.
 * Null when it is there; else why not, in one line without the token.
 */
export async function fetchHistory(
  dir: string,
  { source, missing }: { readonly source: HistorySource; readonly missing: MissingHistory },
): Promise<string | null> {
  holdSecret(source.token);
  const folder = resolve(dir);
  const head = await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (head === null) return "the clone has no commit";
  const wanted = missing.keptAs === null ? missing.wanted : `+${missing.wanted}:${missing.keptAs}`;
  const fetch = (depth: readonly string[], names: readonly string[]) =>
    fetchOnce(folder, { source, depth, names });
  const isShallow = await readShallow(folder);
  const first = await fetch(isShallow ? ["--depth=1"] : [], [wanted]);
  if (first !== null) return first;
  const tip = missing.keptAs ?? missing.wanted;
  for (const deepening of DEEPENINGS) {
    if (await isJoined(folder, [tip, head])) return null;
    const fault = await fetch([`--deepen=${deepening}`], [wanted, head]);
    if (fault !== null) return fault;
  }
  const isMet = await isJoined(folder, [tip, head]);
  return isMet ? null : `the two histories do not meet within ${DEEPENINGS.at(-1)} commits`;
}

async function isJoined(dir: string, [one, other]: readonly [string, string]): Promise<boolean> {
  return (await askGit(dir, ["merge-base", one, other])) !== null;
}

async function readShallow(dir: string): Promise<boolean> {
  const path = await askGit(dir, ["rev-parse", "--git-path", "shallow"]);
  const text = path === null ? "" : await readFile(resolve(dir, path), "utf8").catch(() => "");
  return text !== "";
}

async function fetchOnce(
  dir: string,
  {
    source,
    depth,
    names,
  }: {
    readonly source: HistorySource;
    readonly depth: readonly string[];
    readonly names: readonly string[];
  },
): Promise<string | null> {
  const protocol = new URL(source.url).protocol.replace(":", "");
  const { status, stderr } = await runGit(
    dir,
    [
      ...[...TRANSPORT_OPTIONS, `protocol.${protocol}.allow=always`].flatMap((setting) => ["-c", setting]),
      "fetch",
      "--quiet",
      "--no-tags",
      "--no-write-fetch-head",
      "--no-auto-maintenance",
      "--no-recurse-submodules",
      "--update-shallow",
      ...depth,
      "--end-of-options",
      source.url,
      ...names,
    ],
    transport(source, protocol),
  );
  if (status === 0) return null;
  const said = stderr.split("\n").find((line) => line.trim() !== "") ?? "git was stopped";
  return hideSecrets(said).slice(0, 200);
}

/** The environment of a git process that may speak to one host. */
function transport({ url, token }: HistorySource, protocol: string): Readonly<Record<string, string>> {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const proxies = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"];
  const trust = ["GIT_SSL_CAINFO", "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE"];
  return {
    ...Object.fromEntries(
      [...proxies, ...trust].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
    ),
    GIT_ALLOW_PROTOCOL: protocol,
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: `http.${url}.extraheader`,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: `http.${url}.extraheader`,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  };
}
