from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
import json, csv, io, textwrap, shlex
j=json.loads('{"a":["x",{"b":"y"}]}'); d(j['a'][0], j['a'][1]['b'])
for r in csv.DictReader(io.StringIO('k,v\na,1\nb,2\n')): d(r['k']+r['v'])
for r in csv.reader(['m;n'],delimiter=';'): d('_'.join(r))
d(*shlex.split('s1 "s 2"'.replace('s 2','s2'))); d(textwrap.dedent('  ded').strip()); d(json.dumps({'a':1})[2:3]); d(*'l1\nl2\n'.splitlines())
