/**
 * The web address of a remote, without credentials and port of another protocol: `git@host:owner/name.git` becomes
 * `https://host/owner/name`. Null for a path, a file address, and whatever cannot be read.
 */
export function toWebAddress(remote: string | null): string | null {
  const text = remote?.trim() ?? "";
  const short = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/?([^:\s]+)$/.exec(text);
  if (short?.[1] !== undefined && short[2] !== undefined) return addressOf(short[1], short[2]);
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed === null || !/^(?:https?|ssh|git):$/.test(parsed.protocol)) return null;
  const isWeb = parsed.protocol.startsWith("http");
  return addressOf(
    isWeb ? parsed.host : parsed.hostname,
    parsed.pathname,
    isWeb ? parsed.protocol : "https:",
  );
}

function addressOf(host: string, path: string, protocol = "https:"): string | null {
  const clean = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  if (host === "" || clean === "" || /[\s?#@\\]/.test(clean)) return null;
  return `${protocol}//${host}/${clean}`;
}
