"""Cells to hand in: one that is right, and those that go beyond a limit."""

RIGHT = "answer = 1"

BOMBS = {
    "a loop that swallows every exception": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "a fork bomb": "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass",
    "an output flood": "while True: print('flood' * 1000)",
    "a disk filler": (
        "import itertools\nfor n in itertools.count():\n    try: open(f'f{n}', 'wb').write(bytes(1 << 20))\n"
        "    except OSError: pass"
    ),
    "a memory bomb": (
        "held = []\nwhile True:\n    try: held.append(bytearray(b'x' * (16 << 20)))\n    except MemoryError: pass"
    ),
}
MANY = (
    "import os, time\nfor _ in range(10):\n    if os.fork() == 0:\n        held = bytearray(b'x' * (60 << 20))\n"
    "        time.sleep(3600)\ntime.sleep(3600)"
)
