# Tries to lift what it is limited to: resource limits, oom score, priority, cgroups, sysctls, new user namespaces.
# It must lift none that matters. No part.
# uses: breach
### part-a
import ctypes, os, resource

for _name in ("CPU", "NPROC", "FSIZE", "AS"):
    _soft, _hard = resource.getrlimit(getattr(resource, "RLIMIT_" + _name))
    try:
        resource.setrlimit(getattr(resource, "RLIMIT_" + _name), (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        breach(f"RLIMIT_{_name} is lifted")
    except (OSError, ValueError):
        pass
for _path in ("/proc/sys/user/max_user_namespaces", "/proc/self/oom_score_adj", "/sys/fs/cgroup/pids.max", "/proc/sysrq-trigger"):
    try:
        os.close(os.open(_path, os.O_WRONLY))
        if "oom" not in _path:
            breach(f"{_path} is open for writing")
    except OSError:
        pass
if ctypes.CDLL(None).unshare(0x10000000) == 0:
    breach("a new user namespace")
deriv = None
