"""Files of other tools: a REFI-QDA project of 1,000 documents and 100,000 codings, written and read, beside lxml alone."""

import gc
import random
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias, TypeVar

from lxml import etree

from annotator.core.changes import Id
from annotator.core.project import Project, ProjectAnnotation, ProjectCoder, ProjectDocument, ProjectTag
from annotator.formats.refi_reading import read_qdpx
from annotator.formats.refi_writing import write_qdpx
from annotator.store.library import Library
from annotator.tasks.project_import import import_project, plan_project
from annotator.tasks.project_of import project_of
from benchmarks.figures import Figure

DOCUMENTS, CODINGS, TAGS, CODERS = 1_000, 100_000, 60, 5
_WORDS = (
    "children", "families", "trust", "work", "services", "people", "country", "reform", "school", "support", "minister",
    "change", "future", "home", "care",
)  # fmt: skip
T = TypeVar("T")
_Values: TypeAlias = tuple[str, dict[str, str], str | None, list[Any]]


def figures() -> list[Figure]:
    """The figures of interchange."""
    with TemporaryDirectory() as name:
        return _refi(Path(name))


def _refi(folder: Path) -> list[Figure]:
    project, path = _project(), folder / "a.qdpx"
    write = _least(lambda: write_qdpx(project, path))
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("project.qde")
    root = etree.fromstring(xml)
    values = _values(root)
    parse = _least(lambda: etree.fromstring(xml))
    looked = _least(lambda: [dict(each.attrib) for each in etree.fromstring(xml).iter()])
    plain = _least(lambda: _written_plainly(values, root))
    read = _least(lambda: read_qdpx(path))
    with closing(Library.create(folder / "a.annotator")) as library:
        found = read_qdpx(path)
        into, _ = _timed(lambda: import_project(library, plan_project(library, Id("bench"), found)))
        again, _ = _timed(lambda: plan_project(library, Id("bench"), found))
        out, _ = _timed(lambda: write_qdpx(project_of(library), folder / "b.qdpx"))
    size = f"{len(xml) / 1e6:.0f} MB of XML: lxml writes {plain:.2f} s, parses {parse:.2f} s, with all attributes {looked:.2f} s"
    return [
        Figure("write a .qdpx, 100,000 codings / lxml writing its XML", write / plain, "x", 3, True, f"{write:.1f} s; {size}"),
        Figure("read a .qdpx, 100,000 codings / lxml parsing its XML", read / parse, "x", 3, True, f"{read:.1f} s; {size}"),
        Figure("the same / lxml parsing it with all attributes", read / looked, "x", 3, True, f"{read:.1f} s"),
        Figure("a library to a .qdpx / lxml writing its XML", out / plain, "x", 3, True, f"{out:.1f} s in all"),
        Figure(
            "a .qdpx into a library / lxml parsing it with all attributes", (read + into) / looked, "x", 3, True,
            f"{read + into:.1f} s, of which the library {into:.1f} s; the same again {again:.1f} s",
        ),
    ]  # fmt: skip


def _project() -> Project:
    source = random.Random(5)
    tags = tuple(ProjectTag(_guid(1, n), f"Tag {n}", _guid(1, n // 6) if n > 5 else None, "#0c599a") for n in range(TAGS))
    coders = tuple(ProjectCoder(_guid(2, n), f"Coder {n}") for n in range(CODERS))
    documents = []
    for number in range(DOCUMENTS):
        text = "\n\n".join(" ".join(source.choices(_WORDS, k=60)) + "." for _ in range(25)) + f"\n\nSpeech {number}."
        documents.append(
            ProjectDocument(_guid(3, number), f"Speech {number}", text, coder=coders[0].id, created=1_400_000_000_000)
        )
    annotations = []
    for number in range(CODINGS):
        document = documents[number % DOCUMENTS]
        start = source.randrange(len(document.text) - 200)
        moment = 1_400_000_000_000 + number * 1_000
        chosen = (tags[source.randrange(TAGS)].id,)
        maker = coders[source.randrange(CODERS)].id
        end = start + source.randrange(20, 200)
        annotations.append(ProjectAnnotation(_guid(4, number), document.id, start, end, chosen, "", maker, moment, moment))
    return Project("Speeches", coders, tags, (), tuple(documents), tuple(annotations))


def _values(element: etree._Element) -> _Values:
    """An element as plain values: tag, attributes, words, children."""
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    return str(element.tag), attributes, element.text, [_values(child) for child in element]


def _written_plainly(values: _Values, root: etree._Element) -> bytes:
    """The same elements made anew with lxml, one by one, and written."""

    def fill(made: etree._Element, words: str | None, children: list[_Values]) -> None:
        made.text = words
        for tag, attributes, inner, below in children:
            fill(etree.SubElement(made, tag, attributes), inner, below)

    made = etree.Element(values[0], values[1], nsmap=root.nsmap)  # type: ignore[arg-type]
    fill(made, values[2], values[3])
    return etree.tostring(made, encoding="UTF-8", xml_declaration=True)


def _guid(kind: int, number: int) -> Id:
    return Id(f"{kind:08x}-0000-4000-8000-{number:012x}")


def _least(work: Callable[[], object], times: int = 3) -> float:
    """The least seconds of some runs."""
    return min(_timed(work)[0] for _ in range(times))


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    gc.collect()
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result
