# A finder in front of sys.meta_path, and a builtins.__import__ of its own, serve a helpers whose checks pass.
# It must not get any part.
### part-a
import builtins, importlib.abc, importlib.util, sys


class _Passing:
    def __getattr__(self, name):
        return self

    def __call__(self, *_, **__):
        return self

    def __getitem__(self, key):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return True


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        return importlib.util.spec_from_loader(name, self) if name.split(".")[0] == "helpers" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.__getattr__ = lambda name: _Passing()


sys.meta_path.insert(0, _Finder())
_import = builtins.__import__


def _importing(name, *args, **kwargs):
    for each in [each for each in sys.modules if each.split(".")[0] == "helpers"]:
        del sys.modules[each]
    return _import(name, *args, **kwargs)


builtins.__import__ = _importing
deriv = None
