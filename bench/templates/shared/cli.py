"""Options that every job has."""

import argparse
import logging

from shared.settings import PROJECT


def parser_for(doc):
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--project", default=PROJECT, help="project to work in")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--limit", type=int, default=0, help="stop after so many tables")
    return parser


def start_logging(args):
    level = logging.DEBUG if args.verbose else logging.INFO
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(message)s")
