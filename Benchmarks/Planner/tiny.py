"""Compares Talka's plans of very small cases with the best of all plans, found by enumeration.

    tiny.py REFERENCE OUT SEEDS

Every entry of the vector must be equal, and so must the bounds: such cases are solved to proof.
"""

import json
import os
import subprocess
import sys


def main():
    reference, out, seeds = sys.argv[1:4]
    sys.path.insert(0, reference)
    import brute  # pylint: disable=import-outside-toplevel
    import gen  # pylint: disable=import-outside-toplevel
    from case import Case  # pylint: disable=import-outside-toplevel
    equal, different = 0, []
    for seed in range(1, int(seeds) + 1):
        for variant in gen.VARIANTS:
            folder = f"{out}/tiny-{variant}-{seed}"
            if not os.path.exists(f"{folder}/case.json"):
                gen.generate("tiny", seed, folder, variant)
            done = subprocess.run([".build/release/talka", "plan", folder, "--json"],
                                  capture_output=True, text=True, check=False)
            plan = json.loads(done.stdout)
            best = brute.brute(Case(folder))[0]
            if plan["vector"] == best and plan["bound"] == best:
                equal += 1
            else:
                different.append(f"{variant} {seed}")
    print(f"tiny: equal to the best of all plans in every entry on {equal} cases, "
          f"different on {len(different)} {' '.join(different)}")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
