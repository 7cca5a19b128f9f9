"""The twenty stories of docs/user-testing/stories.json: what a reader should answer, and what else is right.

A story states facts in everyday words. What it does not mention, the guide settles by itself when somebody goes on
without ticking anything; `silence` says how, from the same data as the guide.
"""
import itertools
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
STORIES = pathlib.Path("docs", "user-testing", "stories.json")
SETS = ("tjenester", "tjenester_senere")
MOST_READINGS = 4096  # a story with more allowed readings than this is too loose to test anything with


def read(root=ROOT):
    return json.loads(pathlib.Path(root, STORIES).read_text(encoding="utf-8"))


def read_rules(root=ROOT):
    return json.loads(pathlib.Path(root, "assets", "rules", "no.json").read_text(encoding="utf-8"))


def read_interview(root=ROOT):
    return json.loads(pathlib.Path(root, "assets", "interview", "interview.json").read_text(encoding="utf-8"))


def words_of(fact):
    """The places of the text that a fact rests on."""
    words = fact["words"]
    return list(words.values()) if isinstance(words, dict) else [words]


def silence(interview, answers):
    """What the guide writes for somebody with these answers about whatever the story says nothing of."""
    found = {"tjenester_senere": []}
    for question in interview["questions"]:
        found.update(question.get("rest", {}))  # the chips and statements that nobody ticked
        for option in question.get("options", []):
            # Who it is about settles more than the role.
            if question["id"] == "hvem" and option["writes"].get("rolle") == answers.get("rolle"):
                if answers.get("venter_barn", "nei") == option["writes"].get("venter_barn"):
                    found.update(option["writes"])
    found.setdefault("venter_barn", "nei")
    if answers.get("alder", 18) < 18 and answers.get("venter_barn") != "ja":
        found["kpr"] = "ingen"  # the field for a score was left empty
    if answers.get("rolle") == "selv" and 12 <= answers.get("alder", 0) <= 17:
        found["ungdom_oensker"] = own_wish(answers)
    return found


def own_wish(answers):
    """A youth who fills in alone is asked once; the guide takes the wish from there (FollowOwnWish)."""
    wishes = answers.get("oensker_koordinator"), answers.get("oensker_plan")
    if "ja" in wishes or wishes[1] == "senere":
        return "ja"
    return "nei" if wishes == ("nei", "nei") else "usikker"


def case(data, interview, answers):
    return {"as_of": data["as_of"], "profile": data["profile"], "answers": {**silence(interview, answers), **answers}}


def intended(story):
    """The answers that the story's author meant."""
    return {name: fact["right"] for name, fact in story["facts"].items()}


def facts_by_id(rules):
    return {fact["id"]: fact for fact in rules["facts"]}


def readings(story, rules):
    """All answers that are right: the intended ones first, then each allowed alternative with each other."""
    facts = facts_by_id(rules)
    choices = []
    for name, fact in story["facts"].items():
        also = fact.get("also", [])
        if name in SETS:
            # Each helper that may be there or not, by itself.
            extra = itertools.chain.from_iterable(
                itertools.combinations(also, count) for count in range(len(also) + 1))
            choices.append([(name, fact["right"] + list(more)) for more in extra])
        else:
            choices.append([(name, value) for value in [fact["right"], *also]])
    for name in story.get("open", []):
        choices.append([(name, None)] + [(name, value) for value in facts[name]["values"]])
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MOST_READINGS:
        raise ValueError("story %s has %d allowed readings, more than %d" % (story["id"], count, MOST_READINGS))
    for reading in itertools.product(*choices):
        yield {name: value for name, value in reading if value is not None}


def assess(program, cases):
    """What `samvei assess` says of each case. Raises ValueError with its faults."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, one in enumerate(cases):
            files.append(pathlib.Path(folder, "%05d.json" % number))
            files[-1].write_text(json.dumps(one), encoding="utf-8")
        done = subprocess.run([program, "assess", *map(str, files)], capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        raise ValueError(done.stderr.strip())
    return [json.loads(line) for line in done.stdout.splitlines()]


def reached(story, name, answers):
    """True where the answers hold what the story means by a fact: the intended value, or one that is as right."""
    fact = story["facts"][name]
    if name not in SETS:
        return name in answers and answers[name] in [fact["right"], *fact.get("also", [])]
    given = set(answers.get(name, []))
    other = SETS[1 - SETS.index(name)]
    # A helper who may stand in either list is there when it stands in one.
    elsewhere = set(story["facts"].get(other, {}).get("also", [])) & set(answers.get(other, []))
    return name in answers and set(fact["right"]) - elsewhere <= given <= set(fact["right"]) | set(fact.get("also", []))
