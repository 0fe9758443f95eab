from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
def g(name, *rest, pre='p', **kw):
    d(f"{pre}_{name}_{len(rest)}_{'_'.join(f'{k}{v}' for k,v in sorted(kw.items()))}")
g('a'); g('b', 1, 2, pre='q', z=1, y=2); g(*['c', 3], **{'pre':'r','x':9})
def w(f):
    def i(*a, **k): return f(*a, **{**k, 'pre':'w'})
    return i
w(g)('z')
