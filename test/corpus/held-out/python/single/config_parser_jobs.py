"""Jobs from an INI constant and from an operator's INI file."""
import argparse
import configparser
import logging
import sys

from google.cloud import bigquery

DEFAULTS = """
[job:orders]
table = shop-dwh.core.orders
source = shop-dwh.raw.orders

[job:lines]
table = shop-dwh.core.lines
source = shop-dwh.raw.lines
"""


def parser_for(path=None):
    parser = configparser.ConfigParser()
    parser.read_string(DEFAULTS)
    if path:
        parser.read(path)
    return parser


def run(client, section):
    sql = (
        "MERGE `%s` AS t USING (SELECT * FROM `%s`) AS s ON t.id = s.id "
        "WHEN MATCHED THEN UPDATE SET t.v = s.v WHEN NOT MATCHED THEN INSERT ROW"
    )
    client.query(sql % (section["table"], section["source"])).result()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--config", metavar="FILE")
    args = arguments.parse_args()
    client = bigquery.Client(project="shop-dwh")
    config = parser_for(args.config)
    for name in config.sections():
        if not name.startswith("job:"):
            logging.info("ignored: %s", name)
            continue
        run(client, config[name])
    client.query("CREATE OR REPLACE TABLE `shop-dwh.control.last_run` AS SELECT CURRENT_TIMESTAMP() AS at").result()


if __name__ == "__main__":
    sys.exit(main())
