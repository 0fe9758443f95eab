from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
rows=[('b',2),('a',2),('c',1)]
from operator import itemgetter, attrgetter
d(*[r[0]+str(i) for i,r in enumerate(sorted(rows,key=itemgetter(1,0)))]); rows.sort(key=lambda r:(-r[1],r[0])); d('s'+''.join(r[0] for r in rows)); l=['x']; l.insert(0,'w'); l.extend(['y','z']); l.remove('x'); l.pop(); d(''.join(l)); s={1,2}|{3}; d(f's{len(s-{1})}'); dd={}; dd.setdefault('k',[]).append('v'); dd.update(z='q'); d(dd['k'][0]+dd.pop('z')); del dd['k']; d(f'e{len(dd)}'); d(*dict.fromkeys(['u1','u1','u2']))
