"""Decimals as data and as Vietnamese writes them."""

from decimal import Decimal


def plain_decimal(value: Decimal) -> str:
    """Return "1503" or "36.4": no exponent, no zeros at the end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def vietnamese_decimal(value: Decimal) -> str:
    """Return "1.503" or "36,4": dots between thousands, a decimal comma."""
    whole, _dot, fraction = plain_decimal(value).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}".replace(",", ".")
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"
