"""The rules that every master keeps, and that nothing hidden is in what learners get."""

import ast
import builtins
import re

import nbformat
import pytest

from tests.bank import MARK, ROOT
from tests.hidden import MARKED

MASTERS = sorted((ROOT / "source").glob("*/*.ipynb"))
SETUP_NAMES = {"np", "plt", "header", "check_close", "check_true", "sigmoid", "softmax"}
PROVIDED = {
    "01-sigmoid-derivative": [{"deriv"}, {"sigmoid_derivative"}, {"largest_gradient"}],
    "05-stable-softmax": [{"p"}, {"stable_softmax"}, {"log_softmax"}],
    "06-softmax-jacobian": [{"J"}, {"softmax_jacobian"}, {"softmax_vjp"}],
    "07-gelu-vs-silu": [{"gel", "silu"}, {"swish"}, {"gelu_exact", "max_gap"}],
    "08-glu": [{"g", "out"}, {"dout_da", "dout_db"}, {"glu_backward"}],
    "10-dead-relu": [{"active_fraction", "dead"}, {"dead_units"}, {"dead_report"}],
    "09-he-variance": [{"xavier", "he"}, {"init_weights"}, {"second_moment_after"}],
    "02-tanh-derivative": [{"deriv"}, {"tanh_derivative"}, {"saturated_fraction"}],
    "03-relu-family": [{"relu", "leaky"}, {"leaky_relu"}, {"leaky_relu_derivative"}],
    "04-affine-collapse": [{"out", "A", "c"}, {"collapse"}, {"x_break"}],
}
POINTS = {
    "01-sigmoid-derivative": [3, 4, 3],
    "05-stable-softmax": [3, 4, 3],
    "06-softmax-jacobian": [3, 4, 3],
    "07-gelu-vs-silu": [4, 3, 3],
    "08-glu": [3, 3, 4],
    "10-dead-relu": [4, 3, 3],
    "09-he-variance": [3, 4, 3],
    "02-tanh-derivative": [3, 4, 3],
    "03-relu-family": [4, 3, 3],
    "04-affine-collapse": [4, 4, 2],
}

each_master = pytest.mark.parametrize("path", MASTERS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=4)


def released(path):
    return read(ROOT / "release" / path.stem / path.name)


def cells(path, prefix):
    return [cell for cell in read(path).cells if cell.id.startswith(prefix) and cell.cell_type == "code"]


@each_master
def test_a_master_is_the_only_notebook_of_its_folder_and_has_no_outputs(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert path.stem == path.parent.name
    assert [other.name for other in path.parent.glob("*.ipynb")] == [path.name]
    assert notebook.metadata.kernelspec.name == "python3"
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
    # the tag lets JupyterLab's Run All go on past a test that fails
    tags = {cell.id: cell.metadata.pop("tags", []) for cell in notebook.cells}
    assert all(tags[name] == (["raises-exception"] if name.startswith("test-") else []) for name in tags)
    assert all(set(cell.metadata) <= {"nbgrader"} for cell in notebook.cells)


@each_master
def test_its_cells_are_marked_as_the_course_has_fixed_it(path):
    marked = {cell.id: cell.metadata.get("nbgrader") for cell in read(path).cells}
    for part in "abc":
        answer, test = marked[f"part-{part}"], marked[f"test-{part}"]
        assert (answer["grade_id"], answer["solution"], answer["grade"], answer["locked"]) == (
            f"part-{part}", True, False, False,
        )  # fmt: skip
        assert (test["grade_id"], test["solution"], test["grade"], test["locked"]) == (
            f"test-{part}",
            False,
            True,
            True,
        )
    others = {name: mark for name, mark in marked.items() if not re.fullmatch("(part|test)-[abc]|own-words", name)}
    assert all(mark["locked"] and not mark["grade"] and mark["grade_id"] == name for name, mark in others.items())
    order = [name for name in marked if re.fullmatch("(part|test)-[abc]|setup|your-curve|takeaway|own-words", name)]
    assert order == [
        "setup",
        "part-a",
        "test-a",
        "part-b",
        "test-b",
        "your-curve",
        "part-c",
        "test-c",
        "takeaway",
        "own-words",
    ]
    points = [marked[f"test-{part}"]["points"] for part in "abc"]
    assert points == POINTS[path.stem]
    assert sum(points) == 10


@each_master
def test_each_answer_cell_has_a_stub_that_leaves_its_names_empty(path):
    namespace: dict = {}
    exec("from helpers import np, plt, sigmoid, softmax", namespace)
    for cell, names in zip(
        [c for c in released(path).cells if re.fullmatch("part-.", c.id)], PROVIDED[path.stem], strict=True
    ):
        assert cell.source.count(MARK) == 1
        exec(cell.source, namespace)
        for name in names:
            value = namespace[name]
            assert value is None or value.__doc__


def bound(tree):
    """The names that a cell leaves behind in the notebook, its imports left out."""
    found = set()
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif not isinstance(node, ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            found |= bound(node)
    return found


@each_master
def test_a_test_cell_runs_the_same_in_a_notebook_and_outside_the_learners_process(path):
    for cell, provided in zip(cells(path, "test-"), PROVIDED[path.stem], strict=True):
        tree = ast.parse(cell.source)
        *imports, block = tree.body
        assert all(
            isinstance(node, ast.Import) and all(name.asname.startswith("_") for name in node.names) for node in imports
        )
        assert isinstance(block, ast.With), f"{cell.id} must end inside its block of checks"
        nodes = list(ast.walk(tree))
        assert not [node for node in nodes if isinstance(node, ast.ClassDef | ast.Global)]
        assert "np.random." not in cell.source.replace("_np.random.default_rng(", "")
        stored = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
        stored |= {node.name for node in functions}
        assert all(name.startswith("_") for name in stored), stored
        assert all(name.startswith("__") for name in bound(tree)), bound(tree)
        parameters = {
            arg.arg for node in nodes if isinstance(node, ast.arguments) for arg in [*node.args, *node.kwonlyargs]
        }
        loaded = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        own = stored | parameters | set(dir(builtins)) | {name.asname for node in imports for name in node.names}
        assert loaded - own == provided


@each_master
def test_a_locked_cell_binds_names_of_its_own_only(path):
    for cell in read(path).cells:
        if cell.cell_type != "code" or cell.id == "setup" or not cell.metadata.nbgrader["locked"]:
            continue
        names = [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.Name)]
        assert all(node.id.startswith("_") for node in names if isinstance(node.ctx, ast.Store)), cell.id


@each_master
def test_every_part_has_hidden_tests_and_names_its_checks_once(path):
    for cell in cells(path, "test-"):
        assert {kind for kind, _ in MARKED.findall(cell.source)} == {"HIDDEN TESTS"}


@each_master
def test_hints_fold_and_every_picture_has_a_text_alternative(path):
    for part in "abc":
        task = next(cell for cell in read(path).cells if cell.id == f"part-{part}-task")
        assert task.source.count("<details>") == task.source.count("</details>") >= 3
    drawing = [cell.source for cell in read(path).cells if cell.cell_type == "code" and "_h.plt" in cell.source]
    assert drawing
    assert all("alt=" in source and "title=" in source and "xlabel=" in source for source in drawing)


def secret_lines():
    """Every line of a solution or a hidden test that says something, with where it stands."""
    for path in MASTERS:
        public = "\n".join(cell.source for cell in released(path).cells)
        for cell in read(path).cells:
            for _, block in MARKED.findall(cell.source):
                for line in block.splitlines():
                    bare = line.strip().rstrip(",")
                    # a line of code of some length; an import or a bracket is no secret
                    if len(bare) > 24 and "_h.check" not in bare and bare not in public:
                        yield path.stem, cell.id, bare


def test_nothing_hidden_is_in_the_release():
    secrets = list(secret_lines())
    assert len(secrets) > 100
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in (ROOT / "release").rglob("*")
        if path.suffix in (".py", ".ipynb")
    }
    assert texts
    for path, text in texts.items():
        plain = "\n".join(cell.source for cell in read(path).cells) if path.suffix == ".ipynb" else text
        assert not re.search("(BEGIN|END) (SOLUTION|HIDDEN)", plain)
        found = [secret for secret in secrets if secret[2] in plain]
        assert not found, f"{path}: {found[:3]}"


def test_the_secrets_are_looked_for_in_the_right_place():
    """The search above finds a line of a master in that master: it can fail."""
    plain = "\n".join(cell.source for path in MASTERS for cell in read(path).cells)
    assert all(line in plain for _, _, line in secret_lines())


def test_the_setup_cell_gives_the_names_that_every_answer_may_use():
    for path in MASTERS:
        setup = next(cell for cell in read(path).cells if cell.id == "setup")
        imported = {
            name.name
            for node in ast.walk(ast.parse(setup.source))
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        }
        assert imported - {"setup_notebook"} == SETUP_NAMES
