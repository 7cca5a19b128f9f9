"""Adds up what the test runners counted; the last line is the sum, the exit code says if all passed.

usage: sum_tests.py FOLDER      with NAME.ctest (ctest -V), NAME.tap (node --test), NAME.check (one check)
"""
import collections
import pathlib
import re
import sys


def count_ctest(text):
    """A GoogleTest program counts as its own tests, any other entry as one."""
    outputs = collections.defaultdict(list)
    for number, line in re.findall(r"^(\d+): (.*)$", text, re.MULTILINE):
        outputs[number].append(line)
    total = collections.Counter()
    results = re.findall(r"^ *\d+/\d+ Test +#(\d+): \S+ \.*(.*)$", text, re.MULTILINE)
    for number, result in results:
        output = "\n".join(outputs[number])
        counted = {
            "passed": re.search(r"^\[  PASSED  \] (\d+) test", output, re.MULTILINE),
            "failed": re.search(r"^\[  FAILED  \] (\d+) test", output, re.MULTILINE),
            "skipped": re.search(r"^\[  SKIPPED \] (\d+) test", output, re.MULTILINE),
        }
        numbers = {name: int(match[1]) for name, match in counted.items() if match}
        if " Passed " in result:
            total.update(numbers or {"passed": 1})
        elif "Skipped" in result or "Not Run (Disabled)" in result:
            total["skipped"] += 1
        else:  # a crash or a time-out leaves no count of failures
            total.update(numbers)
            total["failed"] += 0 if numbers.get("failed") else 1
    if not results:
        total["failed"] += 1
    return total


def count_tap(text):
    total = collections.Counter()
    for word, name in (("pass", "passed"), ("fail", "failed"), ("cancelled", "failed"), ("skipped", "skipped"),
                       ("todo", "skipped")):
        for number in re.findall(r"^# %s (\d+)$" % word, text, re.MULTILINE):
            total[name] += int(number)
    return total


def count_check(text):
    return collections.Counter({"passed" if text.rstrip().endswith(" passed") else "failed": 1})


def line(total):
    skipped = ", %d skipped" % total["skipped"] if total["skipped"] else ""
    return "%d passed, %d failed%s" % (total["passed"], total["failed"], skipped)


def main():
    counters = {".ctest": count_ctest, ".tap": count_tap, ".check": count_check}
    total = collections.Counter()
    for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        if path.suffix in counters:
            found = counters[path.suffix](path.read_text(encoding="utf-8", errors="replace"))
            print("%s: %s" % (path.stem, line(found)))
            total += found
    print(line(total))
    sys.exit(1 if total["failed"] or not total["passed"] else 0)


main()
