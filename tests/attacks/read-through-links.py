# Symbolic links beside the notebook lead to the gradebook, the masters, a classmate and the root of the disk.
# None may be followed, by the reading of the submission or by what is left in autograded/.
# uses: hunt breach
### link book.db
@course@/gradebook.db
### link master
@course@/source
### link relative.ipynb
../../../source/01-sigmoid-derivative/01-sigmoid-derivative.ipynb
### link classmate.ipynb
../../@classmate@/01-sigmoid-derivative/01-sigmoid-derivative.ipynb
### link environment.txt
/proc/self/environ
### part-a
for _name in sorted(os.listdir(".")):
    print(_name, secrets_in(_name))
print(hunt("master"))
if secrets_in("book.db") or secrets_in("relative.ipynb") or secrets_in("classmate.ipynb"):
    breach("a link was followed")
deriv = None
