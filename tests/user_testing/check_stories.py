"""Checks the twenty stories of docs/user-testing: their words carry their facts, and the rules make of them what they say.

usage: check_stories.py PROGRAM [ROOT]      (build/samvei); prints each fault; exit code 1 if there is one
"""
import collections
import importlib.machinery
import importlib.util
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(HERE.parent / "texts")]
import check_readability  # noqa: E402
import stories  # noqa: E402

STORIES = 20
WORDS = 60, 150
MOST_LIX = 35  # as for the guide's own answers, docs/readability.md
VERDICTS = "ja trolig vurderes nei uaktuelt".split()
# The services' duty to coordinate is there or not; it has no age or person that it is not for.
NOBODY_MEETS = {("samordning", "uaktuelt")}
COORDINATOR_ACTIONS = {"ny", "behold", "foelg_opp", "ingen"}
PLAN_ACTIONS = {"ny", "oppdater", "flytt", "avslaatt", "ingen"}
BLOCKS = {"samtykke", "oenske"}
LAW_WORDS = re.compile(r"\b(rett til|samordningsbehov\w*|lovens|vilkår\w*|samtykkekompetanse|vedtak\w*)\b", re.IGNORECASE)


def load_script(name):
    """A script without an ending, as a module."""
    path = str(ROOT / "scripts" / name)
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def value_faults(fact, services, value):
    """Why a value is none of the fact's; nothing where it is one."""
    kind = fact["type"]
    if kind == "services":
        wrong = [service for service in value if service not in services]
        return ["no helper is called %s" % service for service in wrong]
    if kind in ("whole_number", "score") and isinstance(value, (int, float)) and not isinstance(value, bool):
        whole = kind == "score" or isinstance(value, int)
        return [] if whole and fact["min"] <= value <= fact["max"] else ["%s is out of range" % value]
    if kind == "date":
        return [] if re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)) else ["%s is no day" % value]
    return [] if value in fact.get("values", []) else ["%s is no value of it" % value]


def text_faults(story):
    """What is wrong with a story as a text."""
    words = len(story["text"].split())
    if not WORDS[0] <= words <= WORDS[1]:
        yield "has %d words, not %d to %d" % (words, *WORDS)
    heaviness, _ = check_readability.lix(story["text"])
    if heaviness > MOST_LIX:
        yield "has LIX %.0f, more than %d" % (heaviness, MOST_LIX)
    for word in LAW_WORDS.findall(story["text"]):
        yield "uses the law's word '%s' where people have words of their own" % word


def fact_faults(story, facts, services):
    """What is wrong with the facts that a story gives, and the words it gives them by."""
    for name, fact in story["facts"].items():
        if name not in facts:
            yield "there is no fact %s" % name
            continue
        known = facts[name]
        is_set = known["type"] == "services"
        for value in [fact["right"], fact.get("also", [])] if is_set else [fact["right"], *fact.get("also", [])]:
            for fault in value_faults(known, services, value):
                yield "%s: %s" % (name, fault)
        if is_set and set(fact["words"]) != set(fact["right"]):
            yield "%s: words and helpers differ: %s" % (name, ", ".join(sorted(set(fact["words"]) ^ set(fact["right"]))))
        if not is_set and not isinstance(fact["words"], str):
            yield "%s: one place of the text is wanted" % name
        for place in stories.words_of(fact):
            if len(place) < 5 or place not in story["text"]:
                yield "%s: the text does not say «%s»" % (name, place)
    for name in story.get("open", []):
        if facts.get(name, {}).get("type") != "choice" or name in story["facts"]:
            yield "%s: only a choice that the story does not give can be open" % name


def outcome_faults(story, assessments):
    """Where the rules make something else of a story than it says. The first assessment is of what was meant."""
    meant = assessments[0]
    for outcome, found in meant["outcomes"].items():
        verdicts = [assessment["outcomes"][outcome]["verdict"] for assessment in assessments]
        said = story["outcomes"].get(outcome)
        if said is None or said[0] != verdicts[0] or set(said) != set(verdicts):
            yield "%s: the story says %s, the rules %s" % (outcome, said, list(dict.fromkeys(verdicts)))
        if found["blocked_by"] != story.get("blocked_by", {}).get(outcome, []):
            yield "%s: blocked by %s" % (outcome, found["blocked_by"])
    for extra in set(story["outcomes"]) - set(meant["outcomes"]):
        yield "there is no outcome %s" % extra
    for assessment in assessments:
        if not assessment["complete"]:
            missing = {name for outcome in assessment["outcomes"].values() for name in outcome["missing"]}
            yield "something that matters is neither told nor open: %s" % ", ".join(sorted(missing))
            break
    actions = {"coordinator": meant["coordinator_action"], "plan": meant["plan"]["action"], "lead": meant["lead"]}
    if meant["complaint"]["deadline"]:
        actions["deadline"] = meant["complaint"]["deadline"]
    if story["actions"] != actions:
        yield "the story says %s, the rules %s" % (story["actions"], actions)


def coverage_faults(told, facts, outcomes):
    """What nobody among the twenty meets."""
    met = {(outcome, verdicts[0]) for story in told for outcome, verdicts in story["outcomes"].items()}
    for outcome in outcomes:
        for verdict in VERDICTS:
            if (outcome, verdict) not in met | NOBODY_MEETS:
                yield "nobody meets %s = %s" % (outcome, verdict)
    for what, wanted, found in (
            ("role", set(facts["rolle"]["values"]), {story["facts"]["rolle"]["right"] for story in told}),
            ("action about the coordinator", COORDINATOR_ACTIONS, {story["actions"]["coordinator"] for story in told}),
            ("action about the plan", PLAN_ACTIONS, {story["actions"]["plan"] for story in told}),
            ("block", BLOCKS, {block for story in told for blocks in story.get("blocked_by", {}).values()
                               for block in blocks})):
        for value in sorted(wanted - found):
            yield "nobody has the %s %s" % (what, value)
    ages = [story["facts"].get("alder", {}).get("right") for story in told]
    for what, low, high in (("small child", 0, 5), ("child", 6, 11), ("youth of 12 to 15", 12, 15),
                            ("youth of 16 or 17", 16, 17), ("adult", 18, 66), ("old person", 67, 120)):
        if not any(age is not None and low <= age <= high for age in ages):
            yield "there is no %s" % what


def faults(data, rules, interview, program):
    told = data["stories"]
    if len(told) != STORIES:
        yield "%d stories, not %d" % (len(told), STORIES)
    for name, key in (("number", "id"), ("title", "title")):
        for value, count in collections.Counter(story[key] for story in told).items():
            if count > 1:
                yield "the %s '%s' stands %d times" % (name, value, count)
    facts = stories.facts_by_id(rules)
    services = {service for sector in rules["services"].values() for service in sector} | {"usikker"}
    for story in told:
        found = list(text_faults(story)) + list(fact_faults(story, facts, services))
        if not found:
            cases = [stories.case(data, interview, answers) for answers in stories.readings(story, rules)]
            found = outcome_faults(story, stories.assess(program, cases))
        for fault in found:
            yield "story %s: %s" % (story["id"], fault)
    yield from coverage_faults(told, facts, [outcome["id"] for outcome in rules["outcomes"]])


def page_faults(root):
    pages = load_script("stories-pages")
    for name, text in pages.pages(root).items():
        path = pathlib.Path(root, "docs", "user-testing", name)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield "%s is not what stories.json says; run scripts/stories-pages" % path.relative_to(root)


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT)
    data = stories.read(root)
    found = list(faults(data, stories.read_rules(root), stories.read_interview(root), program)) + list(page_faults(root))
    for fault in found:
        print(fault)
    print("%d stories, %d faults" % (len(data["stories"]), len(found)))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
