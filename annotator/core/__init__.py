"""Pure values and rules: no window, no SQL, no clock, no globals."""
