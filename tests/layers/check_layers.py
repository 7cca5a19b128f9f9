"""Checks that the folders know only what they may know (ARCHITECTURE.md), and that the page keeps its promises.

usage: check_layers.py ROOT     prints each violation as FILE:LINE: message; exit code 1 if there is one
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')

# (what an include names, files of ours that may have it, why nobody else may)
INCLUDES = [
    (r"nlohmann/.*", r"core/json_reader\.cc", "JSON is read by core/json_reader.cc only"),
    (r"(zlib|zconf)\.h", r"core/deflate\.cc", "zlib is called by core/deflate.cc only"),
    (r"qrcodegen\.h", r"core/machine_code\.cc", "QR codes are made by core/machine_code.cc only"),
    (r"emscripten.*", r"web/bridge[^/]*\.(cc|h)", "Emscripten belongs to web/bridge*.cc"),
    (r"(GLES\d|GLFW|GL|EGL|SDL\d?)/.*", r"web/bridge[^/]*\.cc", "the graphics interface belongs to web/bridge*.cc"),
    (r"(imgui|imstb)[^/]*\.h", r"(web|tests/draw)/.*", "Dear ImGui belongs to web/"),
    (r"imgui_impl_.*", r"web/[^/]*\.cc", "the backend belongs to the web program; web/draw has none"),
    (r"web/.*", r"(web|tests/draw)/.*", "nothing below web/ knows it"),
    (r"web/bridge.*", r"web/[^/]*", "the drawing does not know the bridge"),
    (r"core/.*", r"(core|web|tests)/.*", "the core is for C++"),
    (r"tests/.*", r"tests/.*", "nothing that is shipped knows the tests"),
    (r"(gtest|gmock)/.*", r"tests/.*", "nothing that is shipped knows GoogleTest"),
    (r"ctime|time\.h|random|thread|mutex|future", r"tests/.*", "the same input must give the same output"),
    (r"stdexcept|exception|typeinfo", r"tests/.*", "built without exceptions and run-time type information"),
    (r"iostream|fstream|filesystem", r"(tests/.*|core/(main|command[^/]*)\.cc)", "only the command line touches files"),
]

# What the page's scripts may not even name, outside the one file that loads the program.
STORAGE = re.compile(
    r"\b(localStorage|sessionStorage|indexedDB|cookieStore|caches|document\s*\.\s*cookie|sendBeacon|XMLHttpRequest"
    r"|WebSocket|EventSource|RTCPeerConnection)\b|\bfetch\s*\("
)
LOADERS = {"shell/loader.js"}
# It keeps public, versioned files of the stand-alone page, and sees no answer.
SERVICE_WORKER = re.compile(r"shell/(service[-_]worker|sw)\.js")
SERVICE_WORKER_MAY = {"caches", "fetch("}

# Names of the outside that sources may hold: identifiers that nobody fetches, and links a person may follow.
HOSTS = {
    "www.w3.org", "ns.adobe.com", "purl.org", "www.aiim.org", "hl7.org", "terminology.hl7.org", "json-schema.org",
    "lovdata.no", "bodo.kommune.no",
    "www.helsedirektoratet.no", "helsedirektoratet.no", "www.helsenorge.no", "helsenorge.no",
    "www.statsforvalteren.no", "statsforvalteren.no", "www.nav.no", "www.udir.no", "www.regjeringen.no",
    "www.datatilsynet.no", "www.uutilsynet.no", "pasientogbrukerombudet.no", "www.pasientogbrukerombudet.no",
    "helfo.no", "www.helfo.no", "sikker-melding.no", "localhost", "127.0.0.1",
}
# Their links are the municipalities' own and the sources of the law.
LINK_FOLDERS = ("assets/", "docs/", "licences/")
HOST = re.compile(r"https?://([A-Za-z0-9.-]+)")
RESERVED_HOST = re.compile(r"(^|\.)(example|test|invalid|example\.(org|com|net|no))$")

OUTSIDE = re.compile(r"""(?:import|from|require|include|source|href|src)\b[^\n]*\.\./shared\b|["'(\s=]\.\./shared/""")

SOURCES = {".h", ".cc", ".js", ".mjs", ".css", ".html", ".py", ".sh", ".json", ".cmake", ".txt", ".md", ""}
SKIPPED = {"build", "dist", "node_modules", ".git", "__pycache__"}
SELF = "tests/layers/"


def check_includes(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        for name, allowed, why in INCLUDES if match else ():
            if re.fullmatch(name, match[1]) and not re.fullmatch(allowed, path):
                yield number, "may not include %s: %s" % (match[1], why)


def check_page(path, text):
    if path in LOADERS:
        return
    worker = SERVICE_WORKER.fullmatch(path)
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith(("//", "/*", "* ", "<!--")):
            continue
        for match in STORAGE.finditer(line):
            word = re.sub(r"\s", "", match[0])
            if not (worker and word in SERVICE_WORKER_MAY):
                yield number, "the page may not use %s: no answer is stored or sent" % word.rstrip("(")


def check_hosts(path, text):
    if path.startswith(LINK_FOLDERS) or pathlib.PurePosixPath(path).name == "package-lock.json":
        return
    for number, line in enumerate(text.splitlines(), 1):
        for host in HOST.findall(line):
            host = host.rstrip(".").lower()
            if host not in HOSTS and not RESERVED_HOST.search(host):
                yield number, "names the host %s, which is not on the list of tests/layers/check_layers.py" % host


def check_outside(text):
    for number, line in enumerate(text.splitlines(), 1):
        if OUTSIDE.search(line):
            yield number, "reaches outside the repository"


def violations(root):
    root = pathlib.Path(root)
    for file in sorted(root.rglob("*")):
        relative = file.relative_to(root)
        if SKIPPED & set(relative.parts) or file.suffix not in SOURCES or not file.is_file():
            continue
        path = relative.as_posix()
        if path.startswith(SELF):
            continue
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # tests of bad input
        found = list(check_outside(text)) + list(check_hosts(path, text))
        if file.suffix in (".h", ".cc"):
            found += check_includes(path, text)
        if path.startswith("shell/") and file.suffix in (".js", ".mjs", ".html"):
            found += check_page(path, text)
        for number, message in found:
            yield "%s:%d: %s" % (path, number, message)


def main():
    found = list(violations(sys.argv[1]))
    for line in found:
        print(line)
    print("%d violations" % len(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
