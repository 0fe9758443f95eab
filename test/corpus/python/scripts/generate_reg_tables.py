"""Generates regression tables with coefficients for each window."""
# run:
# run: --pairs gbpusd
import argparse

from google.cloud import bigquery

PAIRS = ["eurusd", "usdjpy"]
WINDOWS = [45, 90]


class RegressionBuilder:
    DATASET = "features_v2"

    def __init__(self, client):
        self.client = client
        self.created = []

    def columns(self, pair):
        names = []
        for term in ("lin", "quad"):
            for window in WINDOWS:
                names.append(f"{term}_{window} AS {pair}_{term}_term_{window}")
        return names

    def build(self, pair):
        table = f"{self.client.project}.{self.DATASET}.reg_{pair}"
        body = ", ".join(["ts"] + self.columns(pair))
        self.client.query("CREATE OR REPLACE TABLE `" + table + "` AS SELECT " + body + f" FROM `{self.client.project}.{self.DATASET}.poly_{pair}`").result()
        self.created.append(table)

    def report(self):
        for table in self.created:
            self.client.get_table(table)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", nargs="+")
    args = parser.parse_args()
    builder = RegressionBuilder(bigquery.Client(project="fx-lab"))
    for pair in args.pairs or PAIRS:
        builder.build(pair)
    builder.report()


if __name__ == "__main__":
    main()
