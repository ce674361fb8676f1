"""``python -m grader``, in a course folder."""

import sys

from grader.cli import main

sys.exit(main())
