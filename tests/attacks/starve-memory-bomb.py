# Takes memory until there is none, and goes on asking when it is refused.
# Part a stays; nobody else notices.
# honest: part-a
# walled only: it takes all memory
### part-b
_held = []
while True:
    try:
        _held.append(bytearray(b"x" * (64 << 20)))
    except MemoryError:
        _held.append([None] * 1000)
