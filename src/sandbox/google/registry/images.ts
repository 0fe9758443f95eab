import { createHash } from "node:crypto";
import { cutPage } from "../../http/paging.ts";
import { type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import type { ImageSeed } from "../../state.ts";
import { guard } from "../access.ts";

const REGISTRY = "artifactregistry.googleapis.com";
const REPOSITORY = "/v1/projects/{project}/locations/{location}/repositories/{repository}";

/** Artifact Registry: dockerImages get and list, tags get and list, versions get. */
export const imageRoutes: readonly Route[] = [
  route(`${REPOSITORY}/dockerImages`, listImages, ["pageSize", "pageToken", "orderBy"]),
  route(`${REPOSITORY}/dockerImages/{image+}`, getImage),
  route(`${REPOSITORY}/packages/{package+}/tags`, listTags, ["filter", "pageSize", "pageToken"]),
  route(`${REPOSITORY}/packages/{package+}/tags/{tag+}`, getTag),
  route(`${REPOSITORY}/packages/{package+}/versions/{version+}`, getVersion, ["view"]),
];

function route(path: string, answer: Route["answer"], query: readonly string[] = []): Route {
  return { method: "GET", path, service: REGISTRY, style: "rpc", query, answer };
}

function parentOf(call: Call): string {
  return `projects/${param(call, "project")}/locations/${param(call, "location")}/repositories/${param(call, "repository")}`;
}

function guardRepository(call: Call, permission: string): Refusal | null {
  return guard({
    world: call.world,
    service: REGISTRY,
    project: param(call, "project"),
    permission,
    resource: param(call, "repository"),
    reason: "forbidden",
    denial: `Permission '${permission}' denied on resource '${parentOf(call)}' (or it may not exist).`,
  });
}

function imagesOf(call: Call): readonly ImageSeed[] {
  const [location, repository] = [param(call, "location"), param(call, "repository")];
  return call.world.images.filter((image) => image.location === location && image.repository === repository);
}

function digestOf({ digest, name, uploadedAt, tags = [] }: ImageSeed): string {
  return (
    digest ??
    `sha256:${createHash("sha256")
      .update([name, uploadedAt, ...tags].join("\n"))
      .digest("hex")}`
  );
}

function notFound(): Refusal {
  return refuse(404, "notFound", "Requested entity was not found.");
}

function toImage(call: Call, image: ImageSeed): Record<string, unknown> {
  const digest = digestOf(image);
  const host = `${image.location}-docker.pkg.dev/${call.world.project.id}/${image.repository}`;
  return {
    name: `${parentOf(call)}/dockerImages/${encodeURIComponent(image.name)}@${digest}`,
    uri: `${host}/${image.name}@${digest}`,
    ...(image.tags === undefined ? {} : { tags: image.tags }),
    imageSizeBytes: String(image.bytes ?? 50_000_000),
    uploadTime: image.uploadedAt,
    updateTime: image.uploadedAt,
    mediaType: "application/vnd.docker.distribution.manifest.v2+json",
    ...(image.builtAt === undefined ? {} : { buildTime: image.builtAt }),
  };
}

function listImages(call: Call): Reply | Refusal {
  const refusal = guardRepository(call, "artifactregistry.dockerimages.list");
  if (refusal !== null) return refusal;
  const images = new Map(imagesOf(call).map((image) => [`${image.name}@${digestOf(image)}`, image]));
  const page = cutPage({
    keys: [...images.keys()].sort(),
    list: parentOf(call),
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100,
    largestSize: 1000,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  const found = page.keys.flatMap((key) => images.get(key) ?? []);
  return reply({
    ...(found.length === 0 ? {} : { dockerImages: found.map((image) => toImage(call, image)) }),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}

function getImage(call: Call): Reply | Refusal {
  const refusal = guardRepository(call, "artifactregistry.dockerimages.get");
  if (refusal !== null) return refusal;
  const image = imagesOf(call).find((one) => `${one.name}@${digestOf(one)}` === param(call, "image"));
  return image === undefined ? notFound() : reply(toImage(call, image));
}

function packageImages(call: Call): readonly ImageSeed[] {
  return imagesOf(call).filter(({ name }) => name === param(call, "package"));
}

function toTag(call: Call, image: ImageSeed, tag: string): Record<string, unknown> {
  const parent = `${parentOf(call)}/packages/${encodeURIComponent(image.name)}`;
  return { name: `${parent}/tags/${tag}`, version: `${parent}/versions/${digestOf(image)}` };
}

/** A tag belongs to the image that was uploaded with it last. */
function getTag(call: Call): Reply | Refusal {
  const refusal = guardRepository(call, "artifactregistry.tags.get");
  if (refusal !== null) return refusal;
  const tag = param(call, "tag");
  const tagged = packageImages(call).filter(({ tags = [] }) => tags.includes(tag));
  const [latest] = [...tagged].sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
  return latest === undefined ? notFound() : reply(toTag(call, latest, tag));
}

function listTags(call: Call): Reply | Refusal {
  const refusal = guardRepository(call, "artifactregistry.tags.list");
  if (refusal !== null) return refusal;
  const tags = packageImages(call).flatMap((image) =>
    (image.tags ?? []).map((tag) => toTag(call, image, tag)),
  );
  return reply(tags.length === 0 ? {} : { tags });
}

function getVersion(call: Call): Reply | Refusal {
  const refusal = guardRepository(call, "artifactregistry.versions.get");
  if (refusal !== null) return refusal;
  const image = packageImages(call).find((one) => digestOf(one) === param(call, "version"));
  if (image === undefined) return notFound();
  const parent = `${parentOf(call)}/packages/${encodeURIComponent(image.name)}`;
  return reply({
    name: `${parent}/versions/${digestOf(image)}`,
    createTime: image.uploadedAt,
    updateTime: image.uploadedAt,
    relatedTags: (image.tags ?? []).map((tag) => toTag(call, image, tag)),
  });
}
