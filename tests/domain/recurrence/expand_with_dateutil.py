"""Expands schedules with python-dateutil, an implementation of its own: JSON lines in, JSON lines out.

In: {"start", "rrule", "exdate", "rdate", "tz", "from", "to"}; out: the starts between `from` and `to` in epoch seconds, in order.
Two readings of RFC 5545 are added, because dateutil differs: DTSTART is the first instance and counts as one (3.8.5.3), and an
UNTIL that is a date takes in the whole of its day. Local times become moments by PEP 495, which for skipped and repeated times
says the same as RFC 5545 3.3.5.
"""

import datetime as datetime_module
import json
import re
import sys
from datetime import datetime, timezone
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import dateutil.rrule
from dateutil.rrule import rrulestr, rruleset

# Some rules never give a date, and dateutil looks for it until the year 9999, also when there is an UNTIL.
dateutil.rrule.datetime = SimpleNamespace(**{**vars(datetime_module), "MAXYEAR": 2028})


def local(text):
    return datetime.fromisoformat(text)


def counted_from_start(rule, start):
    """DTSTART first, and one less of the rule when it would not have given DTSTART itself."""
    first = next(iter(rule), None)
    if first == start:
        return rule
    if rule._count is not None:
        rule = rule.replace(count=rule._count - 1) if rule._count > 1 else None
    return rule


def starts(schedule):
    zone = ZoneInfo(schedule["tz"])
    text = re.sub(r"UNTIL=(\d{8})(?=;|$)", r"UNTIL=\1T235959", schedule["rrule"])
    in_utc = re.search(r"UNTIL=\w+Z", text) is not None
    aware = (lambda moment: moment.replace(tzinfo=zone)) if in_utc else (lambda moment: moment)
    start = aware(local(schedule["start"]))
    everything = rruleset()
    rule = rrulestr(text, dtstart=start)
    last = datetime.fromtimestamp(schedule["to"] + 2 * 86400, timezone.utc)
    last = last if in_utc else last.replace(tzinfo=None)
    rule = counted_from_start(rule.replace(until=min(rule._until or last, last)), start)
    if rule is not None:
        everything.rrule(rule)
    everything.rdate(start)
    for text in schedule.get("rdate", []):
        everything.rdate(aware(local(text)))
    for text in schedule.get("exdate", []):
        everything.exdate(aware(local(text)))
    moments = set()
    for moment in everything:
        epoch = round(moment.replace(tzinfo=zone).timestamp())
        if schedule["from"] <= epoch < schedule["to"]:
            moments.add(epoch)
    return sorted(moments)


for line in sys.stdin:
    print(json.dumps(starts(json.loads(line))))
