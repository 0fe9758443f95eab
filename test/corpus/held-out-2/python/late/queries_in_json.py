"""Queries are kept as JSON text in the script; positions are filled by name."""
import json

from google.cloud import bigquery

SPEC = json.loads("""
{"project": "zinc-mine",
 "steps": [
  {"sql": "CREATE OR REPLACE TABLE `%(project)s.ore.%(name)s` AS SELECT * FROM `%(project)s.assay.%(name)s_raw`", "names": ["lead", "zinc"]},
  {"sql": "TRUNCATE TABLE `%(project)s.ore.%(name)s_queue`", "names": ["zinc"], "disabled": false},
  {"sql": "DROP TABLE `%(project)s.ore.%(name)s`", "names": ["tin"], "disabled": true}
 ]}
""")
client = bigquery.Client(project=SPEC["project"])
for step in filter(lambda s: not s.get("disabled"), SPEC["steps"]):
    for name in step["names"]:
        client.query(step["sql"] % {**SPEC, "name": name}).result()
