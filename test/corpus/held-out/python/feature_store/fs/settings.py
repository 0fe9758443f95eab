"""Names and places of the store."""
import os

PROJECT = "hotel-ml"
ENV = os.environ.get("FS_ENV", "live")
RAW_DATASET = f"raw_{ENV}"
FEATURE_DATASET = "features_" + ENV
HORIZONS = [1, 7, 28]


class Paths:
    base = PROJECT + "." + FEATURE_DATASET

    @staticmethod
    def raw(name: str) -> str:
        return f"{PROJECT}.{RAW_DATASET}.{name}"

    @classmethod
    def feature(cls, *parts: str) -> str:
        return cls.base + "." + "_".join(str(p) for p in parts)
