# Prints, displays and updates without end, a line of a megabyte at a time and a letter at a time.
# Part a stays; what is kept of the output is short.
# honest: part-a
### part-b
import sys

while True:
    try:
        sys.stdout.write("flood " * 200_000 + "\n")
        sys.stderr.write("x")
        display("flood", display_id="same")
        sys.__stdout__.write("flood") if sys.__stdout__ else None
    except Exception:
        pass
