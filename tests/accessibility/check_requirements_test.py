"""The check of the evidence must see each way in which it can be wrong."""
import copy
import pathlib
import tempfile
import unittest

import check_requirements

DATA = check_requirements.load_script().read()


class Requirements(unittest.TestCase):
    def setUp(self):
        self.data = copy.deepcopy(DATA)
        self.rows = {one["id"]: one for one in self.data["requirements"]}

    def faults(self):
        return "\n".join(check_requirements.faults(self.data, check_requirements.ROOT))

    def test_as_it_is_it_passes(self):
        self.assertEqual(self.faults(), "")

    def test_the_law_has_47(self):
        levels = [level for level, _ in check_requirements.law().values()]
        self.assertEqual((len(levels), levels.count("A"), levels.count("AA")), (47, 29, 18))

    def test_a_requirement_that_is_missing_or_of_another_level(self):
        self.data["requirements"].remove(self.rows["1.4.10"])
        self.rows["4.1.3"]["level"] = "A"
        faults = self.faults()
        self.assertIn("there are 46 requirements", faults)
        self.assertIn("1.4.10 is missing", faults)
        self.assertIn("4.1.3 is of level AA, since WCAG 2.1", faults)

    def test_a_requirement_that_the_law_leaves_out(self):
        self.data["requirements"].append({**self.rows["1.2.2"], "id": "1.2.5", "level": "AA"})
        self.assertIn("1.2.5 is none of the law's", self.faults())

    def test_nothing_to_show_for_it(self):
        self.rows["1.3.3"]["manual"] = []
        self.assertIn("1.3.3: neither a test nor a trial", self.faults())

    def test_a_trial_that_is_not_described(self):
        self.rows["1.3.3"]["manual"] = ["S99"]
        self.assertIn("manual-tests.md has no S99", self.faults())

    def test_a_test_that_does_not_exist(self):
        self.data["tests"]["rings"]["name"] = "focus has two rings"
        self.assertIn("has no test 'focus has two rings'", self.faults())
        self.data["tests"]["rings"]["file"] = "tests/browser/gone.test.mjs"
        self.assertIn("there is no file tests/browser/gone.test.mjs", self.faults())

    def test_a_test_that_nothing_needs(self):
        self.data["tests"]["more"] = self.data["tests"]["rings"]
        self.assertIn("the test more shows no requirement", self.faults())

    def test_a_page_that_is_older_than_its_source(self):
        self.rows["2.4.7"]["how"] += " Alltid."
        self.assertIn("run scripts/accessibility-page", self.faults())

    def test_names_are_read_as_they_are_written(self):
        for name, text, wanted in (
                ("a.test.mjs", "test('one', f);\n  it(\"two's\", f); describe(`three ${x}`, f);\n test('it\\'s', f); latest('no');",
                 {"one", "two's", "three ${x}", "it's"}),
                ("a_test.cc", "TEST(Name, DoesThis) {\nTEST_F(NameTest, DoesThat) {\n// TEST(Name, Not)", {"Name.DoesThis", "NameTest.DoesThat"}),
                ("check.py", "def faults(root):\n    def test_this(self):\n", {"faults", "test_this"})):
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, name)
                path.write_text(text, encoding="utf-8")
                self.assertEqual(check_requirements.test_names(path), wanted)


if __name__ == "__main__":
    unittest.main()
