"""Inputs for the fuzz targets that the repository has already, under other names; nothing is copied into it.

seeds(root, target) gives a list of bytes; `target` is a name like "rules".
"""
import json
import pathlib


def read_all(folder, pattern="*.json"):
    return [file.read_bytes() for file in sorted(folder.glob(pattern))]


def changes_of_rules(root):
    """tests/bad/rules: each file changes one place of good.json, or puts a profile on it."""
    for file in sorted((root / "tests/bad/rules").glob("*.json")):
        if file.name != "good.json":
            yield json.loads(file.read_text(encoding="utf-8"))


def rules(root):
    good = (root / "tests/bad/rules/good.json").read_text(encoding="utf-8")
    bad = [good.replace(change["find"], change["replace"], 1) for change in changes_of_rules(root) if "find" in change]
    return [text.encode() for text in [good] + bad]


def profile(root):
    in_rules = [json.dumps(change["profile"]).encode() for change in changes_of_rules(root) if "profile" in change]
    return (read_all(root / "assets/municipalities") + read_all(root / "tests/bad/profiles")
            + read_all(root / "docs", "template-profile.json") + in_rules)


def case(root):
    cases = json.loads((root / "tests/cases/cases.json").read_text(encoding="utf-8"))
    worked = [json.dumps({key: one[key] for key in ("as_of", "profile", "answers")}).encode() for one in cases]
    return (worked + read_all(root / "tests/bad/cases") + read_all(root / "tests/good")
            + read_all(root / "docs", "example-case.json"))


def texts(root):
    return read_all(root / "assets/texts")


def interview(root):
    return read_all(root / "assets/interview")


def seeds(root, target):
    makers = {"rules": rules, "profile": profile, "case": case, "texts": texts, "interview": interview}
    return makers[target](pathlib.Path(root)) if target in makers else []
