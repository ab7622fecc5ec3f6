"""The directory of one build, as Whoosh sees it."""

from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile


class ArchiveStorage(FileStorage):
    """Reads a file whole and closes it at once, so that none stays open if what is in it turns out damaged.

    Only lists of segments and columns are read through it; terms and postings are mapped, not read.
    """

    def __init__(self, directory: Path):
        super().__init__(str(directory))

    def open_file(self, name: str, **_options) -> BufferFile:
        return BufferFile((Path(self.folder) / name).read_bytes(), name=name)
