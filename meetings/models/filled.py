"""Asking whether a column says anything at all, in words that a partial index recognises."""

from django.db.models import CharField, JSONField, Lookup


@CharField.register_lookup
@JSONField.register_lookup
class Filled(Lookup):
    """`conflict__filled=True`: a JSON object that is not {}; `note__filled=True`: a text that is not "".

    The SQL has no parameters: SQLite uses a partial index only where a query repeats the index's condition
    word for word, so that the few rows in a conflict are found without a look at the many that are not.
    """

    lookup_name = "filled"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        empty = "'{}'" if isinstance(self.lhs.output_field, JSONField) else "''"
        return f"{column} {'<>' if self.rhs else '='} {empty}", params
