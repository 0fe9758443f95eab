"""A double of pandas: frames without rows."""
import pandas_gbq
from recording import record


class DataFrame:
    empty = True

    def __init__(self, *_args, **_named):
        pass

    def to_gbq(self, destination_table, **named):
        pandas_gbq.to_gbq(self, destination_table, **named)

    def to_parquet(self, path, **_named):
        if path.startswith("gs://"):
            record("effect", verb="write", of="gcs-object", name=path, to=None)

    def __getattr__(self, _name):
        return lambda *_args, **_named: self


def read_gbq(query, project_id=None, **named):
    pandas_gbq.read_gbq(query, project_id=project_id, **named)
    return DataFrame()


def read_parquet(path, **_named):
    if path.startswith("gs://"):
        record("effect", verb="read", of="gcs-object", name=path, to=None)
    return DataFrame()


read_csv = read_parquet
