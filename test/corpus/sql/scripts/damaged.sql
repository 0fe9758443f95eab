-- Has an open parenthesis and an open string.
SELECT COUNT(* FROM a.one WHERE x IN (1, 2;
DROP TABLE a.two;
INSERT INTO a.three VALUES ('open);
TRUNCATE TABLE a.four;
