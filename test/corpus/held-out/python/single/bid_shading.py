"""Ad bid shading; copies, promotes and keeps n generations."""
import logging
from typing import Iterable, NamedTuple

from google.cloud import bigquery
from tqdm import tqdm


class Model(NamedTuple):
    exchange: str
    version: int
    champion: bool = False

    @property
    def table(self):
        return f"shading_{self.exchange}_v{self.version}"


MODELS = (Model("adx", 3, True), Model("adx", 4), Model("xandr", 1, champion=True))
KEEP = 2
PROJECT, DS = "ad-bidding", "models"


def champions(models: Iterable[Model]):
    return filter(lambda m: m.champion, models)


def promote(client: bigquery.Client, model: Model) -> None:
    source = f"{PROJECT}.{DS}.{model.table}"
    destination = f"{PROJECT}.serving.shading_{model.exchange}"
    config = bigquery.CopyJobConfig(write_disposition="WRITE_TRUNCATE")
    client.copy_table(source, destination, job_config=config).result()


def expire(client: bigquery.Client, model: Model) -> None:
    oldest = model.version - KEEP
    if oldest < 1:
        return
    client.delete_table(f"{PROJECT}.{DS}.shading_{model.exchange}_v{oldest}", not_found_ok=True)


def main():
    client = bigquery.Client(project=PROJECT)
    for m in tqdm(list(champions(MODELS)), desc="promote"):
        promote(client, m)
    for m in MODELS:
        expire(client, m)
    logging.info("done")


if __name__ == "__main__":
    main()
