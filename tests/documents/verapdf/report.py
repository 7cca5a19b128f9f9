"""Runs veraPDF over many files in one process and reads what it says.

A file is checked by the flavours that it claims for itself, so a file that claims too little has a report too few.
"""
import json
import re
import subprocess

# How many rules, and checks of them, a run must have made: a validator that loaded none also says "pass".
FEWEST_RULES = {"PDF/UA-1": 106, "PDF/A-3A": 155}
FEWEST_CHECKS = 1200  # of a message of one page


class Report:
    def __init__(self, result):
        details = result["details"]
        self.rules = details["passedRules"] + details["failedRules"]
        self.checks = details["passedChecks"] + details["failedChecks"]
        self.failed = sorted({"%s-%s" % (rule["clause"], rule["testNumber"]) for rule in details["ruleSummaries"]})
        self.compliant = result["compliant"] and details["failedRules"] == 0 and not self.failed


def run(jar, paths):
    """{path: {flavour: Report}}; a file that cannot be read has no flavours."""
    # For a run this short, compiling less takes half the time.
    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", jar,
               "org.verapdf.apps.GreenfieldCliWrapper", "-f", "0", "--format", "json", *paths]
    done = subprocess.run(command, capture_output=True, check=False)
    try:
        jobs = json.loads(done.stdout)["report"]["jobs"]
    except (ValueError, KeyError) as error:
        raise SystemExit("veraPDF gave no report: %s\n%s" % (error, done.stderr.decode()[-500:])) from error
    reports = {}
    for job in jobs:
        results = job.get("validationResult", [])
        reports[job["itemDetails"]["name"]] = {
            re.sub(" validation profile$", "", result["profileName"]): Report(result)
            for result in (results if isinstance(results, list) else [results])
        }
    return reports


def faults(reports):
    """What is wrong with one file's {flavour: Report}; empty when both flavours were checked and hold."""
    for flavour, fewest in FEWEST_RULES.items():
        report = reports.get(flavour)
        if report is None:
            yield "veraPDF did not check %s" % flavour
        elif report.rules < fewest or report.checks < FEWEST_CHECKS:
            yield "veraPDF %s made only %d checks of %d rules" % (flavour, report.checks, report.rules)
        elif not report.compliant:
            yield "veraPDF %s: %s" % (flavour, " ".join(report.failed))
