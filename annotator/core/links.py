"""Links that people set apart from one another, followed to their ends: tags into tags, coders into coders."""

from collections.abc import Mapping

from annotator.core.changes import Id, Stamp


def without_circles(links: Mapping[Id, tuple[Id | None, Stamp]]) -> tuple[dict[Id, Id], set[Id]]:
    """Every link but, of each circle, the one with the greatest (stamp, id): who came last closed the circle. Then the ids
    whose link was left out.
    """
    followed = {source: target for source, (target, _) in links.items() if target is not None}
    cut: set[Id] = set()
    done: set[Id] = set()
    for start in links:
        path: list[Id] = []
        at: Id | None = start
        while at is not None and at not in done:
            done.add(at)
            path.append(at)
            at = followed.get(at)
        if at in path:
            cut.add(max(path[path.index(at) :], key=lambda id: (links[id][1], id)))
    return {source: target for source, target in followed.items() if source not in cut}, cut


def end_of(id: Id, links: Mapping[Id, Id]) -> Id:
    """Where the links lead from here; there must be no circle."""
    while id in links:
        id = links[id]
    return id
