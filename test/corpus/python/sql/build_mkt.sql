CREATE OR REPLACE TABLE `fx-lab.features_v2.mkt_{kind}` AS
SELECT ts, AVG(close) AS level
FROM `fx-lab.features_v2.base_{kind}`
GROUP BY ts
