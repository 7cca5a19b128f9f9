"""Writes a C++ source that defines EmbeddedFiles() of core/embedded.h.

usage: embed.py LIST OUTPUT    LIST has one NAME=FILE a line.
"""
import sys

LITERAL = 8000  # bytes a string literal; neighbours are joined by the compiler


def escape(data):
    """Octal escapes are always three digits here, so that no following digit can join them."""
    out = []
    for byte in data:
        char = chr(byte)
        if char in '"\\?' or not 32 <= byte < 127:
            out.append("\\%03o" % byte)
        else:
            out.append(char)
    return "".join(out)


def main():
    with open(sys.argv[1], encoding="utf-8") as listing:
        entries = sorted(line.rstrip("\n").split("=", 1) for line in listing if line.strip())
    lines = [
        "// Made by cmake/embed.py from assets/.",
        '#include "core/embedded.h"',
        "",
        "namespace samvei {",
        "namespace {",
        "",
    ]
    table = []
    for index, (name, path) in enumerate(entries):
        with open(path, "rb") as source:
            data = source.read()
        # Aligned, because a font's tables may be read as words.
        lines.append("alignas(16) constexpr char kBytes%d[] =" % index)
        for start in range(0, max(len(data), 1), LITERAL):
            lines.append('    "%s"' % escape(data[start : start + LITERAL]))
        lines[-1] += ";"
        table.append('    {"%s", std::string_view(kBytes%d, %d)},' % (name, index, len(data)))
    lines += ["", "constexpr EmbeddedFile kFiles[] = {"] + table + [
        "};",
        "",
        "}  // namespace",
        "",
        "std::span<const EmbeddedFile> EmbeddedFiles() { return kFiles; }",
        "",
        "}  // namespace samvei",
        "",
    ]
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("\n".join(lines))


main()
