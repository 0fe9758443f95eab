"""Views over the marts, in the order that the YAML says."""
from pathlib import Path

import yaml

from lib.warehouse import PROJECT, client

CONFIG = yaml.safe_load((Path(__file__).parent / "views.yaml").read_text())

bq = client()
for view in CONFIG["views"]:
    columns = ", ".join(view.get("columns", ["*"]))
    bq.query(f"CREATE OR REPLACE VIEW `{PROJECT}.public.{view['name']}` AS SELECT {columns} FROM `{PROJECT}.mart.{view['of']}`")
