from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
import re
d(re.sub(r'(\w)(\d)',r'\2\1','a1b2'), *re.findall(r'[a-z]+','ab,cd'), re.match(r'(?P<k>\w+)=(\d)','ab=3').group('k'), '_'.join(re.split(r'[,;]\s*','x, y;z')), re.sub('x',lambda m:m[0].upper(),'axb'), re.search('b+','abbc').group(), re.compile('a').sub('e','banana'), re.fullmatch('[ab]+','ab') and 'fm', '_'.join(str(m.start()) for m in re.finditer('a','aba')))
