-- Visits of one ward.
CREATE OR REPLACE TABLE `clinic-dwh.mart.visits_{ward}` AS
SELECT * FROM `clinic-dwh.raw.visits` WHERE ward = '{ward}'
