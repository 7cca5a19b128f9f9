"""Checks a PDF as its readers will meet it, with programs that are not ours.

usage: check_pdf.py FILE.pdf...     prints each fault; exit code 1 if there is one

Needs qpdf, poppler-utils and mupdf-tools. check_documents.py has the rules of the standards checked as well.
"""
import json
import re
import subprocess
import sys

POINTS_PER_CM = 72 / 2.54
FEWEST_FILLED = 15  # hundredths of a page's height


def run(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def check_file(path):
    code, output = run("qpdf", "--check", path)
    if code != 0:
        yield "qpdf --check: " + output.strip()


def check_information(path):
    output = run("pdfinfo", path)[1]
    information = dict(re.findall(r"^([^:\n]+):[ ]*(.*)$", output, re.MULTILINE))
    for name, wanted in {
        "Title": r".+", "Subject": r".+", "Tagged": "yes", "Form": "AcroForm|none", "JavaScript": "no",
        "Suspects": "no", "Encrypted": "no", "PDF version": r"1\.7", "Page size": r".*\(A4\)",
    }.items():
        if not re.fullmatch(wanted, information.get(name, "")):
            yield "pdfinfo says %s: %s" % (name, information.get(name))


def check_fonts(path):
    fonts = run("pdffonts", path)[1].splitlines()[2:]
    if len(fonts) != 2:
        yield "%d fonts, not 2" % len(fonts)
    for font in fonts:
        if not re.search(r"\bCID TrueType\s+Identity-H\s+yes \S+\s+yes\b", font):
            yield "not embedded with a way back to characters: " + font


def check_tags(path):
    code, output = run("pdfinfo", "-struct-text", path)
    if code != 0 or "Error" in output:
        yield "pdfinfo -struct-text: " + output[:200]
    tags = re.findall(r"^ *([A-Z][A-Za-z0-9]*)(?: \(\w+\))?:? *$", output, re.MULTILINE)
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"H\d", tag)]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield "the first heading, and no other, must be H1: %s" % levels
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            yield "a heading of level %d follows one of level %d" % (after, before)
    widgets = len(fields(path))
    if tags.count("Form") != widgets:
        yield "%d Form elements for %d fields" % (tags.count("Form"), widgets)


def fields(path):
    """The fields as {name: value}, a checkbox's being "/Yes" or "/Off"; {} when there is no form."""
    form = json.loads(run("qpdf", "--json", "--json-key=acroform", path)[1])["acroform"]
    return {field["fullname"]: field["value"] for field in form["fields"]}


def check_fields(path):
    form = json.loads(run("qpdf", "--json", "--json-key=acroform", path)[1])["acroform"]
    if form["needappearances"]:
        yield "NeedAppearances: the fields must have a look of their own"
    names = [field["fullname"] for field in form["fields"]]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield "two fields are called " + name
    for field in form["fields"]:
        if not field["alternativename"] or field["alternativename"] == field["fullname"]:
            yield "field %s has nothing to be spoken" % field["fullname"]


def check_margins(path):
    """Draws the pages: none is nearly empty, and nothing runs into the margins beside and above the text."""
    drawn = subprocess.run(["pdftoppm", "-r", "72", "-gray", path], capture_output=True, check=True).stdout
    margin = int(2 * POINTS_PER_CM) - 1
    start = number = 0
    while start < len(drawn):
        head = re.compile(rb"P5\s+(\d+) (\d+)\s+255\s").match(drawn, start)
        width, height = int(head[1]), int(head[2])
        pixels = drawn[head.end():head.end() + width * height]
        start, number = head.end() + width * height, number + 1
        rows = [pixels[i:i + width] for i in range(0, len(pixels), width)]
        ink = [min(row) < 250 for row in rows]
        beside = [min(row[:margin] + row[-margin:]) < 250 for row in rows]
        text = ink[margin:height - margin]
        if not any(text[len(text) * FEWEST_FILLED // 100:]):
            yield "page %d holds hardly anything" % number
        if any(beside) or any(ink[:margin]) or any(ink[-6:]):
            yield "page %d has ink in the margin" % number


def check_mupdf(path):
    """Another reader's text is the same, and it has nothing to complain of."""
    done = subprocess.run(["mutool", "draw", "-q", "-F", "txt", path], capture_output=True, check=False)
    complaints = "\n".join(line for line in done.stderr.decode("utf-8", "replace").splitlines()
                           if "ICC support is not available" not in line)  # Debian's is built without
    if done.returncode != 0 or complaints:
        yield "mutool: " + complaints[:200]
    # Values of fields stand elsewhere in the order of the two, and words may be cut at the end of a line: the characters are compared.
    ours = re.findall(r"\w", done.stdout.decode("utf-8", "replace"))
    theirs = re.findall(r"\w", run("pdftotext", "-raw", path, "-")[1])
    if sorted(ours) != sorted(theirs):
        yield "mutool and pdftotext read different characters"


CHECKS = (check_file, check_information, check_fonts, check_tags, check_fields, check_margins, check_mupdf)


def check(path):
    return ["%s: %s" % (path, fault) for part in CHECKS for fault in part(path)]


if __name__ == "__main__":
    faults = [fault for path in sys.argv[1:] for fault in check(path)]
    print("\n".join(faults) if faults else "%d documents, no fault" % len(sys.argv[1:]))
    sys.exit(1 if faults or len(sys.argv) < 2 else 0)
