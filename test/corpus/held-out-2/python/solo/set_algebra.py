"""Which tables to make and which to drop follows from two sets in the code."""
from google.cloud import bigquery

WANTED = {"bookings", "guests", "rooms", "rates"}
EXISTING = frozenset(["guests", "rooms", "minibar", "faxes"])
RENAMED = {"faxes": "messages"}

missing = sorted(WANTED - EXISTING)
surplus = sorted(t for t in EXISTING - WANTED if t not in RENAMED)
both = WANTED & EXISTING


def fq(table, *, dataset="pms"):
    return f"hotel-group.{dataset}.{table}"


def main():
    client = bigquery.Client(project="hotel-group")
    for table in missing:
        client.create_table(bigquery.Table(fq(table)))
    for table in surplus:
        client.delete_table(fq(table))
    for old, new in RENAMED.items():
        client.query(f"ALTER TABLE IF EXISTS `{fq(old)}` RENAME TO `{new}`").result()
    for table in sorted(both, key=len):
        client.query(f"CREATE SNAPSHOT TABLE IF NOT EXISTS `{fq(table, dataset='pms_snap')}` CLONE `{fq(table)}`")
    assert not both ^ {"guests", "rooms"}


if __name__ == "__main__":
    main()
