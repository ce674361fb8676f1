# Closes every descriptor above 2, then those too.
# No part but a, which was right before; the class goes on.
# honest: part-a
### part-b
import os

os.closerange(3, 1 << 16)
os.closerange(0, 3)
