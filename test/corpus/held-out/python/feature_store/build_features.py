"""Entry point of the feature store build."""
import argparse
import logging

from fs.builders import bookings, prices
from fs.runner import Runner

BUILDERS = {"bookings": bookings.build, "prices": prices.build}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=list(BUILDERS), action="append")
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG)
    run = Runner(dry_run=args.dry_run)
    for name, build in BUILDERS.items():
        if args.only and name not in args.only:
            continue
        build(run)


if __name__ == "__main__":
    main()
