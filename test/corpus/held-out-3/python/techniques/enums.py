from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
from enum import Enum, auto, IntEnum, StrEnum
class C(Enum):
    A='a'; B='b'
    @property
    def t(self): return f'{self.name}_{self.value}'
class N(IntEnum): ONE=1; TWO=auto()
class S(StrEnum): QQ=auto()
d(*(m.t for m in C), C('a').name, C['B'].value, f'n{N.TWO.value}', S.QQ, f'{N.ONE:d}', C.A.name.lower())
