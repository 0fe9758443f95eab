"""Scripts that run text: the statements are known, only BigQuery assembles them."""
from google.cloud import bigquery

CLIENT = bigquery.Client(project="cards-risk")
YEARS = (2021, 2022)

for year in YEARS:
    CLIENT.query(
        f"""
        DECLARE rows_before INT64;
        SET rows_before = (SELECT COUNT(*) FROM `cards-risk.auth.swipes_{year}`);
        EXECUTE IMMEDIATE "CREATE OR REPLACE TABLE `cards-risk.auth.swipes_{year}_dedup` AS SELECT DISTINCT * FROM `cards-risk.auth.swipes_{year}`";
        IF rows_before > 0 THEN
          EXECUTE IMMEDIATE 'DROP TABLE IF EXISTS `cards-risk.auth.swipes_{year}_old`';
        END IF;
        """
    ).result()
