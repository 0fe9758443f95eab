import type { DeployedImageFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { type Asking, type Lack, question, segment, unread } from "./question.ts";
import { textAt, timeAt } from "./typed-json.ts";

/** An image of Artifact Registry, in parts. */
interface ImageName {
  readonly project: string;
  readonly location: string;
  readonly repository: string;
  /** Path below the repository. */
  readonly path: string;
  readonly tag: string;
  /** Null where the name leaves the digest to the tag. */
  readonly digest: string | null;
}

/** Asks which image a name stands for now, and when it was uploaded: what the job's next execution runs. */
export async function getDeployedImage(asking: Asking, image: string): Promise<Reading<DeployedImageFact>> {
  const name = parseImage(image);
  if (name === null) return elsewhere(asking, image);
  const base = `/v1/projects/${segment(name.project)}/locations/${name.location}/repositories/${segment(name.repository)}`;
  const digest = await digestOf(asking, name, base);
  if (digest.state === "unread") return digest;
  const pinned = digest.value.digest;
  return question(asking, {
    service: "artifactregistry",
    path: `${base}/dockerImages/${segment(`${name.path}@${pinned}`)}`,
    permission: "artifactregistry.dockerimages.get",
    read: (body) => toImage(image, pinned, body),
  });
}

interface Digest {
  readonly digest: string;
}

function digestOf(asking: Asking, name: ImageName, base: string): Promise<Reading<Digest>> {
  if (name.digest !== null) {
    const value = { digest: name.digest };
    return Promise.resolve({ state: "read", value, observedAt: asking.clock.now(), source: "image name" });
  }
  return question(asking, {
    service: "artifactregistry",
    path: `${base}/packages/${segment(name.path)}/tags/${segment(name.tag)}`,
    permission: "artifactregistry.tags.get",
    read: (body): Digest | Lack => {
      const digest = /\/versions\/(sha256:[0-9a-f]+)$/.exec(textAt(body, "version") ?? "")?.[1];
      return digest === undefined ? { lacks: "the digest of the tag" } : { digest };
    },
  });
}

function toImage(image: string, digest: string, body: unknown): DeployedImageFact | Lack {
  const uploadedAt = timeAt(body, "uploadTime");
  if (uploadedAt === null) return { lacks: "the time of the image's upload" };
  return { image, digest, uploadedAt, builtAt: timeAt(body, "buildTime") };
}

const IMAGE = /^([a-z0-9.-]+)\/([^:@]+)(?::([\w.-]+))?(?:@(sha256:[0-9a-f]+))?$/;

/** Hosts of the former Container Registry, and where Artifact Registry keeps them. */
const FORMER: Readonly<Record<string, string>> = {
  "gcr.io": "us",
  "us.gcr.io": "us",
  "eu.gcr.io": "europe",
  "asia.gcr.io": "asia",
};

/** Null where the image lies in another registry. */
function parseImage(image: string): ImageName | null {
  const [, host = "", rest = "", tag = "latest", digest = null] = IMAGE.exec(image) ?? [];
  const location = /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(host)?.[1];
  const [project = "", ...path] = rest.split("/");
  const former = Object.hasOwn(FORMER, host) ? FORMER[host] : undefined;
  if (former !== undefined && path.length > 0) {
    return { project, location: former, repository: host, path: path.join("/"), tag, digest };
  }
  const [repository, ...below] = path;
  if (location === undefined || repository === undefined || below.length === 0) return null;
  return { project, location, repository, path: below.join("/"), tag, digest };
}

function elsewhere(asking: Asking, image: string): Reading<never> {
  return unread(
    asking,
    { service: "artifactregistry", path: "/v1" },
    {
      reason: "off",
      detail: `${image} does not lie in Artifact Registry`,
      remedy: { advice: "Deploy the job from Artifact Registry, so that the age of its image can be read." },
    },
  );
}
