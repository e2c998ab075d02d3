"""Pure computation over core values: agreement, co-occurrence, words, echoes."""
