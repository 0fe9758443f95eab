"""Loads files whose table follows from the file's name."""
from pathlib import PurePosixPath

from google.cloud import bigquery, storage

URIS = [
    "gs://harbor-landing/ais/positions.parquet",
    "gs://harbor-landing/ais/vessels.parquet",
    "gs://harbor-landing/berths.csv",
]
FORMATS = {".parquet": bigquery.SourceFormat.PARQUET, ".csv": bigquery.SourceFormat.CSV}


def target(uri):
    path = PurePosixPath(uri.replace("gs://", "", 1))
    folder = path.parent.name if len(path.parts) > 2 else "misc"
    return f"harbor-dwh.{folder}.{path.stem}"


def main():
    client = bigquery.Client(project="harbor-dwh")
    bucket = storage.Client().bucket("harbor-landing")
    for uri in URIS:
        config = bigquery.LoadJobConfig(
            source_format=FORMATS[PurePosixPath(uri).suffix], write_disposition="WRITE_TRUNCATE"
        )
        client.load_table_from_uri(uri, target(uri), job_config=config).result()
        bucket.blob("done/" + uri.rsplit("/", 1)[-1]).upload_from_string("ok")


if __name__ == "__main__":
    main()
