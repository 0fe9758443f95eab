"""A recording double of pandas-gbq."""
from recording import record

MODES = {"replace": "replace", "append": "write", "fail": "create"}


def read_gbq(query, project_id=None, **_named):
    record("sql", text=query, project=project_id, dataset=None)
    return []


def to_gbq(_frame, destination_table, project_id=None, if_exists="fail", **_named):
    name = f"{project_id}.{destination_table}" if project_id and destination_table.count(".") < 2 else destination_table
    record("effect", verb=MODES[if_exists], of="bigquery-table", name=name, to=None)
