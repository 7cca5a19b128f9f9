"""The papers to print must hold every word of their source, as the elements that they are, in their language."""
import html.parser
import re
import unittest

from check_stories import load_script

print_papers = load_script("print-papers")
EMPTY = {"meta", "hr", "br"}


class Reader(html.parser.HTMLParser):
    """The words of a page, its elements, and whether they are closed in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.words, self.faults, self.language = [], [], "", [], None
        self.feed(text)
        self.faults += self.open

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag == "html":
            self.language = dict(attrs)["lang"]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.faults.append("/" + tag)

    def handle_data(self, data):
        if not {"style", "title"} & set(self.open):
            self.words += data + " "

    def count(self, tag):
        return sum(1 for name, _ in self.seen if name == tag)


def words(text):
    return re.findall(r"[\w§]+", text)


def read(name):
    source = (print_papers.PAPERS / name).read_text(encoding="utf-8")
    return source, Reader(print_papers.page(name, source))


class Papers(unittest.TestCase):
    def test_every_word_is_there_and_no_mark_is_left(self):
        for paper in sorted(print_papers.PAPERS.glob("*.md")):
            with self.subTest(paper.name):
                source, page = read(paper.name)
                self.assertEqual(page.faults, [])
                source = re.sub(r"<!--.*?-->", "", source)
                numbers = re.findall(r"^(\d+)\. ", source, re.MULTILINE)  # the list's own, which it makes again
                self.assertEqual(len(words(page.words)) + len(numbers), len(words(source)))
                self.assertNotRegex(page.words, r"\*\*|\|---|^#|`")
                self.assertEqual(page.count("h1"), 1)

    def test_each_speaks_its_language(self):
        for name, language in (("plan.md", "en"), ("manus.md", "nb"), ("samtykke.nb.md", "nb"), ("samtykke.nn.md", "nn")):
            self.assertEqual(read(name)[1].language, language)

    def test_each_task_and_each_story_has_its_sheet(self):
        for name, sheets in (("oppgaver.nb.md", 11), ("oppgaver.nn.md", 11), ("stories.md", 20), ("samtykke.nb.md", 0)):
            page = read(name)[1]
            self.assertEqual(sum(attrs.get("class") == "sheet" for _, attrs in page.seen), sheets, name)

    def test_tables_lists_and_emphasis_are_elements(self):
        page = Reader(print_papers.page("x.md", "# T\n\nOrd **fett** og *skrått* og `a*b`:\n- en\n  til\n- to\n\n| a | b |\n|---|---|\n| 1 & 2 | |\n"))
        self.assertEqual([page.count(tag) for tag in ("strong", "em", "code", "li", "th", "td")], [1, 1, 1, 2, 2, 2])
        self.assertIn("1 & 2", page.words)
        self.assertIn("a*b", page.words)


if __name__ == "__main__":
    unittest.main()
