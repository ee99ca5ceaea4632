"""What the engine raises. Each message is one sentence for the user: what is wrong, and what to do."""


class CloudToolsError(Exception):
    """Base of every error that the engine raises on purpose. Its text is shown to the user, translated."""

    @property
    def text(self) -> str:
        """The sentence as it was given: a Message can still be translated, which ``str(error)`` cannot."""
        return self.args[0] if self.args else ""


class InputError(CloudToolsError):
    """A parameter or an input file cannot be used as given."""


class OutputError(CloudToolsError):
    """A result cannot be written (permission, disk full, folder missing)."""


class MissingPackageError(CloudToolsError):
    """An optional Python package that this feature needs is not installed."""


class NetworkError(CloudToolsError):
    """A server cannot be reached or does not give what was asked for.

    status: its HTTP status, 0 where there was none; retry: asking again may help.
    """

    def __init__(self, text, status: int = 0, retry: bool = False):
        super().__init__(text)
        self.status, self.retry = status, retry

    @property
    def denied(self) -> bool:
        """The credentials are missing or do not suffice: no further request can help."""
        return self.status in (401, 403)


class Cancelled(CloudToolsError):
    """The user cancelled; everything half-written has been removed."""
