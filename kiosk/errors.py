"""The errors we raise on purpose. Each is named after the trouble; the edge turns it into a page."""


class KioskError(Exception):
    """Something went wrong that we can explain in one clear sentence."""


class WrongSetting(KioskError):
    """A setting from the environment cannot be used; the program does not start."""


class BadDocument(KioskError):
    """A document of the store does not have the shape its collection promises."""


class UnknownText(KioskError):
    """No language, not even German, has words for this key."""


class NotOnPaper(KioskError):
    """There is no such page, or nothing of it may stay on paper."""


class NotYetSet(KioskError):
    """No amount is known for this day: the law or the regulation has not set it yet."""
