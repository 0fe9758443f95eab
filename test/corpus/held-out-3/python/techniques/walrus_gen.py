from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
def g():
    x = yield 'g1'
    yield 'g2'
    return
d(*g())
if (n:=len('abc'))>2: d(f'n{n}')
def sub():
    yield from g()
    yield 'g3'
d(*sub()); d(*(y for x in ['a','b'] if (y:=x*2)!='bb'))
nonl=0
def o():
    k='a'
    def i():
        nonlocal k
        k+='b'
    i(); i(); return k
d(o())
d((lambda *a, **k: '_'.join(a)+k['z'])('q','r',z='s'))
d('t' if nonl==0 else 'f', 'a' < 'b' < 'c' and 'chain', [] or 'orr', None is None and 'nn')
