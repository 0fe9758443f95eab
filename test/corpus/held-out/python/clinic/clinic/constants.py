from typing import Final

WARDS: Final = ("icu", "er", "maternity")
MART: Final[str] = "clinic-dwh.mart"
RAW = MART.replace("mart", "raw")
SHORT = {w: w[:3] for w in WARDS}
