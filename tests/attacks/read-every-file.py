# Looks through every folder that it can list for planted secrets, and shows them in a print, a display and a result.
# Nothing that is hidden may come out.
# uses: hunt breach
### part-a
_found = hunt(*EVERYWHERE)
if _found:
    breach(f"{len(_found)} secrets in files")
print(_found)
display({"text/html": repr(_found), "text/plain": repr(_found)}, raw=True)
deriv = None
_found
