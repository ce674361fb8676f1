# Startup files of IPython, Jupyter, matplotlib, the shell and git in the home folder and where variables point to.
# The next submission must see none of them. No part.
# walled only: it writes to the home folder
### part-a
import os

_home = os.path.expanduser("~")
_files = {
    f"{_home}/.ipython/profile_default/startup/00-left-by-an-attack.py": "print('left-by-an-attack')\n",
    f"{os.environ.get('IPYTHONDIR', _home)}/profile_default/startup/00-left-by-an-attack.py": "print('left-by-an-attack')\n",
    f"{_home}/.jupyter/jupyter_config.py": "print('left-by-an-attack')\n",
    f"{_home}/.jupyter/nbgrader_config.py": "c = get_config()\nc.Execute.timeout = 1  # left-by-an-attack\n",
    f"{os.environ.get('MPLCONFIGDIR', _home + '/.config/matplotlib')}/matplotlibrc": "figure.dpi: 7 # left-by-an-attack\n",
    f"{_home}/.bashrc": "# left-by-an-attack\n",
    f"{_home}/.gitconfig": "# left-by-an-attack\n",
}
for _path, _text in _files.items():
    try:
        os.makedirs(os.path.dirname(_path), exist_ok=True)
        with open(_path, "a") as _file:
            _file.write(_text)
    except OSError:
        continue
deriv = None
