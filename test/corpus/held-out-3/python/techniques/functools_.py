from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
from functools import partial, reduce, lru_cache, cached_property, singledispatch
d(reduce(lambda a,b:a+b,['x','y','z'])); p=partial(lambda a,b,c='k': d(a+b+c),'q'); p('r'); p('s',c='t')
@lru_cache
def f(n): return f'c{n}'
d(f(1))
@singledispatch
def g(x): return 'o'
@g.register
def _(x:int): return 'i'
d('sd_'+g('a')+g(1))
class K:
    @cached_property
    def v(self): return 'cp'
d(K().v)
