import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from tests import readings

# The same examples in every run, so that a failure tells of the change at hand. New ones are looked for by
# `--hypothesis-profile search`.
settings.register_profile("same", derandomize=True)
settings.register_profile("search")
settings.load_profile("same")

BROWSER = "tests/browser/"


def pytest_addoption(parser):
    parser.addoption(
        "--regenerate", action="store_true", help="write the golden files from what the code does now"
    )


@pytest.fixture
def regenerate(request) -> bool:
    """Whether golden files are to be written instead of compared."""
    return request.config.getoption("--regenerate")


@pytest.fixture
def make_received():
    """A maker of received reports: `make_received(name=…, text=…, change=function of the reading)`."""
    return readings.received


class BrowserTestsTogether(LoadScopeScheduling):
    """All browser tests, which share one server, go to one process; the others go file by file."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else nodeid.partition("::")[0]


def pytest_xdist_make_scheduler(config, log):
    return BrowserTestsTogether(config, log)
