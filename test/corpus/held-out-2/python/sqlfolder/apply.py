"""Applies every statement file of ddl/ in order, with the parameters of params.py."""
from pathlib import Path

from google.cloud import bigquery
from params import PARAMS

DDL = Path(__file__).parent / "ddl"


def split(text):
    return [part.strip() for part in text.split(";") if part.strip()]


def main():
    client = bigquery.Client(project=PARAMS["project"])
    for path in sorted(DDL.glob("*.sql")):
        for statement in split(path.read_text(encoding="utf-8").format(**PARAMS)):
            print(path.stem, statement.splitlines()[0])
            client.query(statement).result()


if __name__ == "__main__":
    main()
