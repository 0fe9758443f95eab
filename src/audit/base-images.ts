import type { ImageFact } from "#domain/container.ts";

/** What is known of the image that a Dockerfile begins from. */
export interface BaseImage {
  /** As the Dockerfile names it. */
  readonly image: string;
  readonly line: number;
  /** Commands beyond those of every system; null where the image is not known. */
  readonly commands: ReadonlySet<string> | null;
  /** Python packages beyond the standard library; null where the image is not known. */
  readonly packages: ReadonlySet<string> | null;
}

interface KnownBase {
  /** Names without the registry of official images. */
  readonly names: readonly string[];
  /** Tags that this entry is about; all where it is absent. */
  readonly tag?: RegExp;
  readonly commands: string;
  /** Python packages; none where it is absent. */
  readonly packages?: string;
}

const CLOUD = "gcloud bq gsutil python3 bash curl git ssh gpg openssl gcc make perl";
const DEBIAN_FULL =
  "curl wget git gcc g++ make patch unzip xz ssh gpg openssl perl ps file mysql_config pg_config bzip2";

const CLOUD_SDK = [
  "google/cloud-sdk",
  "gcr.io/google.com/cloudsdktool/cloud-sdk",
  "gcr.io/google.com/cloudsdktool/google-cloud-cli",
];

/**
 * Images whose contents are known well enough to tell what they lack. Written from memory of the images' published
 * Dockerfiles in November 2026; unverified. The first entry that matches counts, so narrow ones stand first.
 */
const KNOWN: readonly KnownBase[] = [
  { names: CLOUD_SDK, tag: /alpine/, commands: CLOUD },
  { names: CLOUD_SDK, tag: /slim|stable/, commands: CLOUD },
  { names: CLOUD_SDK, commands: `${CLOUD} docker kubectl pip pip3` },
  { names: ["python"], tag: /alpine/, commands: "python python3 pip pip3 wget unzip" },
  { names: ["python"], tag: /slim/, commands: "python python3 pip pip3 bash perl openssl" },
  { names: ["python"], commands: `python python3 pip pip3 bash ${DEBIAN_FULL}` },
  { names: ["buildpack-deps"], commands: `bash ${DEBIAN_FULL}` },
  { names: ["debian", "ubuntu"], commands: "bash perl" },
  { names: ["alpine"], commands: "wget unzip xz" },
  { names: ["scratch"], commands: "" },
];

/** What the final stage begins from. */
export function baseImageOf({ base }: ImageFact): BaseImage | null {
  const [first] = base;
  if (!first) return null;
  const { name, tag } = splitReference(first.image);
  const known = KNOWN.find(
    (entry) => entry.names.includes(shortName(name)) && (entry.tag?.test(tag) ?? true),
  );
  return {
    ...first,
    commands: known ? wordsOf(known.commands) : null,
    packages: known ? wordsOf(known.packages ?? "") : null,
  };
}

/** An official image of Docker Hub by its short name, however it is mirrored; an image of the same name elsewhere is another. */
function shortName(name: string): string {
  return name
    .replace(/^(?:docker\.io|mirror\.gcr\.io|public\.ecr\.aws\/docker)\//, "")
    .replace(/^library\//, "");
}

/** Parts of an image's reference: `europe-docker.pkg.dev/p/r/image:tag@sha256:…`; empty where they are not given. */
export function splitReference(image: string): {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
} {
  const [rest = "", digest = ""] = image.split("@");
  const colon = rest.lastIndexOf(":");
  if (colon < 0 || rest.slice(colon).includes("/")) return { name: rest, tag: "", digest };
  return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(" ").filter((word) => word !== ""));
}
