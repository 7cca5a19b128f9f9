"""Checks a PDF as its readers will meet it, with programs that are not ours.

usage: check_pdf.py FILE.pdf...     prints each fault; exit code 1 if there is one

Needs qpdf and poppler-utils. With VERAPDF_JAR set to veraPDF's command line (greenfield-apps), PDF/UA-1 and
PDF/A-3a are checked by all their rules.
"""
import json
import os
import re
import subprocess
import sys

MOST_BYTES = 120 * 1024
POINTS_PER_CM = 72 / 2.54
# How many rules a run must have used: a validator that loaded none also says "pass".
FEWEST_RULES = {"ua1": 100, "3a": 140}


def run(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def check_file(path):
    code, output = run("qpdf", "--check", path)
    if code != 0:
        yield "qpdf --check: " + output.strip()
    size = os.path.getsize(path)
    if size > MOST_BYTES:
        yield "%d bytes, more than %d" % (size, MOST_BYTES)


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
    """Draws the pages: none is empty, and nothing runs into the margins beside and above the text."""
    pages = int(re.search(r"^Pages: +(\d+)", run("pdfinfo", path)[1], re.MULTILINE)[1])
    for page in range(1, pages + 1):
        command = ["pdftoppm", "-r", "72", "-gray", "-f", str(page), "-l", str(page), path]
        image = subprocess.run(command, capture_output=True, check=True).stdout
        width, height = (int(number) for number in re.match(rb"P5\s+(\d+) (\d+)\s+255\s", image).groups())
        rows = image[-width * height:]
        margin = int(2 * POINTS_PER_CM) - 1
        ink = {(i % width, i // width) for i, shade in enumerate(rows) if shade < 250}
        if not ink:
            yield "page %d is empty" % page
        outside = [(x, y) for x, y in ink if not (margin <= x < width - margin and margin <= y < height - 6)]
        if outside:
            yield "page %d has ink in the margin, at %s" % (page, min(outside))


def check_rules(path):
    jar = os.environ.get("VERAPDF_JAR")
    for flavour in FEWEST_RULES if jar else ():
        output = run("java", "-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper", "-f", flavour, path)[1]
        details = re.search(r'<details passedRules="(\d+)" failedRules="(\d+)" passedChecks="(\d+)"', output)
        if not details:
            yield "veraPDF %s gave no report: %s" % (flavour, output[-300:])
            continue
        passed, failed, checks = (int(number) for number in details.groups())
        if failed or passed < FEWEST_RULES[flavour] or checks < 1000:
            yield "veraPDF %s: %d rules failed, %d passed in %d checks" % (flavour, failed, passed, checks)
            for clause in re.findall(r'clause="([^"]+)"[^>]*status="failed"', output):
                yield "  clause " + clause


CHECKS = (check_file, check_information, check_fonts, check_tags, check_fields, check_margins, check_rules)


def check(path):
    return ["%s: %s" % (path, fault) for part in CHECKS for fault in part(path)]


if __name__ == "__main__":
    faults = [fault for path in sys.argv[1:] for fault in check(path)]
    print("\n".join(faults) if faults else "%d documents, no fault" % len(sys.argv[1:]))
    sys.exit(1 if faults or len(sys.argv) < 2 else 0)
