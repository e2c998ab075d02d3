"""The one table of actions: menus, the command palette, the key table and the keys themselves are made from it."""

from typing import Any

from annotator.session.actions import ActionSpec, Scope, marked

MENUS = ("File", "Edit", "View", "Document", "Annotate", "Codebook", "Team", "Help")
"""The menu bar, in order; the names go through `translate("Menus", …)`."""


def _spec(name: str, menu: str, words: str, help: str, *keys: str, needs: str = "", **more: Any) -> ActionSpec:
    return ActionSpec(name, menu, words, help, keys, needs=frozenset(needs.split()), **more)


def _page(name: str, words: str, help: str, *keys: str, needs: str = "target writing", **more: Any) -> ActionSpec:
    return _spec(name, "Annotate", words, help, *keys, needs=needs, scope=Scope.PAGE, **more)


def _kind(kind: str, words: str, **more: Any) -> ActionSpec:
    help, submenu = marked("Actions", "Say what the block at the caret, or each selected one, is."), marked("Menus", "Block is")
    return _spec(f"kind_{kind}", "Document", words, help, needs="document writing", is_toggle=True, submenu=submenu, **more)


# A table is read by its rows.
# fmt: off
_FILE = (
    _spec("new_library", "File", marked("Actions", "New library…"),
          marked("Actions", "Make an empty library in a file of its own."), "Ctrl+N"),
    _spec("open_library", "File", marked("Actions", "Open library…"),
          marked("Actions", "Open a library file."), "Ctrl+O", icon="library"),
    _spec("open_sample", "File", marked("Actions", "Open the sample library"),
          marked("Actions", "Open the library with the five speeches.")),
    _spec("import_documents", "File", marked("Actions", "Import documents…"),
          marked("Actions", "Add text files to the library."), "Ctrl+I", icon="file-plus", needs="writing", starts_group=True),
    _spec("paste_document", "File", marked("Actions", "New document from the clipboard"),
          marked("Actions", "Make a document of the words that were copied elsewhere."), "Ctrl+Shift+V", needs="writing"),
    _spec("export_annotations", "File", marked("Actions", "Export annotations…"),
          marked("Actions", "Write the annotations to a table in a CSV file."), "Ctrl+E", icon="download"),
    _spec("save_copy", "File", marked("Actions", "Save a copy…"),
          marked("Actions", "Write the whole library to another file; you go on in this one."), "Ctrl+Shift+S",
          starts_group=True),
    _spec("backups", "File", marked("Actions", "Backups…"),
          marked("Actions", "Look at the copies of this library and bring one back.")),
    _spec("check_library", "File", marked("Actions", "Check library…"),
          marked("Actions", "Prove that the file is sound: pages, journal, and every quote against its text.")),
    _spec("quit", "File", marked("Actions", "Quit"),
          marked("Actions", "Close Annotator. Everything is saved already."), "Ctrl+Q", starts_group=True),
)
_EDIT = (
    _spec("undo", "Edit", marked("Actions", "Undo"),
          marked("Actions", "Take back the last step."), "Ctrl+Z", icon="undo-2", needs="writing"),
    _spec("redo", "Edit", marked("Actions", "Redo"),
          marked("Actions", "Do again what was taken back last."), "Ctrl+Shift+Z", "Ctrl+Y", icon="redo-2", needs="writing"),
    _spec("history", "Edit", marked("Actions", "History"),
          marked("Actions", "See what was done, by whom and when, and take any step back."), "Ctrl+Shift+H", icon="history"),
    _spec("copy", "Edit", marked("Actions", "Copy"),
          marked("Actions", "Copy the selected words."), "Ctrl+C", icon="copy", needs="document", starts_group=True),
    _spec("copy_with_citation", "Edit", marked("Actions", "Copy with citation"),
          marked("Actions", "Copy the words with speaker, title, date and page or paragraph."), "Ctrl+Shift+C", icon="quote",
          needs="target"),
    _spec("find", "Edit", marked("Actions", "Find in document…"),
          marked("Actions", "Find words in the open document as you type."), "Ctrl+F", icon="search", needs="document",
          starts_group=True),
    _spec("find_next", "Edit", marked("Actions", "Find next"),
          marked("Actions", "Go to the next hit."), "F3", "Ctrl+G", needs="document"),
    _spec("find_previous", "Edit", marked("Actions", "Find previous"),
          marked("Actions", "Go to the hit before."), "Shift+F3", "Ctrl+Shift+G", needs="document"),
    _spec("go_to", "Edit", marked("Actions", "Go to…"),
          marked("Actions", "Jump to a document, tag or passage by a few letters of its name."), "Ctrl+P", icon="search"),
)
_VIEW = (
    _spec("left_panel", "View", marked("Actions", "Documents and codebook"),
          marked("Actions", "Show or hide the left panel."), "F8", icon="panel-left", is_toggle=True),
    _spec("right_panel", "View", marked("Actions", "Right panel"),
          marked("Actions", "Show or hide the right panel."), "F9", icon="panel-right", is_toggle=True),
    _spec("show_annotations", "View", marked("Actions", "Annotations"),
          marked("Actions", "List the annotations in the right panel."), "Ctrl+1"),
    _spec("show_memos", "View", marked("Actions", "Memos"),
          marked("Actions", "List and search all memos in the right panel."), "Ctrl+2"),
    _spec("show_orphans", "View", marked("Actions", "Without a place"),
          marked("Actions", "List the annotations whose words are gone from the text, and place them."), "Ctrl+3"),
    _spec("show_notes", "View", marked("Actions", "Notes beside the text"),
          marked("Actions", "Show or hide the note cards in the margin."), "Ctrl+Shift+N", icon="message-square-text",
          is_toggle=True, starts_group=True),
    _spec("show_numbers", "View", marked("Actions", "Paragraph numbers"),
          marked("Actions", "Show or hide the number of every fifth paragraph."), is_toggle=True),
    _spec("show_all_tags", "View", marked("Actions", "Show all tags"),
          marked("Actions", "End looking at one tag alone."), icon="eye"),
    _spec("zoom_in", "View", marked("Actions", "Larger text"),
          marked("Actions", "Zoom in: make the page's text larger."), "Ctrl++", "Ctrl+=", icon="zoom-in", starts_group=True),
    _spec("zoom_out", "View", marked("Actions", "Smaller text"),
          marked("Actions", "Zoom out: make the page's text smaller."), "Ctrl+-", icon="zoom-out"),
    _spec("zoom_reset", "View", marked("Actions", "Normal text size"),
          marked("Actions", "Zoom back: set the page's text to its normal size."), "Ctrl+0"),
    _spec("typography", "View", marked("Actions", "Type…"),
          marked("Actions", "Choose the face, size, width and line height of the page."), icon="a-large-small"),
    _spec("theme_system", "View", marked("Actions", "As the system"),
          marked("Actions", "Light or dark, as the system has it."), is_toggle=True, submenu=marked("Menus", "Colours"),
          starts_group=True),
    _spec("theme_light", "View", marked("Actions", "Light"),
          marked("Actions", "Dark ink on white paper."), is_toggle=True, submenu="Colours"),
    _spec("theme_dark", "View", marked("Actions", "Dark"),
          marked("Actions", "Light ink on dark paper."), is_toggle=True, submenu="Colours"),
    _spec("theme_sepia", "View", marked("Actions", "Sepia"),
          marked("Actions", "Brown ink on warm paper."), is_toggle=True, submenu="Colours"),
    _spec("next_region", "View", marked("Actions", "Next part of the window"),
          marked("Actions", "Move the keyboard from the page to the panels and back."), "F6", starts_group=True),
)
_DOCUMENT = (
    _spec("next_document", "Document", marked("Actions", "Next document"),
          marked("Actions", "Open the next document of the list."), "Ctrl+PgDown"),
    _spec("previous_document", "Document", marked("Actions", "Previous document"),
          marked("Actions", "Open the document before it in the list."), "Ctrl+PgUp"),
    _spec("document_details", "Document", marked("Actions", "Details…"),
          marked("Actions", "Change title, speaker, date, venue and publisher."), "F2", icon="file-text", needs="document",
          starts_group=True),
    _spec("document_memo", "Document", marked("Actions", "New memo on the document"),
          marked("Actions", "Write a memo about the open document."), icon="notebook-pen", needs="document writing"),
    _spec("mark_read", "Document", marked("Actions", "Mark as read"),
          marked("Actions", "Say that the open document was read to its end, or that it was not."), "Ctrl+Shift+R",
          icon="square-check", needs="document", is_toggle=True),
    _spec("done_coding", "Document", marked("Actions", "Done coding"),
          marked("Actions", "Say that you have finished coding the open document, or that you have not."), "Ctrl+Shift+D",
          icon="check-check", needs="document writing", is_toggle=True),
    _spec("show_original", "Document", marked("Actions", "Show original"),
          marked("Actions", "Open the file that the document came from, in the program for such files."), needs="document",
          starts_group=True),
    _spec("save_original", "Document", marked("Actions", "Save original…"),
          marked("Actions", "Write the file that the document came from to a place of your own."), needs="document"),
    _spec("edit_text", "Document", marked("Actions", "Edit text…"),
          marked("Actions", "Correct the words of the text; what is marked in it moves along."), "Ctrl+Shift+E", icon="pencil",
          needs="document writing", starts_group=True),
    _spec("replace_text", "Document", marked("Actions", "Replace the text by a file…"),
          marked("Actions", "Put a corrected edition in the place of the text, and keep every annotation."),
          needs="document writing"),
    _spec("text_versions", "Document", marked("Actions", "Versions of the text…"),
          marked("Actions", "Read earlier texts of the document, see what changed, and go back."), icon="history",
          needs="document"),
    _spec("read_again", "Document", marked("Actions", "Read again with newer readers…"),
          marked("Actions", "See which documents the readers of this version read better, and take what you like."),
          needs="writing"),
    _spec("remove_document", "Document", marked("Actions", "Remove from the library"),
          marked("Actions", "Remove the document with its annotations; undo brings all of it back."), icon="trash-2",
          needs="document writing", starts_group=True),
)
_KINDS = (
    _kind("title", marked("Actions", "Title"), starts_group=True),
    _kind("standfirst", marked("Actions", "Standfirst")),
    _kind("byline", marked("Actions", "Byline or speaker")),
    _kind("date", marked("Actions", "Date")),
    _kind("notice", marked("Actions", "Notice")),
    _kind("heading", marked("Actions", "Heading")),
    _kind("paragraph", marked("Actions", "Paragraph")),
    _kind("item", marked("Actions", "List item")),
    _kind("quote", marked("Actions", "Quotation")),
    _kind("caption", marked("Actions", "Caption")),
    _kind("comment-head", marked("Actions", "Head of a comment")),
    _kind("comment", marked("Actions", "Comment")),
    _kind("furniture", marked("Actions", "Site furniture")),
    _spec("kind_guess", "Document", marked("Actions", "As it was found"),
          marked("Actions", "Go back to what the import took the block for."), needs="document writing", submenu="Block is"),
)

_ANNOTATE = (
    _page("highlight", marked("Actions", "Highlight"),
          marked("Actions", "Mark the selection, or the sentence under the caret."), "H", icon="highlighter"),
    _page("tag", marked("Actions", "Tag…"),
          marked("Actions", "Choose a tag by a few letters, or make a new one."), "T", "/", icon="tag"),
    _page("repeat_tag", marked("Actions", "Repeat the last tag"),
          marked("Actions", "Put the tag used last on the selection."), "R"),
    _page("in_vivo", marked("Actions", "In-vivo tag"), marked("Actions", "The selected words become a tag of their own."), "Q"),
    _page("note", marked("Actions", "Note…"),
          marked("Actions", "Write a note on the annotation or the selection."), "N", icon="message-square"),
    _page("annotation_memo", marked("Actions", "New memo on the annotation"),
          marked("Actions", "Write a longer memo about the chosen annotation."), icon="notebook-pen", needs="annotation writing"),
    _page("remove_annotation", marked("Actions", "Remove annotation"),
          marked("Actions", "Remove the chosen annotation."), "Del", icon="trash-2", needs="annotation writing"),
    _page("next_annotation", marked("Actions", "Next annotation"),
          marked("Actions", "Choose the next annotation in the text."), "J", needs="document", starts_group=True),
    _page("previous_annotation", marked("Actions", "Previous annotation"),
          marked("Actions", "Choose the annotation before it in the text."), "K", needs="document"),
    _page("end_back", marked("Actions", "End a word back"),
          marked("Actions", "Move the end back by a word."), "[", starts_group=True),
    _page("end_forward", marked("Actions", "End a word on"), marked("Actions", "Move the end forward by a word."), "]"),
    _page("start_back", marked("Actions", "Start a word back"),
          marked("Actions", "Move the start back by a word."), "{"),
    _page("start_forward", marked("Actions", "Start a word on"),
          marked("Actions", "Move the start forward by a word."), "}"),
    _page("end_back_character", marked("Actions", "End a letter back"),
          marked("Actions", "Move the end back by a character."), "Alt+["),
    _page("end_forward_character", marked("Actions", "End a letter on"),
          marked("Actions", "Move the end forward by a character."), "Alt+]"),
    _page("start_back_character", marked("Actions", "Start a letter back"),
          marked("Actions", "Move the start back by a character."), "Alt+{"),
    _page("start_forward_character", marked("Actions", "Start a letter on"),
          marked("Actions", "Move the start forward by a character."), "Alt+}"),
    _page("to_sentence", marked("Actions", "Widen to the sentence"), marked("Actions", "Take in the whole sentence."), "S"),
    _page("to_paragraph", marked("Actions", "Widen to the paragraph"), marked("Actions", "Take in the whole paragraph."), "P"),
    _page("merge_annotations", marked("Actions", "Merge overlapping"),
          marked("Actions", "Make one of your overlapping annotations with the same tag."), "M", icon="merge"),
)
_CODEBOOK = (
    _spec("new_tag", "Codebook", marked("Actions", "New tag…"),
          marked("Actions", "Add a tag to the codebook."), "Ctrl+T", icon="plus", needs="writing"),
    _spec("starter_codebook", "Codebook", marked("Actions", "Add a starter codebook…"),
          marked("Actions", "Take in a ready codebook with written definitions."), icon="list-tree", needs="writing"),
    _spec("filter_codebook", "Codebook", marked("Actions", "Find a tag in the codebook"),
          marked("Actions", "Filter the codebook by name or definition."), "Ctrl+Shift+T", icon="search"),
    _spec("library_memo", "Codebook", marked("Actions", "New memo on the library"),
          marked("Actions", "Write a memo about the study as a whole."), "Ctrl+M", icon="notebook-pen", needs="writing",
          starts_group=True),
)
_TEAM = (
    _spec("who_am_i", "Team", marked("Actions", "Who am I…"),
          marked("Actions", "Change the name and colour that your work is signed with."), icon="user"),
    _spec("coders", "Team", marked("Actions", "Coders…"),
          marked("Actions", "Show or hide each coder's annotations."), icon="users"),
    _spec("edit_coders", "Team", marked("Actions", "Edit coders…"),
          marked("Actions", "Change names and colours, and unite two identities of one person."), icon="pencil"),
    _spec("team_export", "Team", marked("Actions", "Export for the team…"),
          marked("Actions", "Write a file that colleagues can merge, or a copy for outside."), "Ctrl+Alt+E", icon="share-2",
          starts_group=True),
    _spec("merge_file", "Team", marked("Actions", "Merge a file…"),
          marked("Actions", "Look at what a colleague's exchange file brings, and take it in."), "Ctrl+Shift+M", icon="merge",
          needs="writing"),
    _spec("undo_merge", "Team", marked("Actions", "Undo the last merge"),
          marked("Actions", "Bring back the library from before the merge, as long as nothing was changed since."),
          needs="writing"),
    _spec("team_folder", "Team", marked("Actions", "Team folder…"),
          marked("Actions", "Choose a synchronised folder through which copies of this library meet."), icon="folder",
          needs="writing"),
    _spec("show_conflicts", "Team", marked("Actions", "Conflicts"),
          marked("Actions", "See what people disagree about, and decide it."), "Ctrl+4", icon="triangle-alert",
          starts_group=True),
    _spec("blind_coding", "Team", marked("Actions", "Code blind"),
          marked("Actions", "Hide what others marked in a document until you are done with it."), icon="eye-off",
          needs="writing", is_toggle=True, starts_group=True),
)
_HELP = (
    _spec("palette", "Help", marked("Actions", "All commands…"),
          marked("Actions", "Find and run any command by a few letters."), "Ctrl+Shift+P", icon="command"),
    _spec("key_table", "Help", marked("Actions", "Keys"),
          marked("Actions", "See every key at a glance."), "?", "F1", icon="keyboard"),
    _spec("first_steps", "Help", marked("Actions", "Three steps to begin"),
          marked("Actions", "Show how to highlight, tag and find again.")),
    _spec("about", "Help", marked("Actions", "About Annotator"),
          marked("Actions", "See the version, the licences and where things are kept."), starts_group=True),
)
# fmt: on

ACTIONS: tuple[ActionSpec, ...] = (*_FILE, *_EDIT, *_VIEW, *_DOCUMENT, *_KINDS, *_ANNOTATE, *_CODEBOOK, *_TEAM, *_HELP)
"""Every action, in the order of the menus."""
BY_NAME: dict[str, ActionSpec] = {spec.name: spec for spec in ACTIONS}
DIGITS = tuple(str(digit) for digit in range(1, 10))
"""The keys on the page that put the tag bound to them on the target."""
