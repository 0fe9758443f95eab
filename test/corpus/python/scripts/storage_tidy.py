"""Moves checkpoint files and removes the old ones."""
# run:
from google.cloud import storage

client = storage.Client(project="fx-lab")
source = client.bucket("fx-staging")
target = client.bucket("fx-archive")

for pair in ("eurusd", "usdjpy"):
    for step in range(2):
        blob = source.blob(f"checkpoints/{pair}/step_{step}.pkl")
        source.copy_blob(blob, target, f"{pair}/{step}.pkl")
        blob.delete()
for leftover in client.list_blobs("fx-staging", prefix="tmp/"):
    leftover.delete()
