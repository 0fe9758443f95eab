/** A COPY or ADD of a Dockerfile. */
export interface CopyInstruction {
  /** As written, arguments resolved where known. */
  readonly sources: readonly string[];
  readonly target: string;
  /** Stage or image that `--from` names; null for the build context. */
  readonly from: string | null;
  readonly line: number;
}

/** A package that an image installs. */
export interface InstalledPackage {
  readonly name: string;
  /** Version specifier as written (`==3.14.0`), empty where there is none. */
  readonly specifier: string;
  readonly line: number;
  /** Extras of a Python package that are installed too; absent where there are none. */
  readonly extras?: readonly string[];
}

/** What a Dockerfile builds, final stage unless said otherwise. */
export interface ImageFact {
  readonly path: string;
  readonly base: readonly { readonly image: string; readonly line: number }[];
  readonly copies: readonly CopyInstruction[];
  /** Packages that pip installs by name. */
  readonly pip: readonly InstalledPackage[];
  /** Files that packages are installed from, as paths in the build context where known; extras in brackets, `pyproject.toml[gcs]`. */
  readonly requirementFiles: readonly string[];
  readonly apt: readonly InstalledPackage[];
  readonly environment: Readonly<Record<string, string>>;
  readonly workdir: string;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  /** Patterns of the `.dockerignore` that governs its build; absent where there is none. */
  readonly ignored?: readonly string[];
  /** Where those patterns stand: the ignore file and the line of each. */
  readonly ignoreFile?: { readonly path: string; readonly lines: readonly number[] };
  /** True where a step installs packages in a way that is not understood, or from a project that was not found. */
  readonly installsOtherwise?: boolean;
  /** Line of ENTRYPOINT, else of CMD, else 1. */
  readonly startLine: number;
  /** What keeps a secret in a layer or stops the build; absent where nothing does. */
  readonly risks?: readonly ImageRisk[];
  /** True where a step may make files executable; absent where files keep the mode that they have in the repository. */
  readonly changesModes?: true;
}

/** An instruction that keeps a secret in a layer, or at which the build or the start stops. */
export interface ImageRisk {
  readonly kind:
    | "secret"
    | "unknown-stage"
    | "unanswered"
    | "lost-argument"
    | "unended-folder"
    | "unstartable";
  /** `ENV API_TOKEN`, the stage, the command; no value. */
  readonly name: string;
  readonly line: number;
}

/** A time limit of a Cloud Build file. */
export interface BuildTimeout {
  /** As written: `1200s`. */
  readonly text: string;
  /** Null where it is no duration that Cloud Build takes. */
  readonly seconds: number | null;
  readonly line: number;
}

/** What a Cloud Build file does. */
export interface BuildFact {
  readonly path: string;
  /** Dockerfiles that its docker steps name. */
  readonly dockerfiles: readonly { readonly path: string; readonly line: number }[];
  /** Images pushed (`images:` and push steps), substitutions resolved where defined. */
  readonly images: readonly { readonly image: string; readonly line: number }[];
  readonly substitutionsDefined: readonly string[];
  readonly substitutionsUsed: readonly { readonly name: string; readonly line: number }[];
  /** How long it may take; absent where Cloud Build's default holds. */
  readonly timeout?: BuildTimeout;
  /** Limits of single steps; absent where there are none. */
  readonly stepTimeouts?: readonly BuildTimeout[];
  /** Cloud Run jobs to whose end its steps wait; absent where there are none. */
  readonly waitsFor?: readonly { readonly name: string; readonly line: number }[];
  /** Cloud Run jobs that its steps deploy. */
  readonly jobs: readonly { readonly name: string; readonly image: string | null; readonly line: number }[];
}

/** One requirement of a requirements file, pyproject or Dockerfile pip line. */
export interface Requirement {
  /** Normalised distribution name (PEP 503). */
  readonly name: string;
  /** PEP 440 specifier as written, empty where there is none. */
  readonly specifier: string;
  readonly extras: readonly string[];
  readonly marker: string | null;
  readonly line: number;
  /** Extra or group that brings it (`optional-dependencies`, `dependency-groups`); absent where it is always installed. */
  readonly group?: string;
  /** Normalised names of what it requires itself; given by lock files only. */
  readonly requires?: readonly string[];
}

/** A file that declares Python requirements. */
export interface RequirementsFact {
  readonly path: string;
  readonly requirements: readonly Requirement[];
  /** Files that it includes (`-r`), as paths in the repository. */
  readonly includes: readonly string[];
  /** Files that limit versions and install nothing (`-c`), as paths in the repository. */
  readonly constraints?: readonly string[];
  /** Python that it asks for, as a PEP 440 specifier. */
  readonly python?: { readonly specifier: string; readonly line: number };
  /** True for a lock file: the versions are those that are installed, and what comes along stands in it too. */
  readonly locks?: true;
  /** Lines that could not be understood. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}
