"""Where a request came from: what may be believed of it."""

import pytest
from django.test import RequestFactory

from meetings.views.senders import sender_of


def asked(remote: str, forwarded: str | None = None):
    headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    return RequestFactory().get("/", REMOTE_ADDR=remote, **headers)


@pytest.mark.parametrize(
    ("remote", "forwarded", "sender"),
    [
        # nobody else may say where it came from
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("203.0.113.7", None, "203.0.113.7"),
        # the proxy on this machine may
        ("127.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("", "203.0.113.7", "203.0.113.7"),
        # of what the proxy passes on, only the last is its own word
        ("127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("127.0.0.1", "198.51.100.1, 203.0.113.7, 127.0.0.1", "203.0.113.7"),
        # nonsense is not believed
        ("127.0.0.1", "unknown", "127.0.0.1"),
        ("127.0.0.1", "<script>", "127.0.0.1"),
        ("127.0.0.1", ",,", "127.0.0.1"),
        ("", None, ""),
        # one household has a whole network of IPv6
        ("2001:db8:1:2::7", None, "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", None, "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", None, "203.0.113.7"),
    ],
)
def test_where_it_came_from(remote, forwarded, sender):
    assert sender_of(asked(remote, forwarded)) == sender


def test_every_proxy_is_believed_if_the_archive_is_told_so(settings):
    settings.TRUSTED_PROXIES = ["*"]
    assert sender_of(asked("203.0.113.1", "198.51.100.2")) == "198.51.100.2"
