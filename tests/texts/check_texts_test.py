"""The text check must see each kind of fault; what is right passes."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import check_texts  # noqa: E402

RIGHT = {"nb.ui.json": '{"a.b": "Hei {name}"}', "en.ui.json": '{"a.b": "Hello {name}"}'}

WRONG = [
    ({"en.ui.json": "{}"}, "", "en: a.b is missing"),
    ({"en.ui.json": '{"a.b": "Hello {nome}"}'}, "", "different placeholders"),
    ({"en.ui.json": '{"a.b": "Hello {name}", "a.b": "Hi {name}"}'}, "", "stands 2 times"),
    ({"en.more.json": '{"a.b": "Hi {name}"}'}, "", "in another file"),
    ({"en.ui.json": '{"a.b": ""}'}, "", "is empty"),
    ({"en.ui.json": '{"a.b": 3}'}, "", "is not a string"),
    ({"en.ui.json": '{"a.b": }'}, "", "Expecting value"),
    ({}, 'texts.Get("a.c")', "which no language has"),
    ({"nb.more.json": '{"b.x": "x"}', "en.more.json": '{"b.x": "x"}'}, 'Show(c ? "b.x" : "b.y")', "names the text b.y"),
]


class CheckTexts(unittest.TestCase):
    def faults(self, files, source):
        with tempfile.TemporaryDirectory() as root:
            for folder in ("assets/texts", "core", "web"):
                pathlib.Path(root, folder).mkdir(parents=True)
            for name, text in {**RIGHT, **files}.items():
                pathlib.Path(root, "assets/texts", name).write_text(text, encoding="utf-8")
            pathlib.Path(root, "core/view_a.cc").write_text(source, encoding="utf-8")
            return check_texts.check(root)[0]

    def test_right_texts_pass(self):
        self.assertEqual(self.faults({}, 'texts.Format("a.b", {})'), [])

    def test_a_text_that_the_rules_ask_for_is_missed(self):
        with tempfile.TemporaryDirectory() as root:
            for folder in ("assets/texts", "assets/rules"):
                pathlib.Path(root, folder).mkdir(parents=True)
            pathlib.Path(root, "assets/texts/nb.ui.json").write_text(RIGHT["nb.ui.json"], encoding="utf-8")
            pathlib.Path(root, "assets/rules/no.json").write_text('{"criteria": [{"id": "x.y"}]}', encoding="utf-8")
            self.assertIn("nb: criterion.x.y is missing", "\n".join(check_texts.check(root)[0]))

    def test_what_a_language_lacks_is_told_by_file(self):
        with tempfile.TemporaryDirectory() as root:
            folder = pathlib.Path(root, "assets/texts")
            folder.mkdir(parents=True)
            for name, text in {**RIGHT, "nb.more.json": '{"b.x": "x", "b.y": "y"}', "en.more.json": '{"b.y": "y"}'}.items():
                (folder / name).write_text(text, encoding="utf-8")
            self.assertEqual(check_texts.missing(root, "en"), {"more": {"b.x": "x"}})

    def test_each_fault_is_seen(self):
        for files, source, expected in WRONG:
            with self.subTest(expected=expected):
                self.assertIn(expected, "\n".join(self.faults(files, source)))


unittest.main()
