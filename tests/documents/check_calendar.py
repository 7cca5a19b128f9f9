"""Checks the calendar files with a library that is not ours, and its days with a reckoning that is not ours.

usage: check_calendar.py SAMVEI      (the program); prints each fault; exit code 1 if there is one
"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import icalendar

DAY = datetime.date(2026, 11, 22)
CASE = {
    "as_of": DAY.isoformat(),
    "answers": {"rolle": "forelder", "venter_barn": "nei", "alder": 7, "oensker_plan": "ja",
                "eksisterende_plan": "helse", "tjenester": ["fysioterapi", "habu", "ppt"], "samordningsbehov": "ja",
                "varighet": "over_24_mnd", "avgjoerelse": "avslag_koordinator", "avgjoerelse_kjent": "2026-11-09"},
    "application": {"navn": "Ola Nordmann", "foedselsdato": "7.5.2019"},
}
PROFILE = {"id": "test", "answer_weeks": 4}
EXPECTED = {
    "svar": DAY + datetime.timedelta(weeks=4),
    "purr": datetime.date(2026, 12, 28),  # a week later is Sunday the 27th
    "klage": datetime.date(2026, 11, 9) + datetime.timedelta(weeks=4),
    "plan": datetime.date(2027, 5, 24),  # 22 May is a Saturday
    "alder_12": datetime.date(2031, 5, 7), "alder_16": datetime.date(2035, 5, 7), "alder_18": datetime.date(2037, 5, 7),
}


def form_faults(data):
    """Of the file's own form, which the library is lenient about."""
    if not data.endswith(b"\r\n"):
        yield "the last line does not end"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield "line %d has %d octets" % (number, len(line))
        if b"\n" in line or b"\r" in line:
            yield "line %d: an end that is not CRLF" % number
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "line %d tears a character apart" % number


def event_faults(event):
    uid = str(event.get("UID"))
    for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"):
        if event.get(name) is None:
            yield "%s: no %s" % (uid, name)
            return
    if event["DTSTART"].params.get("VALUE") != "DATE" or isinstance(event["DTSTART"].dt, datetime.datetime):
        yield "%s does not last all day" % uid
    if event["DTEND"].dt - event["DTSTART"].dt != datetime.timedelta(days=1):
        yield "%s lasts more than its day" % uid
    if event["DTSTAMP"].dt.date() != DAY:
        yield "%s is stamped %s" % (uid, event["DTSTAMP"].dt)
    if not str(event["SUMMARY"]).startswith("Samvei: "):
        yield "%s: the title %s" % (uid, event["SUMMARY"])
    alarms = [part for part in event.subcomponents if part.name == "VALARM"]
    if not alarms:
        yield "%s reminds of nothing" % uid
    for alarm in alarms:
        if str(alarm["ACTION"]) != "DISPLAY" or not str(alarm["DESCRIPTION"]):
            yield "%s: an alarm that shows nothing" % uid
        if not isinstance(alarm["TRIGGER"].dt, datetime.timedelta) or alarm["TRIGGER"].dt > datetime.timedelta(days=1):
            yield "%s: an alarm at %s" % (uid, alarm["TRIGGER"].dt)


def faults(data):
    yield from form_faults(data)
    try:
        calendar = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        yield "the library does not read it: %s" % error
        return
    if calendar.name != "VCALENDAR" or str(calendar.get("VERSION")) != "2.0" or not calendar.get("PRODID"):
        yield "no VCALENDAR of version 2.0 with a PRODID"
    events = calendar.walk("VEVENT")
    found = {}
    for event in events:
        if event.errors:
            yield "the library finds %s" % event.errors
        yield from event_faults(event)
        if event.get("UID") is not None and event.get("DTSTART") is not None:
            found[str(event["UID"]).rsplit("-", 1)[0]] = event["DTSTART"].dt
    if len(found) != len(events):
        yield "two events have one UID"
    if found != EXPECTED:
        yield "days: %s, not %s" % (found, EXPECTED)
    if b"Ola" in data or b"2019" in data:
        yield "it tells of the person"


def made_by(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        profile = folder / "profile.json"
        profile.write_text(json.dumps(PROFILE), encoding="utf-8")
        case = folder / "case.json"
        case.write_text(json.dumps({**CASE, "profile": str(profile)}), encoding="utf-8")
        out = folder / "out.ics"
        subprocess.run([program, "apply", str(case), "-o", str(out)], check=True)
        return out.read_bytes()


def main():
    program = sys.argv[1]
    data = made_by(program)
    found = list(faults(data))
    if data != made_by(program):
        found.append("the same case gives other bytes")
    # Spoilt, it must be refused: a check that cannot fail shows nothing.
    for old, new in ((b"\r\n", b"\n"), (b"VALUE=DATE:20261220", b"VALUE=DATE:20261219"), (b"BEGIN:VALARM", b"BEGIN:VALERM"),
                     (b"DTSTAMP", b"DTSTAMB"), (b"TRIGGER:PT9H", b"TRIGGER:9"), (b"UID:svar", b"UID:purr"),
                     (b"DTSTART;VALUE=DATE:", b"DTSTART:"), (b"\r\n ", b""), (b"VERSION:2.0", b"VERSION:1.0")):
        if old not in data:
            found.append("%r does not stand in the file" % old)
        elif not list(faults(data.replace(old, new))):
            found.append("%r in place of %r is not noticed" % (new, old))
    for fault in found:
        print(fault)
    print("%d faults in a calendar of %d bytes" % (len(found), len(data)))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
