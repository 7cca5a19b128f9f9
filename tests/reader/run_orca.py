"""Runs Debian's Orca with a voice that writes (speech_log.py): no sound, no braille, no settings of anybody's.

usage: run_orca.py SETTINGS_FOLDER LOG_FILE
Does what /usr/bin/orca does, except that it neither looks for other Orcas nor ends them. The log file is Orca's own,
for people to read when something is not said.
"""

import sys

from orca import debug, settings


def main():
    folder, log = sys.argv[1:]
    debug.debugLevel = debug.LEVEL_ALL
    debug.eventDebugLevel = debug.LEVEL_OFF
    debug.debugFile = open(log, "w", encoding="utf-8", buffering=1)
    settings.speechServerFactory = "speech_log"
    settings.speechFactoryModules = ["speech_log"]
    settings.enableBraille = False
    settings.enableSound = False
    settings.sayAllOnLoad = False  # it would read whatever stands there at that moment; a key asks for it

    from orca import orca  # reads the settings when it is imported

    orca.getSettingsManager().activate(folder, {})
    return orca.main()


if __name__ == "__main__":
    sys.exit(main())
