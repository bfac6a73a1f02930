"""The reception network of foresee-benchmark as a batched daily-step model in NumPy.

All replications live through a day at once: exits, decisions, registrations by binomial
thinning, then Poisson arrivals. Written for this comparison; prints name, seconds of the
processor, replications and what came out.
"""

import sys
import time

import numpy as np


def network(runs: int, days: int = 180, seed: int = 1) -> tuple[int, int]:
    rng = np.random.default_rng(np.random.Philox(seed))
    queue = np.zeros(runs, dtype=np.int64)
    undecided = np.zeros(runs, dtype=np.int64)
    decided = np.zeros(runs, dtype=np.int64)
    short = np.full(runs, days, dtype=np.int64)
    for day in range(days):
        leaving = rng.binomial(decided, 1 / 60)
        deciding = rng.binomial(undecided, 1 / 20)
        registering = rng.binomial(queue, 1 / 3)
        coming = rng.poisson(4220 / 180, runs)
        decided += deciding - leaving
        undecided += registering - deciding
        queue += coming - registering
        people = queue + undecided + decided
        short = np.where((short == days) & (people > 600), day, short)
    return int(np.median(people)), int(np.median(short))


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    begin = time.process_time()
    last, first = network(count)
    spent = time.process_time() - begin
    print(f"network\t{spent:.4f}\t{count}\tpeople on day 179 {last}, first day short {first}")
