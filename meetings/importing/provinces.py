"""The packaged provinces in time → rows. Can run again: it changes only what differs."""

from meetings.models import Province
from meetings.reference.provinces import Unit, all_units, versions


def load_provinces() -> dict[str, int]:
    """Bring the rows into step with the packaged list; return how many were created, updated, unchanged."""
    tally = {"created": 0, "updated": 0, "unchanged": 0}
    rows = {row.address: row for row in Province.objects.all()}
    for unit in all_units():
        row = rows.setdefault(unit.key, Province(address=unit.key))
        tally[_bring_into_step(row, _columns(unit))] += 1
    for unit in all_units():
        heir = _next_version(unit)
        _bring_into_step(rows[unit.key], {"successor_id": rows[heir.key].pk if heir else None})
    return tally


def _columns(unit: Unit) -> dict:
    return {
        "name": unit.name,
        "slug": unit.slug,
        "kind": unit.kind,
        "code": unit.code,
        "region": unit.region,
        "region_before": unit.region_2024,
        "aliases": list(unit.aliases),
        "valid_from": unit.valid_from,
        "valid_until": unit.valid_until,
        "legal_basis": unit.legal_basis,
    }


def _next_version(unit: Unit) -> Unit | None:
    """Return what `unit` became: its own next version, or the first one of the entity it was merged into."""
    own = versions(unit.entity)
    later = own[own.index(unit) + 1 :]
    if later:
        return later[0]
    return versions(unit.successor)[0] if unit.successor else None


def _bring_into_step(row: Province, columns: dict) -> str:
    differing = {name: value for name, value in columns.items() if getattr(row, name) != value}
    if row.pk and not differing:
        return "unchanged"
    outcome = "updated" if row.pk else "created"
    for name, value in differing.items():
        setattr(row, name, value)
    row.save()
    return outcome
