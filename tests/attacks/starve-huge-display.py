# Displays of 200 MB that would pack to nothing: text, HTML, a picture, JSON, a traceback; then a result of a gigabyte's repr.
# Part a stays; the autograded notebook stays small.
# honest: part-a
### part-b
display({"text/plain": "0" * 200_000_000, "text/html": "<b>" * 10_000_000}, raw=True)
display({"image/png": "A" * 50_000_000, "application/json": {"a": ["b" * 1000] * 50_000}}, raw=True)


class _Large:
    def __repr__(self):
        return "1" * 300_000_000


display(_Large())
raise ValueError("9" * 100_000_000)
