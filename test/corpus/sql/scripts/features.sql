#standardSQL
# Joins trades to quotes, then keeps the last of each day.
CREATE TABLE IF NOT EXISTS `fx.mart.trades_daily`
PARTITION BY day
CLUSTER BY pair
OPTIONS (description = "from trades; see docs FROM wiki.page")
AS
WITH quotes AS (
  SELECT pair, DATE(ts) AS day, ARRAY_AGG(STRUCT(ts, bid) ORDER BY ts) AS ticks
  FROM `fx.raw.quotes_*`
  WHERE _TABLE_SUFFIX BETWEEN '20240101' AND '20241231'
    AND EXTRACT(YEAR FROM ts) = 2024
  GROUP BY pair, day
),
last_tick AS (
  SELECT q.pair, q.day, (SELECT AS STRUCT t.bid FROM q.ticks AS t ORDER BY t.ts DESC LIMIT 1).bid AS bid
  FROM quotes AS q
),
trades AS (SELECT * FROM fx.raw.trades QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) = 1)
SELECT t.pair, l.day, l.bid, COUNT(*) AS n, MAX(t.price) high
FROM trades AS t
LEFT JOIN last_tick AS l ON t.pair = l.pair AND DATE(t.ts) = l.day, UNNEST(t.legs) AS leg
WHERE t.pair NOT IN (SELECT pair FROM ref.excluded)
GROUP BY ALL;

EXPORT DATA OPTIONS (uri = 'gs://fx-export/daily-*.parquet', format = 'PARQUET') AS
SELECT * FROM fx.mart.trades_daily;
ALTER TABLE mart.trades_old RENAME TO trades_2023;
CREATE OR REPLACE VIEW mart.trades_old AS SELECT * FROM mart.trades_2023;
