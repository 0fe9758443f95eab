"""One long BigQuery script with control flow."""
from google.cloud import bigquery

SCRIPT = """
DECLARE cutoff DATE DEFAULT DATE_SUB(CURRENT_DATE(), INTERVAL 90 DAY);
DECLARE i INT64 DEFAULT 0;
CREATE TEMP TABLE recent AS SELECT * FROM `chem-lims.samples.measured` WHERE taken > cutoff;
BEGIN TRANSACTION;
DELETE FROM `chem-lims.samples.outliers` WHERE TRUE;
INSERT INTO `chem-lims.samples.outliers` (id, z) SELECT id, z FROM recent WHERE ABS(z) > 4;
COMMIT TRANSACTION;
LOOP
  SET i = i + 1;
  IF i > 3 THEN LEAVE; END IF;
  UPDATE `chem-lims.samples.progress` SET round = i WHERE TRUE;
END LOOP;
BEGIN
  DROP TABLE `chem-lims.samples.outliers_prev`;
EXCEPTION WHEN ERROR THEN
  SELECT @@error.message;
END;
CREATE OR REPLACE TABLE `chem-lims.samples.summary` AS
WITH base AS (SELECT * FROM `chem-lims.samples.measured`), capped AS (SELECT LEAST(z, 4) AS z FROM base)
SELECT AVG(z) AS mean_z FROM capped;
"""

if __name__ == "__main__":
    job = bigquery.Client(project="chem-lims").query(SCRIPT)
    job.result()
