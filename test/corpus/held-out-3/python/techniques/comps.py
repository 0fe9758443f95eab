from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
d(*[f'{a}{b}' for a in 'xy' for b in (1,2) if not (a=='y' and b==2)]); m={k:v for v,k in enumerate(['u','v'])}
d(*(f'{k}{v}' for k,v in m.items())); d(*sorted({x%3 and f't{x%3}' or 't0' for x in range(5)}))
(a,*b),c2=[('h','i','j'),'k']; d(a,*b,c2)
z=[*'no',*('p',)]; d(*z); q={**m,'w':7}; d('_'.join(f'{k}{v}' for k,v in q.items()))
d(*map(lambda t: t[0]+str(t[1]), zip('ef',[1,2]))); d(*filter(lambda s: s>'g', ['ga','a'])); d(min(['zz','b'],key=len)); d('s%d'%sum([1,2,3])); d(*reversed(['r1','r2'])); d(str(any([0,1]))+str(all([]))); d(f'{max(3,9)}_{round(2.567,1)}'.replace('.','p')); d(f'{7//2}_{-7//2}_{7%3}_{2**5}_{divmod(9,4)[1]}'.replace('-','m'))
