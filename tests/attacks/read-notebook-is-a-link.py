# The notebook itself is a link to a classmate's.
# It must not be graded as one's own: no part.
### link 01-sigmoid-derivative.ipynb
../../@classmate@/01-sigmoid-derivative/01-sigmoid-derivative.ipynb
### part-a
deriv = None
