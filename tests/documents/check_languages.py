"""Writes the application in every language by the command line, and reads it back with programs that are not ours.

usage: check_languages.py SAMVEI ROOT

Each has its words, letters, day and language; what was typed stands in each as it was typed.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import check_pdf

# language -> (letters that its documents have, the day as it is written there)
EXPECTED = {
    "nb": ("øå", "22. november 2026"),
    "nn": ("øå", "22. november 2026"),
    "en": ("’–", "22 November 2026"),
    "se": ("áčđŋšžÁ", "skábmamánu 22. beaivi 2026"),
}
KEYS = ["document.ask.heading", "document.consent.heading", "document.assessment.heading", "document.info.heading",
        "document.footer"]
TYPED = "Áile Østby Čáhci"
CASE = {
    "as_of": "2026-11-22",
    "answers": {"rolle": "forelder", "venter_barn": "nei", "alder": 7, "tjenester": ["fysioterapi", "habu", "avlastning"],
                "tjenester_senere": [], "samordningsbehov": "ja", "komplekst": "ja", "varighet": "over_24_mnd",
                "alvorlig": "ja", "oensker_koordinator": "ja", "oensker_plan": "ja", "foreldreansvar": "felles_enige"},
    "application": {"navn": TYPED},
}


def texts(root, language):
    found = {}
    for file in pathlib.Path(root, "assets", "texts").glob(language + ".*.json"):
        found.update(json.loads(file.read_text(encoding="utf-8")))
    return found


def joined(text):
    return " ".join(text.split())


def check_document(path, language, words):
    yield from check_pdf.check(path)
    shown = joined(check_pdf.run("pdftotext", "-layout", path, "-")[1])
    letters, day = EXPECTED[language]
    for letter in letters:
        if letter not in shown:
            yield "pdftotext shows no " + letter
    for text in [day] + [joined(words[key]) for key in KEYS]:
        if text not in shown:
            yield "pdftotext does not show " + text
    if re.search(r"\{[a-z]|\bdocument\.[a-z]", shown):
        yield "a key or a placeholder is shown"
    if TYPED not in json.dumps(check_pdf.fields(path), ensure_ascii=False):
        yield "what was typed does not read back"
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"], capture_output=True, check=True).stdout
    told = set(re.findall(rb"/Lang \(([a-z]+)\)", plain))
    if told != {language.encode()}:
        yield "/Lang is %s" % told


def main():
    program, root = sys.argv[1:3]
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        case = pathlib.Path(folder, "case.json")
        case.write_text(json.dumps(CASE), encoding="utf-8")
        for language in EXPECTED:
            path = str(pathlib.Path(folder, language + ".pdf"))
            subprocess.run([program, "apply", str(case), "--spraak", language, "-o", path], check=True)
            words = texts(root, language)
            faults += ["%s: %s" % (language, fault) for fault in check_document(path, language, words)]
            # The check itself: another language must not pass.
            other = "en" if language != "en" else "nb"
            if not list(check_document(path, other, texts(root, other))):
                faults.append("%s passes as %s" % (language, other))
    print("\n".join(faults) if faults else "the documents of %d languages read back" % len(EXPECTED))
    sys.exit(1 if faults else 0)


main()
