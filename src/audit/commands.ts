import type { ImageFact } from "#domain/container.ts";
import { baseImageOf } from "./base-images.ts";
import type { InstalledSight } from "./installed-sight.ts";

/** Commands that not every system has, and the system packages (apt, apk, yum) that bring them. Written from memory; unverified. */
const SYSTEM_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  aws: ["awscli"],
  bash: ["bash"],
  bc: ["bc"],
  bq: ["google-cloud-cli", "google-cloud-sdk"],
  bzip2: ["bzip2"],
  curl: ["curl"],
  dig: ["dnsutils", "bind9-dnsutils", "bind-tools"],
  docker: ["docker.io", "docker-ce-cli", "docker-ce", "docker-cli", "docker"],
  envsubst: ["gettext-base", "gettext"],
  ffmpeg: ["ffmpeg"],
  file: ["file"],
  "g++": ["g++", "build-essential", "build-base"],
  gcc: ["gcc", "build-essential", "build-base"],
  gcloud: ["google-cloud-cli", "google-cloud-sdk"],
  git: ["git"],
  gpg: ["gnupg", "gpg"],
  gsutil: ["google-cloud-cli", "google-cloud-sdk"],
  helm: ["helm"],
  htop: ["htop"],
  java: ["default-jre", "default-jre-headless", "openjdk-17-jre-headless", "openjdk-11-jre-headless"],
  jq: ["jq"],
  kubectl: ["kubectl", "google-cloud-cli-kubectl"],
  make: ["make", "build-essential", "build-base"],
  mysql: ["default-mysql-client", "mysql-client", "mariadb-client"],
  nc: ["netcat", "netcat-openbsd", "netcat-traditional"],
  node: ["nodejs"],
  npm: ["npm", "nodejs"],
  openssl: ["openssl"],
  parallel: ["parallel"],
  perl: ["perl"],
  pgrep: ["procps"],
  pip: ["python3-pip", "py3-pip"],
  pip3: ["python3-pip", "py3-pip"],
  pkill: ["procps"],
  ps: ["procps"],
  psql: ["postgresql-client"],
  python: ["python-is-python3", "python3"],
  python3: ["python3", "python3-minimal", "python3-pip", "python3-venv"],
  rclone: ["rclone"],
  rsync: ["rsync"],
  sqlite3: ["sqlite3", "sqlite"],
  ssh: ["openssh-client", "ssh"],
  sudo: ["sudo"],
  terraform: ["terraform"],
  tmux: ["tmux"],
  top: ["procps"],
  unzip: ["unzip"],
  watch: ["procps"],
  wget: ["wget"],
  xmllint: ["libxml2-utils"],
  xz: ["xz-utils", "xz"],
  yq: ["yq"],
  zip: ["zip"],
};

/** Python packages that install a command. Written from memory in November 2026; unverified. */
const CONSOLE_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  ansible: ["ansible"],
  aws: ["awscli"],
  dbt: ["dbt-core", "dbt-bigquery"],
  gsutil: ["gsutil"],
  gunicorn: ["gunicorn"],
  jupyter: ["jupyter", "jupyter-core", "notebook"],
  sqlfluff: ["sqlfluff"],
  streamlit: ["streamlit"],
  uvicorn: ["uvicorn"],
  yq: ["yq"],
};

/** True where a command is one that not every system has: its lack can be told. */
export function isInstallable(command: string): boolean {
  return Object.hasOwn(SYSTEM_PACKAGES, command) || Object.hasOwn(CONSOLE_SCRIPTS, command);
}

/** Whether an image has a command: from its base, its packages, Python packages, or a copied program. */
export function commandIn(
  command: string,
  seen: {
    readonly image: ImageFact;
    /** Python packages that are installed in it. */
    readonly packages: ReadonlySet<string>;
    /** Programs that its RUN lines start. */
    readonly programs: readonly string[];
  },
): InstalledSight {
  const { image, packages, programs } = seen;
  const base = baseImageOf(image);
  const system = packagesOf(SYSTEM_PACKAGES, command);
  const apt = image.apt.find(({ name }) => system.includes(name) || name === command);
  if (apt) return { state: "installed", by: `${apt.name} at line ${apt.line}` };
  if (base?.commands?.has(command)) return { state: "installed", by: `base image ${base.image}` };
  const python = packagesOf(CONSOLE_SCRIPTS, command).find((name) => packages.has(name));
  if (python !== undefined) return { state: "installed", by: `Python package ${python}` };
  const copy = image.copies.find(({ sources, target }) => brings(command, [...sources, target]));
  if (copy) return { state: "installed", by: `COPY at line ${copy.line}` };
  if (base?.commands == null)
    return { state: "unknown", why: `what ${base?.image ?? "its base"} holds is not known` };
  const fetching = programs.find((program) => /^(?:.*\/)?(?:curl|wget|git)$/.test(program));
  if (fetching !== undefined)
    return { state: "unknown", why: `a step fetches with ${fetching}, and what it puts where is not known` };
  return { state: "absent" };
}

/** The package to install for a command on Debian. */
export function packageFor(command: string): string {
  return packagesOf(SYSTEM_PACKAGES, command)[0] ?? packagesOf(CONSOLE_SCRIPTS, command)[0] ?? command;
}

function packagesOf(table: Readonly<Record<string, readonly string[]>>, command: string): readonly string[] {
  return Object.hasOwn(table, command) ? (table[command] ?? []) : [];
}

/** A copied program, or the folder of the Google Cloud CLI. */
function brings(command: string, paths: readonly string[]): boolean {
  if (paths.some((path) => path.split("/").at(-1) === command)) return true;
  const isCloud = command === "gcloud" || command === "bq" || command === "gsutil";
  return isCloud && paths.some((path) => path.includes("google-cloud-sdk"));
}
