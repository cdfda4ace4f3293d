"""Solves one instance by a public Python package, once, and prints what it cost.

    peers.py FOLDER SOLVER

FOLDER holds the instance as plain little-endian numbers, written by `counterpart-bench write`.
Building the package's own model is not counted in the time, but it is in the memory.
"""

import sys
import time
from importlib import import_module

import numpy as np


def status(name):
    try:
        with open("/proc/self/status") as lines:
            for line in lines:
                if line.startswith(name):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return None


class Instance:
    def __init__(self, folder):
        def read(name, kind="<i4"):
            return np.fromfile(folder + "/" + name, kind)

        self.u, self.v, self.s = read("mentee"), read("mentor"), read("score")
        self.places = read("places")
        self.mentee_group, self.mentor_group = read("mentee_group"), read("mentor_group")
        self.slack = read("slack")
        self.n, self.m = len(self.mentee_group), len(self.places)
        self.pair = int(self.s.max()) * self.n + 1

    def columns(self):
        """Each edge once for every place of its mentor: row, column, edge."""
        first = np.concatenate(([0], np.cumsum(self.places)))
        count = self.places[self.v]
        edge = np.repeat(np.arange(len(self.u)), count)
        nth = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
        return self.u[edge], first[self.v[edge]] + nth, edge, int(first[-1])

    def costs(self, square):
        """A full matrix, smaller is better; what is not allowed costs more than any pair."""
        row, column, edge, seats = self.columns()
        size = max(self.n, seats)
        highest = self.pair + int(self.s.max())
        matrix = np.full((size, size) if square else (self.n, seats), float(highest))
        matrix[row, column] = highest - self.pair - self.s[edge]
        return matrix, highest

    def of_cells(self, matrix, highest, rows, columns):
        profit = highest - matrix[rows, columns]
        profit = profit[profit > 0]
        return len(profit), int(profit.sum() - len(profit) * self.pair)


def flow(instance, start):
    from ortools.graph.python import min_cost_flow

    n, m = instance.n, instance.m
    graph = min_cost_flow.SimpleMinCostFlow()
    add = graph.add_arcs_with_capacity_and_unit_cost
    mentees, mentors = np.arange(n), n + np.arange(m)
    ones, none = np.ones(n, np.int64), np.zeros
    if len(instance.slack):
        # A circulation: hub, a node for each organisation, both sides of it through that node.
        groups = len(instance.slack)
        hub, first = n + m, n + m + 1
        each = first + np.arange(groups)
        profit = instance.pair + instance.s.astype(np.int64)
        edges = add(instance.u, n + instance.v, np.ones(len(instance.u), np.int64), -profit)
        add(np.full(groups, hub), each, instance.slack, none(groups, np.int64))
        add(each, np.full(groups, hub), np.full(groups, n), none(groups, np.int64))
        add(first + instance.mentee_group, mentees, ones, none(n, np.int64))
        add(mentors, first + instance.mentor_group, instance.places, none(m, np.int64))
        solve = graph.solve
    else:
        source, sink = n + m, n + m + 1
        edges = add(instance.u, n + instance.v, np.ones(len(instance.u), np.int64), -instance.s.astype(np.int64))
        add(np.full(n, source), mentees, ones, none(n, np.int64))
        add(mentors, np.full(m, sink), instance.places, none(m, np.int64))
        graph.set_node_supply(source, n)
        graph.set_node_supply(sink, -n)
        solve = graph.solve_max_flow_with_min_cost
    start()
    answer = solve()
    yield
    assert answer == graph.OPTIMAL, answer
    on = graph.flows(edges) > 0
    yield int(on.sum()), int(instance.s[on].sum(dtype=np.int64))


def assignment(instance, start):
    from ortools.graph.python import linear_sum_assignment

    row, column, edge, _ = instance.columns()
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    score = instance.s[edge].astype(np.int64)
    solver.add_arcs_with_cost(row, column, -score)
    start()
    answer = solver.solve()
    yield
    assert answer == solver.OPTIMAL, answer
    yield instance.n, -int(solver.optimal_cost())


def lapx(instance, start):
    import lap

    matrix, highest = instance.costs(square=True)
    start()
    rows, columns = lap.lapjvs(matrix, return_cost=False)
    yield
    yield instance.of_cells(matrix, highest, rows, columns)


def scipy(instance, start):
    from scipy.optimize import linear_sum_assignment

    matrix, highest = instance.costs(square=False)
    start()
    rows, columns = linear_sum_assignment(matrix)
    yield
    yield instance.of_cells(matrix, highest, rows, columns)


def scipy_sparse(instance, start):
    """Wants everybody matched: each mentee gets a column of their own that costs more than any pair."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    row, column, edge, seats = instance.columns()
    n = instance.n
    highest = int(instance.s.max()) + 1
    row = np.concatenate((row, np.arange(n)))
    column = np.concatenate((column, seats + np.arange(n)))
    cost = np.concatenate((highest - instance.s[edge], np.full(n, highest + instance.pair))).astype(float)
    matrix = coo_array((cost, (row, column)), shape=(n, seats + n)).tocsr()
    start()
    rows, columns = min_weight_full_bipartite_matching(matrix)
    yield
    real = columns < seats
    rows, columns = rows[real], columns[real]
    yield int(real.sum()), int(sum(highest - int(matrix[r, c]) for r, c in zip(rows, columns)))


SOLVERS = {
    "ortools-flow": flow,
    "ortools-assignment": assignment,
    "lapx": lapx,
    "scipy": scipy,
    "scipy-sparse": scipy_sparse,
}


PACKAGES = {
    "ortools-flow": "ortools.graph.python.min_cost_flow",
    "ortools-assignment": "ortools.graph.python.linear_sum_assignment",
    "lapx": "lap",
    "scipy": "scipy.optimize",
    "scipy-sparse": "scipy.sparse.csgraph",
}


def main():
    import_module(PACKAGES[sys.argv[2]])  # Not counted in the memory.
    instance = Instance(sys.argv[1])
    begun = []
    try:
        with open("/proc/self/clear_refs", "w") as forget:
            forget.write("5")
    except OSError:
        pass
    held = status("VmRSS:")

    def start():
        print("ready", flush=True)
        begun.append((time.process_time_ns(), time.perf_counter_ns()))

    run = SOLVERS[sys.argv[2]](instance, start)
    next(run)
    cpu, wall = time.process_time_ns() - begun[0][0], time.perf_counter_ns() - begun[0][1]
    highest = status("VmHWM:")
    memory = highest - held if highest is not None and held is not None else "-"
    pairs, total = next(run)
    print("solved", cpu, wall, pairs, total, memory, "-", flush=True)


main()
