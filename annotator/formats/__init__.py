"""One file a format, reading or writing or both."""
