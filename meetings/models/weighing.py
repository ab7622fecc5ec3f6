"""How much there is of everything, for the database to choose its ways to rows by."""

from django.db import connection

ROWS = 1_000  # of each index that are looked at: some milliseconds for a large archive


def weigh() -> None:
    """Have SQLite see how many rows the tables have now; PostgreSQL looks by itself.

    Connections that are open already learn of it when they are opened again.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit = {ROWS}")
            cursor.execute("ANALYZE")
