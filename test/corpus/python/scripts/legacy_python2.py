"""An old script that no longer runs."""
import os
from google.cloud import bigquery

client = bigquery.Client(project="fx-lab")
client.query("SELECT * FROM features_v2.old")
print "done"
