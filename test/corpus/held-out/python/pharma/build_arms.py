"""Tables per study arm and site."""
from google.cloud import bigquery

from enums import Arm, Site

STUDY = "st-204"
DATASET = f"trials.{STUDY.replace('-', '_')}"


def select(arm: Arm, site: Site):
    return f"SELECT * FROM `{DATASET}.visits_{site.value}` WHERE arm = '{arm.value}'"


def main():
    client = bigquery.Client(project="trials")
    for arm in Arm:
        for site in Site:
            client.query(f"CREATE OR REPLACE TABLE `{DATASET}.arm_{arm.value}_{site.value}` AS {select(arm, site)}").result()
        both = " UNION ALL ".join(f"SELECT * FROM `{DATASET}.arm_{arm.value}_{s.value}`" for s in Site)
        client.query(f"CREATE OR REPLACE VIEW `{DATASET}.arm_{arm.name.lower()}` AS {both}").result()


if __name__ == "__main__":
    main()
