"""Scripts of several statements, with temporary tables and variables."""
from textwrap import dedent

from google.cloud import bigquery

DAY = "2024-05-31"
SCRIPT = dedent(
    """\
    DECLARE run_day DATE DEFAULT DATE '{day}';
    CREATE TEMP TABLE fresh AS SELECT * FROM `rye-farm.raw.yields` WHERE day = run_day;
    BEGIN TRANSACTION;
    DELETE FROM `rye-farm.marts.yields` WHERE day = run_day;
    INSERT INTO `rye-farm.marts.yields` SELECT * FROM fresh;
    COMMIT TRANSACTION;
    IF (SELECT COUNT(*) FROM fresh) = 0 THEN
      INSERT INTO `rye-farm.ops.alerts` VALUES (run_day, 'no yields');
    END IF;
    CREATE OR REPLACE VIEW `rye-farm.marts.yields_top` AS
    WITH ranked AS (SELECT *, RANK() OVER (ORDER BY tons DESC) AS r FROM `rye-farm.marts.yields`)
    SELECT * EXCEPT (r) FROM ranked WHERE r <= 10;
    """
)
client = bigquery.Client("rye-farm")
client.query(SCRIPT.format(day=DAY)).result()
client.query("CALL `rye-farm.procs.after_load`()")
