/**
 * Packages that no script imports though others need them at run time (engines, drivers, file systems), or that serve
 * the work beside it (servers, tests, formatting). Source: the libraries' documented optional dependencies, November 2026.
 */
const NEEDED: ReadonlySet<string> = new Set(
  `adlfs asyncpg bandit black bokeh build certifi charset-normalizer coverage cryptography cython db-dtypes debugpy fastavro
  fastparquet flake8 fsspec gcsfs google-cloud-bigquery-storage grpcio gunicorn h5py hatchling hypercorn idna ipdb
  ipykernel ipython isort jinja2 jupyter jupyterlab kaleido lxml mypy mysqlclient nbconvert notebook numba numexpr
  openpyxl pip pip-tools pre-commit psycopg2 psycopg2-binary pyarrow pyarrow-hotfix pylint pymysql pyodbc pytables
  pytest pytz pyxlsb rich ruff s3fs setuptools six sqlalchemy-bigquery tables tabulate tox tzdata urllib3 uvicorn
  uvloop wheel xlrd xlsxwriter zstandard`.split(/\s+/),
);

/** True where a package is of use though no script imports it. */
export function isNeededAtRunTime(name: string): boolean {
  return (
    NEEDED.has(name) ||
    /^(?:pytest|types|sphinx|flake8|mkdocs|apache-airflow)-/.test(name) ||
    name.endsWith("-stubs")
  );
}
