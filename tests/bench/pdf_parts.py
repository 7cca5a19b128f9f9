"""Says which parts of a PDF take how many bytes.

usage: pdf_parts.py FILE.pdf
"""
import collections
import os
import re
import sys

KINDS = [
    ("fonts", rb"/Length1 "),
    ("looks of fields", rb"/Subtype/Form"),
    ("tags, fields, widths: packed objects", rb"/Type/ObjStm"),
    ("metadata", rb"/Type/Metadata"),
    ("attachments", rb"/Type/EmbeddedFile"),
    ("cross-references", rb"/Type/XRef"),
    ("colour profile", rb"/N 3"),
]


def main():
    with open(sys.argv[1], "rb") as file:
        content = file.read()
    sizes = collections.Counter()
    for match in re.finditer(rb"\d+ 0 obj\n<<(.*?)/Length (\d+)(.*?)>>\nstream\n", content, re.DOTALL):
        head = match[1] + match[3]
        kind = next((name for name, mark in KINDS if mark in head), "pages, ways back to characters")
        sizes[kind] += int(match[2])
    whole = os.path.getsize(sys.argv[1])
    for kind, size in sizes.most_common():
        print("%-40s %8d %5.1f %%" % (kind, size, 100 * size / whole))
    print("%-40s %8d" % ("the whole file", whole))


main()
