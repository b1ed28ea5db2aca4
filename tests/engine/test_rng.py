from simulator.engine.rng import between, one_of, stream


def test_a_stream_depends_on_its_seed_and_its_name_and_on_nothing_else() -> None:
    first = stream(7, "client/bea/chase").random()
    stream(7, "something/else").random()
    assert stream(7, "client/bea/chase").random() == first
    assert stream(8, "client/bea/chase").random() != first
    assert stream(7, "client/bea/thanks").random() != first


def test_the_numbers_are_the_same_on_every_machine() -> None:
    assert [between(4207, f"draw/{place}", 1, 100) for place in range(4)] == [
        20,
        62,
        85,
        56,
    ]


def test_a_span_of_one_needs_no_luck() -> None:
    assert between(7, "anything", 5, 5) == 5
    assert one_of(7, "anything", ("only",)) == "only"


def test_every_choice_comes_up() -> None:
    assert {one_of(7, f"draw/{place}", "abc") for place in range(50)} == set("abc")
