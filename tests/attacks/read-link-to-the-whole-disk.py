# Symbolic links beside the notebook lead to the root of the disk and back to the submission itself, in a circle.
# None may be followed or copied. No part.
# uses: breach
# walled only: nbgrader would copy the whole disk into autograded/
### link everything
/
### link circle
.
### part-a
import os

if os.path.exists("everything/@course@"):
    breach("a link to the whole disk was followed")
deriv = None
