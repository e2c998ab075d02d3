"""The command line: the same library without the window."""
