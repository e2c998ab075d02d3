"""The reading pane and its margin."""
