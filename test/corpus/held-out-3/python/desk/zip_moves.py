"""Moves tables between datasets: copy, check, drop."""
from google.cloud import bigquery

OLD = ["a1_cells", "a2_cells", "b1_cells"]
NEW = [name.replace("_cells", "").upper() + "_cell" for name in OLD]


def move(client, source, target, *, drop=True):
    client.copy_table(source, target).result()
    if client.get_table(target).num_rows < 0:
        return False
    if drop:
        client.delete_table(source)
    return True


client = bigquery.Client("hive-lab")
moved = []
for old, new in zip(OLD, NEW, strict=True):
    keep = old.startswith("b")
    if move(client, f"hive-lab.comb.{old}", f"hive-lab.comb2.{new}", drop=not keep):
        moved.append(new)
client.query("INSERT INTO `hive-lab.ops.moves` VALUES " + ", ".join(f"('{name}')" for name in moved))
