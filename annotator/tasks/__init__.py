"""Whole jobs that the window and the command line share."""
