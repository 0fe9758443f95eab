from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
from dataclasses import dataclass, field, asdict, replace
@dataclass(order=True)
class A:
    n: int
    s: str = 'z'
    l: list = field(default_factory=lambda:['q'])
    @property
    def t(self): return f'{self.s}{self.n}'
x = sorted([A(2),A(1,'y')])
d(*(a.t for a in x)); d(replace(x[0], n=9).t, asdict(x[1])['s'], x[0].l[0])
