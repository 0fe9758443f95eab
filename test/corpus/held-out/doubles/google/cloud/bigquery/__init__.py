"""A recording double of google.cloud.bigquery: it answers everything and writes table effects into the ledger."""
import ledger
import statements
from cells import Cell
from google.api_core.exceptions import NotFound
from pandas import DataFrame


class Bag:
    """Keeps what it is given."""

    def __init__(self, *args, **kwargs):
        self.args = args
        for key, value in kwargs.items():
            setattr(self, key, value)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return None


class SchemaField(Bag):
    pass


class TimePartitioning(Bag):
    pass


class RangePartitioning(Bag):
    pass


class PartitionRange(Bag):
    pass


class QueryJobConfig(Bag):
    pass


class LoadJobConfig(Bag):
    pass


class CopyJobConfig(Bag):
    pass


class ExtractJobConfig(Bag):
    pass


class ScalarQueryParameter(Bag):
    pass


class ArrayQueryParameter(Bag):
    pass


class ExternalConfig(Bag):
    pass


class TimePartitioningType:
    DAY = "DAY"
    MONTH = "MONTH"
    HOUR = "HOUR"


class WriteDisposition:
    WRITE_TRUNCATE = "WRITE_TRUNCATE"
    WRITE_APPEND = "WRITE_APPEND"
    WRITE_EMPTY = "WRITE_EMPTY"


class CreateDisposition:
    CREATE_IF_NEEDED = "CREATE_IF_NEEDED"
    CREATE_NEVER = "CREATE_NEVER"


class SourceFormat:
    CSV = "CSV"
    PARQUET = "PARQUET"
    NEWLINE_DELIMITED_JSON = "NEWLINE_DELIMITED_JSON"
    AVRO = "AVRO"


class DestinationFormat(SourceFormat):
    pass


class Compression:
    GZIP = "GZIP"
    SNAPPY = "SNAPPY"


class DatasetReference:
    def __init__(self, project, dataset_id):
        self.project, self.dataset_id = project, dataset_id

    def table(self, table_id):
        return TableReference(self, table_id)

    @classmethod
    def from_string(cls, text, default_project=None):
        parts = text.split(".")
        return cls(parts[0] if len(parts) > 1 else default_project, parts[-1])

    def __str__(self):
        return f"{self.project}.{self.dataset_id}"


class Dataset(DatasetReference, Bag):
    def __init__(self, reference):
        parts = str(reference).split(".")
        DatasetReference.__init__(self, parts[0], parts[-1])


class TableReference:
    def __init__(self, dataset, table_id):
        self.dataset, self.table_id = dataset, table_id
        self.dataset_id, self.project = dataset.dataset_id, dataset.project

    @classmethod
    def from_string(cls, text, default_project=None):
        parts = text.split(".")
        project = parts[-3] if len(parts) > 2 else default_project
        return cls(DatasetReference(project, parts[-2]), parts[-1])

    def __str__(self):
        return f"{self.dataset}.{self.table_id}"


class Table:
    def __init__(self, reference, schema=None):
        self.reference = str(reference)
        self.table_id = self.reference.split(".")[-1]
        self.full_table_id = self.reference
        self.schema = schema or []
        self.num_rows, self.num_bytes, self.view_query = 12, 4096, None
        self.labels, self.description = {}, None

    def __str__(self):
        return self.reference


class Row:
    """A row of a query: each of its cells is a value that no text determines."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Cell()

    def __getitem__(self, key):
        return Cell()

    def get(self, key, default=None):
        return Cell()

    def values(self):
        return [Cell()]

    def items(self):
        return [("column", Cell())]

    def keys(self):
        return ["column"]


class Rows(list):
    total_rows = 1

    def to_dataframe(self, *args, **kwargs):
        return DataFrame()


class Job:
    job_id, errors, state, output_rows = "job-1", None, "DONE", 1
    total_bytes_processed = total_bytes_billed = 1024
    num_dml_affected_rows = 1

    def result(self, *args, **kwargs):
        return Rows([Row()])

    def to_dataframe(self, *args, **kwargs):
        return DataFrame()

    def done(self):
        return True

    def __iter__(self):
        return iter(self.result())


class Client:
    def __init__(self, project=None, credentials=None, location=None, **kwargs):
        self.project = project or "zzenvzz"
        self.location = location

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        return False

    def close(self):
        pass

    def query(self, query, job_config=None, **kwargs):
        statements.note_statements(query, job_config.default_dataset if job_config is not None else None)
        if job_config is not None and job_config.destination is not None and not job_config.dry_run:
            ledger.note("write", job_config.destination)
        return Job()

    def query_and_wait(self, query, job_config=None, **kwargs):
        return self.query(query, job_config).result()

    def dataset(self, dataset_id, project=None):
        return DatasetReference(project or self.project, dataset_id)

    def get_dataset(self, reference):
        return Dataset(reference)

    def create_dataset(self, dataset, exists_ok=False, **kwargs):
        return dataset

    def get_table(self, table, **kwargs):
        if ledger.world("missing"):
            raise NotFound(str(table))
        ledger.note("look", table)
        return Table(table)

    def create_table(self, table, exists_ok=False, **kwargs):
        ledger.note("view" if getattr(table, "view_query", None) else "create", table)
        statements.note_statements(getattr(table, "view_query", None) or "")
        return table if isinstance(table, Table) else Table(table)

    def update_table(self, table, fields, **kwargs):
        ledger.note("look", table)
        return table

    def delete_table(self, table, not_found_ok=False, **kwargs):
        ledger.note("drop", table)

    def list_tables(self, dataset, **kwargs):
        return [Table(f"{dataset}.zzrowzz")]

    def list_rows(self, table, **kwargs):
        ledger.note("read", table)
        return Rows([Row()])

    def insert_rows_json(self, table, rows, **kwargs):
        ledger.note("write", table)
        return []

    insert_rows = insert_rows_json

    def load_table_from_dataframe(self, frame, destination, **kwargs):
        ledger.note("write", destination)
        return Job()

    load_table_from_json = load_table_from_file = load_table_from_uri = load_table_from_dataframe

    def copy_table(self, sources, destination, **kwargs):
        for source in sources if isinstance(sources, (list, tuple)) else [sources]:
            ledger.note("read", source)
        ledger.note("write", destination)
        return Job()

    def extract_table(self, source, destination_uris, **kwargs):
        ledger.note("read", source)
        return Job()
