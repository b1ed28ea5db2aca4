import pytest

from simulator.scenarios.templating import Scope, faults

SCOPE = Scope(clients=("noor",), contacts=("supplier", "flour-mill"))


@pytest.mark.parametrize(
    "text",
    (
        "Nothing to fill in, 50% {off}",
        "{{ clients.noor.first_name }} and {{ contacts['flour-mill'].phone }}",
        '{{ 12.5 | money }} at {{ "9:30" | clock }}, not {{ day.ends | clock }}',
        '{% if clients.noor.name == "A" and not day.date != "x" %}a{% else %}b{% endif %}',
        '{{ "a" if day.starts == "09:00" else "b" }}',
        "{# a remark #}",
    ),
)
def test_what_can_be_filled_in_has_no_fault(text: str) -> None:
    assert list(faults(text, SCOPE)) == []


@pytest.mark.parametrize(
    ("text", "suggestion"),
    (
        ("{{ client.noor.name }}", "Did you mean clients?"),
        ("{{ clients.nora.name }}", "Did you mean noor?"),
        ("{{ clients.noor.firstname }}", "Did you mean first_name?"),
        ("{{ day.end }}", "Did you mean ends?"),
        ("{{ 3 | mony }}", "Did you mean money?"),
        ("{{ 3 | money('USD') }}", "Write | money"),
        ("{{ 'x' | money }}", "Write {{ 12.5 | money }}."),
        ('{{ "25:00" | clock }}', 'Write {{ "15:30" | clock }}.'),
        ("{{ clients.noor.name | money }}", "Write {{ 12.5 | money }}."),
        (
            "{{ clients.noor }}",
            "Say what of it: name, first_name, last_name, email, role, company, phone.",
        ),
        (
            "{{ contacts.flour-mill.name }}",
            "A name with a hyphen is written contacts['flour-mill'].name.",
        ),
        ("{{ 'a' if day.starts == 'b' }}", "Write {{ … if … else … }}."),
    ),
)
def test_what_cannot_be_filled_in_is_told_what_can(text: str, suggestion: str) -> None:
    assert [each.suggestion for each in faults(text, SCOPE)] == [suggestion]


@pytest.mark.parametrize(
    "text",
    (
        "{% for x in clients %}{% endfor %}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ clients.__class__.__mro__ }}",
        "{{ clients.noor.name() }}",
        "{{ clients[clients.noor.name] }}",
        "{{ [1, 2] }}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{{ clients.noor.name < 3 }}",
        "{{ clients.noor.name",
        "{% if %}",
        "{{ " + "(" * 5_000 + " }}",
        "{{ 1" + "0" * 5_000 + " }}",
        "{{ 1e999 | money }}",
        "{{ a }}" * 5_000,
    ),
)
def test_nothing_can_repeat_calculate_or_reach_inside(text: str) -> None:
    assert list(faults(text, SCOPE))


def test_every_fault_of_a_text_is_found_on_its_line() -> None:
    text = "{{ clients.nora.name }}\n{{ day.ends }}\n{{ contacts.suplier.name }}"
    assert [(each.text, each.line) for each in faults(text, SCOPE)] == [
        ("nora", 1),
        ("suplier", 3),
    ]


def test_a_role_cannot_be_made_of_a_role() -> None:
    scope = SCOPE.of_description()
    assert list(faults("{{ clients.noor.name }}", scope)) == []
    assert list(faults("{{ clients.noor.role }}", scope))


def test_a_placeholder_nobody_fills_in_is_found() -> None:
    found = list(faults("Where is {titel}?", SCOPE, placeholders=("title", "due")))
    assert [each.suggestion for each in found] == ["Did you mean {title}?"]
