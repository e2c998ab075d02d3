"""Go to finds documents, tags and passages by a few letters, and behaves as a pop-up should."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from annotator.gui.dialogs.finder import MOST_ROWS
from annotator.gui.dialogs.goto import GoTo
from annotator.gui.models import passages
from tests.gui.conftest import add_tag, annotate

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    window.resize(900, 640)
    QVBoxLayout(window).addWidget(QLineEdit())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.findChild(QLineEdit).setFocus()
    return window


@pytest.fixture
def goto(window, workspace) -> GoTo:
    return GoTo(workspace, window)


def _listed(goto: GoTo) -> list[str]:
    return [goto.model.index(row).data() for row in range(goto.model.rowCount())]


def _type(goto: GoTo, text: str) -> None:
    goto.open()
    goto.field.selectAll()
    QTest.keyClicks(goto.field, text)


def _press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_a_few_letters_and_enter_go_to_a_document(qtbot, goto, ids) -> None:
    _type(goto, "adref")
    assert _listed(goto) == ["1 document", "Adoption reform"]
    with qtbot.waitSignal(goto.documentChosen) as heard:
        _press(Qt.Key.Key_Return)
    assert heard.args == [ids["Adoption reform"]]
    assert not goto.isVisible()


def test_speaker_and_date_find_a_document_too(goto) -> None:
    _type(goto, "edouard 2013")
    assert _listed(goto)[1:] == ["Adoption reform"]


def test_documents_tags_and_passages_stand_in_groups_and_each_is_told_as_what_it_is(qtbot, goto, session, ids) -> None:
    tag = add_tag(session, "Wanting more", digit=3)
    annotation = annotate(session, ids["Adoption reform"], 17, 53, tags=(tag,))
    _type(goto, "want")
    assert _listed(goto) == ["1 tag", "Wanting more", "1 passage", "We want to do better for every child"]
    for signal, wanted in ((goto.tagChosen, tag), (goto.annotationChosen, annotation)):
        _type(goto, "want")
        if wanted == annotation:
            _press(Qt.Key.Key_Down)
        with qtbot.waitSignal(signal) as heard:
            _press(Qt.Key.Key_Return)
        assert heard.args == [wanted]


def test_the_matched_letters_are_marked(goto) -> None:
    _type(goto, "reform")
    found = goto.selected()
    assert found is not None
    assert [found.words[span.start : span.end] for span in found.spans] == ["reform"]


def test_a_hash_finds_tags_only_and_an_at_sign_speakers(goto, session) -> None:
    add_tag(session, "Reform of the reform")
    _type(goto, "#reform")
    assert _listed(goto) == ["1 tag", "Reform of the reform"]
    _type(goto, "@tim")
    assert _listed(goto) == ["2 documents", "Before the select committee", "Innovation in children’s services"]


def test_a_passage_made_or_removed_since_is_seen(goto, session, ids) -> None:
    _type(goto, "do better")
    assert not goto.model.places()
    annotate(session, ids["Adoption reform"], 17, 53)
    _type(goto, "do better")
    assert _listed(goto)[0] == "1 passage"
    session.undo()
    _type(goto, "do better")
    assert not goto.model.places()


def test_a_word_far_into_a_long_quote_is_in_sight(goto, session, ids) -> None:
    text = session.library.text(session.library.document(ids["Why we must change"]).fingerprint)
    annotate(session, ids["Why we must change"], 0, len(text) - 1)
    _type(goto, "want child")
    found = goto.selected()
    assert found is not None
    assert {found.words[span.start : span.end] for span in found.spans} == {"want", "child"}


def test_a_large_library_is_looked_through_on_another_thread(qtbot, goto, session, ids, monkeypatch) -> None:
    monkeypatch.setattr(passages, "DIRECT", 0)
    annotate(session, ids["Adoption reform"], 17, 53)
    _type(goto, "better for")
    assert "Looking through" in goto.nothing_words("better for")
    qtbot.waitUntil(lambda: _listed(goto) == ["1 passage", "We want to do better for every child"])


def test_what_came_late_leaves_the_selected_one_selected(qtbot, goto, session, ids, monkeypatch) -> None:
    monkeypatch.setattr(passages, "DIRECT", 0)
    add_tag(session, "Better one")
    add_tag(session, "Better two")
    annotate(session, ids["Adoption reform"], 17, 53)
    _type(goto, "better")
    _press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "1 passage" in _listed(goto))
    found = goto.selected()
    assert found is not None
    assert found.words == "Better two"


def test_a_search_that_was_given_up_is_never_shown(qtbot, goto, session, ids, monkeypatch) -> None:
    monkeypatch.setattr(passages, "DIRECT", 0)
    annotate(session, ids["Adoption reform"], 17, 53)
    _type(goto, "better")
    with qtbot.assertNotEmitted(goto._passages.found, wait=300):
        _press(Qt.Key.Key_Escape)


def test_the_list_is_never_longer_than_it_says(goto, session) -> None:
    for number in range(60):
        add_tag(session, f"Tag {number}")
    _type(goto, "tag")
    assert len(goto.model.places()) <= MOST_ROWS
    assert _listed(goto)[0] == "12 of 60 tags"


def test_nothing_found_is_said_in_words(goto) -> None:
    _type(goto, "zzqx")
    assert goto._nothing.isVisible()
    assert goto._nothing.text() == "Nothing matches “zzqx”."
    _press(Qt.Key.Key_Return)
    assert goto.isVisible()


def test_arrows_go_round_and_page_keys_stop_at_the_ends(goto) -> None:
    goto.open()
    rows = goto.model.places()
    for key, place in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 0), (Qt.Key.Key_PageDown, -1), (Qt.Key.Key_PageUp, 0)):
        _press(key)
        assert goto.list.currentIndex().row() == rows[place]


def test_a_click_chooses(qtbot, goto, ids) -> None:
    _type(goto, "reform")
    at = goto.list.visualRect(goto.model.index(1)).center()
    with qtbot.waitSignal(goto.documentChosen) as heard:
        QTest.mouseClick(goto.list.viewport(), LEFT, PLAIN, at)
    assert heard.args == [ids["Adoption reform"]]


def test_a_click_on_a_title_chooses_nothing(qtbot, goto) -> None:
    goto.open()
    at = goto.list.visualRect(goto.model.index(0)).center()
    with qtbot.assertNotEmitted(goto.documentChosen):
        QTest.mouseClick(goto.list.viewport(), LEFT, PLAIN, at)
    assert goto.isVisible()


def test_escape_closes_and_the_focus_goes_back(goto, window) -> None:
    goto.open()
    assert goto.field.hasFocus()
    _press(Qt.Key.Key_Escape)
    assert not goto.isVisible()
    assert window.findChild(QLineEdit).hasFocus()


def test_opening_twice_leaves_one_open_with_its_words_selected(goto, window) -> None:
    _type(goto, "ref")
    goto.open()
    assert goto.isVisible()
    assert goto.field.selectedText() == "ref"
    _press(Qt.Key.Key_Escape)
    assert window.findChild(QLineEdit).hasFocus()


def test_leaving_it_closes_it_and_who_took_the_focus_keeps_it(qtbot, goto, window) -> None:
    other = QLineEdit(window)
    other.show()
    goto.open()
    other.setFocus()
    assert not goto.isVisible()
    assert other.hasFocus()


def test_what_the_list_says_is_spoken(goto) -> None:
    _type(goto, "reform")
    assert goto.field.accessibleDescription() == "1 result"
    assert goto.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Adoption reform, Édouard Martin · Nov 2013"


def test_it_fits_into_a_small_window(goto, window) -> None:
    window.resize(360, 300)
    goto.open()
    assert window.rect().contains(goto.geometry())


def test_every_theme_draws_it_without_a_word_from_qt(goto, theme, session, ids) -> None:
    tag = add_tag(session, "Wanting")
    annotate(session, ids["Adoption reform"], 17, 53, tags=(tag,))
    _type(goto, "want")
    assert not goto.grab().isNull()


def test_a_search_ends_once_it_has_more_than_can_be_shown(qtbot, goto, session, ids, monkeypatch) -> None:
    monkeypatch.setattr(passages, "DIRECT", 0)
    monkeypatch.setattr(passages, "_ENOUGH", 3)
    monkeypatch.setattr(passages, "_MOST", 2)
    for start in range(17, 22):
        annotate(session, ids["Adoption reform"], start, 53)
    _type(goto, "better")
    qtbot.waitUntil(lambda: _listed(goto)[:1] == ["2 of at least 3 passages"])
