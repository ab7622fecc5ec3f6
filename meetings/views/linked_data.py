"""What pages say to programs: schema.org descriptions as JSON-LD, in a block of data that runs nothing."""

import json

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from meetings.models import Meeting, Official, Report, Resolution
from meetings.views.facts import Facts

# As Django's json_script: no text can end the block or begin a tag.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def block(description: dict) -> SafeString:
    text = json.dumps({"@context": "https://schema.org", **known(description)}, ensure_ascii=False)
    escaped = mark_safe(text.translate(ESCAPES))  # noqa: S308 - see ESCAPES
    return format_html('<script type="application/ld+json">{}</script>', escaped)


def known(description: dict) -> dict:
    """Leave out what is not known."""
    return {name: value for name, value in description.items() if value not in (None, "", [], {})}


def event(meeting: Meeting, facts: Facts, absolute) -> dict:
    """Describe a meeting; `absolute` makes an address one with the host."""
    return {
        "@type": "Event",
        "@id": absolute(meeting.get_absolute_url()),
        "url": absolute(meeting.get_absolute_url()),
        "name": meeting.name,
        "startDate": meeting.held_on and meeting.held_on.isoformat(),
        "location": place(meeting),
        "organizer": meeting.body and {"@type": "Organization", "name": meeting.body},
        "attendee": [
            {
                "@type": "Person",
                "@id": absolute(one.official.get_absolute_url()),
                "name": one.official.name,
            }
            for one in facts.attendances
            if one.took_part
        ],
        "subjectOf": [report(told, absolute(meeting.get_absolute_url())) for told in facts.reports],
    }


def place(meeting: Meeting) -> dict | None:
    if not meeting.province:
        return None
    unit = {"@type": "AdministrativeArea", "name": meeting.province.full_name}
    return {"@type": "Place", "name": meeting.venue or meeting.province.full_name, "containedInPlace": unit}


def report(told: Report, address: str) -> dict:
    return known(
        {
            "@type": "Report",
            "@id": f"{address}#r{told.pk}",
            "name": told.title,
            "inLanguage": "vi",
            "datePublished": told.published_on and told.published_on.isoformat(),
            "author": told.byline and {"@type": "Person", "name": told.byline},
            "publisher": told.outlet and {"@type": "Organization", "name": told.outlet},
            "sameAs": told.url,
            "identifier": f"sha256:{told.digest}",
            "version": told.reader_version,
        }
    )


def person(official: Official, spellings: list[str], absolute) -> dict:
    """Describe an official, annotated with the last position, with the other ways to write the name."""
    return {
        "@type": "Person",
        "@id": absolute(official.get_absolute_url()),
        "url": absolute(official.get_absolute_url()),
        "name": official.name,
        "alternateName": spellings,
        "jobTitle": official.last_position,
    }


def document(resolution: Resolution, absolute) -> dict:
    return {
        "@type": "Legislation",
        "@id": absolute(resolution.get_absolute_url()),
        "url": absolute(resolution.get_absolute_url()),
        "name": resolution.name,
        "alternateName": resolution.title,
        "legislationIdentifier": resolution.number,
        "legislationDate": resolution.issued_on and resolution.issued_on.isoformat(),
        "legislationPassedBy": resolution.issuer and {"@type": "Organization", "name": resolution.issuer},
        "inLanguage": "vi",
    }
