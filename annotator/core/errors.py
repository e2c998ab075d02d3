"""Every deliberate error, as one drawn tree.

AnnotatorError            can be said to a person in one sentence
├── UserFault             what was asked can't be done: bad input, unknown tag, empty selection
│   └── FileRefused       a file is not what it claims, damaged, too large or in an unknown encoding; nothing was changed
├── StaleChange           the thing is no longer as the change believes
└── LibraryFault          the library file is full, locked, damaged, gone, too new, or contradicts its own journal

The text of an error says what happened, to which thing, and what to do. Anything else that is raised is a bug.
"""


class AnnotatorError(Exception):
    """Anything that went wrong and can be said in one sentence."""


class UserFault(AnnotatorError):
    """What was asked can't be done with what was given."""


class FileRefused(UserFault):
    """A file was refused whole; nothing was changed."""


class StaleChange(AnnotatorError):
    """The thing is no longer as the change believes."""


class LibraryFault(AnnotatorError):
    """The library file can't be read or written as it should."""
