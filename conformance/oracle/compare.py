"""Tells where two folders differ otherwise than a table says: compare.py OURS KUBEADM TABLE

TABLE is a JSON list of the differences that must be there.
"""
import json
import sys

from facts import facts

NOTHING = "nothing"


def main(ours, kubeadms, table):
    mine, its = facts(ours), facts(kubeadms)
    with open(table) as file:
        listed = {each["where"]: (each.get("ours", NOTHING), each.get("kubeadm", NOTHING)) for each in json.load(file)}
    # Of a file that only one has, no more need be said.
    absent = {place for place in mine.keys() ^ its.keys() if " " not in place}
    differing = {
        place: (mine.get(place, NOTHING), its.get(place, NOTHING))
        for place in mine.keys() | its.keys()
        if mine.get(place) != its.get(place) and (" " not in place or place.split(" ")[0] not in absent)
    }
    for place in sorted(differing.keys() | listed.keys()):
        if place not in listed:
            print(f"{place}: ours is {differing[place][0]!r}, kubeadm's {differing[place][1]!r}; not intended")
        elif place not in differing:
            print(f"{place}: does not differ any more; the table says {listed[place]}")
        elif differing[place] != listed[place]:
            print(f"{place}: ours and kubeadm's are {differing[place]}; the table says {listed[place]}")
    return int(differing != listed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
