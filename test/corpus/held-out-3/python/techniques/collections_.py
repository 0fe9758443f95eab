from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
from collections import defaultdict, namedtuple, OrderedDict, Counter, deque, ChainMap
g=defaultdict(list)
for w in ['ab','ac','b']: g[w[0]].append(w)
for k,v in g.items(): d(k+'_'+'_'.join(v))
T=namedtuple('T','a b',defaults=['q']); d(T('x').a+T('x').b, T('m','n')._replace(b='o').b)
d(*(f'{k}{n}' for k,n in Counter('aab').most_common())); q=deque(['s','t']); q.appendleft('r'); d(q.pop(), q.popleft()); d(ChainMap({'a':'cm'},{'a':'no'})['a']); d(*OrderedDict(z1=1))
