# Files beside the notebook have the names of what is imported: numpy, seaborn, msgpack, sitecustomize, a startup file.
# Right answers keep their points, none of the files is run by the grader.
# honest: part-a part-b part-c
### file seaborn.py
raise ImportError("this is not seaborn")
### file sitecustomize.py
print("BREA" "CH: sitecustomize of a submission was run")
### file msgpack.py
print("BREA" "CH: msgpack of a submission was run")
### file grader/__init__.py
print("BREA" "CH: grader of a submission was run")
### file nbgrader_config.py
print("BREA" "CH: the config of a submission was run")
### file conftest.py
print("BREA" "CH: conftest of a submission was run")
### file ipython_config.py
c = get_config()
c.InteractiveShellApp.exec_lines = ["print('BREA' + 'CH: ipython_config of a submission')"]
### file pyvenv.cfg
home = /nowhere
