CREATE OR REPLACE TABLE `zoo-data.sites.enclosures_clean` AS
SELECT * FROM `zoo-data.sites.enclosures`;
