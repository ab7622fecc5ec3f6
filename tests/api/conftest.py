"""The indexed archive of invented reports that searching is tested with."""

from tests.search.conftest import archive, index, index_path

__all__ = ["archive", "index", "index_path"]
