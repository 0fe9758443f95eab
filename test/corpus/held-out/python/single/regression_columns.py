"""Add regression terms to derived tables in stages chosen by a mode flag."""
import argparse
import logging
import os
import sys
from dataclasses import dataclass
from itertools import product

from google.cloud import bigquery

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Spec:
    family: str
    source: str
    windows: tuple = (45, 90)

    def out(self, pair):
        return f"reg_{self.source}_{pair}"


FAMILIES = [Spec("bqx", "bqx"), Spec("idx", "idx", windows=(45,))]
PAIRS = ["audcad", "eurjpy"]
TERMS = ("lin_term", "quad_term", "residual")
DATASET = "fx-lab.derived"


def columns(spec):
    return ", ".join(f"{t}_{w}" for w, t in product(spec.windows, TERMS))


def stage_one(client, spec, pair):
    client.query(
        f"CREATE TABLE IF NOT EXISTS `{DATASET}.{spec.out(pair)}_stage` AS "
        f"SELECT ts, {columns(spec)} FROM `fx-lab.regression.{spec.family}_{pair}`"
    ).result()


def stage_two(client, spec, pair):
    name = spec.out(pair)
    client.query(f"""
        BEGIN
          CREATE OR REPLACE TABLE `{DATASET}.{name}` AS
          SELECT b.*, s.* EXCEPT (ts) FROM `{DATASET}.base_{pair}` b JOIN `{DATASET}.{name}_stage` s USING (ts);
          DROP TABLE `{DATASET}.{name}_stage`;
        END;
    """).result()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--mode", choices=["stage", "finish"], default="stage")
    parser.add_argument("--log-level", default="INFO")
    args = parser.parse_args()
    logging.basicConfig(level=args.log_level)
    client = bigquery.Client(project="fx-lab")
    step = stage_one if args.mode == "stage" else stage_two
    for spec in FAMILIES:
        for pair in PAIRS:
            try:
                step(client, spec, pair)
            except Exception:
                logger.exception("failed: %s %s", spec, pair)
                sys.exit(1)


if __name__ == "__main__":
    main()
