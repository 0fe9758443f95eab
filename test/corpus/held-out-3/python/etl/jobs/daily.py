from jobs import job
from lib.warehouse import Names, client, run_file


@job("press")
def press():
    run_file("press", mart=Names.of(Names.mart, "pressings"))


@job("jars")
def jars():
    for size in (200, 500):
        client().query(
            f"CREATE OR REPLACE TABLE `{Names.of(Names.mart, f'jars_{size}')}` AS "
            f"SELECT * FROM `{Names.of(Names.raw, 'jars')}` WHERE size = {size}"
        )
