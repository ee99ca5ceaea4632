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


class Cancelled(CloudToolsError):
    """The user cancelled; everything half-written has been removed."""
