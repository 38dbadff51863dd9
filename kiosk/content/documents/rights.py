"""Rights at work: topics, situations, letters, and who helps."""

from .shape import Document, Sourced


class Phone(Document, kw_only=True):
    """A telephone number as it is dialled in Germany; `free` of charge or not known."""

    number: str
    free: bool = False


class Contact(Sourced, kw_only=True):
    """A kind of office or adviser one can turn to. Its title, role and way to find it are texts.

    finder: address of the official finder. phone: only from a stored source, never guessed.
    """

    order: int
    finder: str | None = None
    phone: Phone | None = None
    state_body: bool = False


class TopicGroup(Document, kw_only=True):
    """Topics that belong together for the people who ask."""

    order: int
    picture: str


class Topic(Document, kw_only=True):
    """A page about one subject of work: its statements in order, who helps, and what is related."""

    group: str
    order: int
    picture: str
    statements: tuple[str, ...]
    contacts: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    calculators: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    quick_exit: bool = False


class Result(Document, kw_only=True):
    """What an outcome of a situation says and to whom it leads."""

    statements: tuple[str, ...]
    contacts: tuple[str, ...] = ()
    calculators: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()


class Situation(Document, kw_only=True):
    """A decision tree in `rights/situations/`: its place in the list and what each outcome says."""

    order: int
    picture: str
    topics: tuple[str, ...]
    outcomes: dict[str, Result]
    quick_exit: bool = False


class Sentence(Document, kw_only=True):
    """A sentence of a letter: its words are `letters/<letter>/<id>`, or `letters/<id>` where the id has a slash.

    fields: what the visitor may fill in. optional: it stands in the letter only when one of them was.
    """

    id: str
    fields: tuple[str, ...] = ()
    optional: bool = False

    def key(self, letter: str) -> str:
        return f"letters/{self.id}" if "/" in self.id else f"letters/{letter}/{self.id}"


class Letter(Sourced, kw_only=True):
    """A short letter in German to an employer. Its title, introduction and subject are texts."""

    order: int
    picture: str
    law: str
    sentences: tuple[Sentence, ...]
    contacts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
