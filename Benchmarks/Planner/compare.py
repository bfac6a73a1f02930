"""Compares Talka's plans with those of the references, case by case.

    compare.py REFERENCE OUT SIZE SEEDS [--chain]

REFERENCE is the folder of the reference data's bench, OUT a folder for cases and plans, SIZE one of
S, M, L and XL. One process runs at a time; plans are judged by the independent checker alone. With
--chain the chain of integer programs runs as well, once for each case, which takes minutes.
"""

import json
import os
import resource
import subprocess
import sys
import time

VARIANTS = ("default", "abundant", "scarce", "bulky", "replan")
# Seconds of the chain: for one entry, and in all.
CHAIN = {"S": (8, 200), "M": (5, 45), "L": (5, 45)}


def run(command):
    """Seconds, peak megabytes of the largest child so far, and what it printed."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return time.perf_counter() - start, peak, done.stdout


def judged(reference, case, plan):
    """The vector of a plan, by the checker."""
    _, _, text = run([sys.executable, f"{reference}/check.py", case, plan, "--json"])
    return json.loads(text)["vector"]


def first_difference(ours, theirs):
    """The first entry that differs, with both values and whether ours is better; None if equal."""
    for entry, value in ours.items():
        if value != theirs[entry]:
            is_coverage = entry.startswith(("floor", "cover"))
            return entry, value, theirs[entry], (value > theirs[entry]) == is_coverage
    return None


def words(difference):
    """A difference as a word and the entry that decides."""
    if difference is None:
        return "equal"
    entry, ours, theirs, is_better = difference
    return f"{'better' if is_better else 'worse'} at {entry} ({ours} against {theirs})"


def chain(reference, case, size):
    """Vector and seconds of the chain of integer programs, kept beside the case."""
    kept = f"{case}.chain.json"
    if not os.path.exists(kept):
        entry, total = CHAIN[size]
        run([sys.executable, f"{reference}/reference.py", case, "--seconds", str(total),
             "--stage", str(entry), "--json", kept])
    with open(kept, encoding="utf-8") as file:
        result = json.load(file)
    return result["vector"], result["seconds"]


def compare(reference, out, size, seed, variant, with_chain):
    """Prints one case; gives whether ours is at least as good as the filled plan and the chain."""
    case = f"{out}/{size}-{variant}-{seed}"
    if not os.path.exists(f"{case}/case.json"):
        run([sys.executable, f"{reference}/gen.py", size, str(seed), case, "--variant", variant])
    seconds, peak, text = run(
        [".build/release/talka", "plan", case, "--json", "--output", f"{case}.csv", "--force"])
    plan = json.loads(text)
    vector = judged(reference, case, f"{case}.csv")
    assert vector == plan["vector"], f"{case}: the checker judges otherwise"
    run([f"{out}/bin/greedy", case, f"{case}.greedy.csv"])
    greedy = first_difference(vector, judged(reference, case, f"{case}.greedy.csv"))
    covered = [entry for entry in vector if entry.startswith(("floor", "cover"))]
    gaps = [plan["bound"][entry] - vector[entry] for entry in covered if vector[entry] is not None]
    line = (f"{size} {variant:9} {seed:3} {seconds:6.2f} s {peak:5} MB  below the bounds "
            f"{sum(gaps) / max(1, len(gaps)):6.1f} permille  filling: {words(greedy)}")
    difference = None
    if with_chain and size in CHAIN:
        theirs, chain_seconds = chain(reference, case, size)
        difference = first_difference(vector, theirs)
        line += f"  chain ({chain_seconds:.0f} s): {words(difference)}"
    print(line, flush=True)
    print("   ", " ".join(str(value) for value in vector.values()), flush=True)
    return [found is None or found[3] for found in (greedy, difference)]


def main():
    reference, out, size, seeds = sys.argv[1:5]
    with_chain = "--chain" in sys.argv
    for variant in VARIANTS:
        results = [compare(reference, out, size, seed, variant, with_chain)
                   for seed in range(1, int(seeds) + 1)]
        print(f"{size} {variant}: at least the filled plan on {sum(r[0] for r in results)} of "
              f"{len(results)} seeds"
              + (f", at least the chain on {sum(r[1] for r in results)}" if with_chain else ""))


if __name__ == "__main__":
    main()
