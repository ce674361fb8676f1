# Many processes, each below the limit of one, all together far above what a submission may have; shared memory too.
# Part a stays; nobody else notices.
# honest: part-a
# walled only: it takes all memory
### part-b
import mmap, os, time

for _ in range(60):
    try:
        if os.fork() == 0:
            _mine = [bytearray(b"x" * (100 << 20)) for _ in range(5)]
            _mapped = mmap.mmap(-1, 300 << 20)
            _mapped.write(b"y" * (300 << 20))
            time.sleep(3600)
    except OSError:
        break
time.sleep(3600)
