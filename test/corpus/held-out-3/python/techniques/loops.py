from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
for i in range(10):
    if i==1: continue
    if i>3: break
    d(f'l{i}')
else:
    d('never')
n=3
while n:
    n-=1
    d(f'w{n}')
else: d('welse')
for i,(a,b) in enumerate(zip('ab',[5,6]),start=1): d(f'{i}{a}{b}')
it=iter(['x1','x2']); d(next(it), next(it), next(it,'x3'))
for k in list({'a':1}): d('k'+k)
