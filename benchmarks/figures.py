"""One measured figure beside its target: what every benchmark hands to the table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measured value in `unit`, held against `target` from above (`is_at_most`) or from below.

    `note` says what the same work took in bare Qt or plain sqlite3 in the same run, so that machines can be compared.
    """

    name: str
    value: float
    unit: str
    target: float
    is_at_most: bool
    note: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the value lies on the right side of the target, the target itself included."""
        return self.value <= self.target if self.is_at_most else self.value >= self.target
