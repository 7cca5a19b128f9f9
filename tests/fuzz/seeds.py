"""Inputs for the fuzz targets that the repository has already, under other names; nothing is copied into it.

seeds(root, target) gives a list of bytes; `target` is a name like "rules".
"""
import json
import pathlib
import zlib


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


def pdf(root):
    """Small files of the shapes that programs write: plain, packed, in an object stream, of two revisions."""
    content = b'{"as_of":"2026-11-22","answers":{"alder":7}}'
    packed = zlib.compress(content)
    name = b"5 0 obj<</F(samvei-sak.json)/EF<</F 4 0 R>>>>endobj\n"
    plain = b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(content), content)
    flate = b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n" % (len(packed), packed)
    body = b"5 0 <</F(samvei-sak.json)/EF<</F 4 0 R>>>>"
    pack = b"9 0 obj<</Type/ObjStm/N 1/First 4/Length %d>>stream\n%s\nendstream endobj\n" % (len(body), body)
    return [b"%PDF-1.7\n" + objects + b"trailer<</Root 1 0 R>>" for objects in
            (plain + name, flate + name, plain + pack, plain + name + flate)]


def code(root):
    def base45(data):
        text = ""
        for i in range(0, len(data), 2):
            number = int.from_bytes(data[i:i + 2], "big")
            for _ in range(3 if i + 1 < len(data) else 2):
                number, digit = divmod(number, 45)
                text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[digit]
        return text
    cases = case(root)
    return cases + [("SAMVEI1:" + base45(zlib.compress(one))).encode() for one in cases[:40]]


def seeds(root, target):
    makers = {"rules": rules, "profile": profile, "case": case, "texts": texts, "interview": interview, "pdf": pdf,
              "code": code}
    return makers[target](pathlib.Path(root)) if target in makers else []
