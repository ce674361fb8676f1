"""``python -m grader``, in a course folder."""

import signal
import sys

before = signal.getsignal(signal.SIGINT)
if before is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C during the imports: an end without a traceback

from grader.cli import main  # noqa: E402

signal.signal(signal.SIGINT, before)
sys.exit(main())
