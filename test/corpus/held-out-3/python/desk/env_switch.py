"""The environment chooses the project; staging is what nobody asks for."""
import os
import sys

from google.cloud import bigquery

PROJECTS = {"prod": "loom-prod", "staging": "loom-staging"}
ENVIRONMENT = os.environ.get("LOOM_ENV", "staging")
if ENVIRONMENT not in PROJECTS:
    sys.exit(f"unknown environment {ENVIRONMENT}")
PROJECT = PROJECTS[ENVIRONMENT]

client = bigquery.Client(project=PROJECT)
for loom in ("jacquard", "dobby"):
    table = f"{PROJECT}.weave.{loom}_threads"
    client.query(f"CREATE TABLE IF NOT EXISTS `{table}` (thread STRING, count INT64)")
    client.query(f"CREATE OR REPLACE VIEW `{PROJECT}.weave_views.{loom}` AS SELECT thread FROM `{table}`")
