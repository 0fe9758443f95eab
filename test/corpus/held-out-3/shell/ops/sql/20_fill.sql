INSERT INTO `silk-road.__DATASET__.bolts`
SELECT bolt, metres FROM `silk-road.raw.bolts` WHERE metres > 0;
