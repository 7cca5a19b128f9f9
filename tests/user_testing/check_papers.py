"""Checks the papers of docs/user-testing: they name what the page really says, bokmål and nynorsk are the same papers, and
the number of people who have tested is the same wherever it is told.

usage: check_papers.py [ROOT]      prints each fault; exit code 1 if there is one
"""
import datetime
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "texts"))
import check_readability  # noqa: E402

FOLDER = pathlib.Path("docs", "user-testing")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
QUOTING = ["oppgaver-fasit.md"]  # papers whose bold words stand so on the page
PAIRS = ["invitasjon", "samtykke", "oppgaver", "etterpaa"]
MOST_LIX = 35  # as for the guide's own answers, docs/readability.md
# Where the number of people is told, and the line that tells it.
TOLD = {
    "docs/user-testing/README.md": r"^\*\*(None|\d+) so far\.\*\*",
    "README.md": r"^\*\*(Nobody|\d+ people) outside the project ha(?:s|ve) tested it\*\*",
    "docs/accessibility/statement.md": r"^Antall mennesker som har prøvd Samvei: (ingen|\d+)\.$",
}
MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()
NONE = {"None", "Nobody", "ingen"}


def read(root, name):
    return pathlib.Path(root, FOLDER, name).read_text(encoding="utf-8")


def shape(text):
    """What two languages of a paper must have in common."""
    return {
        "headings": re.findall(r"^#+ ", text, re.MULTILINE),
        "boxes": text.count("☐"),
        "lines to write on": len(re.findall(r"…{3,}", text)),
        "bold places": len(BOLD.findall(text)),
        "rows of tables": len(re.findall(r"^\|", text, re.MULTILINE)),
        "paragraphs": len(re.findall(r"\n\n", text)),
    }


def page_words(root):
    """Every text of the guide in bokmål."""
    found = set()
    for path in pathlib.Path(root, "assets", "texts").glob("nb.*.json"):
        found |= set(json.loads(path.read_text(encoding="utf-8")).values())
    return found


def quote_faults(root):
    words = page_words(root)
    for name in QUOTING:
        for place in BOLD.findall(read(root, name)):
            if place not in words and place != "uthevet":
                yield "%s: the page says **%s** nowhere" % (name, place)


def pair_faults(root):
    for name in PAIRS:
        shapes = [shape(read(root, "%s.%s.md" % (name, language))) for language in ("nb", "nn")]
        for what in shapes[0]:
            if shapes[0][what] != shapes[1][what]:
                yield "%s: bokmål and nynorsk have different %s" % (name, what)
        for language in ("nb", "nn"):
            text = read(root, "%s.%s.md" % (name, language))
            words = re.sub(r"[…☐|*#]+|---", " ", text)
            heaviness, _ = check_readability.lix(re.sub(r"\n\n", ". ", words))
            if heaviness > MOST_LIX:
                yield "%s.%s.md has LIX %.0f, more than %d" % (name, language, heaviness, MOST_LIX)


def task_faults(root):
    key = read(root, "oppgaver-fasit.md")
    tasks = set(re.findall(r"^\*\*Oppgave (\d+)\.", read(root, "oppgaver.nb.md"), re.MULTILINE))
    told = {cells[0] for cells in re.findall(r"^\| (\d+) \|(.*)$", key, re.MULTILINE)}
    given = {number for numbers in re.findall(r"^\| [0A-E] [^|]*\|[^|]*\| ([\d, ]+) \|$", key, re.MULTILINE)
             for number in re.findall(r"\d+", numbers)}
    reported = set(re.findall(r"^\| (\d+) ", read(root, "rapport.md"), re.MULTILINE))
    day = datetime.date.fromisoformat(next(
        story["actions"]["deadline"] for story in json.loads(read(root, "stories.json"))["stories"] if story["title"] == "Brevet"))
    last = "%d. %s %d" % (day.day, MONTHS[day.month - 1], day.year)
    if not re.search(r"^\| 8 \|.* %s\. \|$" % re.escape(last), key, re.MULTILINE):
        yield "task 8: the last day is %s" % last
    for what, found in (("no success", told), ("no visitor", given), ("no row in the report", reported)):
        for number in sorted(tasks ^ found, key=int):
            yield "task %s: %s" % (number, what)


def people_tested(root):
    rounds = json.loads(read(root, "rounds.json"))["rounds"]
    return sum(one["people"] for one in rounds)


def number_faults(root):
    people = people_tested(root)
    for name, line in TOLD.items():
        path = pathlib.Path(root, name)
        found = re.search(line, path.read_text(encoding="utf-8") if path.exists() else "", re.MULTILINE)
        if not found:
            yield "%s does not tell with how many people Samvei has been tested" % name
        elif (0 if found[1] in NONE else int(re.match(r"\d+", found[1])[0])) != people:
            yield "%s says %s, rounds.json %d" % (name, found[1], people)


def list_faults(root):
    listed = set(re.findall(r"`([a-z0-9.-]+\.(?:md|json))`", read(root, "README.md")))
    for path in pathlib.Path(root, FOLDER).iterdir():
        if path.name not in listed | {"README.md"}:
            yield "README.md does not name %s" % path.name


def faults(root):
    for check in (quote_faults, pair_faults, task_faults, number_faults, list_faults):
        yield from check(root)


def main():
    found = list(faults(sys.argv[1] if len(sys.argv) > 1 else ROOT))
    for fault in found:
        print(fault)
    print("%d faults" % len(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
