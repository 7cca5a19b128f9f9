"""Runs fuzz targets for a while, two at a time, and says which of them found something.

usage: run_fuzz.py ROOT BUILD [--seconds N] [--seed N] [--logs FOLDER] [TARGET...]

A target is a program BUILD/tests/fuzz/fuzz_NAME. It starts from tests/fuzz/corpus/NAME and from files that the
repository has anyway (seeds.py); what it makes goes to BUILD/fuzz/NAME, so that the repository stays as it is. With
--logs each target leaves FOLDER/fuzz-NAME.check for scripts/sum_tests.py. The exit code is 1 if one found something.

The seed is fixed unless it is given, so that the same tree is tried with the same inputs, as far as the time goes.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import seeds  # noqa: E402

AT_ONCE = 2
LONGEST_INPUT = 16000  # bytes
SLOWEST_INPUT = 10  # seconds; the slowest of the corpus takes a fraction of one
MOST_MEMORY = 1024  # MiB
GRACE = 60  # seconds after its time in which a target must have ended
SHOWN = 2000  # characters of an input
ENVIRONMENT = {
    **os.environ,
    "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1",
    "UBSAN_OPTIONS": "print_stacktrace=1",
}


def say(text):
    print(text, flush=True)


def command(program, folder, root, name, options):
    corpus = root / "tests/fuzz/corpus" / name
    return [
        str(program),
        str(folder / "new"), str(folder / "seeds"), *([str(corpus)] if corpus.is_dir() else []),
        "-dict=%s" % (root / "tests/fuzz/words.dict"),
        "-max_total_time=%d" % options.seconds,
        "-seed=%d" % options.seed,
        "-max_len=%d" % LONGEST_INPUT,
        "-timeout=%d" % SLOWEST_INPUT,
        "-rss_limit_mb=%d" % MOST_MEMORY,
        "-artifact_prefix=%s/" % (folder / "found"),
        "-print_final_stats=1",
    ]


def prepare(folder, root, name):
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("new", "seeds", "found"):
        (folder / part).mkdir(parents=True)
    for number, seed in enumerate(seeds.seeds(root, name)):
        (folder / "seeds" / ("%03d" % number)).write_bytes(seed)


def why(log):
    """What a log says about the end, without the frames of the fuzzer itself."""
    lines = log.splitlines()
    start = next((i for i, line in enumerate(lines)
                  if re.search(r"does not hold|ERROR: |Assertion|runtime error|^ALARM", line)), max(0, len(lines) - 40))
    return [line for line in lines[start : start + 60] if "/fuzzer/" not in line and "fuzzer::" not in line]


def run(program, root, build, options):
    """Runs one target; gives its name, whether it passed, and lines for people."""
    name = program.name[len("fuzz_") :]
    folder = build / "fuzz" / name
    prepare(folder, root, name)
    start = time.monotonic()
    try:
        done = subprocess.run(command(program, folder, root, name, options), stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=options.seconds + GRACE,
                              env=ENVIRONMENT, check=False)
        output, status = done.stdout, done.returncode
    except subprocess.TimeoutExpired as late:
        output, status = (late.stdout or b"") + b"\nERROR: did not end in its time\n", None
    log = output.decode("utf-8", errors="replace")
    (folder / "log").write_text(log, encoding="utf-8")
    tried = re.search(r"stat::number_of_executed_units: *(\d+)", log)
    count = int(tried[1]) if tried else 0
    found = sorted((folder / "found").iterdir())
    passed = status == 0 and count > 0 and not found
    features = re.findall(r" ft: (\d+) corp: (\d+)", log)
    lines = ["%s: %d inputs in %d s%s" % (name, count, time.monotonic() - start,
                                          ", %s features of %s kept" % features[-1] if features else "")]
    if not passed:
        lines += why(log) if log.strip() else ["it said nothing and ended with %s" % status]
    for file in found:
        lines += ["The input, %d bytes:" % file.stat().st_size, repr(file.read_bytes())[2:-1][:SHOWN],
                  "To try it again: %s %s" % (program, file)]
    return name, passed, lines


def verdict(name, passed):
    return "check fuzz-%s %s" % (name, "passed" if passed else "failed")


def leave(logs, name, lines, passed):
    text = "\n".join(lines + [verdict(name, passed)]) + "\n"
    (logs / ("fuzz-%s.check" % name)).write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--logs", type=pathlib.Path)
    options = parser.parse_intermixed_args()

    programs = {file.name[len("fuzz_") :]: file for file in sorted((options.build / "tests/fuzz").glob("fuzz_*"))
                if file.is_file() and file.stat().st_mode & 0o100}
    unknown = [name for name in options.targets if name not in programs]
    if unknown or not programs:
        sys.exit("run_fuzz: there is no target %s; there are: %s" % (" ".join(unknown), " ".join(programs) or "none"))
    wanted = [programs[name] for name in options.targets or programs]
    say("%s: %d s each, %d at a time" % (", ".join(options.targets or programs), options.seconds, AT_ONCE))
    if options.logs:  # whatever becomes of this program, what did not run has not passed
        for program in wanted:
            leave(options.logs, program.name[len("fuzz_") :], ["it did not run to its end"], False)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        runs = [pool.submit(run, program, options.root, options.build, options) for program in wanted]
        for one in concurrent.futures.as_completed(runs):
            name, passed, lines = one.result()
            say("\n".join(lines + [verdict(name, passed)]))
            failed += 0 if passed else 1
            if options.logs:
                leave(options.logs, name, lines, passed)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
