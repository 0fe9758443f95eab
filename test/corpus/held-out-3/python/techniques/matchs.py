from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
def f(x):
    match x:
        case {'k': 'a', 'n': n}: return f'd{n}'
        case [a, *r]: return f'l{a}{len(r)}'
        case str() as s if s.startswith('q'): return 'q'+s
        case 1|2: return 'num'
        case _: return 'other'
d(f({'k':'a','n':3}), f(['z',1,2]), f('qq'), f(2), f(None))
