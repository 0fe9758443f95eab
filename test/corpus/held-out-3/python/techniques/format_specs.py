from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
d(f't{3:03d}', f'{"ab":>4}'.replace(' ','x'), f'{255:x}', f'{255:#06x}', f'{1234567:_}', f'{3.14159:.2f}'.replace('.','_'), f'{"a"!r:*^5}'.replace("'",'q').replace('*','s'), '%05d_%s' % (7,'z'), '%(a)s_%(b)03d' % {'a':'k','b':4}, '{0}_{1}_{0}'.format('a','b'), '{x[0]}_{y.real}'.format(x=['q'],y=5), f'{True:d}', f'{7:>+4}'.strip().replace('+','p'), f'{"abc":.2}')
