import fc from "fast-check";
import { expect, test } from "vitest";
import {
  distributionFor,
  distributionsFor,
  isStdlib,
  normaliseDistribution,
} from "#languages/distributions/index.ts";

test.each([
  ["google.cloud.bigquery", "google-cloud-bigquery"],
  ["google.cloud.bigquery_storage_v1", "google-cloud-bigquery-storage"],
  ["google.cloud.run_v2", "google-cloud-run"],
  ["google.cloud.resourcemanager_v3", "google-cloud-resource-manager"],
  ["google.cloud.datastore_admin_v1", "google-cloud-datastore"],
  ["google.cloud.exceptions", "google-cloud-core"],
  ["google.auth.transport.requests", "google-auth"],
  ["google.api_core.exceptions", "google-api-core"],
  ["google.protobuf", "protobuf"],
  ["google.iam.v1", "grpc-google-iam-v1"],
  ["google.cloud", null],
  ["google", null],
  ["PIL.Image", "pillow"],
  ["cv2", "opencv-python"],
  ["yaml", "pyyaml"],
  ["sklearn.model_selection", "scikit-learn"],
  ["dateutil", "python-dateutil"],
  ["vertexai", "google-cloud-aiplatform"],
  ["db_dtypes", "db-dtypes"],
  ["pandas", "pandas"],
  ["constructor", "constructor"],
  ["os.path", null],
  ["tomllib", null],
  ["__future__", null],
  ["azure.storage.blob", "azure-storage-blob"],
])("%s comes from %s", (module, distribution) => {
  expect(distributionFor(module)).toBe(distribution);
});

test("a module may have several providers", () => {
  expect(distributionsFor("psycopg2")).toEqual(["psycopg2", "psycopg2-binary"]);
});

test("the standard library is known by its top modules, private ones included", () => {
  expect(["json", "concurrent.futures", "_ctypes", "distutils", "pandas", ""].map(isStdlib)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("normalising twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(normaliseDistribution(normaliseDistribution(name))).toBe(normaliseDistribution(name));
    }),
  );
  expect(normaliseDistribution("Google_.Cloud--X")).toBe("google-cloud-x");
});
