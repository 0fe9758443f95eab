"""Quality gates: quarantine what fails, by threads with a lambda and kwargs."""
import threading

from google.cloud import bigquery

CHECKS = [
    dict(name="nulls", column="value", predicate="{c} IS NULL"),
    dict(name="range", column="value", predicate="{c} NOT BETWEEN -40 AND 85"),
]
SITES = {1: "north", 2: "south"}


def quarantine(client, *, site, name, column, predicate):
    where = predicate.format(c=column)
    client.query(
        """
        INSERT INTO `iot-quality.quarantine.%s_%s` (sensor, value, ts)
        SELECT sensor, value, ts FROM `iot-quality.readings.%s` WHERE %s
        """ % (site, name, site, where)
    ).result()


def run_all():
    client = bigquery.Client(project="iot-quality")
    threads = []
    for number, site in SITES.items():
        for check in CHECKS:
            t = threading.Thread(target=quarantine, args=(client,), kwargs={"site": site, **check}, name=f"t{number}")
            t.start()
            threads.append(t)
    for t in threads:
        t.join()
    finish = lambda site: client.query(f"DELETE FROM `iot-quality.readings.{site}` WHERE value IS NULL").result()
    for site in SITES.values():
        finish(site)


if __name__ == "__main__":
    run_all()
