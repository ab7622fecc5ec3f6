import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--regenerate", action="store_true", help="write the golden files from what the code does now"
    )


@pytest.fixture
def regenerate(request) -> bool:
    """Whether golden files are to be written instead of compared."""
    return request.config.getoption("--regenerate")
