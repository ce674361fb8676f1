# Commands started with nohup, setsid and &, from subprocess, os.system, the shell escape and posix_spawn.
# None of them may live when the submission is graded. No part.
### part-a
import os, subprocess, sys

_command = [sys.executable, "-c", "import time; time.sleep(120)", "survivor"]
subprocess.Popen(_command, start_new_session=True)
os.posix_spawn(sys.executable, _command, os.environ)
os.system("nohup setsid sh -c 'sleep 120; : survivor' >/dev/null 2>&1 &")
!(sh -c 'sleep 120; : survivor' >/dev/null 2>&1 &)
deriv = None
