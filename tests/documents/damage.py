"""Damages a PDF in one way each, to see that the checks see it.

A damage is (name, what to replace, by what, which fault must be told). It is made in the text of the file as
qpdf writes it open, and the file is put together again, so that nothing else is wrong with it.
"""
import pathlib
import re
import subprocess

DAMAGES = [
    ("a field without a tooltip", rb"/TU <feff0042[0-9a-f]*>", b"", r"has nothing to be spoken", r"UA-1.*7\.18\.1-3"),
    ("no language", rb"\n  /Lang \(nb\)", b"", None, r"UA-1.*7\.2-"),
    ("a column header without a scope", rb"/Scope /Column", b"", None, r"UA-1.*7\.5-1"),
    ("text outside the tags", rb"/H1\s*<<\s*/MCID 0\s*>>\s*BDC(.*?)\nEMC", rb"\1", None, r"UA-1.*7\.1-3"),
    ("a gap between headings", rb"/S /H2", b"/S /H3", r"heading of level 3 follows one of level 1", r"UA-1.*7\.4\.2-1"),
    ("two first headings", rb"/S /H2", b"/S /H1", r"must be H1", None),
    ("an attachment that belongs to nothing", rb"\n  /AFRelationship /Source", b"", None, r"A-3A.*6\.8-"),
    ("an attachment without a kind", rb"\n  /Subtype /application#2fjson", b"", None, r"A-3A.*6\.8-"),
    ("attachments that are not associated", rb"\n  /AF \[[^\]]*\]", b"", None, r"A-3A.*6\.8-"),
    ("a picture without an alternative", rb"\n  /Alt <[0-9a-f]*>", b"", None, r"UA-1.*7\.3-1"),
    ("a character that reads back as nothing", rb"<(00[0-9A-F]{2})><0061>", rb"<\1><0000>", None, r"UA-1.*7\.21\.7-2"),
    ("a character that reads back as another", rb"<(00[0-9A-F]{2})><0061>", rb"<\1><0078>", r"does not show", None),
    ("a title that is not shown", rb"/DisplayDocTitle true", b"/DisplayDocTitle false", None, r"UA-1.*7\.1-10"),
    ("fields by another order than the tags", rb"/Tabs /S", b"/Tabs /R", None, r"UA-1.*7\.18\.3-1"),
    ("a field outside its form element", rb"/S /Form", b"/S /Span", r"Form elements for", r"UA-1.*7\.18\.4-1"),
    ("a field that is not printed", rb"\n  /F 4\n", b"\n  /F 0\n", None, r"A-3A.*6\.3\.2-"),
    ("fields without a look", rb"(/AcroForm <<)", rb"\1 /NeedAppearances true", r"NeedAppearances", r"A-3A.*6\.4\.1-"),
    ("no claim of PDF/UA", rb"<pdfuaid:part>1</pdfuaid:part>", b"", None, r"did not check PDF/UA-1"),
    ("no claim of PDF/A", rb"<pdfaid:part>3</pdfaid:part>", b"", None, r"did not check PDF/A-3A"),
    ("no output intent", rb"\n  /OutputIntents \[.*?\n  \]", b"", None, r"A-3A.*6\.2\.4\.3-"),
    ("a font that is not embedded", rb"\n  /FontFile2 \d+ 0 R", b"", r"not embedded", r"UA-1.*7\.21\.4\.1-1"),
    ("a script", rb"(/Type /Catalog)", rb"\1 /OpenAction << /S /JavaScript /JS (1) >>", None, r"A-3A.*6\.5\.1-"),
    ("a file that is not marked as tagged", rb"/Marked true", b"/Marked false", None, r"UA-1.*6\.2-1"),
]


def open_form(path):
    """The file as text that can be edited."""
    command = ["qpdf", "--qdf", "--object-streams=disable", path, "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def damage_all(path, folder):
    """Writes a damaged file for each row and returns [(name, path, told by ours, told by veraPDF)]."""
    whole = open_form(path)
    out = []
    for number, (name, old, new, ours, theirs) in enumerate(DAMAGES):
        damaged, count = re.subn(old, new, whole, flags=re.DOTALL)
        if count == 0 or damaged == whole:
            raise SystemExit("the damage '%s' finds nothing to damage" % name)
        fixed = subprocess.run(["fix-qdf"], input=damaged, capture_output=True, check=True).stdout
        file = pathlib.Path(folder) / ("damaged-%02d.pdf" % number)
        file.write_bytes(fixed)
        out.append((name, str(file), ours, theirs))
    return out
