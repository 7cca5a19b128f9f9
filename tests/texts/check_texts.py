"""Compares the languages of assets/texts: the same keys, the same {placeholders}, no key twice, no empty text;
every key that the C++ sources name literally exists, and so does every key that the data asks for.

usage: check_texts.py ROOT               prints each fault, and how many texts each language lacks; exit code 1 if any
       check_texts.py ROOT --missing LANGUAGE
                                       prints the keys that the language lacks, by file, with the bokmål text
"""
import collections
import json
import pathlib
import re
import sys

import required_keys

PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)\}")
# A text's key wherever it stands in a source that shows or prints: in a table, behind a "?", as an argument.
LITERAL = re.compile(r'"([a-z0-9_]+(?:\.[a-z0-9_]+)+)"')
NOT_TEXT = re.compile(r'\bSourcesOf\("[a-z0-9_.]+"\)')  # names something of the rules
SHOWING = re.compile(r"^(application|complaint|documents|guide|plan|view|command_apply)[a-z_]*\.cc$")
# First parts of keys that ids of the page have too; where they are texts they stand in a call (USE).
IDS = {"nav", "a", "link"}
USE = re.compile(r'\b(?:Get|Format|Has|Text|Voice)\(\s*"([a-z0-9_.]+)"\s*[,)]')


def read(path, faults):
    """The flat object of strings in a file; what is not one becomes a fault."""

    def pairs(items):
        for key, count in collections.Counter(key for key, _ in items).items():
            if count > 1:
                faults.append("%s: the key %s stands %d times" % (path.name, key, count))
        return dict(items)

    try:
        found = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=pairs)
    except ValueError as error:
        faults.append("%s: %s" % (path.name, error))
        return {}
    texts = {}
    for key, text in found.items():
        if not isinstance(text, str):
            faults.append("%s: %s is not a string" % (path.name, key))
        elif not text.strip():
            faults.append("%s: %s is empty" % (path.name, key))
        else:
            texts[key] = text
    return texts


def check(root):
    faults = []
    languages = collections.defaultdict(dict)  # language -> key -> text
    for path in sorted(pathlib.Path(root, "assets", "texts").glob("*.json")):
        language = path.name.split(".")[0]
        languages[language]  # a language whose only file is empty lacks every key
        for key, text in read(path, faults).items():
            if key in languages[language]:
                faults.append("%s: %s stands in another file of the language too" % (path.name, key))
            languages[language][key] = text

    every = collections.defaultdict(dict)  # key -> language -> placeholders
    for language, texts in languages.items():
        for key, text in texts.items():
            every[key][language] = sorted(set(PLACEHOLDER.findall(text)))
    for key, found in sorted(every.items()):
        for language in sorted(set(languages) - set(found)):
            faults.append("%s: %s is missing (it is in %s)" % (language, key, ", ".join(sorted(found))))
        if len({tuple(names) for names in found.values()}) > 1:
            faults.append("%s: different placeholders: %s" % (key, ", ".join(
                "%s {%s}" % (language, "} {".join(names)) for language, names in sorted(found.items()))))

    for folder in ("core", "web"):
        for path in sorted(pathlib.Path(root, folder).rglob("*.cc")):
            for key in USE.findall(path.read_text(encoding="utf-8")):
                if "." in key and key not in every:
                    faults.append("%s: uses the text %s, which no language has" % (path.relative_to(root), key))
    stems = {key.split(".")[0] for key in every} - IDS
    for path in sorted(pathlib.Path(root, "core").glob("*.cc")):
        if not SHOWING.match(path.name):
            continue
        for key in LITERAL.findall(NOT_TEXT.sub("", path.read_text(encoding="utf-8"))):
            if key.split(".")[0] in stems and key not in every:
                faults.append("%s: names the text %s, which no language has" % (path.relative_to(root), key))
    for key in required_keys.required(root):
        for language in sorted(languages):
            if key not in languages[language]:
                faults.append("%s: %s is missing; rules, interview or application ask for it" % (language, key))
    return faults, languages


def missing(root, language):
    """The texts that bokmål has and the language lacks: part -> key -> bokmål text."""
    parts = {}
    had = set()
    for path in pathlib.Path(root, "assets", "texts").glob(language + ".*.json"):
        had |= set(read(path, []))
    for path in sorted(pathlib.Path(root, "assets", "texts").glob("nb.*.json")):
        lacking = {key: text for key, text in read(path, []).items() if key not in had}
        if lacking:
            parts[path.name.split(".")[1]] = lacking
    return parts


def main():
    if len(sys.argv) == 4 and sys.argv[2] == "--missing":
        print(json.dumps(missing(sys.argv[1], sys.argv[3]), ensure_ascii=False, indent=2))
        return
    faults, languages = check(sys.argv[1])
    for fault in faults:
        print(fault)
    for language in sorted(set(languages) - {"nb"}):
        for part, keys in missing(sys.argv[1], language).items():
            print("%s.%s.json lacks %d of the texts of nb.%s.json" % (language, part, len(keys), part))
    print("%d faults; %s" % (len(faults), ", ".join(
        "%s %d texts" % (language, len(texts)) for language, texts in sorted(languages.items())) or "no texts yet"))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
