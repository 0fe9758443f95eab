"""A recording double of pandas_gbq."""
from pandas import read_gbq  # noqa: F401


def to_gbq(frame, destination_table, project_id=None, if_exists="fail", **kwargs):
    frame.to_gbq(destination_table, project_id=project_id, if_exists=if_exists)
