from simulator.engine.rng import between, stream


def test_a_stream_depends_on_its_seed_and_its_name_and_on_nothing_else() -> None:
    first = stream(7, "client/bea/chase").random()
    stream(7, "something/else").random()
    assert stream(7, "client/bea/chase").random() == first
    assert stream(8, "client/bea/chase").random() != first
    assert stream(7, "client/bea/thanks").random() != first


def test_the_numbers_are_the_same_on_every_machine() -> None:
    assert [between(4207, f"draw/{place}", 1, 100) for place in range(4)] == [
        37,
        59,
        11,
        38,
    ]
