"""Small PDFs for tests, drawn by reportlab."""

from collections.abc import Callable
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595, 842
SENTENCES = (
    "We have come here to speak of what children need and of what we owe to those who care for them every day.",
    "Nobody should have to wait for years until someone listens, and nobody should be told that it was always so.",
    "So we begin with the smallest things, with a bed and a table, and with a person who stays when it gets hard.",
)


def drawn(draw: Callable[[Canvas], None], password: str = "", title: str = "", author: str = "") -> bytes:
    """The bytes of the PDF that `draw` draws on A4 paper."""
    buffer = BytesIO()
    encrypt = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), encrypt=encrypt, invariant=1)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def wrapped(words: str, width: int) -> list[str]:
    """Lines of at most `width` letters."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def set_lines(canvas: Canvas, lines: list[str], left: float, top: float, size: float = 11, font: str = "Helvetica") -> float:
    """Set lines one under the other and give the height of the next."""
    canvas.setFont(font, size)
    for line in lines:
        canvas.drawString(left, top, line)
        top -= 1.25 * size
    return top


def page_of(canvas: Canvas, paragraphs: list[str], top: float = 740) -> float:
    """Set paragraphs with space between them, as wide as the page."""
    for paragraph in paragraphs:
        top = set_lines(canvas, wrapped(paragraph, 80), 72, top) - 10
    return top
