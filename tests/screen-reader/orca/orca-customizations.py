# Orca loads this file by itself from the folder that it is started with. In place of a voice it gives what it says as JSON lines on a
# file descriptor, and tells when it saw a key and whether it still has something to do.
import json
import os
import sys
import types

from gi.repository import GLib
from orca import event_manager, settings, speech_generator, speechserver
from orca.acss import ACSS
from orca.scripts.toolkits import Chromium, Gecko

_out = os.fdopen(int(os.environ["ORCA_SPEECH_FD"]), "w", buffering=1)


def _write(kind, text="", lang=""):
    _out.write(json.dumps({"kind": kind, "text": text, "lang": lang}, ensure_ascii=False) + "\n")


def _lang(acss):
    family = (acss or {}).get(ACSS.FAMILY) or {}
    return family.get("lang") or ""


class SpeechServer(speechserver.SpeechServer):
    @staticmethod
    def getFactoryName():
        return "log"

    @staticmethod
    def getSpeechServers():
        return [_server]

    @staticmethod
    def getSpeechServer(info=None):
        return _server

    def getInfo(self):
        return ["log", "log"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            _write("said", text, _lang(acss))

    def speakCharacter(self, character, acss=None):
        _write("said", character, _lang(acss))

    def speakKeyEvent(self, event, acss=None):
        _write("said", event.getKeyName())

    def stop(self):
        _write("stopped")

    @staticmethod
    def shutdownActiveServers():
        pass


_server = SpeechServer()
_factory = types.ModuleType("speech_log")
_factory.SpeechServer = SpeechServer
sys.modules["speech_log"] = _factory
settings.speechServerFactory = "speech_log"
settings.speechFactoryModules = ["speech_log"]

settings.enableBraille = False
settings.enableSound = False
settings.enableKeyEcho = False
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
settings.timeoutTime = 0

# Orca 43 finds the language of each piece of text but keeps one voice; pass the language on, as later versions do.
_voice = speech_generator.SpeechGenerator.voice


def _voice_with_language(self, key=None, **args):
    voices = _voice(self, key, **args)
    if args.get("language"):
        voices[0][ACSS.FAMILY] = speechserver.VoiceFamily(
            {"name": args["language"], "lang": args["language"], "dialect": args.get("dialect")}
        )
    return voices


speech_generator.SpeechGenerator.voice = _voice_with_language

_manager = event_manager.EventManager
_enqueue = _manager._enqueue
_dequeue = _manager._dequeue
_key = _manager._processKeyboardEvent
_busy = [0]
_dequeuing = [False]


def _count(self, event):
    _busy[0] += 1
    return _enqueue(self, event)


# While Orca 43 asks the browser something about an event, the next ones come in, and some are handled at once: before the one it asked
# about. A page that began to load after it had loaded loads forever then, and nothing that appears in it is spoken. One at a time.
def _in_order(self):
    if _dequeuing[0]:
        return True
    _dequeuing[0] = True
    try:
        rerun = _dequeue(self)
    finally:
        _dequeuing[0] = False
    if not self._eventQueue.empty() and not self._gidleId:
        self._gidleId = GLib.idle_add(self._dequeue)
    return rerun


def _seen(self, event):
    _busy[0] += 1
    result = _key(self, event)
    _write("key")
    return result


_manager._enqueue = _count
_manager._dequeue = _in_order
_manager._processKeyboardEvent = _seen


# Whether a page is said to have loaded depends on what the one before it left behind; that it was taken in does not.
def _telling(busy_changed):
    def _loaded(self, event):
        busy_changed(self, event)
        if not event.detail1:
            _write("loaded", self.utilities.documentFrameURI(event.source) or "")

    return _loaded


for _toolkit in (Chromium, Gecko):
    _toolkit.Script.onBusyChanged = _telling(_toolkit.Script.onBusyChanged)


def _beat():
    is_idle = _busy[0] == 0 and event_manager.getManager()._eventQueue.empty()
    _busy[0] = 0
    _write("idle" if is_idle else "busy")
    return True


GLib.timeout_add(50, _beat)
