"""The client's own objects: references, tables, jobs."""
from google.cloud import bigquery

client = bigquery.Client(project="museum-db")
dataset_ref = bigquery.DatasetReference("museum-db", "collection")
loans = client.dataset("loans")

schema = [bigquery.SchemaField("id", "INTEGER", mode="REQUIRED"), bigquery.SchemaField("title", "STRING")]
for name in "paintings prints sculptures".split():
    table = bigquery.Table(dataset_ref.table(name), schema=schema)
    table.time_partitioning = bigquery.TimePartitioning(field="acquired")
    table = client.create_table(table)
    print(table.full_table_id)

view = bigquery.Table(loans.table("open_loans"))
view.view_query = "SELECT * FROM `museum-db.loans.loan` WHERE returned IS NULL"
client.create_table(view)

config = bigquery.QueryJobConfig(
    destination=bigquery.TableReference(loans, "loan_history"),
    write_disposition=bigquery.WriteDisposition.WRITE_TRUNCATE,
)
client.query("SELECT * FROM `museum-db.loans.loan`", job_config=config).result()
client.delete_table(bigquery.TableReference.from_string("museum-db.loans.loan_tmp"), not_found_ok=True)
client.copy_table([dataset_ref.table("paintings"), dataset_ref.table("prints")], dataset_ref.table("flat_works"))
client.load_table_from_json([{"id": 1}], loans.table("kinds"), job_config=bigquery.LoadJobConfig(autodetect=True))
client.extract_table(loans.table("loan"), "gs://museum-out/loan-*.csv")
