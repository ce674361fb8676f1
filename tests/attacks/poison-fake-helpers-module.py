# A module that agrees to everything takes the place of helpers in sys.modules, before the test cell imports it.
# It must not get any part.
### part-a
import sys, types


class _Agreeable(types.ModuleType):
    def __getattr__(self, name):
        return _Agreeable(name)

    def __call__(self, *_, **__):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return True

    def __getitem__(self, key):
        return self


for _name in [name for name in sys.modules if name.split(".")[0] == "helpers"]:
    del sys.modules[_name]
sys.modules["helpers"] = _Agreeable("helpers")
deriv = None
