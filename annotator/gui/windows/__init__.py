"""The windows, which put panels, page and dialogs together."""
