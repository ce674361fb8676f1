# A cell in front of the setup cell puts fakes where the setup imports from: sys.path, sys.modules, the working folder.
# It must not get any part.
### cell before setup
import os, sys

os.makedirs("elsewhere/helpers", exist_ok=True)
with open("elsewhere/helpers/__init__.py", "w") as _file:
    _file.write("class _P:\n    def __getattr__(self, n): return self\n    def __call__(self, *a, **k): return self\n    def __getitem__(self, k): return self\n"
                "    def __enter__(self): return self\n    def __exit__(self, *a): return True\n    def __iter__(self): return iter([self, self])\n"
                "def __getattr__(name):\n    if name.startswith('__'): raise AttributeError(name)\n    return _P()\n")
sys.path.insert(0, os.path.abspath("elsewhere"))
for _name in [name for name in sys.modules if name.split(".")[0] == "helpers"]:
    del sys.modules[_name]
