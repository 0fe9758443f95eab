INSERT INTO `{mart}.loans_{year}` SELECT copy_id, lent FROM `{project}.lms.loans` WHERE EXTRACT(YEAR FROM lent) = {year};
DELETE FROM `{mart}.fines_{year}` WHERE cents = 0;
