from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
import contextlib
class C:
    def __enter__(self): d('enter'); return self
    def __exit__(self,*a): d('exit'); return True
with C() as q, contextlib.suppress(KeyError):
    {}['k']
with C():
    raise ValueError('x')
d('after')
with contextlib.ExitStack() as st:
    st.enter_context(C()); st.callback(d, 'cb')
