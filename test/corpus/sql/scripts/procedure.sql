/* Rebuilds the monthly tables, one a country.
   Called by the scheduler. */
CREATE OR REPLACE PROCEDURE mart.rebuild_months(month DATE)
BEGIN
  DECLARE suffix STRING DEFAULT 'v2';
  DECLARE target STRING;
  CREATE TEMP TABLE countries AS SELECT DISTINCT country FROM core.people;
  FOR row IN (SELECT country FROM countries) DO
    EXECUTE IMMEDIATE FORMAT("""
      CREATE OR REPLACE TABLE mart.month_%s_%s AS
      SELECT id, SUM(amount) AS total FROM core.orders GROUP BY id
    """, row.country, suffix);
  END FOR;
  SET target = CONCAT('mart.', 'all_', suffix);
  EXECUTE IMMEDIATE 'TRUNCATE TABLE ' || target;
  BEGIN TRANSACTION;
  INSERT INTO mart.log (at, what) VALUES (CURRENT_TIMESTAMP(), 'months');
  COMMIT TRANSACTION;
EXCEPTION WHEN ERROR THEN
  ROLLBACK TRANSACTION;
  INSERT INTO mart.failures SELECT @@error.message;
END;
CALL mart.rebuild_months(DATE '2024-01-01');
