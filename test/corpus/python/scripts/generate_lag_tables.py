"""Generates lag tables with names from a sibling package."""
# run:
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from lib.names import PAIRS, WINDOWS, lag_table, qualified
from lib.runner import Runner


def statement(pair, window):
    columns = ",\n".join(f"LAG(close, {n}) OVER (ORDER BY ts) AS lag_{n}" for n in range(1, 4))
    return f"""CREATE OR REPLACE TABLE `{lag_table(pair, window)}` AS
SELECT ts, {columns}
FROM `{qualified('base_' + pair)}`"""


def main():
    runner = Runner("fx-lab")
    for pair in PAIRS:
        for window in WINDOWS[:2]:
            runner.run(statement(pair, window))


if __name__ == "__main__":
    main()
