"""Run all tasks of the clinic in their order."""
import argparse

from google.cloud import bigquery

from clinic.tasks import beds, visits  # noqa: F401  (they register their tasks)
from clinic.tasks.base import Task


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args(argv)
    tasks = sorted(Task.registry, key=lambda cls: cls.order)
    if args.list:
        return [print(t.__name__) for t in tasks]
    with bigquery.Client(project="clinic-dwh") as client:
        for cls in tasks:
            cls(client).run()


if __name__ == "__main__":
    main()
