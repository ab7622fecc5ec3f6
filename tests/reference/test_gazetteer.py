from meetings.reference.gazetteer import communes, districts, entities_by_commune_count
from meetings.reference.provinces import all_units

ENTITIES = {unit.entity for unit in all_units()}


def test_every_commune_and_district_belongs_to_a_known_entity():
    assert {e for entities in (*communes().values(), *districts().values()) for e in entities} <= ENTITIES


def test_all_communes_and_districts_are_there():
    assert sum(count * len(entities) for count, entities in entities_by_commune_count().items()) == 3321
    assert sum(len(entities) for entities in districts().values()) >= 690


def test_a_name_that_repeats_gives_every_place():
    assert districts()["huyện tam nông"] == ("dong-thap", "phu-tho")
    assert districts()["huyện tiền hải"] == ("thai-binh",)


def test_a_commune_that_became_a_ward_has_both_kinds():
    assert "dong-nai-2025" in communes()["xã long thành"]
    assert "dong-nai-2025" in communes()["phường long thành"]


def test_the_number_of_communes():
    assert entities_by_commune_count()[56] == ("cao-bang",)
    assert entities_by_commune_count()[129] == ("ninh-binh-2025",)
    assert len(entities_by_commune_count()[124]) == 3
