"""Where a request came from, as far as that can be known behind proxies."""

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

IPV6_HOUSEHOLD = 64  # bits that one connection is usually given whole


def sender_of(request: HttpRequest) -> str:
    """Return the address that sent a request; of IPv6 the network, for one household has many addresses.

    `X-Forwarded-For` is believed from right to left as far as trusted proxies wrote it: anybody can write
    something into its left end.
    """
    address = request.META.get("REMOTE_ADDR", "")
    named = [one.strip() for one in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if one.strip()]
    while named and _is_trusted(address) and _is_address(named[-1]):
        address = named.pop()
    return _household(address)


def _is_trusted(address: str) -> bool:
    # Without an address it came through a socket on this machine.
    return not address or "*" in settings.TRUSTED_PROXIES or address in settings.TRUSTED_PROXIES


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _household(address: str) -> str:
    if not _is_address(address):
        return address
    parsed = ip_address(address)
    mapped = getattr(parsed, "ipv4_mapped", None)
    if mapped or parsed.version == 4:
        return str(mapped or parsed)
    return str(ip_network((int(parsed), IPV6_HOUSEHOLD), strict=False))
