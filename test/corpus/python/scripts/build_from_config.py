"""Builds correlation tables for the pairs of the configuration file."""
# run:
import json
from dataclasses import dataclass, field
from typing import List

from google.cloud import bigquery


@dataclass
class Config:
    project: str = "fx-lab"
    dataset: str = "features_v2"
    pairs: List[str] = field(default_factory=list)
    windows: List[int] = field(default_factory=lambda: [45])

    @property
    def prefix(self):
        return f"{self.project}.{self.dataset}"

    @classmethod
    def load(cls, path):
        with open(path) as source:
            values = json.load(source)
        return cls(dataset=values["dataset"], pairs=values["pairs"], windows=values.get("windows", [45]))


def main():
    config = Config.load("config/pairs.json")
    client = bigquery.Client(project=config.project)
    for index, pair in enumerate(config.pairs, start=1):
        for other in config.pairs[index:]:
            for window in config.windows:
                client.query(f"""
                    CREATE TABLE IF NOT EXISTS `{config.prefix}.corr_{pair}_{other}_{window}` AS
                    SELECT CORR(a.close, b.close) AS value
                    FROM `{config.prefix}.base_{pair}` a JOIN `{config.prefix}.base_{other}` b USING (ts)
                """)


if __name__ == "__main__":
    main()
