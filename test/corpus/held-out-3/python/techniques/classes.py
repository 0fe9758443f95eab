from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
class B:
    reg=[]; n='b'
    def __init_subclass__(cls, **k): B.reg.append(cls)
    def t(self): return f'{type(self).__name__.lower()}_{self.n}'
    @classmethod
    def mk(cls,*a): return cls(*a)
    @staticmethod
    def st(x): return x*2
class X(B):
    n='x'
class Y(X):
    def __init__(self,k='y'): self.n=k
    def t(self): return super().t()+'_s'
    def __add__(self,o): return self.n+o
    def __getitem__(self,i): return f'gi{i}'
    def __len__(self): return 4
    def __call__(self,z): return 'call'+z
    def __iter__(self): yield from ('i1','i2')
for k in B.reg: d(k.mk().t())
y=Y('w'); d(y.t(), y+'p', y[3], f'n{len(y)}', y('q'), *y, B.st('u'), getattr(y,'n'), Y.__name__); setattr(y,'n','sa'); d(y.n, str(hasattr(y,'zz')))
