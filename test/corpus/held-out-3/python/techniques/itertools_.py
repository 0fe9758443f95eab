from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
import itertools as it
for a,b in it.product('ab', repeat=2): d(f'p_{a}{b}')
for x in it.combinations(['x','y','z'],2): d('c_'+'_'.join(x))
for x in it.permutations('mn'): d('m_'+''.join(x))
for x in it.chain(['q'], ('r',)): d(x)
for k,g in it.groupby(['aa','ab','ba'], key=lambda s:s[0]): d(k+'_'+str(len(list(g))))
d(*[f'i{x}' for x in it.islice(it.count(5,5),2)])
d(*('_'.join(p) for p in it.zip_longest('ab','c',fillvalue='z')))
d(*(f'acc{v}' for v in it.accumulate([1,2,3])))
d(*it.starmap(lambda a,b: a+b, [('s','t')]))
d(*[''.join(x) for x in it.pairwise('uvw')])
