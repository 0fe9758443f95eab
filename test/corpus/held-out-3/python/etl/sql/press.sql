-- pressings of the day
CREATE OR REPLACE TABLE `${mart}` AS
SELECT batch, SUM(litres) AS litres
FROM `plum-press.raw.presses` p
JOIN `plum-press.raw.batches` USING (batch)
GROUP BY batch;
INSERT INTO `plum-press.ops.log` SELECT 'press', COUNT(*) FROM `${mart}`;
