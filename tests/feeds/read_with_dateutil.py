"""Reads the VTIMEZONEs of calendars with python-dateutil, a strict reader: JSON lines in, JSON lines out.

In: {"ics", "tzid", "times"}, times on the clock of the zone as `2026-12-01T09:00`; out: for each its seconds east of UTC.
"""

import io
import json
import sys
from datetime import datetime

from dateutil.tz import tzical


def offsets(question):
    zone = tzical(io.StringIO(question["ics"])).get(question["tzid"])
    return [datetime.fromisoformat(text).replace(tzinfo=zone).utcoffset().total_seconds() for text in question["times"]]


for line in sys.stdin:
    print(json.dumps(offsets(json.loads(line))))
