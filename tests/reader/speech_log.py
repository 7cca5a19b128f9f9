"""A voice for Orca that writes what it is told to say, one JSON line an utterance.

Orca takes a module of this name as its speech server (settings.speechServerFactory), so the lines are what a
synthesiser would have been given, in its order, and nothing of what Orca only thought of saying.
"""

import json
import sys

from orca.speechserver import SpeechServer as Base
from orca.speechserver import VoiceFamily


def write(kind, text):
    print(json.dumps({"kind": kind, "text": text}, ensure_ascii=False), file=sys.__stdout__, flush=True)


class SpeechServer(Base):
    """The methods and their names are Orca's."""

    @staticmethod
    def getFactoryName():
        return "speech log"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        return SpeechServer()

    @staticmethod
    def shutdownActiveServers():
        write("end", "")

    def getInfo(self):
        return ["speech log", "speech-log"]

    def getVoiceFamilies(self):
        return [VoiceFamily({VoiceFamily.NAME: "log", VoiceFamily.LANG: "nb"})]

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            write("say", text)

    def speakCharacter(self, character, acss=None):
        write("character", character)

    def speakKeyEvent(self, event, acss=None):
        write("key", event.getKeyName())

    def sayAll(self, utteranceIterator, progressCallback):
        for context, _ in utteranceIterator:
            write("say", context.utterance)

    def stop(self):
        write("stop", "")
