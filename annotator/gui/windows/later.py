"""Handlers that are loaded once one of their actions is first asked for, so that no window waits for them at its start."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any


class Later:
    """`place` is `module:class` beside this module, `actions` are the names of all that it handles, `arguments` what it is made
    with.
    """

    def __init__(self, place: str, actions: tuple[str, ...], *arguments: object) -> None:
        self.actions = actions
        self._place, self._arguments = place, arguments
        self._made: Any = None

    @property
    def handlers(self) -> Any:
        """The handlers, loaded and made."""
        if self._made is None:
            module, _, name = self._place.partition(":")
            self._made = getattr(import_module(f"annotator.gui.windows.{module}"), name)(*self._arguments)
        return self._made

    def table(self) -> dict[str, Callable[[], object]]:
        """Each action's name with what it does."""
        return {name: partial(self._run, name) for name in self.actions}

    def _run(self, name: str) -> object:
        return self.handlers.table()[name]()
