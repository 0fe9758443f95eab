-- Variance report of the desk (scheduled, on weekdays at 07:00 UTC).

-- Two years of history are enough for the desk.
DELETE FROM `bqx-ml.bqx_ml_v3_features_v2.var_gbp_idx`
WHERE interval_time < TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 730 DAY);

-- The dollar has no table of the old form, so it is written again every day.
CREATE OR REPLACE TABLE `bqx-ml.bqx_ml_v3_features_v2.var_usd_idx` AS
SELECT interval_time, variance
FROM `bqx-ml.bqx_ml_v3_features_v2.var_idx_usd`;

SELECT
  eur.interval_time,
  eur.variance AS eur_variance,
  usd.variance AS usd_variance,
  candle.close AS chfjpy_close
FROM `bqx-ml.bqx_ml_v3_features_v2.var_eur_idx` AS eur
JOIN `bqx-ml.bqx_ml_v3_features_v2.var_usd_idx` AS usd USING (interval_time)
JOIN `bqx-ml.bqx_ml_v3_raw.m1_chfjpy` AS candle USING (interval_time);

-- How many covariance tables there are, and how fresh they are.
SELECT _TABLE_SUFFIX AS pairs, MAX(interval_time) AS freshest
FROM `bqx-ml.bqx_ml_v3_features_v2.cov_agg_*`
GROUP BY pairs;
