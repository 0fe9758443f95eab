/** Who the requests of a run were signed by. */
export interface IdentityFact {
  /** E-mail of an account, or `principal://…` of a federated identity without one. */
  readonly principal: string;
  /** How the run came to it: impersonated, federated, found on the machine, a token, or told by a sandbox. */
  readonly how: "impersonation" | "federation" | "application-default" | "token" | "endpoint";
}
