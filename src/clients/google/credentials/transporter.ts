import type { gaxios } from "google-auth-library";
import { holdSecret, holdSecretsOf, SCHEME } from "../../secrets.ts";

/** Opens what a credentials client sends its requests with. Whatever secret a request carries is held before it leaves. */
export async function openTransporter(): Promise<gaxios.Gaxios> {
  const library = await import("../auth-library.ts");
  const transporter = new library.gaxios.Gaxios();
  transporter.interceptors.request.add({
    resolved: async (request) => {
      const authorization = request.headers.get("authorization");
      if (authorization !== null) holdSecret(authorization.replace(SCHEME, ""));
      holdSecretsOf(bodyOf(request.data));
      return request;
    },
  });
  return transporter;
}

/** Forms of token exchanges come as parameters or as their text, other bodies as objects. */
function bodyOf(sent: unknown): unknown {
  if (typeof sent === "string" && /^[^{]*_token=|^assertion=|&assertion=/.test(sent)) {
    return Object.fromEntries(new URLSearchParams(sent));
  }
  return sent instanceof URLSearchParams ? Object.fromEntries(sent) : sent;
}
