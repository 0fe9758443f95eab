"""Renders the Jinja templates of sql/ for each country and runs them."""
import os

from google.cloud import bigquery
from jinja2 import Environment, FileSystemLoader

env = Environment(loader=FileSystemLoader(os.path.join(os.path.dirname(os.path.abspath(__file__)), "sql")))
COUNTRIES = [{"code": "se", "currency": "SEK"}, {"code": "dk", "currency": "DKK"}]


def run(client, template, **context):
    sql = env.get_template(template).render(project="payroll-nordic", **context)
    job = client.query(sql)
    return job.result()


def main():
    client = bigquery.Client(project="payroll-nordic")
    for country in COUNTRIES:
        run(client, "payslips.sql.j2", country=country, columns=["gross", "net", "tax"])
    run(client, "summary.sql.j2", codes=[c["code"] for c in COUNTRIES])


if __name__ == "__main__":
    main()
