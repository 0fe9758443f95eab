/** Drivers that SQLAlchemy loads by the scheme of an address. Source: SQLAlchemy's list of dialects, November 2026. */
const DRIVERS: Readonly<Record<string, readonly string[]>> = {
  bigquery: ["sqlalchemy-bigquery"],
  duckdb: ["duckdb-engine"],
  "mssql+pymssql": ["pymssql"],
  "mssql+pyodbc": ["pyodbc"],
  mssql: ["pyodbc"],
  "mysql+mysqlconnector": ["mysql-connector-python"],
  "mysql+pymysql": ["pymysql"],
  mysql: ["mysqlclient"],
  "oracle+cx_oracle": ["cx-oracle"],
  "oracle+oracledb": ["oracledb"],
  "postgresql+asyncpg": ["asyncpg"],
  "postgresql+pg8000": ["pg8000"],
  "postgresql+psycopg": ["psycopg"],
  "postgresql+psycopg2": ["psycopg2"],
  postgresql: ["psycopg2"],
  redshift: ["sqlalchemy-redshift"],
  snowflake: ["snowflake-sqlalchemy"],
  spanner: ["sqlalchemy-spanner"],
};

/** Packages of which any one serves the address of a database; null where none is needed or none is known. */
export function driverOf(address: string): readonly string[] | null {
  const scheme = /^([a-z0-9+_]+):\/\//.exec(address)?.[1] ?? "";
  return Object.hasOwn(DRIVERS, scheme) ? (DRIVERS[scheme] ?? null) : null;
}
