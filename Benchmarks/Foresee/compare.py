"""Lays our measurements beside those of the others: each a file of lines name, seconds, count,
words. A person of the network counts once: 4220 come in 180 days."""

import sys

PEOPLE = 4220


def rows(path: str) -> dict[str, tuple[float, float, str]]:
    found = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            name, seconds, count, words = line.rstrip("\n").split("\t")
            found[name] = (float(seconds), float(count), words)
    return found


def main(ours_path: str, *peers: str) -> None:
    ours = rows(ours_path)
    print(f"{'who':<16} {'in a second':>14} {'ours / theirs':>14}  what came out")
    for name, (seconds, count, words) in ours.items():
        print(f"{name:<16} {count / seconds:>14,.0f} {'':>14}  {words}")
    for path in peers:
        for name, (seconds, count, words) in rows(path).items():
            short = name.split()[-1]
            if short not in ours:
                continue
            mine = ours[short][1] / ours[short][0]
            theirs = count / seconds
            label = f"{theirs:>14,.0f} {mine / theirs:>13.1f}x  {words}"
            who = name if " " in name else f"numpy {name}"
            print(f"{who:<16} {label}")
            if short == "network":
                print(f"{'':<16} {theirs * PEOPLE:>14,.0f} people a second")


if __name__ == "__main__":
    main(*sys.argv[1:])
