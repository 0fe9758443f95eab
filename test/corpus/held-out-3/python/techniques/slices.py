from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
s='abcdefgh'; l=list(range(6))
d(s[1:4], s[::-1][:2], s[-3:], s[::3], 'n'+'_'.join(map(str,l[4:0:-2])), s.partition('d')[2], 'a-b-c'.rsplit('-',1)[0].replace('-','_'), s.title(), s.center(10,'_'), s.zfill(9), 'x_y'.split('_')[-1], 'AbC'.swapcase(), 'abc'.translate(str.maketrans('a','z')), s.removeprefix('ab'), ','.join(sorted({'b','a'})).replace(',','_'), 'a1'.isalnum() and 'yes' or 'no', s.find('c') and f'i{s.index("c")}')
