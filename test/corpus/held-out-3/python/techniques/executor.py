from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
from concurrent.futures import ThreadPoolExecutor, as_completed
import multiprocessing
def f(a,b='k'): d(f'{a}_{b}'); return a
with ThreadPoolExecutor(2) as ex:
    list(ex.map(f, ['a','b'], ['1','2']))
    fs = {ex.submit(f, x): x for x in ('c','e')}
    for u in as_completed(fs): d('done_'+fs[u])
from multiprocessing.pool import ThreadPool
with ThreadPool(2) as p:
    p.map(f, ['g']); p.starmap(f, [('h','i')]); list(p.imap_unordered(f, ['j'])); p.apply_async(f, ('l',), {'b':'m'}).get()
