"""Fan a release out to tenants that a control table lists."""
import concurrent.futures as cf
import logging
import os

from google.cloud import bigquery

RELEASE = 42
MODELS = ["orders", "stock"]
log = logging.getLogger(__name__)


def tenants(client):
    sql = "SELECT tenant_id FROM `platform.control.tenants` WHERE active"
    return [row["tenant_id"] for row in client.query(sql).result()]


def release(client, tenant, model):
    client.query(
        f"CREATE OR REPLACE VIEW `platform-{tenant}.api.{model}` AS SELECT * FROM `platform.release_{RELEASE}.{model}` "
        f"WHERE tenant = '{tenant}'"
    ).result()


def prepare(client):
    for model in MODELS:
        for previous in range(RELEASE - 2, RELEASE):
            client.query(f"DROP TABLE IF EXISTS `platform.release_{previous}.{model}`").result()
        client.copy_table(f"platform.candidate.{model}", f"platform.release_{RELEASE}.{model}").result()


def main():
    client = bigquery.Client(project="platform")
    prepare(client)
    with cf.ThreadPoolExecutor(max_workers=16) as pool:
        pending = [pool.submit(release, client, t, m) for t in tenants(client) for m in MODELS]
        done, _ = cf.wait(pending)
        log.info("%d views", len(done))


if __name__ == "__main__":
    main()
