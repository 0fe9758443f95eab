"""Drop every scratch table that the catalogue lists and that is older than a week; keep a log table."""
import argparse
from datetime import datetime, timedelta

from google.cloud import bigquery

PROJECT = "ops-core"
AUDIT = f"{PROJECT}.housekeeping.prune_log"


def candidates(client, dataset, days):
    cutoff = (datetime.utcnow() - timedelta(days=days)).strftime("%Y-%m-%d")
    sql = f"""
        SELECT table_name FROM `{PROJECT}.{dataset}.INFORMATION_SCHEMA.TABLES`
        WHERE creation_time < TIMESTAMP('{cutoff}') AND table_name LIKE 'tmp_%'
    """
    return [row.table_name for row in client.query(sql).result()]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--dataset", default="scratch")
    ap.add_argument("--days", type=int, default=7)
    ns = ap.parse_args()
    client = bigquery.Client(project=PROJECT)
    names = candidates(client, ns.dataset, ns.days)
    client.query(f"CREATE TABLE IF NOT EXISTS `{AUDIT}` (name STRING, dropped_at TIMESTAMP)").result()
    for name in names:
        client.query(f"DROP TABLE `{PROJECT}.{ns.dataset}.{name}`").result()
        client.query(f"INSERT INTO `{AUDIT}` VALUES ('{name}', CURRENT_TIMESTAMP())").result()
    stamp = datetime.utcnow().strftime("%Y%m%d")
    client.copy_table(AUDIT, f"{AUDIT}_{stamp}").result()


if __name__ == "__main__":
    main()
