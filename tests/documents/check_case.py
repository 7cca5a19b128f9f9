"""Makes an application and finds the case in it again with programs that are not ours: the attached file, and the code on
paper as a scan of 150 dots to the inch shows it. Then lets other programs save the document anew, and reads it with ours.

usage: check_case.py SAMVEI CASE.json
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import zlib

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
RESAVES = {
    "without object streams": ["qpdf", "--object-streams=disable"],
    "unpacked": ["qpdf", "--qdf"],
    "for the web": ["qpdf", "--linearize"],
    "packed again": ["qpdf", "--object-streams=generate", "--recompress-flate"],
    "renumbered by another program": ["mutool", "clean", "-gggg", "-z"],
}


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout


def from_base45(text):
    out = b""
    for i in range(0, len(text), 3):
        group = text[i:i + 3]
        number = sum(ALPHABET.index(char) * 45 ** place for place, char in enumerate(group))
        out += number.to_bytes(len(group) - 1, "big")
    return out


def check(samvei, case, folder):
    pdf = folder / "a.pdf"
    run(samvei, "apply", case, "-o", pdf)
    attached = folder / "samvei-sak.json"
    run("pdfdetach", "-save", 1, "-o", attached, pdf)
    content = json.loads(attached.read_text(encoding="utf-8"))
    if content["format"] != "samvei-case" or not content["answers"]:
        yield "the attached file is no case"

    pages = int([line for line in run("pdfinfo", pdf).decode().splitlines() if line.startswith("Pages:")][0].split()[1])
    run("pdftoppm", "-r", 150, "-gray", "-singlefile", "-png", "-f", pages, pdf, folder / "last")
    text = run("zbarimg", "-q", "--raw", "--nodbus", folder / "last.png").decode().rstrip("\n")
    if not text.startswith("SAMVEI1:"):
        yield "the last page has no code: %r" % text[:40]
    elif json.loads(zlib.decompress(from_base45(text[8:]))) != content:
        yield "the code holds something else than the attached file"

    # What the code shows is pasted into a file; the file that was attached is one too.
    (folder / "code.txt").write_text(text + "\n", encoding="utf-8")
    judged = run(samvei, "assess", attached)
    for file in (pdf, folder / "code.txt"):
        if run(samvei, "assess", file) != judged:
            yield "%s is judged in another way" % file.name
    for name, command in RESAVES.items():
        other = folder / "other.pdf"
        run(*command, pdf, other)
        if run(samvei, "assess", other) != judged:
            yield "saved %s, the document is judged in another way" % name

    # The check itself: a document whose attachment was taken out must be refused.
    run("qpdf", "--remove-attachment=samvei-sak.json", pdf, folder / "bare.pdf")
    refused = subprocess.run([samvei, "assess", str(folder / "bare.pdf")], capture_output=True, check=False)
    if refused.returncode != 2 or b"no attached file" not in refused.stderr:
        yield "a document without a case is taken"


def main():
    with tempfile.TemporaryDirectory() as folder:
        faults = list(check(sys.argv[1], sys.argv[2], pathlib.Path(folder)))
    for fault in faults:
        print(fault)
    print("%d faults" % len(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
