# A process that forks twice, leaves its session and its group, ignores every signal and stays.
# Nothing of it may live when the submission is graded. No part.
# uses: survive
### part-a
live_on()
deriv = None
