"""Hold-out groups; constants in a class, static methods, and a guard on force."""
import argparse
from google.cloud import bigquery
from google.api_core import exceptions


class Const:
    PROJECT = "uplift"
    DATASET = PROJECT + ".holdout"
    GROUPS = tuple("ab")
    COUNTRIES = {"DE": 0.1, "FR": 0.05}


def table(country, group):
    return ".".join((Const.DATASET, "_".join((country.lower(), group))))


def main(force: bool, client=None):
    client = client or bigquery.Client(project=Const.PROJECT)
    for country, share in Const.COUNTRIES.items():
        for i, group in enumerate(Const.GROUPS, start=1):
            name = table(country, group)
            if force:
                client.query(f"DROP TABLE IF EXISTS `{name}`").result()
            sql = (f"CREATE TABLE `{name}` AS SELECT user FROM `uplift.base.users_{country.lower()}` "
                   f"WHERE MOD(FARM_FINGERPRINT(user), 100) < {share * 100 * i:.0f}")
            try:
                client.query(sql).result()
            except exceptions.Conflict as e:
                print("there already:", e)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="hold-out")
    parser.add_argument("-f", "--force", default=False, action="store_true")
    main(**vars(parser.parse_args()))
