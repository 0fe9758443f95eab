"""Subcommands that set their own function."""
import argparse

from google.cloud import bigquery

P = "parking-data"


def cmd_init(args, client):
    for name in ("bays", "tickets"):
        client.query(f"CREATE TABLE IF NOT EXISTS `{P}.{args.dataset}.{name}` (id STRING)").result()


def cmd_copy(args, client):
    suffix = "_full" if args.full else "_sample"
    client.copy_table(f"{P}.{args.dataset}.tickets", f"{P}.share.tickets{suffix}").result()


def cmd_drop(args, client):
    for name in ["bays", "tickets"]:
        client.delete_table(f"{P}.{args.dataset}.{name}", not_found_ok=args.missing_ok)


def build_parser():
    parser = argparse.ArgumentParser(prog="parking")
    parser.add_argument("--dataset", choices=["lots", "lots_test"], default="lots")
    sub = parser.add_subparsers(dest="command", required=True)
    for name, fn in {"init": cmd_init, "copy": cmd_copy, "drop": cmd_drop}.items():
        p = sub.add_parser(name)
        p.set_defaults(func=fn)
        if name == "copy":
            p.add_argument("--full", action="store_true")
        if name == "drop":
            p.add_argument("--missing-ok", action="store_true")
    return parser


if __name__ == "__main__":
    arguments = build_parser().parse_args()
    arguments.func(arguments, bigquery.Client(project=P))
