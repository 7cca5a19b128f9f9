"""The check of the papers must see each way in which they can go wrong."""
import pathlib
import shutil
import tempfile
import unittest

import check_papers


class Papers(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.root = pathlib.Path(temporary.name)
        for folder in ("docs/user-testing", "docs/accessibility", "assets/texts"):
            shutil.copytree(check_papers.ROOT / folder, self.root / folder)
        shutil.copy(check_papers.ROOT / "README.md", self.root / "README.md")

    def change(self, name, old, new):
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new), encoding="utf-8")

    def faults(self):
        return "\n".join(check_papers.faults(self.root))

    def test_as_they_are_they_pass(self):
        self.assertEqual(self.faults(), "")

    def test_words_that_the_page_does_not_say(self):
        self.change("docs/user-testing/oppgaver-fasit.md", "**Vet ikke**", "**Aner ikke**")
        self.assertIn("the page says **Aner ikke** nowhere", self.faults())

    def test_languages_that_differ(self):
        self.change("docs/user-testing/samtykke.nn.md", "☐ Eg har fått", "Eg har fått")
        self.assertIn("samtykke: bokmål and nynorsk have different boxes", self.faults())

    def test_a_paper_that_is_heavy(self):
        self.change("docs/user-testing/etterpaa.nb.md", "Hva var vanskeligst?",
                    "Tilbakemelding vedrørende brukergrensesnittets hensiktsmessighet etterspørres herved utførlig. " * 9)
        self.assertIn("etterpaa.nb.md has LIX", self.faults())

    def test_a_task_that_nobody_gets_or_that_has_no_success(self):
        self.change("docs/user-testing/oppgaver-fasit.md", "| 1, 2, 4, 8, 11 |", "| 1, 2, 4, 8 |")
        self.change("docs/user-testing/oppgaver-fasit.md", "| 9 | Første", "| 99 | Første")
        faults = self.faults()
        self.assertIn("task 11: no visitor", faults)
        self.assertIn("task 9: no success", faults)

    def test_a_last_day_that_is_another(self):
        self.change("docs/user-testing/oppgaver-fasit.md", "9. desember 2026", "10. desember 2026")
        self.assertIn("task 8: the last day is 9. desember 2026", self.faults())

    def test_a_number_of_people_that_is_another(self):
        self.change("docs/user-testing/rounds.json", "[]", '[{"people": 6}]')
        faults = self.faults()
        for name in check_papers.TOLD:
            self.assertIn(name, faults)
        self.change("docs/user-testing/README.md", "**None so far.**", "**6 so far.**")
        self.change("docs/accessibility/statement.md", "Samvei: ingen.", "Samvei: 6.")
        self.change("README.md", "**Nobody outside the project has tested it**", "**6 people outside the project have tested it**")
        self.assertEqual(self.faults(), "")

    def test_a_paper_that_is_not_listed(self):
        (self.root / "docs/user-testing/nytt.md").write_text("# Nytt\n", encoding="utf-8")
        self.assertIn("README.md does not name nytt.md", self.faults())


if __name__ == "__main__":
    unittest.main()
