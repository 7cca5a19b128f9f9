"""The layers check must see what it is there to see: each row is a violation put into an empty tree."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import check_layers  # noqa: E402

OUTSIDE = ".." + "/shared"

BAD = [
    ("core/rules.cc", '#include "web/draw/draw.h"', "nothing below web/"),
    ("core/rules.h", '#include "imgui.h"', "Dear ImGui"),
    ("core/rules.cc", "#include <emscripten.h>", "Emscripten"),
    ("core/rules.cc", "#  include <emscripten/html5.h>", "Emscripten"),
    ("core/rules.cc", "#include <GLES3/gl3.h>", "graphics"),
    ("core/rules.cc", "#include <nlohmann/json.hpp>", "core/json_reader.cc only"),
    ("core/json.h", "#include <nlohmann/json_fwd.hpp>", "core/json_reader.cc only"),
    ("core/pdf_objects.cc", "#include <zlib.h>", "deflate.cc"),
    ("core/pdf_check.cc", "#include <qrcodegen.h>", "core/machine_code.cc only"),
    ("core/case.cc", "#include <ctime>", "same output"),
    ("core/case.cc", "#include <fstream>", "command line"),
    ("core/case.cc", "#include <gtest/gtest.h>", "GoogleTest"),
    ("core/case.cc", "#include <stdexcept>", "without exceptions"),
    ("web/draw/draw.cc", "#include <emscripten.h>", "Emscripten"),
    ("web/draw/draw.cc", '#include "web/bridge.h"', "the bridge"),
    ("web/draw/draw.cc", '#include "imgui_impl_opengl3.h"', "backend"),
    ("tests/core/a_test.cc", '#include "imgui.h"', "Dear ImGui"),
    ("shell/mirror.js", "const r = await fetch('x.json');", "fetch"),
    ("shell/mirror.js", "localStorage.setItem('a', 1);", "localStorage"),
    ("shell/mirror.js", "window.sessionStorage.a = 1;", "sessionStorage"),
    ("shell/mirror.js", "document.cookie = 'a=1';", "document.cookie"),
    ("shell/mirror.js", "navigator.sendBeacon('/a');", "sendBeacon"),
    ("shell/mirror.js", "indexedDB.open('a');", "indexedDB"),
    ("shell/mirror.js", "new XMLHttpRequest();", "XMLHttpRequest"),
    ("shell/index.html", "<script>localStorage.a = 1</script>", "localStorage"),
    ("shell/service-worker.js", "indexedDB.open('a');", "indexedDB"),
    ("shell/index.html", '<script src="https://cdn.somewhere.net/a.js"></script>', "names the host cdn.somewhere.net"),
    ("scripts/x", "curl http://mirror.somewhere.org/a", "names the host"),
    ("core/a.cc", '#include "%s/a.h"' % OUTSIDE, "outside the repository"),
    ("shell/a.js", "import '%s/a.js';" % OUTSIDE, "outside the repository"),
    ("scripts/y", "cp %s/a b" % OUTSIDE, "outside the repository"),
]

GOOD = [
    ("core/json_reader.cc", "#include <nlohmann/json.hpp>"),
    ("core/deflate.cc", "#include <zlib.h>"),
    ("core/machine_code.cc", "#include <qrcodegen.h>"),
    ("core/main.cc", "#include <fstream>"),
    ("core/rules.cc", '#include <string>\n#include "core/case.h"'),
    ("web/bridge.cc", '#include <emscripten.h>\n#include "imgui_impl_opengl3.h"\n#include "web/draw/draw.h"'),
    ("web/draw/draw.cc", '#include "imgui.h"\n#include "core/guide.h"'),
    ("tests/draw/a_test.cc", '#include "imgui.h"\n#include <gtest/gtest.h>'),
    ("shell/loader.js", "const r = await fetch('samvei.wasm');"),
    ("shell/service-worker.js", "caches.open('v1'); fetch(event.request);"),
    ("shell/a.js", "// there is no localStorage here\nconst u = 'https://lovdata.no/';"),
    ("assets/municipalities/x.json", '{"site": "https://www.kommune.somewhere.no/"}'),
    ("build/a.cc", "#include <emscripten.h>"),
]


class CheckLayers(unittest.TestCase):
    def found(self, path, text):
        with tempfile.TemporaryDirectory() as root:
            file = pathlib.Path(root, path)
            file.parent.mkdir(parents=True)
            file.write_text(text + "\n", encoding="utf-8")
            return list(check_layers.violations(root))

    def test_each_violation_is_found_once_at_its_line(self):
        for path, text, why in BAD:
            with self.subTest(path=path, text=text):
                found = self.found(path, text)
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(path + ":1: "), found)
                self.assertIn(why, found[0])

    def test_what_is_allowed_is_left_alone(self):
        for path, text in GOOD:
            with self.subTest(path=path, text=text):
                self.assertEqual(self.found(path, text), [])


unittest.main()
