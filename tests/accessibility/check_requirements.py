"""Checks the evidence of docs/accessibility: the 47 requirements that the law names, each with a test that exists or a trial
by a person that is described, and the page that is made of them.

usage: check_requirements.py [ROOT]      prints each fault; exit code 1 if there is one
"""
import collections
import importlib.machinery
import importlib.util
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = pathlib.Path("docs", "accessibility")

# WCAG 2.1: "Level A" and "Level AA", by the version that brought each. The law's 47 are those of WCAG 2.0 without the three
# that its section 4 leaves out (35), and those that 2.1 added (12).
LEVELS = {
    "A": "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 "
         "2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.1 4.1.2",
    "AA": "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 3.1.2 3.2.3 3.2.4 3.3.3 "
          "3.3.4 4.1.3",
}
NEW_IN_2_1 = set("1.3.4 1.3.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.4 2.5.1 2.5.2 2.5.3 2.5.4 4.1.3".split())
LEFT_OUT = set("1.2.3 1.2.4 1.2.5".split())
NEW_IN_2_2 = {"2.4.11": "AA", "2.5.7": "AA", "2.5.8": "AA", "3.2.6": "A", "3.3.7": "A", "3.3.8": "AA"}
NUMBER = 47

JS_TITLE = re.compile(r"""\b(?:test|it|describe)\(\s*(['"`])((?:\\.|(?!\1).)*)\1""", re.DOTALL)
GTEST = re.compile(r"^TEST(?:_F|_P)?\(\s*(\w+)\s*,\s*(\w+)\s*\)", re.MULTILINE)
PY_NAME = re.compile(r"^\s*def (\w+)\(", re.MULTILINE)
MANUAL = re.compile(r"^\| ([SKBPTX]\d+) \|", re.MULTILINE)


def test_names(path):
    """The names of the tests in a file, as its runner tells them; of a Python check its functions."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".mjs":
        return {re.sub(r"\\(.)", r"\1", title) for _, title in JS_TITLE.findall(text)}
    if path.suffix == ".cc":
        return {"%s.%s" % names for names in GTEST.findall(text)}
    return set(PY_NAME.findall(text))


def law():
    """{id: (level, version)} of the 47."""
    return {one: (level, "2.1" if one in NEW_IN_2_1 else "2.0")
            for level, ids in LEVELS.items() for one in ids.split() if one not in LEFT_OUT}


def list_faults(data):
    wanted = law()
    counted = collections.Counter(one["id"] for one in data["requirements"])
    if len(data["requirements"]) != NUMBER or len(wanted) != NUMBER:
        yield "there are %d requirements, not %d" % (len(data["requirements"]), NUMBER)
    for one in sorted(set(wanted) ^ set(counted)):
        yield "%s is %s" % (one, "missing" if one in wanted else "none of the law's")
    for one, count in counted.items():
        if count > 1:
            yield "%s stands %d times" % (one, count)
    if [one["id"] for one in data["requirements"]] != sorted(counted, key=lambda one: [int(part) for part in one.split(".")]):
        yield "the requirements are out of order"
    for one in data["requirements"]:
        if wanted.get(one["id"], (one["level"], one["wcag"])) != (one["level"], one["wcag"]):
            yield "%s is of level %s, since WCAG %s" % (one["id"], *wanted[one["id"]])
    if {one["id"] for one in data["excluded"]} != LEFT_OUT:
        yield "the three that are left out are %s" % ", ".join(sorted(LEFT_OUT))
    if {one["id"]: one["level"] for one in data["own"]} != NEW_IN_2_2:
        yield "the rows of our own are those that WCAG 2.2 added: %s" % ", ".join(NEW_IN_2_2)


def evidence_faults(data, root):
    steps = set(MANUAL.findall(pathlib.Path(root, FOLDER, "manual-tests.md").read_text(encoding="utf-8")))
    used, asked = set(), set()
    for one in data["requirements"] + data["own"] + data["beyond"]:
        used |= set(one["tests"])
        asked |= set(one["manual"])
        if not one["tests"] and not one["manual"]:
            yield "%s: neither a test nor a trial by a person" % one["id"]
        if len(one["how"]) < 10:
            yield "%s: how is it met?" % one["id"]
        if "answer" in one and one["answer"] not in ("ingen_kjente_brudd", "ikke_aktuelt"):
            yield "%s: %s is no answer" % (one["id"], one["answer"])
        for name in one["tests"]:
            if name not in data["tests"]:
                yield "%s: there is no test %s" % (one["id"], name)
        for step in one["manual"]:
            if step not in steps:
                yield "%s: manual-tests.md has no %s" % (one["id"], step)
    for name in sorted(set(data["tests"]) - used):
        yield "the test %s shows no requirement" % name
    for step in sorted(steps - asked):
        yield "manual-tests.md has %s, which no requirement asks for" % step


def test_faults(data, root):
    for name, test in data["tests"].items():
        path = pathlib.Path(root, test["file"])
        if not path.is_file():
            yield "%s: there is no file %s" % (name, test["file"])
        elif test["name"] not in test_names(path):
            yield "%s: %s has no test '%s'" % (name, test["file"], test["name"])


def load_script():
    """scripts/accessibility-page, which has no ending, as a module."""
    loader = importlib.machinery.SourceFileLoader("accessibility_page", str(ROOT / "scripts" / "accessibility-page"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def page_faults(data, root):
    path = pathlib.Path(root, FOLDER, "requirements.md")
    if not path.exists() or path.read_text(encoding="utf-8") != load_script().page(data):
        yield "%s is not what requirements.json says; run scripts/accessibility-page" % path.relative_to(root)


def faults(data, root):
    yield from list_faults(data)
    yield from evidence_faults(data, root)
    yield from test_faults(data, root)
    yield from page_faults(data, root)


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT)
    data = load_script().read(root)
    found = list(faults(data, root))
    for fault in found:
        print(fault)
    print("%d requirements, %d tests, %d faults" % (len(data["requirements"]), len(data["tests"]), len(found)))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
