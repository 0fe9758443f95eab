"""A recording double of the BigQuery client: it knows no tables and returns no rows."""
from recording import record


def path_of(value):
    return value.path if hasattr(value, "path") else str(value)


class Rows(list):
    total_rows = 0

    def result(self, *_args, **_named):
        return self

    def to_dataframe(self, *_args, **_named):
        return self

    num_dml_affected_rows = 0
    total_bytes_processed = 0
    state = "DONE"


class Config:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __getattr__(self, _name):
        return None


class QueryJobConfig(Config):
    pass


class LoadJobConfig(Config):
    pass


class CopyJobConfig(Config):
    pass


class ExtractJobConfig(Config):
    pass


class Names:
    def __getattr__(self, name):
        return name


WriteDisposition = Names()
CreateDisposition = Names()
SourceFormat = Names()
DestinationFormat = Names()
Compression = Names()
TimePartitioningType = Names()


class SchemaField:
    def __init__(self, *_args, **_named):
        pass


class TableReference:
    def __init__(self, dataset_ref, table_id):
        self.path = f"{dataset_ref.path}.{table_id}"

    @property
    def table_id(self):
        return self.path.split(".")[-1]

    @property
    def dataset_id(self):
        return self.path.split(".")[-2]

    def __str__(self):
        return self.path

    @classmethod
    def from_string(cls, text):
        made = cls.__new__(cls)
        made.path = text
        return made


class Table(TableReference):
    def __init__(self, table_ref, schema=None):
        self.path = path_of(table_ref)
        self.schema = schema
        self.num_rows = 0


class DatasetReference:
    def __init__(self, project, dataset_id):
        self.path = f"{project}.{dataset_id}"

    @property
    def dataset_id(self):
        return self.path.split(".")[-1]

    def table(self, table_id):
        return TableReference(self, table_id)


class Dataset(DatasetReference):
    def __init__(self, dataset_ref):
        self.path = path_of(dataset_ref)


class Client:
    def __init__(self, project=None, default_query_job_config=None, **_named):
        self.project = project
        self.config = default_query_job_config

    def _name(self, value, dots=2):
        path = path_of(value)
        return f"{self.project}.{path}" if self.project and path.count(".") < dots else path

    def _effect(self, verb, value, to=None):
        record("effect", verb=verb, of="bigquery-table", name=self._name(value), to=to)

    def query(self, query, job_config=None, project=None, **_named):
        config = job_config or self.config
        if config is not None and config.dry_run:
            return Rows()
        default = config.default_dataset if config is not None else None
        if default is None and self.config is not None:
            default = self.config.default_dataset
        record("sql", text=query, project=project or self.project, dataset=path_of(default) if default else None)
        if config is not None and config.destination is not None:
            verb = {"WRITE_TRUNCATE": "replace", "WRITE_APPEND": "write"}.get(config.write_disposition, "create")
            self._effect(verb, config.destination)
        return Rows()

    query_and_wait = query

    def load_table_from_uri(self, source_uris, destination, **_named):
        self._effect("load", destination)
        for uri in [source_uris] if isinstance(source_uris, str) else source_uris:
            record("effect", verb="read", of="gcs-object", name=uri, to=None)
        return Rows()

    def load_table_from_dataframe(self, _frame, destination, **_named):
        self._effect("load", destination)
        return Rows()

    load_table_from_file = load_table_from_dataframe
    load_table_from_json = load_table_from_dataframe

    def extract_table(self, source, destination_uris, **_named):
        for uri in [destination_uris] if isinstance(destination_uris, str) else destination_uris:
            self._effect("extract", source, uri)
        return Rows()

    def copy_table(self, sources, destination, **_named):
        for source in sources if isinstance(sources, list) else [sources]:
            self._effect("copy", source, self._name(destination))
        return Rows()

    def create_table(self, table, **_named):
        self._effect("create", table)
        return Table(self._name(table))

    def delete_table(self, table, **_named):
        self._effect("drop", table)

    def update_table(self, table, _fields):
        self._effect("dml", table)
        return table

    def get_table(self, table):
        self._effect("read", table)
        return Table(self._name(table))

    def list_rows(self, table, **_named):
        self._effect("read", table)
        return Rows()

    def insert_rows_json(self, table, _rows, **_named):
        self._effect("write", table)
        return []

    def list_tables(self, dataset, **_named):
        record("effect", verb="list", of="bigquery-dataset", name=self._name(dataset, 1), to=None)
        return Rows()

    def create_dataset(self, dataset, **_named):
        record("effect", verb="create", of="bigquery-dataset", name=self._name(dataset, 1), to=None)
        return Dataset(self._name(dataset, 1))

    def delete_dataset(self, dataset, **_named):
        record("effect", verb="delete", of="bigquery-dataset", name=self._name(dataset, 1), to=None)

    def dataset(self, dataset_id, project=None):
        return DatasetReference(project or self.project, dataset_id)
