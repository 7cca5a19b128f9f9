"""The check of the stories must see each way in which a story can go wrong.

usage: check_stories_test.py PROGRAM
"""
import copy
import sys
import unittest

import check_stories
from check_stories import stories

PROGRAM = sys.argv.pop()
DATA = stories.read()
RULES = stories.read_rules()
INTERVIEW = stories.read_interview()


class Stories(unittest.TestCase):
    def setUp(self):
        self.data = copy.deepcopy(DATA)
        self.story = self.data["stories"][1]  # Jonas, seven years

    def faults(self):
        """Of the one story that a test spoils."""
        facts = stories.facts_by_id(RULES)
        services = {service for sector in RULES["services"].values() for service in sector}
        found = [*check_stories.text_faults(self.story), *check_stories.fact_faults(self.story, facts, services)]
        if not found:
            readings = [stories.case(self.data, INTERVIEW, answers) for answers in stories.readings(self.story, RULES)]
            found = list(check_stories.outcome_faults(self.story, stories.assess(PROGRAM, readings)))
        return "\n".join(found)

    def test_as_it_is_it_passes(self):
        self.assertEqual(self.faults(), "")

    def test_a_text_that_is_too_long_or_too_heavy(self):
        self.story["text"] += " og enda et ord" * 40
        self.assertIn("not 60 to 150", self.faults())
        self.story["text"] = "Koordinerende tjenesteytere vurderer bistandsbehovet skriftlig " * 13
        self.assertIn("has LIX", self.faults())

    def test_words_that_the_text_does_not_say(self):
        self.story["facts"]["alder"]["words"] = "er åtte år"
        self.assertIn("the text does not say «er åtte år»", self.faults())

    def test_a_word_of_the_law(self):
        self.story["text"] += " Jeg har et samordningsbehov."
        self.assertIn("samordningsbehov", self.faults())

    def test_a_helper_without_words(self):
        self.story["facts"]["tjenester"]["right"].append("ppt")
        self.assertIn("words and helpers differ: ppt", self.faults())

    def test_a_value_or_a_fact_that_does_not_exist(self):
        self.story["facts"]["varighet"]["right"] = "lenge"
        self.assertIn("lenge is no value", self.faults())
        self.story["facts"]["varighet"]["right"] = "over_24_mnd"
        self.story["facts"]["alder"]["right"] = 130
        self.assertIn("130 is out of range", self.faults())
        self.story["facts"]["alder"]["right"] = 7
        self.story["facts"]["humoer"] = {"right": "godt", "words": "Det er alvorlig"}
        self.assertIn("there is no fact humoer", self.faults())

    def test_an_outcome_that_the_rules_do_not_give(self):
        self.story["outcomes"]["barnekoordinator"] = ["trolig"]
        self.assertIn("barnekoordinator: the story says ['trolig'], the rules ['ja']", self.faults())

    def test_an_alternative_that_leads_elsewhere(self):
        self.story["facts"]["kpr"]["also"] = [2]
        self.assertIn("the rules ['ja', 'trolig']", self.faults())

    def test_something_that_matters_and_is_not_told(self):
        del self.story["facts"]["foreldreansvar"]
        self.assertIn("foreldreansvar", self.faults())

    def test_another_action(self):
        self.story["actions"]["coordinator"] = "behold"
        self.assertIn("behold", self.faults())

    def test_what_nobody_meets(self):
        facts = stories.facts_by_id(RULES)
        outcomes = [outcome["id"] for outcome in RULES["outcomes"]]
        told = self.data["stories"]
        self.assertEqual(list(check_stories.coverage_faults(told, facts, outcomes)), [])
        without_jonas = told[:1] + told[2:]
        self.assertIn("nobody meets barnekoordinator = ja",
                      list(check_stories.coverage_faults(without_jonas, facts, outcomes)))
        without_tor = told[:8] + told[9:]
        self.assertIn("nobody has the role verge", list(check_stories.coverage_faults(without_tor, facts, outcomes)))


if __name__ == "__main__":
    unittest.main()
