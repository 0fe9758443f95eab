"""Warehouse slotting: weekly tables per aisle, with a conditional suffix."""
import os

from google.cloud import bigquery

project = os.environ.get("WH_PROJECT") or "wh-core"
dataset = os.environ.get("WH_DATASET", "slotting")
AISLES = [f"{letter}{number}" for letter in "ab" for number in (1, 2)]
COLD = {"a2", "b2"}
client = bigquery.Client(project=project)


def target_for(aisle):
    suffix = "_cold" if aisle in COLD else ""
    return f"{project}.{dataset}.slots_{aisle}{suffix}"


def velocity_sql(aisle):
    lines = ["SELECT sku, SUM(picks) AS picks"]
    lines.append("FROM `%s.wms.picks_%s`" % (project, aisle[0]))
    lines.append(f"WHERE aisle = '{aisle.upper()}'")
    lines.extend(["GROUP BY sku", "ORDER BY picks DESC"])
    return "\n".join(lines)


for aisle in AISLES:
    config = bigquery.QueryJobConfig()
    config.destination = target_for(aisle)
    config.write_disposition = bigquery.WriteDisposition.WRITE_TRUNCATE
    client.query(velocity_sql(aisle), job_config=config).result()

hot = [a for a in AISLES if a not in COLD]
client.query(
    f"""
    CREATE OR REPLACE VIEW `{project}.{dataset}.all_hot` AS
    {' UNION ALL '.join('SELECT * FROM `' + target_for(a) + '`' for a in hot)}
    """
).result()
