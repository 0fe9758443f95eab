"""Short stable suffixes from digests, and base conversions."""
import hashlib
import math

from google.cloud import bigquery

TENANTS = ["acme", "globex"]


def digest(text, n=6):
    return hashlib.md5(text.encode("utf-8")).hexdigest()[:n]


client = bigquery.Client(project="saas-multi")
for index, tenant in enumerate(TENANTS, 1):
    client.query(f"CREATE OR REPLACE TABLE `saas-multi.t_{digest(tenant)}.usage` AS SELECT * FROM `saas-multi.all.usage` WHERE tenant = '{tenant}'")
    client.query(f"DROP TABLE IF EXISTS `saas-multi.shards.s{index:#06x}`")
    client.query(f"DROP TABLE IF EXISTS `saas-multi.shards.p{math.ceil(index / 2)}_{divmod(index + 6, 4)[1]}_{round(index * 1.5)}`")
