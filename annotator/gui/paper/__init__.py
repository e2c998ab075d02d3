"""Reports on paper: laid out in pages, written as PDF."""
