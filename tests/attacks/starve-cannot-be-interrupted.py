# One operation of C code that no signal ends before it is done: a power with a hundred million digits.
# Part a stays; part b and c are lost.
# honest: part-a
### part-b
_large = 7 ** (8**9)
