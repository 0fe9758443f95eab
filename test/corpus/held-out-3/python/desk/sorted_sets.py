"""Which tables are wanted and which are there, by sets; both are known."""
from google.cloud import bigquery

WANTED = {f"{metal}_{grade}" for metal in ("iron", "zinc") for grade in "ab"}
PRESENT = frozenset(["iron_a", "lead_a", "zinc_b"])
client = bigquery.Client("ore-works")
for name in sorted(WANTED - PRESENT):
    client.create_table(f"ore-works.assay.{name}")
for name in sorted(PRESENT - WANTED):
    client.delete_table(f"ore-works.assay.{name}")
both = sorted(WANTED & PRESENT)
first, *rest = both
client.query(f"UPDATE `ore-works.assay.{first}` SET checked = TRUE WHERE TRUE")
for name in rest:
    client.query(f"DELETE FROM `ore-works.assay.{name}` WHERE stale")
