CREATE TABLE IF NOT EXISTS `{mart}.loans_{year}` (copy_id STRING, lent DATE);
CREATE TABLE IF NOT EXISTS `{mart}.fines_{year}` (reader_id STRING, cents INT64)
