DELETE FROM `zoo-data.feed.plan` WHERE day < '2020-01-01';
