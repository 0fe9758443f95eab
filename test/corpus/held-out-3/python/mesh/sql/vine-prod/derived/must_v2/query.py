"""Must of the day: a staging table of a random name, then the partition."""
import uuid
from argparse import ArgumentParser
from pathlib import PurePath

from google.cloud import bigquery, storage

parser = ArgumentParser()
parser.add_argument("--date", required=True)
parser.add_argument("--bucket", default="vine-landing")
parser.add_argument("--destination", default="vine-prod." + ".".join(PurePath(__file__).parts[-3:-1]))


def main():
    args = parser.parse_args()
    client = bigquery.Client("vine-prod")
    stage = f"tmp.must_{uuid.uuid4().hex[:8]}"
    client.load_table_from_uri(f"gs://{args.bucket}/must/{args.date}/*", stage).result()
    client.query(
        f"SELECT * FROM {stage} JOIN derived.grapes_v1 USING (grape)",
        job_config=bigquery.QueryJobConfig(
            destination=f"{args.destination}${args.date.replace('-', '')}",
            write_disposition=bigquery.WriteDisposition.WRITE_TRUNCATE,
        ),
    ).result()
    client.delete_table(stage)


if __name__ == "__main__":
    main()
