def breach(what):
    """Say that this attack got where it must not get. The word is not in the source, so that only the output has it."""
    print("BREA" + "CH: " + str(what)[:300])
