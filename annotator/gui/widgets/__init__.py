"""Small controls that panels, dialogs and windows share."""
