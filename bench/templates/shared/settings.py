"""Names that every job of the warehouse shares."""

import os

PROJECT = os.environ.get("WAREHOUSE_PROJECT", "acme-warehouse")
LOCATION = "europe-west3"
RAW = f"{PROJECT}.raw"
MART = f"{PROJECT}.mart"
FEATURES = f"{PROJECT}.features"
STAGING = f"{PROJECT}.staging"
BUCKET = "acme-warehouse-exchange"

REGIONS = ["north", "south", "east", "west", "centre"]
PRODUCTS = ["bread", "milk", "rice", "salt", "sugar", "tea", "coffee", "oil"]
WINDOWS = [7, 14, 28, 56]
CHANNELS = {"shop": "s", "online": "o", "wholesale": "w"}

LABELS = {code: f"{name} sales" for name, code in CHANNELS.items()}
MAX_BYTES = 50 * 1024**3
RETRIES = 3
