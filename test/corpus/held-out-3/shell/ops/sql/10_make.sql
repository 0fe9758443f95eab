CREATE TABLE IF NOT EXISTS `silk-road.__DATASET__.bolts` (bolt STRING, metres FLOAT64);
