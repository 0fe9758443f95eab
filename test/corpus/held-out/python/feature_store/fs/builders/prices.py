"""Price features."""
from fs import settings
from fs.settings import Paths as P

CURRENCIES = {"eur": 1, "chf": 2}


def build(run):
    for code, _ in CURRENCIES.items():
        run.create_as(P.feature("prices", code), f"SELECT * FROM `{P.raw('prices')}` WHERE currency = '{code.upper()}'")
    joined = " UNION ALL ".join(f"SELECT * FROM `{P.feature('prices', c)}`" for c in CURRENCIES)
    run.create_as(P.feature("prices"), joined, replace=False)
    run(f"DROP TABLE IF EXISTS `{settings.PROJECT}.{settings.RAW_DATASET}.prices_tmp`")
