"""Pieces of SQL."""
CREATE = "CREATE OR REPLACE TABLE `{name}`\nPARTITION BY {partition}\nAS\n{select}"


def create(name, select, partition="as_of"):
    return CREATE.format(name=name, select=select, partition=partition)


def union(names, columns=("account", "balance", "as_of")):
    select = "SELECT " + ", ".join(columns) + " FROM `{}`"
    return "\nUNION ALL\n".join(map(select.format, names))
