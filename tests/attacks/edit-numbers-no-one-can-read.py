# nbformat as a number of 100,000 digits, NaN points, infinite counts, the same key twice with different cells.
# It must not get any part; the class goes on.
### raw
def edit(notebook):
    text = json.dumps(notebook).replace('"points": 3', '"points": NaN').replace('"execution_count": null', '"execution_count": Infinity')
    return text[:-1] + ', "nbformat_minor": ' + "9" * 100_000 + ', "cells": [{"cell_type": "code", "source": "10", "metadata": {}}]}'
