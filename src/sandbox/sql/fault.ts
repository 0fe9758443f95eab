/** What a statement did wrong, in BigQuery's words and with its reason. */
export class QueryFault extends Error {
  readonly reason: string;
  readonly location: string | null;

  constructor(reason: string, message: string, location: string | null = null) {
    super(message);
    this.name = "QueryFault";
    this.reason = reason;
    this.location = location;
  }
}

/** A statement that BigQuery would refuse. */
export function invalidQuery(message: string): QueryFault {
  return new QueryFault("invalidQuery", message, "query");
}

/** A statement that BigQuery may take and the sandbox does not: said aloud, never an empty success. */
export function notExecuted(construct: string): QueryFault {
  return invalidQuery(`The sandbox does not execute ${construct}`);
}
