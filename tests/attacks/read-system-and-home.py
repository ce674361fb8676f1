# /etc/passwd and its like, the homes, ssh keys' folders, the machine's id, mounted disks.
# It must see no user of this machine and nobody's files.
# uses: hunt breach
### part-a
import glob

for _path in ("/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/machine-id"):
    try:
        _text = open(_path).read()
    except OSError:
        continue
    if "root:" in _text:
        breach(f"{_path} tells of this machine's users")
for _folder in {os.path.expanduser("~"), "/root", *glob.glob("/home/*")}:
    for _secret in hunt(_folder, most=500):
        print(_secret)
deriv = None
