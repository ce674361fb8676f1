# Thirty open figures of a hundred megapixels each, that the notebook would draw when the cell ends.
# Part a stays; the machine's memory and the time of the class do too.
# honest: part-a
# walled only: it takes all memory
### part-b
%matplotlib inline
for _ in range(30):
    plt.figure(figsize=(100, 100), dpi=100)
    plt.plot([1, 2])
