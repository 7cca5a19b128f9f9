"""The runner must see a target fail, whatever way it fails: each row is a program put in a target's place."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent

# (what the program does, whether it passes, what the runner then says). $found is where libFuzzer leaves inputs.
PROGRAMS = [
    ("echo '#9 DONE cov: 1 ft: 7 corp: 2/3b'; echo 'stat::number_of_executed_units: 9'", True, "9 inputs"),
    ("printf 'a\\nb' >$found/crash-1; echo 'does not hold: a fault is one line'; exit 77", False, "a\\nb"),
    ("echo 'stat::number_of_executed_units: 9'; : >$found/timeout-1", False, "To try it again"),
    ("echo 'ERROR: AddressSanitizer: heap-buffer-overflow'; exit 1", False, "heap-buffer-overflow"),
    ("echo 'stat::number_of_executed_units: 0'", False, "0 inputs"),
    ("kill -9 $$", False, "ended with -9"),
]
PRELUDE = """#!/bin/sh
for one; do case $one in -artifact_prefix=*) found=${one#*=} ;; esac; done
"""


class RunFuzz(unittest.TestCase):
    def run_with(self, program, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            build = pathlib.Path(folder, "build")
            target = build / "tests/fuzz/fuzz_sample"
            target.parent.mkdir(parents=True)
            target.write_text(PRELUDE + program + "\n", encoding="utf-8")
            os.chmod(target, 0o755)
            done = subprocess.run([sys.executable, str(HERE / "run_fuzz.py"), folder, str(build), "--logs", folder,
                                   "--seconds", "1", *arguments], stdout=subprocess.PIPE, check=False)
            check = pathlib.Path(folder, "fuzz-sample.check")
            return done.returncode, check.read_text(encoding="utf-8") if check.exists() else ""

    def test_a_target_passes_or_fails_and_says_why(self):
        for program, passes, said in PROGRAMS:
            with self.subTest(program=program):
                code, check = self.run_with(program)
                self.assertEqual(code, 0 if passes else 1, check)
                self.assertTrue(check.endswith("check fuzz-sample %s\n" % ("passed" if passes else "failed")), check)
                self.assertIn(said, check)

    def test_a_target_that_is_not_there_is_none(self):
        self.assertNotEqual(self.run_with("exit 0", "another")[0], 0)


unittest.main()
