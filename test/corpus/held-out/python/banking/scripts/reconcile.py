"""Reconcile balances against the core system and record differences."""
import argparse

from google.cloud import bigquery

import bank_names as bn


class Reconciler:
    tolerance = 0.01

    def __init__(self, client, branch):
        self.client, self.branch = client, branch
        self.tables = {p: bn.table_name("silver", p, version=2) for p in bn.PRODUCTS}

    def difference_sql(self, product):
        silver = self.tables[product]
        return f"""
            SELECT s.account, s.balance - c.balance AS diff
            FROM `{silver}` AS s
            JOIN `{bn.BANK}.core.{product}_{self.branch}` AS c USING (account)
            WHERE ABS(s.balance - c.balance) > {self.tolerance}
        """

    def run(self):
        for product in self.tables:
            self.client.query(
                f"INSERT INTO `{bn.BANK}.control.differences` (account, diff) {self.difference_sql(product)}"
            ).result()
            config = bigquery.QueryJobConfig(destination=f"{bn.BANK}.control.diff_{product}_{self.branch}")
            self.client.query(self.difference_sql(product), job_config=config).result()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("branch")
    ns = parser.parse_args()
    Reconciler(bigquery.Client(project=bn.BANK), ns.branch).run()


if __name__ == "__main__":
    main()
