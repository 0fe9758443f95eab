/** One request as the sandbox remembers it: no headers, no body, no secret of the query. */
export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  /** Path and query; values of credential parameters are left out. */
  readonly target: string;
  /** Path of the route that took it; null where none did. */
  readonly route: string | null;
  readonly status: number;
  /** True where a fault spoiled it. */
  readonly isFault: boolean;
}

const CREDENTIALS = /([?&](?:access_token|oauth_token|key|token|assertion|subject_token)=)[^&]*/gi;

/** Makes the memory of a request. */
export function toLogged(request: LoggedRequest): LoggedRequest {
  return { ...request, target: request.target.replace(CREDENTIALS, "$1…") };
}
