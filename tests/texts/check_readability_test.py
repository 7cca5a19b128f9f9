"""The check of readability must measure what is known, and see what is too heavy."""
import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import check_readability  # noqa: E402

LIGHT = "Vi spør om hjelp. Du kan svare nå."
HEAVY = ("Koordinerende enhet vurderer hvorvidt tjenestemottakerens sammensatte bistandsbehov foranlediger oppnevning av "
         "barnekoordinator etter helselovgivningens bestemmelser")


class Readability(unittest.TestCase):
    def faults(self, texts):
        with tempfile.TemporaryDirectory() as root:
            folder = pathlib.Path(root, "assets/texts")
            folder.mkdir(parents=True)
            (folder / "nb.ui.json").write_text(json.dumps(texts), encoding="utf-8")
            return list(check_readability.faults(root))

    def test_measures_what_is_known(self):
        self.assertEqual(check_readability.lix(LIGHT), (4.0, 8))  # two sentences of four short words
        self.assertEqual(check_readability.lix("Helsehjelp til barn og unge?"), (5 + 20, 5))
        self.assertEqual(check_readability.lix("{who} svarer."), (2.0, 2))
        self.assertEqual(check_readability.lix("..."), (0.0, 0))

    def test_light_texts_pass(self):
        self.assertEqual(self.faults({"question.a.label": LIGHT}), [])

    def test_a_heavy_text_is_seen(self):
        self.assertIn("question.a.label has LIX", "\n".join(self.faults({"question.a.label": HEAVY})))

    def test_a_heavy_group_is_seen(self):
        short = "Koordinerende enhet vurderer bistandsbehovet skriftlig"
        self.assertIn("nb questions: the mean LIX", "\n".join(self.faults({"question.a.label": short})))

    def test_a_new_kind_of_text_is_measured_too(self):
        self.assertIn("new.a has LIX", "\n".join(self.faults({"new.a": HEAVY})))


unittest.main()
