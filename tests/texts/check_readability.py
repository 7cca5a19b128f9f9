"""Measures how heavy the Norwegian texts are to read, by LIX, and holds them to limits.

usage: check_readability.py ROOT [--list]    exit code 1 when a group is too heavy; --list shows each group's heaviest

LIX is the mean number of words in a sentence and the percentage of words of more than six letters, added. A text
without a full stop counts as one sentence. docs/readability.md says why the limits are what they are.
"""
import json
import pathlib
import re
import sys

LANGUAGES = ("nb", "nn")
WORD = re.compile(r"[A-Za-zÆØÅæøåéèêóòôäöÉ0-9§@]+(?:[-’][A-Za-zÆØÅæøåé0-9]+)*")
PLACEHOLDER = re.compile(r"\{[a-z0-9_]+\}")
END = re.compile(r"[.!?:…]+(?=\s|$|»)")
FEWEST = 5  # words; a shorter text has no sentence to measure
LONG = 12  # words from which on a text is held to a limit of its own: below, one long name decides
MOST_EACH = 75

# group -> (first parts of the keys that belong to it, the most that the group's mean may be)
GROUPS = {
    "questions": ({"question", "section", "statement", "passer", "services", "hvem", "error", "errors"}, 30),
    "answers": ({"note", "next", "outcome", "blocked", "consent", "lead", "complaint", "know", "send", "plan"}, 35),
    "page": ({"start", "footer", "save", "after", "restart", "needless", "language", "a", "soeknad", "application"}, 30),
    "document": ({"document"}, 40),
}
# What is no sentence, or is read by those who keep the rules.
LEFT_OUT = {"act", "fact", "service", "sector", "month", "check", "explain", "criterion", "verdict", "changes"}
REST = "rest", 40


def lix(text):
    """(LIX, words) of a text; placeholders stand for one short word."""
    text = PLACEHOLDER.sub("x", text)
    words = WORD.findall(text)
    if not words:
        return 0.0, 0
    sentences = sum(1 for part in END.split(text) if WORD.search(part)) or 1
    long_words = sum(1 for word in words if len(word) > 6)
    return len(words) / sentences + 100 * long_words / len(words), len(words)


def read(root, language):
    texts = {}
    for path in sorted(pathlib.Path(root, "assets", "texts").glob(language + ".*.json")):
        texts.update(json.loads(path.read_text(encoding="utf-8")))
    return texts


def group_of(key):
    """(name, limit) of a key's group; None where it is not measured."""
    first = key.split(".")[0]
    if first in LEFT_OUT:
        return None
    return next(((name, limit) for name, (parts, limit) in GROUPS.items() if first in parts), REST)


def measure(root):
    """{(language, group, limit): [(lix, words, key)], the heaviest first}"""
    measured = {}
    for language in LANGUAGES:
        for key, text in read(root, language).items():
            value, words = lix(text)
            if words >= FEWEST and group_of(key):
                measured.setdefault((language, *group_of(key)), []).append((value, words, key))
    return {group: sorted(found, reverse=True) for group, found in sorted(measured.items())}


def mean(found):
    return sum(value for value, _, _ in found) / len(found)


def faults(root):
    for (language, group, limit), found in measure(root).items():
        if mean(found) > limit:
            yield "%s %s: the mean LIX is %.1f, more than %d; the heaviest: %s" % (
                language, group, mean(found), limit, ", ".join(key for _, _, key in found[:5]))
        for value, words, key in found:
            if words >= LONG and value > MOST_EACH:
                yield "%s: %s has LIX %.0f, more than %d" % (language, key, value, MOST_EACH)


def main():
    root = sys.argv[1]
    for (language, group, _), found in measure(root).items():
        print("%s %-10s mean LIX %.1f over %d texts" % (language, group, mean(found), len(found)))
        if "--list" in sys.argv:
            for value, words, key in found[:8]:
                print("    %.0f in %d words: %s" % (value, words, key))
    found = list(faults(root))
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
