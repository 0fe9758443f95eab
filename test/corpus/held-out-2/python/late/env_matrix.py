"""Promotes views between environments; a flag says whether old ones go."""
import argparse
from string import ascii_lowercase

from google.cloud import bigquery

ENVS = ["dev", "uat", "prod"]
VIEWS = {letter: f"v_{letter}{i}" for i, letter in enumerate(ascii_lowercase[:3])}


def parse_args(argv=None):
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--env", choices=ENVS, default="dev")
    ap.add_argument("--prune", action=argparse.BooleanOptionalAction, default=False)
    ap.add_argument("--limit", type=int, default=len(VIEWS))
    return ap.parse_args(argv)


def project_for(env: str) -> str:
    return {"prod": "metro-live"}.get(env, f"metro-{env}")


def main():
    opts = parse_args()
    project = project_for(opts.env)
    client = bigquery.Client(project=project)
    for letter, view in list(VIEWS.items())[: opts.limit]:
        client.query(f"CREATE OR REPLACE VIEW `{project}.ops.{view}` AS SELECT * FROM `{project}.core.{letter}_base`")
        if opts.prune:
            client.delete_table(f"{project}.ops.{view}_old", not_found_ok=True)


if __name__ == "__main__":
    main()
