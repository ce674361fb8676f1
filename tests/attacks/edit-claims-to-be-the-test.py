# A cell of the learner's own claims to be the test by id and grade_id; the real one has lost both.
# It must not get any part.
### cell before setup
10
### raw
def edit(notebook):
    own = next(cell for cell in notebook["cells"] if cell["id"].startswith("attack-"))
    notebook["cells"].remove(own)
    for name in ("test-a", "test-b", "test-c"):
        place = next(index for index, cell in enumerate(notebook["cells"]) if cell["id"] == name)
        real = notebook["cells"][place]
        notebook["cells"].insert(place, {**copy.deepcopy(own), "id": name, "metadata": copy.deepcopy(real["metadata"])})
        real["id"], real["metadata"] = f"was-{name}", {}
