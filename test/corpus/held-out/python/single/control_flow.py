"""Odd control flow: for-else, while with pop, nested try, continue, break, and a dispatch on suffix."""
import os
import sys

from google.cloud import bigquery

client = bigquery.Client(project="odd-flow")
pending = ["a_raw", "b_tmp", "c_ref", "stop", "never"]
GOOD = {"raw", "ref"}
done = []

while pending:
    item = pending.pop(0)
    if item == "stop":
        break
    letter, _, suffix = item.partition("_")
    if suffix not in GOOD:
        continue
    try:
        try:
            client.query(f"CREATE OR REPLACE TABLE `odd-flow.{suffix}.{letter}` AS SELECT * FROM `odd-flow.in.{item}`").result()
        finally:
            done.append(letter)
    except Exception as e:
        print(e, file=sys.stderr)

for name in done:
    if name == "x":
        break
else:
    client.query("CREATE OR REPLACE VIEW `odd-flow.out.everything` AS "
                 + " UNION ALL ".join(f"SELECT '{n}' AS n" for n in done)).result()

count = 0
for a in range(3):
    for b in range(3):
        if b > a:
            break
        count += a == b
        client.query("DROP TABLE IF EXISTS `odd-flow.cells.c%d%d`" % (a, b)).result()

last = done[-1] if done else "none"
client.query(f"INSERT INTO `odd-flow.log.{'many' if count > 2 else 'few'}` SELECT '{last}'").result()
client.query(f"TRUNCATE TABLE `odd-flow.log.{last}_{len(done)}`").result()
target = os.environ.get("ODD_TARGET")
if target is None:
    sys.exit(0)
client.query(f"DROP TABLE `odd-flow.cells.{target}`").result()
