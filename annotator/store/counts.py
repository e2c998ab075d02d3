"""What a library has of each replica: a count, the last stamp and a sum of checks, kept up to date at every write."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Have:
    """How many entries of one replica are here, the last stamp, and the sum of their checks modulo 2**64."""

    entries: int = 0
    last: str = ""
    digest: int = 0

    def plus(self, stamp: str, check: str) -> "Have":
        """One entry more; `check` is its 16 hex digits."""
        return Have(self.entries + 1, max(self.last, stamp), (self.digest + int(check, 16)) % (1 << 64))
