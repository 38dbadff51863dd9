"""Why a code cannot be made or read."""

from typing import Literal, get_args

from ...errors import KioskError

Reason = Literal["empty", "alphabet", "too-long", "damaged", "newer", "unsuitable"]
REASONS: tuple[Reason, ...] = get_args(Reason)


class Refused(KioskError):
    """empty: no letters. alphabet: a character that codes do not have. too-long: longer than any code.

    damaged: letters are wrong, missing or in the wrong order. newer: whole, but made by a later program.
    unsuitable: a result that no code can carry (only when one is made).
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(f"The code is refused: {reason}.")
        self.reason: Reason = reason
