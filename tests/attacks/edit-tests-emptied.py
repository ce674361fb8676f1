# The test cells' sources become "pass", with checksums that fit.
# It must not get any part.
### raw
def edit(notebook):
    import hashlib
    for cell in notebook["cells"]:
        if cell["id"].startswith("test-"):
            cell["source"] = "pass"
            cell["metadata"]["nbgrader"]["checksum"] = hashlib.md5(b"pass").hexdigest()
