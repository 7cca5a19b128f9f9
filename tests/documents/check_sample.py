"""Writes the sample application and reads it back with programs that are not ours.

usage: check_sample.py WRITE_SAMPLE REGULAR.ttf BOLD.ttf [KEEP.pdf]
"""
import pathlib
import subprocess
import sys
import tempfile

import check_pdf

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
         "Det tok ni måneder.", "pbrl § 2-5 c første", "Side 5 av 5"]


def check_sample(program, regular, bold, folder):
    path = str(folder / "sample.pdf")
    for output in (folder, folder / "again"):
        output.mkdir(exist_ok=True)
        subprocess.run([program, regular, bold, str(output)], check=True)
    for name in ("sample.pdf", "blocks.pdf"):
        if (folder / name).read_bytes() != (folder / "again" / name).read_bytes():
            yield "two runs wrote a different " + name
        yield from check_pdf.check(str(folder / name))

    values = check_pdf.fields(path)
    for name, wanted in VALUES.items():
        if values.get(name, "").removeprefix("u:") != wanted:
            yield "field %s reads back as %r" % (name, values.get(name))
    situation = values.get("situasjon", "")
    if situation.count("\n") != 4 or not situation.endswith("Vi trenger én person som holder i trådene."):
        yield "the paragraphs of a long value: %r" % situation

    shown = " ".join(check_pdf.run("pdftotext", "-layout", path, "-")[1].split())
    spoken = check_pdf.run("pdfinfo", "-struct-text", path)[1]
    for text in SHOWN:
        if text not in shown:
            yield "pdftotext does not show " + text
    for text in SPOKEN_ONCE:
        if spoken.count('"%s"' % text) != 1:
            yield "%s is read %d times" % (text, spoken.count('"%s"' % text))

    # The checks themselves: a file cut short must not pass.
    cut = folder / "cut.pdf"
    cut.write_bytes(pathlib.Path(path).read_bytes()[:-1000])
    if not list(check_pdf.check_file(str(cut))):
        yield "a file cut short passes"


def main():
    program, regular, bold = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        faults = list(check_sample(program, regular, bold, pathlib.Path(folder)))
        if len(sys.argv) > 4:
            pathlib.Path(sys.argv[4]).write_bytes((pathlib.Path(folder) / "sample.pdf").read_bytes())
    print("\n".join(faults) if faults else "the sample reads back")
    sys.exit(1 if faults else 0)


main()
