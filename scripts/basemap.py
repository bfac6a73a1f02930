#!/usr/bin/env python3
"""Make Sources/CBasemap/basemap.txt from two GeoJSON files drawn from Natural Earth.

    scripts/basemap.py COUNTRIES.geojson LAND_BORDERS.geojson > Sources/CBasemap/basemap.txt

COUNTRIES: polygons with the properties id, name, eu, schengen, label [longitude, latitude].
LAND_BORDERS: lines with the properties a, b, euExternal, schengenExternal.

Neighbours share their border points exactly, so the outlines are cut into arcs, each kept once:
a coast has one owner, a border two. What is simplified is the arc, so that no gap opens between
neighbours. The format is described in Sources/CBasemap/include/CBasemap.h. Python 3 alone.
"""

import json
import sys
from collections import defaultdict

TOLERANCE = 0.005  # degrees, Douglas-Peucker
DECIMALS = 3

# Land that another state's membership covers and that the source lists on its own.
MEMBERSHIP = {"AX": (True, True)}  # Aland: Finland, in the European Union and in Schengen

HEAD = """\
# Base map of Europe and its neighbours: countries and borders.
# Natural Earth 5.1.1, 1:10m admin 0 countries (point of view DEU), https://www.naturalearthdata.com
# Natural Earth is in the public domain: no permission is needed to use it.
# Outlines simplified and cut off at the bounds below. Memberships: January 2025.
# Made by scripts/basemap.py; format: include/CBasemap.h.
"""


def encode(points):
    """Encoded polyline (Google, "Encoded Polyline Algorithm Format"), longitude before latitude."""
    text, last = [], (0, 0)
    for point in points:
        for value, before in zip(point, last):
            number = (value - before) << 1
            if value < before:
                number = ~number
            while number >= 0x20:
                text.append(chr((0x20 | (number & 0x1F)) + 63))
                number >>= 5
            text.append(chr(number + 63))
        last = point
    return "".join(text)


def distance_squared(point, start, end):
    (x, y), (x1, y1), (x2, y2) = point, start, end
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = 0 if length == 0 else max(0, min(1, ((x - x1) * dx + (y - y1) * dy) / length))
    return (x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2


def simplified(points, tolerance):
    """Douglas-Peucker (1973); a closed line keeps the point farthest from its start as well."""
    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        far = max(
            range(first + 1, last),
            key=lambda i: distance_squared(points[i], points[first], points[last]))
        closed = points[first] == points[last]
        if closed or distance_squared(points[far], points[first], points[last]) > tolerance ** 2:
            keep.add(far)
            stack += [(first, far), (far, last)]
    if points[0] == points[-1] and len(keep) < 4:  # a ring needs three corners
        keep |= {len(points) // 3, 2 * len(points) // 3}
    return [points[i] for i in sorted(keep)]


def units(point):
    return tuple(round(value * 10 ** DECIMALS) for value in point)


def lines_of(geometry, plain, multiple):
    if geometry["type"] == plain:
        return [geometry["coordinates"]]
    assert geometry["type"] == multiple, geometry["type"]
    return geometry["coordinates"]


def rings_of(feature):
    for polygon in lines_of(feature["geometry"], "Polygon", "MultiPolygon"):
        for ring in polygon:
            points = [units(point) for point in ring]
            assert points[0] == points[-1], "an open ring"
            kept = [p for i, p in enumerate(points[:-1]) if i == 0 or p != points[i - 1]]
            if len(kept) >= 3:
                yield kept


def on_edge(segment, bounds):
    west, south, east, north = (round(value * 10 ** DECIMALS) for value in bounds)
    (x1, y1), (x2, y2) = segment
    return (x1 == x2 and x1 in (west, east)) or (y1 == y2 and y1 in (south, north))


class Topology:
    """The outlines as arcs; `rings` gives each country's rings as arc numbers, ~n for reversed."""

    def __init__(self, countries, bounds):
        self.owners = defaultdict(list)
        outlines = {f["properties"]["id"]: list(rings_of(f)) for f in countries}
        for country, rings in outlines.items():
            for ring in rings:
                for a, b in zip(ring, ring[1:] + ring[:1]):
                    self.owners[frozenset((a, b))].append(country)
        self.bounds = bounds
        self.kinds = {key: self.kind_of(key) for key in self.owners}
        around = defaultdict(list)
        for key in self.owners:
            for point in key:
                around[point].append(self.kinds[key])
        self.nodes = {p for p, kinds in around.items() if len(kinds) != 2 or kinds[0] != kinds[1]}
        self.arcs, self.numbers = [], {}
        self.rings = {c: [self.cut(ring) for ring in rings] for c, rings in outlines.items()}

    def kind_of(self, key):
        owners = tuple(sorted(set(self.owners[key])))
        if len(owners) == 1 and on_edge(tuple(key), self.bounds):
            return ("cut",) + owners
        return ("coast" if len(owners) == 1 else "border",) + owners

    def cut(self, ring):
        """One ring as a list of arc numbers."""
        starts = [i for i, point in enumerate(ring) if point in self.nodes]
        if not starts:  # an island: start at its smallest point, so that the start is settled
            starts = [ring.index(min(ring))]
        turned = ring[starts[0]:] + ring[:starts[0]] + [ring[starts[0]]]
        found, arc = [], [turned[0]]
        for point in turned[1:]:
            arc.append(point)
            if point in self.nodes or point == turned[-1] and len(arc) > 2:
                found.append(self.number(arc))
                arc = [point]
        return found

    def number(self, arc):
        forward, backward = tuple(arc), tuple(reversed(arc))
        if backward in self.numbers and backward != forward:
            return ~self.numbers[backward]
        if forward not in self.numbers:
            self.numbers[forward] = len(self.arcs)
            self.arcs.append((self.kinds[frozenset(arc[:2])], list(forward)))
        return self.numbers[forward]


def flags(pairs):
    return "".join(letter for letter, true in pairs if true) or "-"


def main(countries_path, borders_path):
    with open(countries_path, encoding="utf-8") as file:
        document = json.load(file)
    with open(borders_path, encoding="utf-8") as file:
        borders = json.load(file)["features"]
    countries = sorted(document["features"], key=lambda f: f["properties"]["id"])
    topology = Topology(countries, document["bbox"])
    outer = {}
    for border in borders:
        p = border["properties"]
        pair = tuple(sorted((p["a"], p["b"])))
        outer[pair] = flags((("E", p["euExternal"]), ("S", p["schengenExternal"])))
    drawn = {kind[1:] for kind, _ in topology.arcs if kind[0] == "border"}
    for border in borders:  # borders whose two outlines do not meet exactly in the source
        pair = tuple(sorted((border["properties"]["a"], border["properties"]["b"])))
        if pair not in drawn:
            for line in lines_of(border["geometry"], "LineString", "MultiLineString"):
                topology.arcs.append((("border",) + pair, [units(point) for point in line]))

    out = [HEAD.rstrip("\n"), "decimals\t%d" % DECIMALS]
    out.append("bounds\t" + "\t".join("%g" % value for value in document["bbox"]))
    tolerance = TOLERANCE * 10 ** DECIMALS
    for kind, points in topology.arcs:
        line = encode(simplified(points, tolerance))
        if kind[0] == "border":
            out.append("\t".join(("border", kind[1], kind[2], outer[kind[1:]], line)))
        else:
            out.append("\t".join((kind[0], kind[1], line)))
    for feature in countries:
        p = feature["properties"]
        eu, schengen = MEMBERSHIP.get(p["id"], (p["eu"], p["schengen"]))
        rings = " ".join(",".join(map(str, ring)) for ring in topology.rings[p["id"]])
        label = ["%g" % value for value in p["label"]]
        marks = flags((("E", eu), ("S", schengen)))
        out.append("\t".join(["country", p["id"], marks, *label, p["name"], rings]))
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print("\n".join(out))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
