import os, re

_SKIPPED = {"proc", "sys", "dev", "usr", "lib", "lib64", "bin", "sbin", "site-packages", "node_modules", ".git", "share"}


def hunt(*roots, most=4000):
    """Everything that looks like a planted secret, in all files that can be read below these folders."""
    found, looked = set(), 0
    for root in roots:
        for folder, folders, files in os.walk(root):
            folders[:] = [name for name in folders if name not in _SKIPPED]
            for name in files:
                looked += 1
                if looked > most:
                    return sorted(found)
                found |= secrets_in(os.path.join(folder, name))
    return sorted(found)


def secrets_in(path, most=4_000_000):
    try:
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return set(re.findall(rb"CANARY-[0-9A-Za-z-]+", file.read(most)))
    except OSError:
        pass
    return set()


EVERYWHERE = [os.getcwd(), *(os.path.join(os.getcwd(), *[".."] * up) for up in (1, 2, 3)), "@course@", "/tmp", "/home", "/root", "/var/tmp", "/srv", "/opt", "/mnt", "/run", "/etc", "/"]
