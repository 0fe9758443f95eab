from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
try:
    x = {'a':1}['b']
except KeyError as e:
    d('key_' + str(e).strip("'"))
else:
    d('no')
finally:
    d('fin')
try:
    int('x')
except (TypeError, ValueError):
    d('val')
def f():
    try:
        return 'r'
    finally:
        d('in_f')
d(f())
