"""Writes documents of many cases and reads them back with programs that are not ours.

usage: check_documents.py SAMVEI WRITE_SAMPLE REGULAR.ttf BOLD.ttf [FOLDER]

The samples and every document of every case of cases/ are looked at by qpdf, poppler, mupdf, pdf.js and veraPDF. Then one of them is
damaged in many ways, and each damage must be told. With FOLDER, the files are kept there.
"""
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import check_pdf
import damage
from verapdf import report

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DOCUMENTS = ["soeknad", "plan", "klage", "melding"]  # each of a case that has it
FEWEST = {"soeknad": 12, "plan": 12, "klage": 4, "melding": 12}
MOST_BYTES = 150 * 1024
MOST_BYTES_OF_THE_LONGEST = 400 * 1024  # 30 pages, with all of it attached as data; every cell of a plan a field
VALUES = {
    "navn": "Áilu Østby Čáhcesuolu",
    "epost": "ingrid.oestby.cahcesuolu.med.langt.navn@eksempel.no",
    "barnets_stemme": "«Mun háliidan čierastit.» Han peker på skiene, og sier nei til flere doktorer.",
    "viktig_for_meg": "",
    "samtykke_plan": "/Yes",
    "samtykke_deling-fysioterapi": "/Yes",
    "samtykke_deling-ppt": "/Off",
    "underskrift_2-name": "",
}
SPOKEN_ONCE = ["Svarene peker mot", "Kontaktperson"]  # headers of tables that run over a page's end
SHOWN = ["Søknad om barnekoordinator", "Kárášjoga gielda", "Overlege N. Šimonović", "Ole Hætta",
         "Det tok ni måneder.", "pbrl § 2-5 c første"]
CODE = "SAMVEI:1/0123456789ABCDEF$%*+-.: " + 600 * "Z"
BLOCKS_TAGS = ["P (lang=se)", "P (lang=en)", "Form (lang=se)",
               "Figure (alt=QR-kode med svarene. De står også i den vedlagte filen.)"]
BLOCKS_FILES = [["samvei-sak.json", "Svarene, til å åpne i Samvei"], ["svar.json", "Svarene som skjema"]]
# Fields of the application whose values stand in the document as they were written.
AS_WRITTEN = ["navn", "adresse", "telefon", "epost", "situasjon", "begrunnelse", "viktig_for_meg", "annet",
              "samtykke_unntak"]


def write_all(program, sample, fonts, folder):
    subprocess.run([sample, *fonts, str(folder)], check=True)
    for case in sorted((HERE / "cases").glob("*.json")):
        for document in DOCUMENTS:
            out = folder / ("%s.%s.pdf" % (case.stem, document))
            done = subprocess.run([program, "apply", str(case), "--document", document, "-o", str(out)],
                                  stderr=subprocess.PIPE, text=True, check=False)
            if done.returncode != 0 and "there is no document" not in done.stderr:
                raise RuntimeError("%s: %s" % (out.name, done.stderr))
    return sorted(folder.glob("*.pdf"))


def without_spaces(text):
    return re.sub(r"\s", "", text)


def whole_value(fields, name):
    """The value of a field with the further ones that it goes on in; None when there is no such field."""
    if name not in fields:
        return None
    parts = [fields[name]["value"] or ""]
    while "%s-%d" % (name, len(parts) + 1) in fields:
        parts.append(fields["%s-%d" % (name, len(parts) + 1)]["value"] or "")
    return "".join(parts)


def check_case(path, read):
    case = json.loads((HERE / "cases" / (path.name.split(".")[0] + ".json")).read_text(encoding="utf-8"))
    for name in AS_WRITTEN:
        written = case["application"].get(name)
        value = whole_value(read["fields"], name)
        if written and value is not None and without_spaces(value) != without_spaces(written):
            yield "pdf.js reads the field %s as %r" % (name, value[:80])


def check_reader(path, read):
    """What pdf.js reads of any document: the same fields as qpdf, all spoken, and tags on every page."""
    values = check_pdf.fields(str(path))
    if set(values) != set(read["fields"]):
        yield "pdf.js and qpdf find different fields: %s" % sorted(set(values) ^ set(read["fields"]))
        return
    for name, field in read["fields"].items():
        other = values[name].removeprefix("u:")
        value = {True: "/Yes", False: "/Off"}.get(field["value"], field["value"] or "")
        if without_spaces(value) != without_spaces(other):
            yield "the field %s is %r in pdf.js and %r in qpdf" % (name, value[:80], other[:80])
        if not field["spoken"]:
            yield "pdf.js has nothing to speak for the field " + name
    if read["language"] != "nb" or not read["marked"]:
        yield "pdf.js finds language %s, marked %s" % (read["language"], read["marked"])
    spoken = sum(tag.strip() == "annotation" for page in read["pages"] for tag in page["tags"])
    if spoken != len(values):
        yield "pdf.js finds %d of %d fields in the tags" % (spoken, len(values))
    for number, page in enumerate(read["pages"], 1):
        if len(page["tags"]) < 3:
            yield "pdf.js finds no tags on page %d" % number


def check_sample(path, read):
    values = check_pdf.fields(str(path))
    for name, wanted in VALUES.items():
        if values.get(name, "").removeprefix("u:") != wanted:
            yield "field %s reads back as %r" % (name, values.get(name))
    situation = values.get("situasjon", "")
    if situation.count("\n") != 4 or not situation.endswith("Vi trenger én person som holder i trådene."):
        yield "the paragraphs of a long value: %r" % situation
    shown = " ".join(check_pdf.run("pdftotext", "-layout", str(path), "-")[1].split())
    spoken = check_pdf.run("pdfinfo", "-struct-text", str(path))[1]
    for text in SHOWN:
        if text not in shown:
            yield "pdftotext does not show " + text
        # A page's pieces of text follow each other without a space in pdf.js.
        if not any(without_spaces(text) in without_spaces(page["text"]) for page in read["pages"]):
            if not any(without_spaces(text) in without_spaces(f["value"] or "") for f in read["fields"].values()
                       if isinstance(f["value"], str)):
                yield "pdf.js does not show " + text
    for text in SPOKEN_ONCE:
        if spoken.count('"%s"' % text) != 1:
            yield "%s is read %d times" % (text, spoken.count('"%s"' % text))


def check_blocks(path, read):
    tags = [tag.strip() for page in read["pages"] for tag in page["tags"]]
    for tag in BLOCKS_TAGS:
        if tag not in tags:
            yield "pdf.js finds no " + tag
    if read["attachments"] != BLOCKS_FILES:
        yield "pdf.js finds the attachments %s" % read["attachments"]
    listed = check_pdf.run("pdfdetach", "-list", str(path))[1]
    if not re.search(r"^2 embedded files$", listed, re.MULTILINE):
        yield "pdfdetach: " + listed
    shown = check_pdf.run("pdftotext", "-layout", str(path), "-")[1]
    if "Máná jietna: «Mun háliidan čierastit.»" not in shown:
        yield "pdftotext does not show the paragraph in another language"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "150", "-png", str(path), folder + "/page"], check=True)
        pictures = [str(picture) for picture in sorted(pathlib.Path(folder).glob("*.png"))]
        done = subprocess.run(["zbarimg", "-q", "--raw", *pictures], capture_output=True, check=False)
        code = done.stdout.decode().strip("\n")
    if code != CODE:
        yield "the code reads as %r, %d characters" % (code[:80], len(code))


def check_bytes(program, sample, fonts, folder, paths):
    again = folder / "again"
    again.mkdir(exist_ok=True)
    for path in write_all(program, sample, fonts, again):
        if path.read_bytes() != (folder / path.name).read_bytes():
            yield "two runs wrote a different " + path.name
    for path in paths:
        most = MOST_BYTES_OF_THE_LONGEST if path.stem.startswith("everything_long") else MOST_BYTES
        if path.stat().st_size > most:
            yield "%s has %d bytes, more than %d" % (path.name, path.stat().st_size, most)
    for document, fewest in FEWEST.items():
        made = sum(path.stem.endswith("." + document) for path in paths)
        if made < fewest:
            yield "only %d documents of the kind %s" % (made, document)


def read_all(paths):
    command = [str(ROOT / "node_modules" / ".bin" / "node"), str(HERE / "read_pdf.mjs"), *map(str, paths)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def check_one(path, read):
    yield from check_pdf.check(str(path))
    own = {"sample": check_sample, "blocks": check_blocks}.get(path.stem, check_case)
    for fault in (*check_reader(path, read), *own(path, read)):
        yield "%s: %s" % (path.name, fault)


def check_damages(damages, reports):
    """Each damage must be told by the programs that are said to see it."""
    for name, path, ours, theirs in damages:
        if ours:
            told = check_pdf.check(path)
            if "show" in ours:
                told += check_blocks(pathlib.Path(path), NOTHING_READ)
            if not any(re.search(ours, fault) for fault in told):
                yield "our checks do not see %s: %s" % (name, told)
        if theirs:
            told = list(report.faults(reports.get(path, {})))
            if not any(re.search(theirs, fault) for fault in told):
                yield "veraPDF does not see %s: %s" % (name, told)


NOTHING_READ = {"pages": [], "attachments": BLOCKS_FILES}


def check_all(program, sample, fonts, jar, folder):
    paths = write_all(program, sample, fonts, folder)
    damages = damage.damage_all(str(folder / "blocks.pdf"), folder)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        reports = pool.submit(report.run, jar, [*map(str, paths), *(path for _, path, _, _ in damages)])
        read = read_all(paths)
        found = pool.map(lambda path: list(check_one(path, read[str(path)])), paths)
        for faults in found:
            yield from faults
        reports = reports.result()
    for path in paths:
        for fault in report.faults(reports.get(str(path), {})):
            yield "%s: %s" % (path.name, fault)
    checks = sum(r.checks for path in paths for r in reports.get(str(path), {}).values())
    print("veraPDF: %d checks of %d documents, %d damaged ones" % (checks, len(paths), len(damages)))
    yield from check_damages(damages, reports)
    yield from check_bytes(program, sample, fonts, folder, paths)
    # A file cut short must not pass either.
    cut = folder / "cut.pdf"
    cut.write_bytes((folder / "sample.pdf").read_bytes()[:-1000])
    if not list(check_pdf.check_file(str(cut))):
        yield "a file cut short passes"


def main():
    program, sample, regular, bold = sys.argv[1:5]
    fetched = subprocess.run([str(ROOT / "scripts" / "fetch-verapdf")], stdout=subprocess.PIPE, check=True)
    jar = fetched.stdout.decode().strip()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[5] if len(sys.argv) > 5 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.pdf"):
            old.unlink()
        faults = list(check_all(program, sample, (regular, bold), jar, folder))
    print("\n".join(faults) if faults else "the documents read back")
    sys.exit(1 if faults else 0)


main()
