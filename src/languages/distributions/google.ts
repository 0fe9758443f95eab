/**
 * Modules of the `google` namespace whose distribution is not `google-cloud-X`; the longest dotted name wins.
 * Source: the packages' own metadata, November 2026.
 */
const GOOGLE: Readonly<Record<string, readonly string[]>> = {
  "google.adk": ["google-adk"],
  "google.ads": ["google-ads"],
  "google.ai.generativelanguage": ["google-ai-generativelanguage"],
  "google.analytics": ["google-analytics-data", "google-analytics-admin"],
  "google.analytics.admin": ["google-analytics-admin"],
  "google.analytics.data": ["google-analytics-data"],
  "google.api": ["googleapis-common-protos"],
  "google.api_core": ["google-api-core"],
  "google.appengine": ["appengine-python-standard"],
  "google.apps": ["google-apps-meet", "google-apps-chat"],
  "google.auth": ["google-auth"],
  "google.cloud._helpers": ["google-cloud-core"],
  "google.cloud.aiplatform": ["google-cloud-aiplatform"],
  "google.cloud.bigquery_storage": ["google-cloud-bigquery-storage"],
  "google.cloud.bigquery_datatransfer": ["google-cloud-bigquery-datatransfer"],
  "google.cloud.bigquery_connection": ["google-cloud-bigquery-connection"],
  "google.cloud.bigquery_reservation": ["google-cloud-bigquery-reservation"],
  "google.cloud.client": ["google-cloud-core"],
  "google.cloud.datastore_admin": ["google-cloud-datastore"],
  "google.cloud.devtools.cloudbuild": ["google-cloud-build"],
  "google.cloud.devtools.containeranalysis": ["google-cloud-containeranalysis"],
  "google.cloud.devtools.cloudtrace": ["google-cloud-trace"],
  "google.cloud.trace": ["google-cloud-trace"],
  "google.cloud.dlp": ["google-cloud-dlp"],
  "google.cloud.environment_vars": ["google-cloud-core"],
  "google.cloud.exceptions": ["google-cloud-core"],
  "google.cloud.firestore_admin": ["google-cloud-firestore"],
  "google.cloud.iam": ["google-cloud-iam"],
  "google.cloud.iam_admin": ["google-cloud-iam"],
  "google.cloud.iam_credentials": ["google-cloud-iam"],
  "google.cloud.logging": ["google-cloud-logging"],
  "google.cloud.monitoring": ["google-cloud-monitoring"],
  "google.cloud.ndb": ["google-cloud-ndb"],
  "google.cloud.obsolete": ["google-cloud-core"],
  "google.cloud.operation": ["google-cloud-core"],
  "google.cloud.orchestration.airflow": ["google-cloud-orchestration-airflow"],
  "google.cloud.osconfig": ["google-cloud-os-config"],
  "google.cloud.profiler": ["google-cloud-profiler"],
  "google.cloud.recaptchaenterprise": ["google-cloud-recaptcha-enterprise"],
  "google.cloud.resourcemanager": ["google-cloud-resource-manager"],
  "google.cloud.run": ["google-cloud-run"],
  "google.cloud.scheduler": ["google-cloud-scheduler"],
  "google.cloud.secretmanager": ["google-cloud-secret-manager"],
  "google.cloud.security.privateca": ["google-cloud-private-ca"],
  "google.cloud.servicemanagement": ["google-cloud-service-management"],
  "google.cloud.service_usage": ["google-cloud-service-usage"],
  "google.cloud.spanner_admin_database": ["google-cloud-spanner"],
  "google.cloud.spanner_admin_instance": ["google-cloud-spanner"],
  "google.cloud.spanner_dbapi": ["google-cloud-spanner"],
  "google.cloud.speech": ["google-cloud-speech"],
  "google.cloud.sql": ["cloud-sql-python-connector"],
  "google.cloud.sqlalchemy_spanner": ["sqlalchemy-spanner"],
  "google.cloud.video.transcoder": ["google-cloud-video-transcoder"],
  "google.cloud.videointelligence": ["google-cloud-videointelligence"],
  "google.cloud.workflows.executions": ["google-cloud-workflows"],
  "google.colab": ["google-colab"],
  "google.genai": ["google-genai"],
  "google.generativeai": ["google-generativeai"],
  "google.iam": ["grpc-google-iam-v1"],
  "google.iam.admin": ["google-cloud-iam"],
  "google.logging": ["googleapis-common-protos"],
  "google.longrunning": ["googleapis-common-protos"],
  "google.oauth2": ["google-auth"],
  "google.protobuf": ["protobuf"],
  "google.resumable_media": ["google-resumable-media"],
  "google.rpc": ["googleapis-common-protos"],
  "google.shopping": ["google-shopping-merchant-accounts"],
  "google.transit": ["gtfs-realtime-bindings"],
  "google.type": ["googleapis-common-protos"],
};

/** Distributions that may provide a module of the `google` namespace, likeliest first; empty where none is known. */
export function googleDistributions(module: string): readonly string[] {
  const parts = module.split(".").map((part) => part.replace(/_v\d+(?:(?:p\d+)?(?:alpha|beta)\d*)?$/, ""));
  for (let length = parts.length; length > 1; length--) {
    const listed = GOOGLE[parts.slice(0, length).join(".")];
    if (listed) return listed;
  }
  if (parts[1] !== "cloud" || !parts[2]) return [];
  return [`google-cloud-${parts[2].replaceAll("_", "-")}`];
}
