"""A permissive double of pandas: frames answer everything with themselves."""
import ledger
import statements
from cells import Cell


class DataFrame:
    empty = False
    shape = (3, 2)

    def __init__(self, *args, **kwargs):
        pass

    def to_gbq(self, destination_table, project_id=None, if_exists="fail", **kwargs):
        ledger.note("write", f"{project_id}.{destination_table}" if project_id else destination_table)

    def to_csv(self, *args, **kwargs):
        return ""

    def iterrows(self):
        return iter([(0, {})])

    def tolist(self):
        return [Cell()]

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __getitem__(self, key):
        return self

    def __setitem__(self, key, value):
        pass

    def __iter__(self):
        return iter([Cell()])

    def __len__(self):
        return 3

    def _self(self, *other):
        return self

    __add__ = __sub__ = __mul__ = __truediv__ = __gt__ = __lt__ = __ge__ = __le__ = __and__ = __or__ = _self
    __invert__ = __neg__ = __radd__ = __rsub__ = __rmul__ = _self

    def __bool__(self):
        return True

    def __int__(self):
        return 9099

    def __float__(self):
        return 9099.0

    def __format__(self, spec):
        return "zzrowzz"

    def __str__(self):
        return "zzrowzz"


Series = DataFrame


def read_csv(*args, **kwargs):
    return DataFrame()


read_parquet = read_json = read_excel = concat = merge = to_datetime = to_numeric = date_range = read_csv


def read_gbq(query, project_id=None, **kwargs):
    if " " in query.strip():
        statements.note_statements(query)
    else:
        ledger.note("read", query)
    return DataFrame()
