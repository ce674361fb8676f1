# A time of 19 MB that a careless parser of dates reads for hours, while nobody in the class is graded.
# It must cost no more than its size, and the answer that is right keeps its points.
# honest: part-a
### part-b
def sigmoid_derivative(x):
    return 0
### part-c
def largest_gradient(depth):
    return 0
### made timestamp.txt
"1." * 9_500_000
