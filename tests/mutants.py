"""Reference solutions with one thing changed: an operator, a constant, an axis, a comparison, an argument, a call.

A test cell that lets such a mutant through either misses a case, or the mutant computes the same.
Those that do are listed with the reason in ``tests/bank/NN-name/equivalents.toml``, by part::

    [part-b]
    "value = sigmoid(x) -> value = sigmoid(-x)" = "the slope is the same on both sides of 0"
"""

from __future__ import annotations

import ast
import difflib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.bank import BANK, ROOT
from tests.warm import cells

_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add, ast.Mult),
    ast.Mult: (ast.Add, ast.Div),
    ast.Div: (ast.Mult, ast.Sub),
    ast.Pow: (ast.Mult, ast.Add),
    ast.MatMult: (ast.Mult, ast.Add),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Mod: (ast.Div, ast.Mult),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_CALLS: dict[str, tuple[str, ...]] = {
    "max": ("min", "mean"),
    "min": ("max",),
    "maximum": ("minimum",),
    "minimum": ("maximum",),
    "sum": ("mean", "max"),
    "mean": ("sum", "max"),
    "exp": ("expm1", "exp2"),
    "log": ("log10", "log1p"),
    "sqrt": ("square",),
    "tanh": ("sinh", "arctan"),
    "erf": ("erfc", "tanh"),
    "abs": ("negative", "square"),
    "any": ("all",),
    "all": ("any",),
    "outer": ("multiply",),
    "dot": ("multiply",),
    "diag": ("asarray",),
    "normal": ("uniform",),
}


@dataclass(frozen=True)
class Mutant:
    """An answer cell with one change; ``change`` is the changed lines, before -> after."""

    assignment: str
    part: str
    change: str
    code: str

    def __str__(self) -> str:
        return f"{self.assignment} {self.part}: {self.change}"


def all_mutants(assignments: list[str]) -> list[Mutant]:
    """The mutants of the reference solutions of these exercises, each change once."""
    found = (
        mutant
        for assignment in assignments
        for part, source in cells(assignment).items()
        if part.startswith("part-") and "BEGIN SOLUTION" in source
        for mutant in mutants(assignment, part, source)
    )
    return list({(mutant.assignment, mutant.part, mutant.code): mutant for mutant in found}.values())


def equivalents(assignment: str) -> dict[tuple[str, str], str]:
    """The listed mutants that compute the same: (part, change) -> the reason."""
    path = BANK / assignment / "equivalents.toml"
    parts = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {(part, change): reason for part, listed in parts.items() for change, reason in listed.items()}


def assignments() -> list[str]:
    """All exercises that there are masters of."""
    return sorted(path.parent.name for path in (ROOT / "source").glob("*/*.ipynb"))


def mutants(assignment: str, part: str, source: str) -> Iterator[Mutant]:
    """One mutant after the other of an answer cell with its reference solution."""
    tree = ast.parse(source)
    lines = source.splitlines()
    begin = next(number for number, line in enumerate(lines, 1) if "BEGIN SOLUTION" in line)
    original = ast.unparse(tree).splitlines()
    names = _variables(tree, begin)
    messages = {id(node) for error in ast.walk(tree) if isinstance(error, ast.Raise) for node in ast.walk(error)}
    for parent in list(ast.walk(tree)):
        for place, node in _children(parent):
            if id(parent) in messages or not _may_change(node, parent, begin):
                continue
            for other in _alternatives(node, parent, names):
                _put(parent, place, other)
                code = ast.unparse(ast.fix_missing_locations(tree))
                _put(parent, place, node)
                if code.splitlines() != original:
                    yield Mutant(assignment, part, _change(original, code.splitlines()), code)


Place = tuple[str, int | None]


def _children(parent: ast.AST) -> list[tuple[Place, ast.AST]]:
    places: list[tuple[Place, ast.AST]] = []
    for field, value in ast.iter_fields(parent):
        if isinstance(value, ast.AST):
            places.append(((field, None), value))
        elif isinstance(value, list):
            places += [((field, index), entry) for index, entry in enumerate(value) if isinstance(entry, ast.AST)]
    return places


def _put(parent: ast.AST, place: Place, node: ast.AST) -> None:
    field, index = place
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def _may_change(node: ast.AST, parent: ast.AST, begin: int) -> bool:
    """What the learner writes, and the defaults of the function's head; no docstring, no type."""
    line = getattr(node, "lineno", None)
    if isinstance(parent, ast.arguments):
        return isinstance(node, ast.Constant | ast.UnaryOp)
    if isinstance(node, ast.expr) and isinstance(parent, ast.Expr) and isinstance(node, ast.Constant):
        return False
    return line is not None and line > begin


def _variables(tree: ast.AST, begin: int) -> set[str]:
    """The learner's own names: parameters, and what the solution assigns."""
    nodes = list(ast.walk(tree))
    parameters = {node.arg for node in nodes if isinstance(node, ast.arg)}
    return parameters | {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _alternatives(node: ast.AST, parent: ast.AST, names: set[str]) -> Iterator[ast.AST]:
    match node:
        case ast.BinOp() | ast.UnaryOp() | ast.Compare() | ast.BoolOp():
            yield from _other_operations(node)
        case ast.Constant(value=value):
            yield from map(ast.Constant, _other_constants(value))
        case ast.Call():
            yield from _other_calls(node)
        case ast.Attribute(value=value, attr=name, ctx=ctx):
            yield from (ast.Attribute(value, other, ctx) for other in _CALLS.get(name, ()))
            if name == "T":
                yield value
        case ast.Name(id=name, ctx=ast.Load()) if name in names:
            yield from (ast.Name(other, ast.Load()) for other in sorted(names - {name}))
        case ast.Subscript(value=value, ctx=ast.Load()):
            yield value
        case ast.Tuple(elts=[first, second], ctx=ast.Load()):
            yield ast.Tuple([second, first], ast.Load())
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield from (ast.IfExp(test, orelse, body), body, orelse)
        case ast.If(test=test, body=body, orelse=orelse):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.Assign() | ast.AugAssign() | ast.Raise() if isinstance(parent, ast.FunctionDef | ast.For | ast.If):
            yield ast.Pass()


def _other_operations(node: ast.BinOp | ast.UnaryOp | ast.Compare | ast.BoolOp) -> Iterator[ast.AST]:
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            yield from (ast.BinOp(left, other(), right) for other in _OPERATORS.get(type(op), ()))
            yield from (left, right)
            if not isinstance(op, ast.Add | ast.Mult):  # a + b is b + a
                yield ast.BinOp(right, op, left)
        case ast.UnaryOp(operand=operand):
            yield operand
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            yield from (ast.Compare(left, [other()], [right]) for other in _COMPARISONS[type(op)])
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)


def _other_constants(value: Any) -> list[Any]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, value - 1, -value]
    if isinstance(value, float):
        return [value + 1, value * 1.01, -value]
    if isinstance(value, str):
        return [value + "x"]
    return []


def _other_calls(node: ast.Call) -> Iterator[ast.AST]:
    """Without the call, with two arguments swapped, without one of the named arguments or the last."""
    function, args, keywords = node.func, node.args, node.keywords
    if isinstance(function, ast.Attribute) and not args:
        yield function.value  # z.max() -> z
    if args:
        yield args[0]
    for index in range(len(args) - 1):
        swapped = [*args[:index], args[index + 1], args[index], *args[index + 2 :]]
        yield ast.Call(function, swapped, keywords)
    if len(args) > 1:
        yield ast.Call(function, args[:-1], keywords)
    for index in range(len(keywords)):
        yield ast.Call(function, args, keywords[:index] + keywords[index + 1 :])


def _change(before: list[str], after: list[str]) -> str:
    """The changed lines on one line."""
    lines = list(difflib.ndiff(before, after))
    old = " / ".join(line[2:].strip() for line in lines if line.startswith("- "))
    new = " / ".join(line[2:].strip() for line in lines if line.startswith("+ "))
    return f"{old} -> {new}"
