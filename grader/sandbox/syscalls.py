"""The system calls that a student's process gets, with the reason for each; every other one is refused.

A line of the table: name, number on x86_64, number on aarch64 (``-``: the machine does not have it), the answer where
namespaces stand around the process, the answer where Landlock stands alone, and the reason in a word. Answers:

``+``   allowed
``if``  allowed where a rule of ``seccomp`` holds for its arguments
``0``   does nothing and reports success, as many programs call it without need
``?``   ENOSYS, after which libraries take another way
``-``   EPERM, like every call up to ``LAST_DECIDED`` that the table does not name

The list was made by running the masters, the habits and ordinary programs under strace; `make differential` runs the whole bank behind it.
Left out on purpose is what reaches other processes (ptrace, process_vm_*, pidfd_getfd, kcmp), makes namespaces or mounts,
opens sockets, changes owners or extended attributes, watches files (inotify, fanotify), holds memory or messages
that no limit counts (System V IPC, POSIX message queues), and kernel interfaces with a history of holes (io_uring, bpf,
perf_event_open, userfaultfd, keyctl).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# Calls after these are younger than this table: ENOSYS, as on the kernels that lack them.
LAST_DECIDED: Final = 450

ALLOWED, BY_RULE, IGNORED, UNKNOWN, REFUSED = "+", "if", "0", "?", "-"


@dataclass(frozen=True)
class Call:
    """One line of the table; ``numbers`` are by machine."""

    name: str
    numbers: dict[str, int]
    namespaces: str
    landlock: str
    reason: str


def _read(table: str) -> tuple[Call, ...]:
    calls = []
    for line in table.strip().splitlines():
        name, x86_64, aarch64, namespaces, landlock, reason = line.split()
        numbers = {"x86_64": x86_64, "aarch64": aarch64}
        known = {machine: int(number) for machine, number in numbers.items() if number != "-"}
        calls.append(Call(name, known, namespaces, landlock, reason))
    return tuple(calls)


CALLS: Final = _read("""
read                        0   63  +  +  files
write                       1   64  +  +  files
open                        2    -  +  +  files
openat                    257   56  +  +  files
openat2                   437  437  +  +  files
creat                      85    -  +  +  files
close                       3   57  +  +  files
close_range               436  436  +  +  files
lseek                       8   62  +  +  files
pread64                    17   67  +  +  files
pwrite64                   18   68  +  +  files
readv                      19   65  +  +  files
writev                     20   66  +  +  files
preadv                    295   69  +  +  files
pwritev                   296   70  +  +  files
preadv2                   327  286  +  +  files
pwritev2                  328  287  +  +  files
dup                        32   23  +  +  files
dup2                       33    -  +  +  files
dup3                      292   24  +  +  files
truncate                   76   45  +  +  files
ftruncate                  77   46  +  +  files
fallocate                 285   47  +  +  files
fsync                      74   82  +  +  files
fdatasync                  75   83  +  +  files
sync_file_range           277   84  +  +  files
fadvise64                 221  223  +  +  files
readahead                 187  213  +  +  files
sendfile                   40   71  +  +  files
copy_file_range           326  285  +  +  files
flock                      73   32  +  +  files
umask                      95  166  +  +  files
pipe                       22    -  +  +  pipes
pipe2                     293   59  +  +  pipes
stat                        4    -  +  +  status
fstat                       5   80  +  +  status
lstat                       6    -  +  +  status
newfstatat                262   79  +  +  status
statx                     332  291  +  +  status
access                     21    -  +  +  status
faccessat                 269   48  +  +  status
faccessat2                439  439  +  +  status
readlink                   89    -  +  +  status
readlinkat                267   78  +  +  status
statfs                    137   43  +  +  status
fstatfs                   138   44  +  +  status
getxattr                  191    8  +  +  status
lgetxattr                 192    9  +  +  status
fgetxattr                 193   10  +  +  status
listxattr                 194   11  +  +  status
llistxattr                195   12  +  +  status
flistxattr                196   13  +  +  status
getcwd                     79   17  +  +  folders
chdir                      80   49  +  +  folders
fchdir                     81   50  +  +  folders
mkdir                      83    -  +  +  folders
mkdirat                   258   34  +  +  folders
rmdir                      84    -  +  +  folders
rename                     82    -  +  +  folders
renameat                  264   38  +  +  folders
renameat2                 316  276  +  +  folders
link                       86    -  +  +  folders
linkat                    265   37  +  +  folders
unlink                     87    -  +  +  folders
unlinkat                  263   35  +  +  folders
symlink                    88    -  +  +  folders
symlinkat                 266   36  +  +  folders
getdents                   78    -  +  +  folders
getdents64                217   61  +  +  folders
brk                        12  214  +  +  memory
mmap                        9  222  +  +  memory
munmap                     11  215  +  +  memory
mremap                     25  216  +  +  memory
mprotect                   10  226  +  +  memory
madvise                    28  233  +  +  memory
msync                      26  227  +  +  memory
mincore                    27  232  +  +  memory
mlock                     149  228  +  +  memory
munlock                   150  229  +  +  memory
mbind                     237  235  +  +  memory
get_mempolicy             239  236  +  +  memory
set_mempolicy             238  237  +  +  memory
membarrier                324  283  +  +  memory
fork                       57    -  +  +  processes
vfork                      58    -  +  +  processes
execve                     59  221  +  +  processes
execveat                  322  281  +  +  processes
exit                       60   93  +  +  processes
exit_group                231   94  +  +  processes
wait4                      61  260  +  +  processes
waitid                    247   95  +  +  processes
getpid                     39  172  +  +  processes
getppid                   110  173  +  +  processes
getpgid                   121  155  +  +  processes
getpgrp                   111    -  +  +  processes
getsid                    124  156  +  +  processes
setpgid                   109  154  +  +  processes
setsid                    112  157  +  +  processes
pidfd_open                434  434  +  +  processes
gettid                    186  178  +  +  threads
futex                     202   98  +  +  threads
futex_waitv               449  449  +  +  threads
set_robust_list           273   99  +  +  threads
get_robust_list           274  100  +  +  threads
set_tid_address           218   96  +  +  threads
rseq                      334  293  +  +  threads
arch_prctl                158    -  +  +  threads
kill                       62  129  +  +  signals
tkill                     200  130  +  +  signals
tgkill                    234  131  +  +  signals
rt_sigqueueinfo           129  138  +  +  signals
rt_tgsigqueueinfo         297  240  +  +  signals
pidfd_send_signal         424  424  +  +  signals
rt_sigaction               13  134  +  +  handlers
rt_sigprocmask             14  135  +  +  handlers
rt_sigreturn               15  139  +  +  handlers
rt_sigpending             127  136  +  +  handlers
rt_sigtimedwait           128  137  +  +  handlers
rt_sigsuspend             130  133  +  +  handlers
sigaltstack               131  132  +  +  handlers
restart_syscall           219  128  +  +  handlers
pause                      34    -  +  +  handlers
signalfd                  282    -  +  +  handlers
signalfd4                 289   74  +  +  handlers
time                      201    -  +  +  time
gettimeofday               96  169  +  +  time
clock_gettime             228  113  +  +  time
clock_getres              229  114  +  +  time
clock_nanosleep           230  115  +  +  time
nanosleep                  35  101  +  +  time
times                     100  153  +  +  time
alarm                      37    -  +  +  time
getitimer                  36  102  +  +  time
setitimer                  38  103  +  +  time
timer_create              222  107  +  +  time
timer_settime             223  110  +  +  time
timer_gettime             224  108  +  +  time
timer_getoverrun          225  109  +  +  time
timer_delete              226  111  +  +  time
timerfd_create            283   85  +  +  time
timerfd_settime           286   86  +  +  time
timerfd_gettime           287   87  +  +  time
select                     23    -  +  +  waiting
pselect6                  270   72  +  +  waiting
poll                        7    -  +  +  waiting
ppoll                     271   73  +  +  waiting
epoll_create              213    -  +  +  waiting
epoll_create1             291   20  +  +  waiting
epoll_ctl                 233   21  +  +  waiting
epoll_wait                232    -  +  +  waiting
epoll_pwait               281   22  +  +  waiting
epoll_pwait2              441  441  +  +  waiting
eventfd                   284    -  +  +  waiting
eventfd2                  290   19  +  +  waiting
sendto                     44  206  +  +  pairs
recvfrom                   45  207  +  +  pairs
sendmsg                    46  211  +  +  pairs
recvmsg                    47  212  +  +  pairs
sendmmsg                  307  269  +  +  pairs
recvmmsg                  299  243  +  +  pairs
shutdown                   48  210  +  +  pairs
getsockname                51  204  +  +  pairs
getpeername                52  205  +  +  pairs
getsockopt                 55  209  +  +  pairs
getuid                    102  174  +  +  identity
geteuid                   107  175  +  +  identity
getgid                    104  176  +  +  identity
getegid                   108  177  +  +  identity
getresuid                 118  148  +  +  identity
getresgid                 120  150  +  +  identity
getgroups                 115  158  +  +  identity
capget                    125   90  +  +  identity
getrlimit                  97  163  +  +  limits
setrlimit                 160  164  +  +  limits
getrusage                  98  165  +  +  limits
getpriority               140  141  +  +  limits
sched_yield                24  124  +  +  scheduling
sched_getaffinity         204  123  +  +  scheduling
sched_getparam            143  121  +  +  scheduling
sched_getscheduler        145  120  +  +  scheduling
sched_getattr             315  275  +  +  scheduling
sched_get_priority_max    146  125  +  +  scheduling
sched_get_priority_min    147  126  +  +  scheduling
sched_rr_get_interval     148  127  +  +  scheduling
getcpu                    309  168  +  +  scheduling
ioprio_get                252   31  +  +  scheduling
uname                      63  160  +  +  system
sysinfo                    99  179  +  +  system
getrandom                 318  278  +  +  system
ioctl                      16   29  if if terminals
fcntl                      72   25  if if files
prctl                     157  167  if if processes
clone                      56  220  if if processes
mknod                     133    -  if if pipes
mknodat                   259   33  if if pipes
socketpair                 53  199  if if pairs
setsockopt                 54  208  if if pairs
seccomp                   317  277  if if protection
prlimit64                 302  261  if if limits
setpriority               141  140  if if limits
sched_setaffinity         203  122  if if scheduling
sched_setparam            142  118  if if scheduling
sched_setscheduler        144  119  if if scheduling
sched_setattr             314  274  if if scheduling
chmod                      90    -  +  0  rights
fchmod                     91   52  +  0  rights
fchmodat                  268   53  +  0  rights
utime                     132    -  +  -  times
utimes                    235    -  +  -  times
futimesat                 261    -  +  -  times
utimensat                 280   88  +  -  times
sync                      162   81  0  0  disks
syncfs                    306  267  0  0  disks
clone3                    435  435  ?  ?  unreadable
io_uring_setup            425  425  ?  ?  spare
io_setup                  206    0  ?  ?  spare
memfd_create              319  279  ?  ?  uncounted
memfd_secret              447  447  ?  ?  uncounted
splice                    275   76  ?  ?  spare
tee                       276   77  ?  ?  spare
vmsplice                  278   75  ?  ?  spare
pkey_alloc                330  289  ?  ?  spare
mlock2                    325  284  ?  ?  spare
""")
