"""Functions whose ranges that belong together do not stand side by side."""


class Reordered:
    """Takes dates, prices and benchmark as the ranges that belong together and puts the cuts between them."""

    def __init__(self, function, cuts, horizon='6M', *rest):
        self.function, self.cuts, self.horizon, self.rest = function, cuts, horizon, rest

    def case(self, name, dates, prices, benchmark, **options):
        between = (self.cuts, self.horizon) if self.horizon else (self.cuts,)
        self.function.case(name, dates, prices, *between, benchmark, *self.rest, **options)


class First:
    """Puts other arguments before the ranges that belong together."""

    def __init__(self, function, *first):
        self.function, self.first = function, first

    def case(self, name, *arguments, **options):
        self.function.case(name, *self.first, *arguments, **options)
