from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
from pathlib import Path
import os
p = Path('a') / 'b.tar.gz'
d(p.stem.replace('.','_'), p.name.split('.')[0], p.with_suffix('.x').suffix[1:], str(p.parent), p.parts[-1][:1], os.path.splitext('k/t1.sql')[0].split('/')[-1], os.path.basename('/q/w.z').replace('.','_'), Path('x_y.sql').stem)
