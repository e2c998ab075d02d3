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
        <source>New document from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a document of the words that were copied elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write annotations, reports or the project in a format that other programs read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write quotes with sources, notes and codebook as a document to read and print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the open text with its highlights, tags and notes; a preview shows the pages first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words with speaker, title, date and page or paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation style…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how copied passages are cited: plain, in Markdown, or by a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in every document, with what stands around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sums of money in every document, to tag them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find money, shares and other numbers in every document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find dates and years in every document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the organisations of the list in every document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of organisations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change which names are found as organisations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather coded passages by tags, people, places and how they lie beside one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count codings as a table: tags by tags, documents, attributes, coders, speakers, years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw tags over time and along a document, the codebook&apos;s growth, portraits, a codebook report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what each document says under each tag, beside its passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the passages that recur in other documents, by date, and compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count words: how often, what is typical of a part, what stands together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the annotations whose words are gone from the text, and place them.</source>
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
        <source>Document table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all documents with their attributes as a table, and fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New set of documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the documents that are chosen in the list into a set.</source>
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
        <source>Done coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that you have finished coding the open document, or that you have not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file that the document came from, in the program for such files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save original…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file that the document came from to a place of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole text with its highlights, tags and notes, to read and print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the words of the text; what is marked in it moves along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the text by a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a corrected edition in the place of the text, and keep every annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read earlier texts of the document, see what changed, and go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again with newer readers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which documents the readers of this version read better, and take what you like.</source>
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
        <source>Echoes of this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where else the words at the caret stand.</source>
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
        <source>Suggest passages like these…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from the passages that you tagged, and look for sentences like them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the codings that were made before their tag&apos;s definition changed.</source>
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
        <source>Edit coders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change names and colours, and unite two identities of one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See side by side what coders marked, how far they agree, and decide what they disagree about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next passage on which the coders differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the passage before it on which the coders differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next disagreement that is not decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put everything on which the coders agree into the consensus, as one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export decisions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what coders said and what was decided to a table in a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export for the team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a file that colleagues can merge, or a copy for outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what a colleague&apos;s exchange file brings, and take it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the library from before the merge, as long as nothing was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a synchronised folder through which copies of this library meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment packets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send coders documents with a fixed codebook, and see who has returned what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a packet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a library of your own from a packet that the lead has sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the packet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is still to do, and write the file that goes back to the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what people disagree about, and decide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what others marked in a document until you are done with it.</source>
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
    <name>AdjudicationCommands</name>
    <message>
        <source>deciding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking over agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only; nothing can be decided in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of units on which two coders say the same, averaged over all pairs. Easy to read, but it counts luck: for a rare tag it is high even if the coders never agree where the tag is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen’s κ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen’s kappa (1960), two coders; for more the mean over the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement beyond what each coder’s own habits would give by chance. It falls for very rare and very common tags, and rewards coders who use a tag unequally often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scott’s π</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scott’s pi (1955), two coders; for more the mean over the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As kappa, but chance follows from how often both use the tag together, so unequal habits count as disagreement. It assumes many units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fleiss’ κ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fleiss’ kappa (1971), any number of coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scott’s pi for more coders. It needs everything coded by everyone; where a coder left a document out it is undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Krippendorff’s α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Krippendorff’s alpha (nominal), any number of coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement beyond chance that allows for documents not everyone coded and for few units. Above 0.80 conclusions are usually drawn, from 0.67 tentative ones. It falls for rare tags, and is undefined if everyone said the same throughout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gwet’s AC1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gwet’s AC1 (2008), any number of coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance only plays where a unit is hard. It stays high for rare tags where kappa and alpha collapse, so it can flatter: read it beside alpha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brennan-Prediger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brennan-Prediger (1981), any number of coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance is a coin toss between tag and no tag, whatever the coders do. Simple to compare between studies, but for rare tags almost as generous as percent agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u-α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u-alpha (Krippendorff and others, 2016), passages that coders chose themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far coders agree on where passages begin and end, by length. Only over documents that all coded; over tags only where no coder’s tags overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whole annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put theirs inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags that look the same: {here} and {there}</source>
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
    <name>ArrivalList</name>
    <message>
        <source>What comes in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributeEditor</name>
    <message>
        <source>Change attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party, Region, Year of birth…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the document table, for searches and sets as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of some choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
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
    <name>BarRow</name>
    <message>
        <source>undefined: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the disagreements behind this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined</source>
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
    <name>CarryCoding</name>
    <message>
        <source>Carry the coding to its echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to carry: no passage of this echo has a tag of yours that the others lack. Tag one of the passages first; the tag can then be carried to where its words return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tags come to the same words in other documents, as annotations of your own; notes stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings to carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ticked are those whose passage holds less than half of what you marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag 1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {count} passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartHandlers</name>
    <message>
        <source>Counting codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be written; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPlot</name>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has the same figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place in the text, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars: tags used for the first time; line: tags used so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartsView</name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures instead of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a document or a tag above, or tag some passages first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth of the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait of a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {count} most used tags</source>
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
        <translation>
            <numerusform>%Ln thing is wrong.</numerusform>
            <numerusform>%Ln things are wrong.</numerusform>
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
    <name>ChoiceButton</name>
    <message>
        <source>{words}, decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseTag</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CitationStyleDialog</name>
    <message>
        <source>Citation style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, as a block of quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “Copy with citation” writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this style</source>
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
    <name>CodersDialog</name>
    <message>
        <source>Coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
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
        <source>Is the same as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed as {name} too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unite with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} marked counts as {into}’s from now on. Cards still say who signed; this can be undone.</source>
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
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change names and colours, and unite two identities of one person</source>
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
        <source>also {names}</source>
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
    <name>ColumnNames</name>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document, paragraph</source>
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
    <name>CompareBar</name>
    <message>
        <source>Choose who is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the tags that are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the documents; at first those that all marked as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared for the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide without knowing who marked what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all disagreements again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every coefficient with its interval, and what it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what anyone coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{documents}, all done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}, coded text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {what} ×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareHandlers</name>
    <message>
        <source>There is no agreement that could be taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 agreement taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} agreements taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deciding as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the consensus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be taken over with the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coders agree here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No disagreement is shown in this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None means all that they used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None means those that all marked as done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures copied as tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: {why}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the consensus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Text with the coders’ lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreement {at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph {at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Stopped. Change what is compared to begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages with or without a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they lie beside others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which part of which documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, all passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{condition}, take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a tag or one below it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlapping a passage tagged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a passage tagged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enclosing a passage tagged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 10 words before one tagged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 10 words after one tagged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same sentence as one tagged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same paragraph as one tagged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same speaker&apos;s turn as one tagged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Show passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that stands from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictCommands</name>
    <message>
        <source>deciding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>was {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictsPanel</name>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide all of a kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody disagrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where two people set different values, both are kept here until someone decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more follow as these are decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} ({count})</source>
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
    <name>DecisionPanel</name>
    <message>
        <source>Disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why (goes into the record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the tag’s definition as a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why first; the rule is written in the same step as the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this decision back (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures, with intervals and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fine line stands at 0.67, the usual floor for tentative conclusions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put everything on which the coders agree into the consensus, as one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over 1 agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over {count} agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements are taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Krippendorff’s α, by {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coders agree on everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is decided here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no disagreement behind this figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefinitionHandlers</name>
    <message>
        <source>reading codings again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefinitionHistory</name>
    <message>
        <source>Definition of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read 1 coding again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {count} codings again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 coding was made under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codings were made under it</source>
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
    <message>
        <source>keeping a document</source>
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
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message>
        <source>Someone deleted this document while passages were marked in it; keep it, or remove it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coded by {names}</source>
        <translation type="unfinished"></translation>
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
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
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
    <name>DocumentTable</name>
    <message>
        <source>Document table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New attribute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change attribute…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentTableModel</name>
    <message>
        <source>“{value}” does not fit what {name} is now; it is kept as it was written.</source>
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
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
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
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one set of documents alone</source>
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
        <source>Keep, though someone deleted it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again with newer readers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln documents from the library</source>
        <translation>
            <numerusform>Remove %Ln document from the library</numerusform>
            <numerusform>Remove %Ln documents from the library</numerusform>
        </translation>
    </message>
    <message>
        <source>New live set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of {name}</source>
        <translation type="unfinished"></translation>
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
    <name>EchoHandlers</name>
    <message>
        <source>Looking for echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 echo copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} echoes copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passages tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carrying the coding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EchoList</name>
    <message>
        <source>Echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows the place in its text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EchoModel</name>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>furniture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EchoesView</name>
    <message>
        <source>Echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the echoes by words, title or speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text is compared with all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was looked through is kept for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for echoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the echoes that are shown as a table, each with its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry the coding to its echoes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show notices that a publisher puts on many pages, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open document only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the echoes of the document on the page alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by how many words agree, not by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With furniture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passages recur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage recurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of furniture hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none that fit; take the filter away to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only notices and other furniture recur in this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passage of this library recurs in another document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message>
        <source>“{other}” in the file is {share} % the same text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring its annotations here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a document of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another edition of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation comes in with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with their words here: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain, would wait without a place: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a place here: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations that come in with it: {count}. Of these {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}”: no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Which of these reads right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” does not say in which encoding its letters are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” and {count} more do not say in which encoding their letters are; the answer is for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it would read: {lines}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each as it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Macintosh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (DOS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European (ISO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (KOI8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baltic (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, simplified (GB 18030)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean (Windows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16 LE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16 BE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode with some Windows letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the %Ln chosen in the list</source>
        <translation>
            <numerusform>the %Ln chosen in the list</numerusform>
            <numerusform>the %Ln chosen in the list</numerusform>
        </translation>
    </message>
    <message>
        <source>those of the set “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all %Ln document(s)</source>
        <translation>
            <numerusform>the one document</numerusform>
            <numerusform>all %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>some of them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all, and what has no tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of them, with those below…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked; tick what should be in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file will be empty but for its headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In it: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in it: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportHandlers</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this machine shows folders; the file is in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportReport</name>
    <message>
        <source>{name} is written, but not all has a place in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetLines</name>
    <message>
        <source>no document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {count} hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already tagged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Narrow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks, Control Space shows nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Agreement by tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement by pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same work under every unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far everyone is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement with the consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By tag and over the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pair of coders, over the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same disagreements under every unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after: among the coders, and each with the consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter on a row shows the disagreements behind it. In brackets the 95 % interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter on a row shows where these two differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the unit and the coefficient before you look, and say which; this is how far they lie apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations of each in every document, a tick where they are done. Enter shows the disagreements there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the documents in which everything is decided, by character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decided} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreements decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among the coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} with the consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
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
        <source>only what anyone coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: bootstrap over documents, {count} draws, seed {seed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no intervals: they are drawn over documents, and there is only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {two}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit and text</source>
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
        <source>Texts and projects ({patterns});;All files (*)</source>
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
        <source>Import documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported</source>
        <translation>
            <numerusform>%n document imported</numerusform>
            <numerusform>%n documents imported</numerusform>
        </translation>
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
    <name>FileImports</name>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importing documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at how texts are written</source>
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
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
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
        <source>Changed the text of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in attributes of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in attributes of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarised passages of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished coding {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took up coding {name} again</source>
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
        <source>Read codings again</source>
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
        <source>United {name} with {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {name} a person of their own</source>
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
    <message>
        <source>Renamed to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put documents into the set {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took documents out of the set {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left a disagreement open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back a decision on a disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took over what coders agree on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided a disagreement between coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the attribute {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the attribute {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back the attribute {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the set {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the set {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back the set {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the search {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the saved search {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back the saved search {name}</source>
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
    <name>HitList</name>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks, Enter opens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>{document}: {count} hits</source>
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
        <source>No document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitTagging</name>
    <message>
        <source>Looking through the hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passages tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tagging hits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportProjectDialog</name>
    <message>
        <source>Import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has no place here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} “{name}”. Ids are kept: importing it again adds only what is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} “{name}”. All of it is in the library already; there is nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} “{name}”. Nothing of it finds a place in the library; there is nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) were changed here since and stay as they are.</source>
        <translation>
            <numerusform>%Ln value were changed here since and stay as they are.</numerusform>
            <numerusform>%Ln values were changed here since and stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs count characters differently. Positions in this file count:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What positions count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reading} (fits best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the file has a place here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place was found for:</source>
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
        <source>{count} of {total} came in</source>
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
    <name>ImportTableDialog</name>
    <message>
        <source>Import the rows of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row holds the names of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row becomes a document of its own. Say what the columns are: at least one is the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the column “{name}” becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n document(s)</source>
        <translation>
            <numerusform>Import %n document</numerusform>
            <numerusform>Import %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}, of which {without} without a text are passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First document: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is the text yet: choose “Text” for at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both “{one}” and “{other}” are chosen as {role}; only one column can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
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
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute: text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute: number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute: date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute: choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute: yes or no</source>
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
    <name>LaneHead</name>
    <message>
        <source>{document}. Lanes: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare coders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message>
        <source>What each coder marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing here</source>
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
    <name>MatrixHandlers</name>
    <message>
        <source>Counting codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no passages behind this cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter reads the passages of a cell; the menu sorts and hides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort rows by “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort columns by “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide row “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide column “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all in the first order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tags are held against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When two codings count as together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cells tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count each tag as the topmost one above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows as columns and columns as rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is hidden, in the first order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every coding is looked at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once passages are tagged, this counts how tags lie together and where they are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No codings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags × {attribute}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags × tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags × documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags × coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags × speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags × years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaccard index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter reads the passages of a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many passages of the column carry the tag. A word that several of them cover counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the diagonal stands the tag by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pairs of codings share a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many sentences hold both tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many paragraphs hold both tags.</source>
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
        <source>Find by pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeHandlers</name>
    <message>
        <source>{library}, outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange files ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export for the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries written to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only; nothing can be merged into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; the library is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deciding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniting two editions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no merge that can be undone: nothing was merged, or edits followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: {why}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {name}’s work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change in it {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last merged with {name} {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>Its last entry lies {days} ahead of this machine’s clock: one of the clocks is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is true after this merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be true after this merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for their text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
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
    <name>MergeView</name>
    <message>
        <source>A copy of the library is made first. The merge can be undone until your next edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the library from before lies among the backups. The merge can be undone until your next edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge 1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was changed since; take back its steps in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry of this file is in the library already. Nothing will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both values are kept until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made apart, under different ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much the same text, imported apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{conflicts}, {decided} decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One conflict is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} conflicts are still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can merge now and decide later; it stays in the Conflicts panel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NarrowDown</name>
    <message>
        <source>Narrow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all hits again</source>
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
    <name>OriginalHandlers</name>
    <message>
        <source>{name} is opened in another program, as a copy for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this machine opens {name}; save it with “Save original…”, and open it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file as it came (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words on the clipboard; copy some first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is a new document; F2 changes what is said of it, undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in the library already, as “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrphansPanel</name>
    <message>
        <source>Without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations without a place in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations whose words
are gone wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place on the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words in the text that one belongs to, then place it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words in the text first.</source>
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
    <name>PacketFinish</name>
    <message>
        <source>Finish “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not marked as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required tags that you have not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is done. The file that goes back holds your work, without the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on coding, or send back what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back anyway…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write return file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketHandlers</name>
    <message>
        <source>Write packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {name}; send it to the coders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator libraries (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your copy should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was not made from a packet; Export for the team writes a file for colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{packet}, {coder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {name}; send it back to the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange files ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketMaker</name>
    <message>
        <source>Assignment packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names with commas between: Tom Hale, Ana Silva</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone codes all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared out, one coder each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared out, but some by all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by everyone: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many documents everyone codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What coders should know before they begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind: nobody’s annotations go with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write packet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with the documents, the codebook, which stays as it is, and your instructions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who codes what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more coders than documents to share out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketStates</name>
    <message>
        <source>Assignment packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet is one file with documents, a codebook that stays as it is, and instructions for coders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested tags: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New packet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not returned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} done, {annotations} annotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Coding blind: others’ work shows once you are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the document as done to see what others marked in it.</source>
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
        <translation>
            <numerusform>%Ln command</numerusform>
            <numerusform>%Ln commands</numerusform>
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
    <name>PassageHandlers</name>
    <message>
        <source>Which tag?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passages copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Table (*.csv);;Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage retagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passages retagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retagging passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageListView</name>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows the passage in its document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassagesView</name>
    <message>
        <source>Gather passages: tag:Hope WITHIN tag:Care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a query, or put it together with the buttons above: tags, where they overlap, who, where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which passages?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No coded passage fulfils all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context: sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context: paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context: paragraphs around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter gathers, Down goes to the passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retag {count}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retag all…</source>
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
        <source>{passages} in 1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{passages} in {count} documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatternHandlers</name>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names that are found as organisations, one on each line; capitals are told apart.</source>
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
    <name>ProjectImports</name>
    <message>
        <source>Reading the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importing a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Search in all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter searches, Down goes to the hits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadAgainPanel</name>
    <message>
        <source>To read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what others coded, too; only they can mark it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was read again already, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings to read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows the passage, Space marks it as read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in the definition since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings wait here
when the definition of their tag changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coded {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who coded it can mark it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingAgainDialog</name>
    <message>
        <source>Read again with newer readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with the same words and another structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} can&apos;t be read any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of these documents were read again by newer readers than at their import: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take the structure of %n document(s)</source>
        <translation>
            <numerusform>Take the structure of %n document</numerusform>
            <numerusform>Take the structure of %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Note that they are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The structure only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingAgainHandlers</name>
    <message>
        <source>Stopped; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were read by an older reader than this version has.</source>
        <translation>
            <numerusform>%n document was read by an older reader than this version has.</numerusform>
            <numerusform>%n documents were read by an older reader than this version has.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what would change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest reader made this already; nothing would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingListModel</name>
    <message>
        <source>paragraph {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {count} passages</source>
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
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the open document</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all %Ln document(s)</source>
        <translation>
            <numerusform>the one document</numerusform>
            <numerusform>all %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all, and what has no tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of them, with those below…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {attribute}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole texts, with what is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by place in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by date of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passage alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook with definitions and counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked; tick what should be in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the report: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument (.odt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportHandlers</name>
    <message>
        <source>Laying out {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library}, report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report written to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetagDialog</name>
    <message>
        <source>Retag 1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retag {count} passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag to take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: they keep their tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is another coder&apos;s and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are other coders&apos; and stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag to put on or to take off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change 1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {count} passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevisingHandlers</name>
    <message>
        <source>Keep the corrected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your corrections are kept; “Edit text” goes on with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the text by a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the text by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {title} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to an earlier text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placing an annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for every annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found again; what waits stays in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placing annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) wait without a place (View, Without a place)</source>
        <translation>
            <numerusform>%Ln annotation wait without a place (View, Without a place)</numerusform>
            <numerusform>%Ln annotations wait without a place (View, Without a place)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevisionDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked: the annotation takes the words that are there now. Space ticks. The others wait without a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was put on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations whose place is uncertain or gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} move along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} find no place and wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked in this document. The earlier text stays readable under Versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the annotations {parts}. None is removed, and the earlier text stays readable under Versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Place %Ln annotation(s)</source>
        <translation>
            <numerusform>Place %Ln annotation</numerusform>
            <numerusform>Place %Ln annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the new text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rulings</name>
    <message>
        <source>As {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {names} marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tag over all the words that anyone gave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what they share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags that all of them gave, over the words that all marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words in the text first for other ends, then choose the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tag or ends…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tag or ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice}, decided by {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people decided this apart and differently; decide it again. The last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boundaries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter searches, F2 renames, Delete removes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedPart</name>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bookmark in the query keeps a view; it shows what the library holds whenever it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message>
        <source>saving a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming a saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing a saved search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchFoot</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the hits as a table, each with its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the hit itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the sentence of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the paragraph of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag 1 hit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {count} hits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag hits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag all {count} hits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching, {done} of {total} documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ticked} of {total} ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchHandlers</name>
    <message>
        <source>This search is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hit copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hits copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Keyword in context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hits in one list, one below the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hits under the names of their documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell capitals from small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match accents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell é from e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the query for one regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In notes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through notes, memos, definitions and quotes as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter searches, Down goes to the hits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by the word after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by the word before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the order of the documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchStart</name>
    <message>
        <source>Look for words in every document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each place is shown with the words around it, to be sorted, ticked, copied and tagged together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both words, anywhere in one document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that follow each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either of them; NOT leaves out, brackets hold together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most five words apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in documents of these years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what one speaker says; title: and venue: likewise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what has that form; pattern:figure, date and organisation likewise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passages with a note; tag:Name and coder:Name likewise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are hits, but none that fits what is ticked at the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hits} in 1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hits} in {count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{query} was looked for in {count} documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{query} was looked for in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped before it found anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals are told from small letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents are told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and memos were left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>What the merge brings</source>
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
        <source>Copy the words with speaker, title, date and page or paragraph</source>
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
    <name>StudyCommands</name>
    <message>
        <source>A document needs a title; type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filling in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an attribute “{name}” already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renaming a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting a set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyHandlers</name>
    <message>
        <source>Enter opens a document; Ctrl+D fills down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importing attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library}, documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table</source>
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
        <source>{name} can&apos;t be written: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “{name}” of what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to suggest: the documents agree in all that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Name of the set of %Ln document(s)</source>
        <translation>
            <numerusform>Name of the set of %Ln document</numerusform>
            <numerusform>Name of the set of %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>New set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that fulfil this, now and later, as Party:Labour or date:2010..2012</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New live set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionHandlers</name>
    <message>
        <source>There are no tags yet. Tag some passages first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning from your passages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Choose the tag again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for passages like these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tagging a suggestion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag whose passages are learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tags the passage, X turns it down, Enter shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences like those that you tagged with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other sentence is much like those that are tagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All suggestions are decided; ask again for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because of: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likeness {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 was turned down; suggest it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} were turned down; suggest them again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <source>writing a summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummariesView</name>
    <message>
        <source>Summary grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a document says under a tag, in your words. Enter writes, Ctrl+Enter reads the passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once passages are tagged, each document and tag has a cell for what they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No codings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} summaries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message>
        <source>“{tag}” in {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do these passages say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryHandlers</name>
    <message>
        <source>Reading the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryModel</name>
    <message>
        <source>{document}, {tag}, {count} passages: {summary}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryTable</name>
    <message>
        <source>Summary grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter writes a summary, Ctrl+Enter reads the passages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableImportDialog</name>
    <message>
        <source>Import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: no document here is called “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed over:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln value(s)</source>
        <translation>
            <numerusform>Import %Ln value</numerusform>
            <numerusform>Import %Ln values</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change: the documents that were found have these values already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>{values} of {documents} would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New attributes: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableImports</name>
    <message>
        <source>Reading the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing rows</source>
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
        <source>accepting a tag</source>
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
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the definition changed, and what was coded under which version</source>
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
    <name>TagHitsDialog</name>
    <message>
        <source>Tag hits with “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag 1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {count} passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage gets a new annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passages get new annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 annotation of yours that lies just there gets the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} annotations of yours that lie just there get the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hit has the tag already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hits have the tag already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hit is left out: it lies in a note or memo, or its text has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hits are left out: they lie in notes or memos, or their text has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to tag.</source>
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
        <source>Suggest passages like these…</source>
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
        <source>History of the definition…</source>
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
        <source>Take the suggestion into the codebook</source>
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
    <name>TeamCommands</name>
    <message>
        <source>uniting coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing a coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marking as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marking as not done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamExportDialog</name>
    <message>
        <source>Export for the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what {name} does not have yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the texts of the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without notes and memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With pseudonyms in place of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy for outside the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a copy is for reading elsewhere; nobody can merge it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{documents} documents, {annotations} annotations in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count} coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can’t be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleagues merge it by Team, Merge a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a copy for outside…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamFolderDialog</name>
    <message>
        <source>Team folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that a network share, Syncthing or Nextcloud keeps the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge what others did by itself; conflicts are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your copy writes one file of its own there and reads the others’. The library itself stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamFolderHandlers</name>
    <message>
        <source>The team folder brings {count} entries of others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries of others merged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>You correct the text of “{title}”. What is marked in it moves along; the earlier text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop what was typed before, and begin with the text as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the corrected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go on with corrections that were not finished. What is marked in the text moves along.</source>
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
        <source>Passages are copied in this style from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saying what a block is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TickPopup</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
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
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen version beside the text on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again from its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text is not in this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not in this copy of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) differ: the chosen version at the left, the text on the page at the right.</source>
        <translation>
            <numerusform>%Ln place differ: the chosen version at the left, the text on the page at the right.</numerusform>
            <numerusform>%Ln places differ: the chosen version at the left, the text on the page at the right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoAreYou</name>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This packet is for these coders. What you mark is signed with your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordControls</name>
    <message>
        <source>Which part of the library is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that are too common to be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around which word; all if empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word whose neighbours are counted; all pairs if empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the formulas and where they come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each word stands, and how evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typical of a part against the rest of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which words stand together more often than by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop words: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stop words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages tagged with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordHandlers</name>
    <message>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{library}, words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export words</source>
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
        <source>{name} can&apos;t be written: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop words: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not listed. Words are parted by spaces or lines; case and accents make no difference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordHelp</name>
    <message>
        <source>Words are compared without case and accents; forms of a word (child, children) are words of their own. Stop words get no row, but count among all words. Per million: 1,000,000 × count / all words. Unevenness: Gries&apos; DP (2008), half the sum of the differences between each document&apos;s share of the word and its share of all words, divided by its greatest value (Lijffijt &amp; Gries 2012): 0 is as even as can be, 1 is all in one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part is held against all other words of the library. G² (log-likelihood, Rayson &amp; Garside 2000): 2 × (a ln(a / E₁) + b ln(b / E₂)), where E are the counts that both would have if they used the word alike; above 3.84 it is beyond chance at 5 %, above 15.13 at 0.01 %. It grows with the length of the texts, so read the effect beside it: log ratio (Hardie 2014), the binary logarithm of how many times as frequent the word is in the part; none counts as half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two words stand together if at most four words lie between them, in either order; three times at least. G² (Dunning 1993) over the table of both words says how sure it is that this is no chance. PMI (Church &amp; Hanks 1990) is the binary logarithm of how many times as often they stand together as their frequencies would have it; it favours rare words, so read the count beside it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordListDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it ships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without case and accents; forms of a word are words of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So often in a million words, so that texts of different lengths can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-likelihood: how sure it is that this is no chance; above 15.13 it is beyond chance at 0.01 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unevenness (DP): 0 where every document has its share, near 1 where one document has all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many documents it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unevenness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log ratio: 1 is twice as frequent in the part as in the rest, 2 four times, -1 half as frequent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it stands in the part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it stands in all the rest of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per million there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pointwise mutual information in bits: 3 is eight times as often together as chance would have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word that stands near it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the two stand near each other, in either order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PMI</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsView</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word of the part is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows where a word stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords compare a part with the rest: choose a set, the open document or a tag above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word holds these letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words in this part, or too few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} · {total} words</source>
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
<context>
    <name>_Side</name>
    <message>
        <source>Show in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the text: {where}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Documents and their attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter reads the passages behind a figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows where the word stands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>self._pane</name>
    <message>
        <source>Stands in other documents too; click to see where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
