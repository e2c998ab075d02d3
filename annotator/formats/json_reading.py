"""Reads JSON as programs write it: UTF-8, also with a byte order mark, or UTF-16; what is damaged is refused with its place."""

import codecs
import json
from collections.abc import Iterator

from annotator.core.changes import Json
from annotator.core.errors import FileRefused
from annotator.formats.decoding import MOST_TEXT_BYTES, check_size


def json_text(data: bytes, name: str) -> str:
    """The text of a JSON file. Raises FileRefused, with the place, if it is in no encoding that JSON may be in."""
    check_size(len(data), name, MOST_TEXT_BYTES)
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileRefused(f"{name} is not in UTF-8: byte {error.start:,} fits no letter. Export it anew as UTF-8.") from None


def read_json(data: bytes, name: str) -> Json:
    """What a JSON file says. Raises FileRefused with line and column if it is none or damaged."""
    return parsed(json_text(data, name), name)


def read_json_lines(data: bytes, name: str) -> Iterator[tuple[int, Json]]:
    """The number and value of each line that isn't blank. Raises FileRefused at the first that is no JSON."""
    for number, line in enumerate(json_text(data, name).split("\n"), 1):
        if line.strip():
            yield number, parsed(line, name, number)


def parsed(text: str, name: str, line: int = 0) -> Json:
    """The value of a JSON text. Raises FileRefused; `line` is the one of the file that it is."""
    try:
        value = json.loads(text, parse_constant=lambda _name: None)  # NaN, as some programs write for nothing
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except json.JSONDecodeError as error:
        at = f"line {line or error.lineno:,}, column {error.colno:,}"
        raise FileRefused(f"{name} is damaged or no JSON at {at}: {error.msg}. Export it anew and import that.") from None
    except UnicodeEncodeError:
        where = f" in line {line:,}" if line else ""
        raise FileRefused(f"{name} holds half of a letter{where} (a lone surrogate). Export it anew and import that.") from None
    except (RecursionError, ValueError):  # nested too deep, or a number of thousands of digits, or 1e999
        where = f" in line {line:,}" if line else ""
        raise FileRefused(f"{name} is nested too deep or holds a number too large{where}; it can't be read.") from None
    return value


def texts(value: Json) -> list[str]:
    """The texts of a value that may be one or a list of them."""
    listed = value if isinstance(value, list) else [value]
    return [each for each in listed if isinstance(each, str)]


def listed(value: Json) -> list[Json]:
    """A value that may be one or a list, as a list."""
    return list(value) if isinstance(value, list) else [] if value is None else [value]
