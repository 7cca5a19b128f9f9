"""The text keys that the data asks for: a rule, a question or a field without words would leave a hole on the page.

The program builds these keys at run time ("criterion." + id), so the sources do not name them whole.
"""
import json
import pathlib
import re

# Facts that are accepted in a file but never asked and never said to change anything.
NEVER_SHOWN = {"diagnose", "sjelden_diagnose", "stor_belastning"}
FIELD = re.compile(r'\{"([a-z_]+)", Kind::k(\w+), "([a-z]+)"')
FAULT = re.compile(r'fault\("[a-z_]+", "([a-z_]+)"\)')
# Lists of the application that can be filled in on the page (core/view_application.cc).
SHOWN_LISTS = {
    "foresatte": ["navn", "telefon", "epost"],
    "soesken": ["navn", "foedselsaar", "behov"],
    "tjenesteytere": ["navn", "kontakt", "telefon", "hvor_ofte", "siden", "snakker_med"],
    "maal": ["maal", "tiltak", "ansvarlig", "frist", "evaluering"],
}


def load(root, name):
    path = pathlib.Path(root, "assets", name)
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def of_rules(rules):
    for outcome in rules.get("outcomes", []):
        stem = "outcome." + outcome["id"]
        yield from (stem, stem + ".title", stem + ".what", stem + ".uaktuelt")
    for criterion in rules.get("criteria", []):
        yield "criterion." + criterion["id"]
    for fact in rules.get("facts", []):
        yield "fact." + fact["id"]
        if fact["type"] == "choice" and fact["id"] not in NEVER_SHOWN:
            yield from ("fact.%s.%s" % (fact["id"], value) for value in fact["values"])
    for services in rules.get("services", {}).values():
        yield from ("service." + service for service in services)
    yield from ("sector." + sector for sector in rules.get("services", {}))
    for note in rules.get("notes", {}):
        yield "note." + note
        if note != "not_a_decision":
            yield "note." + note + ".title"
    stems = {"lead": "lead.", "plan.action": "plan.action.", "coordinator_action": "next."}
    said_by_nothing = {"plan.action.ny", "plan.action.ingen", "next.ny", "next.ingen"}
    for name, decision in rules.get("decisions", {}).items():
        stem = "consent." if name.startswith("consent.") else stems.get(name)
        for row in decision.get("table", []):
            values = row.get("gives")
            for value in values if isinstance(values, list) else [values]:
                if stem and isinstance(value, str) and stem + value not in said_by_nothing:
                    yield stem + value


def of_interview(interview):
    questions = {question["id"]: question for question in interview.get("questions", [])}
    for section in interview.get("sections", []):
        yield from ("section.%s.step" % section["id"], "section.%s.title" % section["id"])
        for name in section["questions"]:
            question = questions[name]
            yield from ("question.%s.label" % name, "question.%s.hint" % name)
            if question["kind"] != "services":
                yield "summary." + name
            for option in question.get("options", []) + question.get("none", []):
                yield option["text"] if "text" in option else "%s.%s" % (name, option["value"])
                if "under" in option:
                    yield option["under"]


def of_application(root):
    source = pathlib.Path(root, "core", "application_fields.cc")
    if not source.is_file():
        return
    yield from ("application.error." + kind for kind in FAULT.findall(source.read_text(encoding="utf-8")))
    sections = set()
    for field, kind, section in FIELD.findall(source.read_text(encoding="utf-8")):
        if kind != "Rows":
            sections.add(section)
            yield "a.%s.label" % field
        elif field in SHOWN_LISTS:
            sections.add(section)
            yield from ("a.%s.%s" % (field, part) for part in ("label", "row", "add", "remove"))
            yield from ("a.%s.%s.label" % (field, part) for part in SHOWN_LISTS[field])
    yield from ("soeknad.%s.title" % section for section in sections)


# Keys that the sources build from a few fixed words: family -> the words.
BUILT = {
    "changes.number.": ["1", "2", "3"],
    "explain.coordinator.": ["ny", "behold", "foelg_opp", "ingen", "aapent"],
    "explain.plan.": ["ny", "oppdater", "flytt", "avslaatt", "ingen", "aapent"],
    "month.": [str(month) for month in range(1, 13)],
    "complaint.to.": ["statsforvalteren", "nav_klageinstans", "se_avgjoerelsen"],
    "document.complaint.to.": ["statsforvalteren", "nav_klageinstans", "se_avgjoerelsen"],
    "services.status.": ["faar", "trenger", "avslag", "ukjent"],
    "services.state.": ["naa", "faar", "trenger", "avslag", "senere"],
    "document.status.": ["now", "later", "faar", "trenger", "avslag"],
    "verdict.declined.": ["oenske", "samtykke"],
    "verdict.samordning.": ["ja", "trolig", "vurderes", "nei"],
    "blocked.": ["oenske", "samtykke"],
    "send.channel.": ["eskjema", "digital_post", "brev", "telefon", "oppmoete"],
    "short.send.": ["eskjema", "eskjema.find", "eskjema.open", "digital_post", "digital_post.open", "brev", "brev.sign",
                    "brev.open", "telefon", "oppmoete", "oppmoete.open"],
    "short.told.": ["copied", "selected", "shared", "not_shared", "saved"],
    "short.everyday.": ["ja", "nei", "usikker"],
    "short.message.to.": ["municipality", "hospital", "nav", "barnevern"],
    "short.message.duty.": ["municipality", "hospital", "nav", "barnevern"],
    "short.phone.call.": ["municipality", "hospital", "nav", "barnevern"],
    "short.message.role.": ["forelder", "fosterforelder", "verge", "paaroerende", "fagperson"],
    "short.message.who.": ["infant", "child", "young", "adult", "unknown", "unborn"],
    "short.calendar.": [kind + end for kind in ("svar", "purr", "klage", "alder_12", "alder_16", "alder_18", "plan")
                        for end in ("", ".title")],
    "document.duration.": ["under_3_mnd", "mnd_3_24", "over_24_mnd", "usikker", "unanswered"],
    "document.sign.": ["selv", "ungdommen", "foreldre", "forelder_alene", "barnevernet", "fosterforeldre",
                       "representant", "gravide"],
    "document.role.": ["forelder", "fosterforelder", "verge", "paaroerende", "fagperson"],
    "document.custody.": ["felles_enige", "felles_uenige", "alene", "barnevernet"],
    "document.point.": ["ja", "trolig", "vurderes", "nei"],
    "document.answer.": ["ja", "nei", "usikker", "none"],
}


def required(root):
    """Every key, sorted; empty where there is no data."""
    rules = load(root, "rules/no.json")
    keys = set(of_rules(rules)) | set(of_interview(load(root, "interview/interview.json"))) | set(of_application(root))
    if rules:
        keys |= {family + word for family, words in BUILT.items() for word in words}
        verdicts = ("ja", "trolig", "vurderes", "nei", "uaktuelt")
        keys |= {"verdict." + verdict + end for verdict in verdicts for end in ("", ".short", ".brief")}
        keys |= {"criterion.state." + state for state in ("ja", "trolig", "vurderes", "nei", "aapent")}
    return sorted(keys)
