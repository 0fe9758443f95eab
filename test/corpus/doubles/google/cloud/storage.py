"""A recording double of the Cloud Storage client: every bucket is empty."""
from recording import record


class Blob:
    def __init__(self, bucket, name):
        self.bucket = bucket
        self.name = name
        self.uri = f"gs://{bucket.name}/{name}"

    def _touch(self, verb):
        record("effect", verb=verb, of="gcs-object", name=self.uri, to=None)
        return ""

    def upload_from_filename(self, *_args, **_named):
        self._touch("write")

    upload_from_string = upload_from_filename

    def download_to_filename(self, *_args, **_named):
        self._touch("read")

    def download_as_text(self, *_args, **_named):
        return self._touch("read")

    def exists(self):
        self._touch("read")
        return False

    def delete(self):
        self._touch("delete")


class Bucket:
    def __init__(self, name):
        self.name = name

    def blob(self, name):
        return Blob(self, name)

    def list_blobs(self, prefix=None, **_named):
        if prefix is None:
            record("effect", verb="list", of="gcs-bucket", name=self.name, to=None)
        else:
            record("effect", verb="list", of="gcs-object", name=f"gs://{self.name}/{prefix}", to=None)
        return []

    def copy_blob(self, blob, destination, new_name=None):
        to = f"gs://{destination.name}/{new_name or blob.name}"
        record("effect", verb="copy", of="gcs-object", name=blob.uri, to=to)
        return Blob(destination, new_name or blob.name)


class Client:
    def __init__(self, project=None, **_named):
        self.project = project

    def bucket(self, name):
        return Bucket(name)

    def get_bucket(self, name):
        record("effect", verb="read", of="gcs-bucket", name=name, to=None)
        return Bucket(name)

    def list_blobs(self, bucket, prefix=None, **_named):
        return (bucket if isinstance(bucket, Bucket) else Bucket(bucket)).list_blobs(prefix)

    def create_bucket(self, name, **_named):
        record("effect", verb="create", of="gcs-bucket", name=name, to=None)
        return Bucket(name)
