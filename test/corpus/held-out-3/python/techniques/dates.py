from google.cloud import bigquery
c = bigquery.Client('p')
def d(*names):
    for n in names:
        c.query(f'DROP TABLE d.{n}')
from datetime import date, datetime, timedelta
x=date(2024,2,28)
for i in range(3): d((x+timedelta(days=i)).strftime('%Y%m%d'))
d(f'{x:%b}_{x.isocalendar()[1]}_{x.weekday()}', datetime(2024,1,5,7).isoformat().replace('-','').replace(':',''), x.replace(day=1).isoformat().replace('-','_'), f'{(date(2024,3,1)-x).days}', datetime.strptime('2023-12-31','%Y-%m-%d').strftime('%j'), x.strftime('q')+str((x.month-1)//3+1))
