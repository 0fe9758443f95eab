"""Values that only a real run would know."""
import ledger


class Cell(str):
    """A text that also behaves as a number: the ledger shows `zzrowzz` wherever it went into a name."""

    def __new__(cls, text="zzrowzz"):
        return str.__new__(cls, text)

    def __int__(self):
        return 9099

    def __index__(self):
        return 9099

    def __float__(self):
        return 9099.0

    def __format__(self, spec):
        return str(self)

    def _answer(self, other):
        return not ledger.world("small")

    __gt__ = __ge__ = __ne__ = _answer

    def _opposite(self, other):
        return ledger.world("small")

    __lt__ = __le__ = __eq__ = _opposite
    __hash__ = str.__hash__

    def __add__(self, other):
        return Cell(str(self) + str(other)) if isinstance(other, str) else self

    def __sub__(self, other):
        return self

    __truediv__ = __rtruediv__ = __rsub__ = __radd_number__ = __sub__

    def __radd__(self, other):
        return Cell(str(other) + str(self)) if isinstance(other, str) else self

    def isoformat(self):
        return self

    def strftime(self, pattern):
        return self
