<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Read speeches, highlight, tag and annotate them, and bring a team’s work together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts, icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ships with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionSet</name>
    <message>
        <source>Tag with key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Say what the block at the caret, or each selected one, is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty library in a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a library file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the library with the five speeches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add text files to the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the annotations to a table in a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole library to another file; you go on in this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the copies of this library and bring one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove that the file is sound: pages, journal, and every quote against its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Annotator. Everything is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what was done, by whom and when, and take any step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words with speaker, title, date and paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in the open document as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next hit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the hit before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to a document, tag or passage by a few letters of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents and codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the left panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the right panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the annotations in the right panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List and search all memos in the right panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes beside the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the note cards in the margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the number of every fifth paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End looking at one tag alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in: make the page&apos;s text larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out: make the page&apos;s text smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom back: set the page&apos;s text to its normal size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the face, size, width and line height of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, as the system has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark ink on white paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light ink on dark paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown ink on warm paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard from the page to the panels and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next document of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the document before it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change title, speaker, date, venue and publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New memo on the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo about the open document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the open document was read to its end, or that it was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the document with its annotations; undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline or speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site furniture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to what the import took the block for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selection, or the sentence under the caret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag by a few letters, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the last tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the tag used last on the selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-vivo tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected words become a tag of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the annotation or the selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New memo on the annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a longer memo about the chosen annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the next annotation in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the annotation before it in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a word back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end back by a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a word on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end forward by a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a word back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start back by a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a word on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start forward by a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a letter back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end back by a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a letter on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end forward by a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a letter back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start back by a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a letter on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start forward by a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen to the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in the whole sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen to the paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in the whole paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge overlapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one of your overlapping annotations with the same tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag to the codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a starter codebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a ready codebook with written definitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tag in the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the codebook by name or definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New memo on the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo about the study as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who am I…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the name and colour that your work is signed with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide each coder&apos;s annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and run any command by a few letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See every key at a glance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three steps to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how to highlight, tag and find again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the version, the licences and where things are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationFilter</name>
    <message>
        <source>No tag has “%1” in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No coder has “%1” in their name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationMenus</name>
    <message>
        <source>Place in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message>
        <source>Made %1, last changed %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words, tag: or coder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of quote or note; tag:commitment; coder:&quot;mira okafor&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing marked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a sentence and press [H].
What you mark is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one to see what is marked in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List this document&apos;s annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the whole library&apos;s annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose annotations are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press again for those without a note, once more for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation has all of what you ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where “{tag}” lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Copies of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this copy back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They lie in the folder “{name}” beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library as it is now is kept as a copy first, so you can come back to it. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is made once a day when the library is opened,
and when it is closed after changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the file was brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before another copy was brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Unknown coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text no longer has this passage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckReportDialog</name>
    <message>
        <source>Check of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are wrong.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed. File, Backups… has earlier copies of the library to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries} entries of the journal add up to what is shown, {annotations} annotations lie where their quotes are, and {texts} texts are as they were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message>
        <source>1 coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with the tags inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one while you read,
or begin with a codebook made for these speeches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the starter codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a name nor a definition holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookTree</name>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter puts the tag on the selection, Space shows where it lies, F2 renames it, Delete deletes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Who am I?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that colleagues know you by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you highlight and write is signed with your name, so that others can tell whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work as someone new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding a coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing a coder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodersPanel</name>
    <message>
        <source>Coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what {name} marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} annotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodersPopover</name>
    <message>
        <source>Coders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Own colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosewood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>tagging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag was used yet. Press T to choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retagging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing an annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to merge: no annotations of yours with the same tag overlap here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of these are someone else&apos;s and stay as they are; tag a passage to make your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merging annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This annotation is someone else&apos;s; tag the passage to make one of your own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Something went wrong inside Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: every change that was shown as saved is on the disk. You can go on; if something looks odd, quit and start again. The report below helps to mend the fault. It says where in the program it happened and holds nothing of your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteTagDialog</name>
    <message>
        <source>Delete “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove its codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotations stay, with their notes and other tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its codings to another tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its codings to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag that it lies inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on {codings} in {documents}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other people made them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other people made {count} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag inside it moves up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count} tags inside it move up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}” and 1 coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}” and {count} codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}”, keep 1 coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}”, keep {count} codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the tag that takes the codings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentDetailsDialog</name>
    <message>
        <source>Document details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en, de, cy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} words, {characters} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write it like “1 April 2014”, “April 2014” or “2014”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 1 April 2014, 2014-04-01, April 2014 or 2014</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentHandlers</name>
    <message>
        <source>Removed. Undo brings it back with all that was marked in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing a document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the documents whose title, speaker, date or venue hold these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New memo on the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln documents from the library</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop text files here,
or choose them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, speaker, date and venue
were looked through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileHandlers</name>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library}, copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved a copy as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts ({patterns});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importing documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{library}, annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator libraries (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words and press [H]. Or take the whole sentence under the caret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press [T] and type a few letters. A name that is new makes a new tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a tag to see where it lies, or go to anything with [Ctrl+P].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three steps to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to document, tag or passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the marked passages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to go to yet. Import a document first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of at least {count} passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags used last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Changed something that this version doesn&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {name} with what belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said what a block of {name} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed a document to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the details of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the tag {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back the tag {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put tags in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the tag {name} and put it on {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the tag {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {count} tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged the tag {name} into {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {name} a tag of its own again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed {before} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound {name} to key {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbound the key of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {name} under {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {name} to the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recoloured {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defined {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the tag {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {count} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the ends of {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the ends of annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged {quote} with {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote a note on {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged annotations into {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the annotation {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back the annotation {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {count} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back {count} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged {count} annotations with {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took {tags} off {count} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took {tags} off {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the note on {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the note on {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote the memo {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the memo {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {count} memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back the memo {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the memo {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the coder {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the steps are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose steps are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step of the work is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking a step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back in part: one change stays, because it was changed again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back in part: {count} changes stay, because they were changed again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what it touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportResultsDialog</name>
    <message>
        <source>What became of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} files came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list can&apos;t be written to {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import list.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JumpField</name>
    <message>
        <source>Go to document, tag or passage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key and no action has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters work while the page or the list of annotations has the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag bound to a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the tag that is bound to the digit on the selection or the sentence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoCommands</name>
    <message>
        <source>writing a memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing a memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing a memo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here. Markdown: # heading, **bold**, *italic*, - list, &gt; quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the memo reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*Nothing is written yet.*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: try again in a moment, or close once more to leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoList</name>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Memos</name>
    <message>
        <source>A removed document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A removed annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A removed tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown coder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemosPanel</name>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos on the library as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos on documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos on tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos on annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A memo holds a longer thought: on the library, a document, a tag or a passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one on the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memo has all of what you ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the open document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the chosen annotation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Block is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeTagDialog</name>
    <message>
        <source>Merge “{name}” into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag fits these letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{old}” stands for “{new}” from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its coding is counted there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {count} codings are counted there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag inside it moves there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count} tags inside it move there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So does its key {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its definition says is not copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>What is there to say about this passage?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Ctrl+Enter keeps the note, Esc leaves it as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Order of import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the annotations lie. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnColour</name>
    <message>
        <source>Hue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour in digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits from 0 to F after #, as in #7A3E9D</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>No document is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add text files, or drop them here.
What is in the library is listed at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 command</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The copy is back. What was here is among the backups now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open for writing in another window ({holder}). You can read here; changes are made there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than an hour left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words with speaker, title, date and paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Still busy with this: {what}. Nothing else was changed; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step can&apos;t be taken back: everything in it was changed again since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StarterCodebooksDialog</name>
    <message>
        <source>Starter codebooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} tags are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 1 tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {count} tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Change the name and colour that your work is signed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph {at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Delete takes the tag off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChoices</name>
    <message>
        <source>Used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there already; Enter takes it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tag matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tags match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{name}” inside {parent}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChooser</name>
    <message>
        <source>Find a tag by a few letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagCommands</name>
    <message>
        <source>making a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editing a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recolouring a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defining a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binding a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freeing a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merging tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone deleted this tag while it was in use; keep it, or delete it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people moved or merged tags into a circle, so this one stands outside it; move it where it belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding a codebook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagDelegate</name>
    <message>
        <source>Name of the tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Edit tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs under this tag, and what does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag that holds the key already loses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tag of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>Put on the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag inside…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition and details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New memo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the tag above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out by one level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextHandlers</name>
    <message>
        <source>No tag is bound to key {digit}; bind one in the codebook by right click, “Key”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked in this document yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saying what a block is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypographyPopup</name>
    <message>
        <source>As it was at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Literata, the book face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>at the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Field</name>
    <message>
        <source>Tag, or a new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down choose, Enter tags, Shift Enter goes on, Control Enter makes a new tag.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
