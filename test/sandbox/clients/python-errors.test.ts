import { expect, test } from "vitest";
import { someErrors } from "../definitions/some-errors.ts";
import { hasGooglePython, noGooglePython, runPython } from "./google-python.ts";

/** Reads errors as Google's clients do: the names of codes and the details by Google's protos, the rest by their exceptions. */
const PROGRAM = `
import json, sys
from google.api_core import exceptions
from google.protobuf import json_format
from google.rpc import code_pb2, error_details_pb2, status_pb2
import requests

KINDS = {"type.googleapis.com/google.rpc.ErrorInfo": error_details_pb2.ErrorInfo}
HTTP = {3: 400, 16: 401, 7: 403, 5: 404, 6: 409, 9: 412, 8: 429, 13: 500, 14: 503}
wrong, infos, kinds = [], [], set()
for one in json.loads(sys.argv[1]):
    asked, status, error = one["asked"], one["status"], one["body"]["error"]
    if "status" in error and HTTP.get(code_pb2.Code.Value(error["status"])) != status:
        wrong.append(f"{asked}: {error['status']} came with {status}")
    for detail in error.get("details", []):
        kind = KINDS[detail["@type"]]
        info = json_format.ParseDict({k: v for k, v in detail.items() if k != "@type"}, kind())
        infos.append([info.domain, info.reason])
    response = requests.Response()
    response.status_code, response._content = status, json.dumps(one["body"]).encode()
    response.request = requests.Request("GET", "http://127.0.0.1/").prepare()
    raised = exceptions.from_http_response(response)
    kinds.add(type(raised).__name__)
    if raised.code != status or error["message"] not in raised.message or len(raised.errors) != len(error.get("errors", [])):
        wrong.append(f"{asked}: {raised!r}")
print(json.dumps({"wrong": wrong, "infos": sorted(set(map(tuple, infos))), "kinds": sorted(kinds)}))
`;

test.skipIf(!hasGooglePython)(
  `Google's Python clients and protos read the sandbox's errors for what they are${noGooglePython}`,
  { timeout: 60_000 },
  async () => {
    expect(await runPython(PROGRAM, [JSON.stringify(await someErrors())])).toEqual({
      wrong: [],
      infos: [
        ["googleapis.com", "SERVICE_DISABLED"],
        ["iam.googleapis.com", "IAM_PERMISSION_DENIED"],
      ],
      kinds: [
        "BadRequest",
        "Conflict",
        "Forbidden",
        "InternalServerError",
        "NotFound",
        "PreconditionFailed",
        "ServiceUnavailable",
        "TooManyRequests",
        "Unauthorized",
      ],
    });
  },
);
