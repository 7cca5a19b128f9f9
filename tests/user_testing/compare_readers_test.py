"""Readers' answers must be counted as the stories mean them, and a wrong file must be told.

usage: compare_readers_test.py PROGRAM
"""
import json
import pathlib
import sys
import tempfile
import unittest

from check_stories import load_script, stories

PROGRAM = sys.argv.pop()
DATA = stories.read()
INTERVIEW = stories.read_interview()
FACTS = stories.facts_by_id(stories.read_rules())
compare_readers = load_script("compare-readers")
BY_ID = {story["id"]: story for story in DATA["stories"]}


def whole(story_id):
    """The answers of a reader who reaches everything."""
    answers = stories.intended(BY_ID[story_id])
    return {**stories.silence(INTERVIEW, answers), **answers}


class Files(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, content):
        path = pathlib.Path(self.folder.name, name)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    def saved(self, name, answers):
        return self.file(name, {"format": "samvei-case", "version": 1, "as_of": "2026-11-22", "answers": answers})

    def report(self, *paths):
        return "\n".join(compare_readers.report(DATA, INTERVIEW, compare_readers.read_all(paths, DATA, FACTS), PROGRAM))

    def test_a_reader_who_reaches_everything(self):
        report = self.report(self.saved("02-A.json", whole("02")))
        self.assertIn("stories: 1, readings: 1, facts reached: 13 of 13", report)
        self.assertNotIn("not in the story", report)
        self.assertEqual(report.count("-> "), 5)
        self.assertNotIn(" 0 of 1", report)

    def test_every_story_is_reached_by_its_own_answers(self):
        paths = [self.saved("%s-A.json" % story, whole(story)) for story in BY_ID]
        self.assertNotIn(" 0 of 1", self.report(*paths))

    def test_what_the_others_answered_is_counted(self):
        other = {**whole("02"), "alvorlig": "nei"}
        silent = whole("02")
        del silent["alvorlig"]
        report = self.report(self.saved("02-A.json", whole("02")), self.saved("02-B.json", other),
                             self.saved("02-C.json", silent))
        self.assertRegex(report, r"alvorlig +1 of 3  nei \(1\), not answered \(1\)")
        self.assertRegex(report, r"-> barnekoordinator +1 of 3")

    def test_an_answer_that_is_as_right_counts(self):
        report = self.report(self.saved("02-A.json", {**whole("02"), "verktoey": "usikker"}))
        self.assertRegex(report, r"verktoey +1 of 1")

    def test_a_helper_may_be_there_too_or_stand_in_the_other_list(self):
        answers = {**whole("15"), "tjenester": ["innleggelse", "rehabilitering"], "tjenester_senere": ["logoped", "ergoterapi"]}
        report = self.report(self.saved("15-A.json", answers))
        self.assertRegex(report, r"tjenester +1 of 1")
        self.assertRegex(report, r"tjenester_senere +1 of 1")
        answers["tjenester_senere"] = ["logoped"]
        self.assertRegex(self.report(self.saved("15-A.json", answers)), r"tjenester_senere +0 of 1  logoped \(1\)")
        answers = {**whole("02"), "tjenester": whole("02")["tjenester"] + ["rus"]}
        self.assertRegex(self.report(self.saved("02-A.json", answers)), r"tjenester +0 of 1")

    def test_what_is_not_in_the_story_is_told(self):
        report = self.report(self.saved("02-A.json", {**whole("02"), "opphold": "sykehus"}))
        self.assertIn("not in the story: opphold = sykehus (1)", report)

    def test_a_sheet_from_paper(self):
        rows = ["%s,%s,%s,%s" % ("2", "D", name, compare_readers.shown(value)) for name, value in whole("02").items()]
        report = self.report(self.file("ark.csv", "story,reader,fact,value\n" + "\n".join(rows)))
        self.assertIn("facts reached: 13 of 13", report)

    def test_wrong_files(self):
        for name, content, fault in (
                ("jonas.json", {}, "the name must be"),
                ("02-A.json", "{", "02-A.json: "),
                ("02-A.json", {"format": "samvei-encrypted-case", "version": 1}, "it is locked"),
                ("02-A.json", [], "it is no saved case"),
                ("77-A.json", {"answers": {}}, "there is no story 77"),
                ("ark.csv", "fortelling,leser\n", "the first line must be"),
                ("ark.csv", "story,reader,fact,value\n02,A,humoer,godt\n", "there is no fact 'humoer'"),
                ("ark.csv", "story,reader,fact,value\n02,A,alder,gammel\n", "ark.csv:2: 'gammel' is no number"),
                ("ark.csv", "story,reader,fact,value\n02,A,alder\n", "four columns"),
                ("ark.csv", "story,reader,fact,value\n02,A,alder,7\n02,A,alder,8\n", "answered twice")):
            with self.subTest(fault=fault), self.assertRaises(compare_readers.BadInput) as raised:
                self.report(self.file(name, content))
            self.assertIn(fault, str(raised.exception))
        with self.assertRaises(compare_readers.BadInput):
            self.report(*[self.saved("02-A.json", {})] * 2)

    def test_an_answer_that_is_none_is_told_by_the_program(self):
        with self.assertRaises(ValueError):
            self.report(self.saved("02-A.json", {**whole("02"), "alder": 200}))


if __name__ == "__main__":
    unittest.main()
