import type { SandboxState } from "../../state.ts";

type BucketSeed = NonNullable<SandboxState["buckets"]>[number];

/** An object, one generation of it. */
export interface WorldObject {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null where a seed gave a size only: it reads as zeros. */
  readonly content: Buffer | null;
  readonly contentType: string;
  /** Microseconds since 1970, made to rise. */
  readonly generation: number;
  readonly metageneration: number;
  readonly createdAt: string;
  /** Null while it lives. */
  readonly deletedAt: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly hold: boolean;
}

/** A bucket and what lies in it. */
export interface WorldBucket {
  readonly name: string;
  readonly location: string;
  readonly storageClass: string;
  readonly createdAt: string;
  readonly retentionSeconds: number | null;
  readonly softDeleteSeconds: number;
  readonly uniformAccess: boolean;
  readonly versioning: boolean;
  readonly defaultEventBasedHold: boolean;
  readonly requesterPays: boolean;
  readonly lifecycle: readonly Readonly<Record<string, unknown>>[];
  /** The live generations, by name. */
  readonly objects: Map<string, WorldObject>;
  /** Generations that versioning keeps. */
  readonly noncurrent: WorldObject[];
  /** Generations that soft delete keeps. */
  readonly softDeleted: WorldObject[];
}

/** Soft delete is on for seven days unless the owner turned it off. Source: Cloud Storage documentation, read 2026-11. */
export const SOFT_DELETE_DEFAULT_SECONDS = 604_800;

/** Creation time of what the state gives none. */
const CREATED_AT = "2025-01-01T00:00:00.000Z";

/** A bucket as its seed says. */
export function toBucket(seed: BucketSeed): WorldBucket {
  return {
    ...blankBucket(CREATED_AT),
    name: seed.name,
    location: seed.location,
    storageClass: seed.storageClass ?? "STANDARD",
    retentionSeconds: seed.retentionSeconds ?? null,
    softDeleteSeconds: seed.softDeleteSeconds ?? SOFT_DELETE_DEFAULT_SECONDS,
    uniformAccess: seed.uniformAccess ?? false,
    versioning: seed.versioning ?? false,
    defaultEventBasedHold: seed.defaultEventBasedHold ?? false,
    requesterPays: seed.requesterPays ?? false,
    lifecycle: seed.lifecycle ?? [],
    objects: new Map((seed.objects ?? []).map((object) => [object.name, toObject(object)])),
  };
}

/** An empty bucket, made at an instant. */
export function blankBucket(createdAt: string): Omit<WorldBucket, "name" | "location"> {
  return {
    storageClass: "STANDARD",
    createdAt,
    retentionSeconds: null,
    softDeleteSeconds: SOFT_DELETE_DEFAULT_SECONDS,
    uniformAccess: false,
    versioning: false,
    defaultEventBasedHold: false,
    requesterPays: false,
    lifecycle: [],
    objects: new Map(),
    noncurrent: [],
    softDeleted: [],
  };
}

function toObject(seed: NonNullable<BucketSeed["objects"]>[number]): WorldObject {
  const content = seed.text === undefined ? null : Buffer.from(seed.text, "utf8");
  return {
    name: seed.name,
    sizeBytes: content?.length ?? seed.bytes,
    content,
    contentType: seed.contentType ?? "application/octet-stream",
    generation: 1,
    metageneration: 1,
    createdAt: seed.createdAt ?? CREATED_AT,
    deletedAt: null,
    metadata: {},
    hold: seed.hold ?? false,
  };
}
