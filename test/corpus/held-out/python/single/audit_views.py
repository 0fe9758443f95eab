"""Recreate audit views; modes share one table of steps."""
import argparse
import logging
from contextlib import contextmanager

from google.cloud import bigquery

LOG = logging.getLogger("audit")
PROJECT = "gov-audit"


@contextmanager
def timed(label):
    LOG.info("start %s", label)
    try:
        yield bigquery.Client(project=PROJECT)
    finally:
        LOG.info("end %s", label)


def views():
    for source in ("payments", "logins"):
        for period in ("day", "week"):
            name = "v_%s_by_%s" % (source, period)
            with timed(name) as client:
                client.query(
                    f"CREATE OR REPLACE VIEW `{PROJECT}.audit.{name}` AS SELECT DATE_TRUNC(d, {period.upper()}) p, "
                    f"COUNT(*) n FROM `{PROJECT}.raw.{source}` GROUP BY p"
                ).result()


def materialise():
    with timed("mv") as client:
        client.query(
            "CREATE MATERIALIZED VIEW IF NOT EXISTS `gov-audit.audit.mv_payments` AS "
            "SELECT account, SUM(amount) s FROM `gov-audit.raw.payments` GROUP BY account"
        ).result()


def teardown():
    with timed("teardown") as client:
        for name in ["v_payments_by_day", "v_payments_by_week", "v_logins_by_day", "v_logins_by_week"]:
            client.query(f"DROP VIEW IF EXISTS `{PROJECT}.audit.{name}`").result()


STEPS = {"views": views, "mv": materialise, "teardown": teardown}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("step", nargs="?", choices=list(STEPS), default="views")
    args = parser.parse_args()
    STEPS[args.step]()


if __name__ == "__main__":
    main()
