"""Month-end close for the general ledger: a multi-statement script per entity."""
import argparse
import textwrap

from google.cloud import bigquery

ENTITIES = ("at01", "de02", "ch03")


def script(project, entity, period):
    return textwrap.dedent(
        f"""
        DECLARE closing DATE DEFAULT DATE '2024-12-31';
        -- balances first, then the snapshot; nothing from {project}.old.ledger
        BEGIN TRANSACTION;
        DELETE FROM `{project}.gl.balances_{entity}` WHERE closed_on = closing;
        INSERT INTO `{project}.gl.balances_{entity}` (account, amount, closed_on)
        SELECT account, SUM(amount), closing
        FROM `{project}.gl.journal_{entity}` j
        JOIN `{project}.gl.accounts` a USING (account)
        GROUP BY account;
        COMMIT TRANSACTION;
        CREATE SNAPSHOT TABLE `{project}.gl_archive.balances_{entity}_{period}`
        CLONE `{project}.gl.balances_{entity}`;
        """
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("period", help="yyyymm")
    parser.add_argument("--project", default="fin-ledger")
    parser.add_argument("--check-only", dest="check", action="store_true", default=False)
    args = parser.parse_args()
    client = bigquery.Client(project=args.project)
    for entity in ENTITIES:
        text = script(args.project, entity, args.period)
        if args.check:
            client.query(text, job_config=bigquery.QueryJobConfig(dry_run=True))
            continue
        client.query(text).result()


if __name__ == "__main__":
    main()
