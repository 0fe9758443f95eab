-- Refresh the market summary that the dashboard reads (scheduled, daily at 06:00 UTC).
CREATE OR REPLACE TABLE `bqx-ml.bqx_ml_v3_features_v2.mkt_reg_bqx_summary`
AS
WITH terms AS (
  SELECT interval_time, 'eurusd' AS pair, lin_term_360, residual_360
  FROM `bqx-ml.bqx_ml_v3_features_v2.reg_bqx_eurusd`
  UNION ALL
  SELECT interval_time, 'gbpusd', lin_term_360, residual_360
  FROM `bqx-ml.bqx_ml_v3_features_v2.reg_bqx_gbpusd`
  UNION ALL
  SELECT interval_time, 'usdjpy', lin_term_360, residual_360
  FROM `bqx-ml.bqx_ml_v3_features_v2.reg_bqx_usdjpy`
)
SELECT
  DATE(interval_time) AS day,
  pair,
  AVG(lin_term_360) AS mean_lin_term,
  STDDEV(residual_360) AS residual_deviation
FROM terms
GROUP BY day, pair;
