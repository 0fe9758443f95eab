"""Remove horizon features of one family."""
import sys

from google.cloud import bigquery

import fs.settings as conf


def main(family):
    client = bigquery.Client(project=conf.PROJECT)
    for horizon in conf.HORIZONS:
        client.delete_table(conf.Paths.feature(family, f"{horizon}d"), not_found_ok=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "bookings")
