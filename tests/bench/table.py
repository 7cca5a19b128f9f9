"""Puts the medians of two runs of rules_bench beside each other, and leaves rows for tests/bench/engines/run.mjs.

usage: table.py NATIVE.json WASM.json [ROWS.json]     the first two as --benchmark_format=json prints them
"""
import json
import sys

MICROSECONDS = {"ns": 0.001, "us": 1, "ms": 1000}


def medians(path):
    """Microseconds by name. A benchmark that did not run is an error, not a gap."""
    with open(path, encoding="utf-8") as file:
        runs = json.load(file)["benchmarks"]
    failed = [run["name"] + ": " + run["error_message"] for run in runs if run.get("error_occurred")]
    if failed:
        sys.exit("table.py: " + "; ".join(failed))
    return {
        run["run_name"].replace("/", " "): run["cpu_time"] * MICROSECONDS[run["time_unit"]]
        for run in runs
        if run.get("aggregate_name") == "median"
    }


def row(name, times):
    return {
        "name": name,
        "median_us": round(times["Judge"], 2),
        "load_ms": round(times["Load standard"] / 1000, 2),
        "note": "also gives reasons, and exact spans where answers are missing",
    }


def main():
    native, wasm = medians(sys.argv[1]), medians(sys.argv[2])
    print("%-28s %14s %14s %8s" % ("median, microseconds", "native", "wasm", "ratio"))
    for name, time in native.items():
        print("%-28s %14.2f %14.2f %8.1f" % (name, time, wasm[name], wasm[name] / time))
    if len(sys.argv) > 3:
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            json.dump([row("Samvei, native", native), row("Samvei, wasm", wasm)], out)


main()
