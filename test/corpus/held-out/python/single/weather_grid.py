"""Weather grid tiles: nested format specs and index arithmetic."""
from google.cloud import bigquery

ROWS, COLS = 2, 3
WIDTH = 4
client = bigquery.Client(project="wx-grid")


def tile_id(r, c):
    return r * COLS + c


names = {}
for r in range(ROWS):
    for c in range(COLS):
        n = tile_id(r, c)
        names[(r, c)] = f"tile_{n:0{WIDTH}d}"

for (r, c), name in names.items():
    schema = [bigquery.SchemaField("t", "TIMESTAMP"), bigquery.SchemaField("v", "FLOAT64")]
    table = bigquery.Table(f"wx-grid.tiles.{name}", schema=schema)
    table = client.create_table(table, exists_ok=True)
    print("Created {}.{}".format(table.table_id, len(table.schema)))

edges = [names[0, c] for c in range(COLS)] + [names[ROWS - 1, c] for c in range(COLS)]
sql = None
for name in edges:
    part = "SELECT '%s' AS tile, v FROM wx-grid.tiles.%s" % (name, name)
    sql = part if sql is None else sql + "\nUNION ALL\n" + part
client.query("CREATE OR REPLACE TABLE `wx-grid.derived.edges` AS\n" + sql).result()

i = 0
while i < 3:
    client.query(f"DROP TABLE IF EXISTS `wx-grid.derived.edges_v{i}`").result()
    i += 1
