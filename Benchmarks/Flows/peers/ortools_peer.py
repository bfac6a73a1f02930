"""Solves a DIMACS minimum-cost flow file with OR-Tools and prints one JSON line: the cost, and the
median seconds of solve() alone, without building the network.

    ortools_peer.py FILE RUNS
"""

import json
import statistics
import sys
import time

import numpy
from ortools.graph.python import min_cost_flow


def read(path):
    """Supplies by node, and the columns of the arcs."""
    supplies, arcs = [], []
    with open(path, encoding="ascii") as file:
        for line in file:
            words = line.split()
            if not words:
                continue
            if words[0] == "p":
                supplies = [0] * int(words[2])
            elif words[0] == "n":
                supplies[int(words[1]) - 1] = int(words[2])
            elif words[0] == "a":
                arcs.append([int(word) for word in words[1:]])
    return numpy.array(supplies), numpy.array(arcs)


def main():
    supplies, arcs = read(sys.argv[1])
    if arcs[:, 2].any():
        sys.exit("lower bounds are not known to OR-Tools")
    # An arc without an upper bound can carry all supply at most, since no cost is negative.
    total = int(supplies[supplies > 0].sum())
    upper = numpy.where(arcs[:, 3] < 0, total, arcs[:, 3])
    seconds, cost = [], None
    for _ in range(int(sys.argv[2])):
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(
            arcs[:, 0] - 1, arcs[:, 1] - 1, upper, arcs[:, 4]
        )
        flow.set_nodes_supplies(numpy.arange(len(supplies)), supplies)
        start = time.perf_counter()
        status = flow.solve()
        seconds.append(time.perf_counter() - start)
        cost = flow.optimal_cost() if status == flow.OPTIMAL else str(status)
    print(json.dumps({"cost": cost, "seconds": round(statistics.median(seconds), 6)}))


main()
