"""The table list is a CSV text in the script."""
import csv
import io

from google.cloud import bigquery

SPEC = """\
source,target,mode
hr.people,hr_pub.people,replace
hr.teams,hr_pub.teams,replace
hr.payroll,,skip
hr.leave,hr_pub.leave,append
"""


def rows():
    for row in csv.DictReader(io.StringIO(SPEC)):
        if row["mode"] != "skip":
            yield row


def main():
    client = bigquery.Client(project="people-co")
    for row in rows():
        if row["mode"] == "replace":
            sql = f"CREATE OR REPLACE TABLE `people-co.{row['target']}` AS SELECT * FROM `people-co.{row['source']}`"
        else:
            sql = f"INSERT INTO `people-co.{row['target']}` SELECT * FROM `people-co.{row['source']}`"
        client.query(sql).result()


if __name__ == "__main__":
    main()
