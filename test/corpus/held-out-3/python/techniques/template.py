from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
from string import Template
d(Template('t_$a-${b}').substitute(a='x', b=1).replace('-','_'), Template('$a$$').safe_substitute(a='y').replace('$','S'))
