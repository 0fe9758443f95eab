from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
def r(n, pre=''):
    if n == 0: d(pre); return
    for ch in 'ab': r(n-1, pre+ch)
r(2)
def fact(n): return 1 if n<2 else n*fact(n-1)
d(f'f{fact(5)}')
def flat(x): return [z for y in x for z in (flat(y) if isinstance(y,list) else [y])]
d(*flat(['m',['n',['o']]]))
