"""Names for all banking scripts."""
BANK = "retail-bank"
PRODUCTS = ["loans", "cards", "deposits"]


def table_name(layer, product, version=None):
    name = f"{BANK}.{layer}.{product}"
    if version is not None:
        name += f"_v{version}"
    return name
