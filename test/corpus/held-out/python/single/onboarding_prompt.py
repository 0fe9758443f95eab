"""Interactive onboarding of a brand: asks for a code, then creates its tables from a template brand."""
import sys
from google.cloud import bigquery

TEMPLATE = "brands.template"
KINDS = ("articles", "stores", "targets")


def ask(question, default=None):
    answer = input(question).strip()
    return answer or default


def main():
    client = bigquery.Client(project="brands")
    brand = ask("Brand code: ")
    if not brand:
        sys.exit("a brand is needed")
    confirm = ask("Really? [y/N] ", default="y")
    if confirm.lower() != "y":
        return
    for kind in KINDS:
        client.query(f"CREATE TABLE `brands.{brand}.{kind}` LIKE `{TEMPLATE}.{kind}`").result()
    client.query(f"INSERT INTO `brands.control.brands` VALUES ('{brand}')").result()


main()
