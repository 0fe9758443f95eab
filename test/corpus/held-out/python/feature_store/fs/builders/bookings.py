"""Booking features."""
from ..settings import HORIZONS, Paths


def build(run):
    for horizon in HORIZONS:
        target = Paths.feature("bookings", f"{horizon}d")
        run.create_as(
            target,
            f"SELECT hotel_id, COUNT(*) AS n{horizon} FROM `{Paths.raw('bookings')}` "
            f"WHERE booked_at > TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL {horizon} DAY) GROUP BY hotel_id",
        )
