"""Makes a plan so narrow that it fits a width, step by step, each time with the step that makes it least high."""

import math
from collections.abc import Iterator, Sequence
from itertools import chain

from netdraw.drawing.primitives import Point
from netdraw.editing.fitting.chains import Aim, Chains, Way
from netdraw.editing.fitting.measures import Measures, Sizes
from netdraw.editing.fitting.pieces import X, Y
from netdraw.editing.fitting.plan import BANDS, STEPS, Plan, Step

MOST = 80  # steps
JOINT = 400.0  # every link that a step turns counts as so much height
BEYOND = 2.0  # and what comes out below the page as so many times its height


class Narrowing:
    """A way to lay a plan, tried at a width."""

    def __init__(self, first: Plan, measures: Measures, way: Way, room: Point) -> None:
        self.first, self.measures, self.way = first, measures, way
        self.width, self.height = room
        self._sizes: dict[tuple[frozenset[str], tuple[tuple[str, int], ...]], Sizes] = {}

    def found(self) -> Sequence[Step]:
        """Return the steps to the plan at the width, or to the narrowest there is."""
        steps: list[Step] = []
        plan: Plan | None = self.first
        while plan and len(steps) < MOST and self.needed(plan) > self.width:
            step = self._best(plan)
            if step is None:
                break
            steps.append(step)
            plan = self._done(steps)
        return self._pruned(steps)

    def lowered(self, steps: Sequence[Step]) -> tuple[Plan, Sequence[Step]] | None:
        """Return the plan after some steps, and after those that make it no higher than the room, if they can.

        None where it cannot be laid.
        """
        steps = self._lower([*steps])
        plan = self._done(steps)
        return (plan, steps) if plan else None

    def _lower(self, steps: list[Step]) -> list[Step]:
        while (plan := self._done(steps)) and len(steps) < MOST:
            chains = self.down(plan, self.sizes(plan))
            order = chains.line.order()
            least = chains.line.least(order)[1] if order else 0.0
            if not order or least <= self.height:
                break
            found = {(*steps, Step("beside", pair)): pair for pair in chains.line.tight(order)}
            lower = {tried: high for tried in found if (high := self._high(tried)) < least}
            if not lower:
                break
            steps = [*min(lower, key=lambda tried: lower[tried])]
        return steps

    def _high(self, steps: Sequence[Step]) -> float:
        """Return how high the plan is after some steps; endless where it is too wide, or cannot be laid."""
        plan = self._done(steps)
        if plan is None or self.needed(plan) > self.width:
            return math.inf
        chains = self.down(plan, self.sizes(plan))
        order = chains.line.order()
        return chains.line.least(order)[1] if order else math.inf

    def needed(self, plan: Plan) -> float:
        """Return how wide a plan must be; endless where it cannot be laid."""
        chains = self.across(plan, lambda _x: 0.0)
        order = chains.line.order()
        return chains.line.least(order)[1] if order else math.inf

    def beside(self, plan: Plan) -> Sequence[str]:
        """Return who stand side by side and so make a plan as wide as it is, from left to right."""
        chains = self.across(plan, lambda _x: 0.0)
        pairs = chains.line.tight(chains.line.order() or ())
        return [key for key in dict.fromkeys(chain(*reversed(pairs))) if key != BANDS]

    def across(self, plan: Plan, aim: Aim) -> Chains:
        """Return what is kept from left to right."""
        return Chains(plan, self.sizes(plan), X, aim, self.way)

    def down(self, plan: Plan, sizes: Sizes) -> Chains:
        """Return what is kept from top to bottom."""
        return Chains(plan, sizes, Y, lambda _y: 0.0, self.way)

    def sizes(self, plan: Plan) -> Sizes:
        """Return the sizes of the pieces, with frames as narrow as their share."""
        known = plan.shrunk, tuple(plan.columns.items())
        if known not in self._sizes:
            share = min(self.way.share, 1)
            frames = {key: each.box.width * share for key, each in plan.pieces.each.items() if each.frame}
            self._sizes[known] = self.measures.of(self.way.share, plan, frames)
        return self._sizes[known]

    def _best(self, plan: Plan) -> Step | None:
        """Return the step that makes a plan narrower and least high; one that leaves it as wide if there is no other.

        Where rows stand in the same columns, one that is cut gains nothing before all are.
        """
        found = {step: cost for step in self._steps(plan) if (cost := self._cost(plan, step)) is not None}
        wide = self.needed(plan)
        idle = {step: self.needed(after) >= wide for step in found if (after := STEPS[step.deed](plan, step.who))}
        return min(found, key=lambda step: (idle[step], found[step]), default=None)

    def _steps(self, plan: Plan) -> Iterator[Step]:
        if plan.aligned:
            yield Step("align", ("", ""))
            return
        chains = self.across(plan, lambda _x: 0.0)
        order = chains.line.order()
        pairs = chains.line.tight(order or ())
        yield from (Step("shrunk", (key, key)) for key in dict.fromkeys(chain(*pairs)) if self._shrinks(plan, key))
        for tight in pairs:
            if tight[0] == tight[1]:
                yield Step("narrower", tight)
            else:
                yield Step("cut", tight)
                if not self.way.whole:
                    yield Step("below", tight)

    def _shrinks(self, plan: Plan, key: str) -> bool:
        """Whether a node can be narrower than it is."""
        now = self.sizes(plan).each.get(key)
        return now is not None and self.measures.of_one(key, 0.0)[X] < now[X]

    def _cost(self, plan: Plan, step: Step) -> float | None:
        """Return what a step costs in height; None where it cannot be done."""
        after = STEPS[step.deed](plan, step.who)
        if after is None:
            return None
        chains = self.down(after, self.sizes(after))
        order = chains.line.order()
        if not order:
            return None
        turned = {key for pair, kept in after.kept.items() if kept.anew for key in plan.pieces.linked.get(pair, ())}
        high = chains.line.least(order)[1]
        return high + BEYOND * max(high - self.height, 0.0) + JOINT * len(turned)

    def _done(self, steps: Sequence[Step]) -> Plan | None:
        """Return the first plan after some steps; None where one of them cannot be done any more."""
        plan: Plan | None = self.first
        for step in steps:
            plan = STEPS[step.deed](plan, step.who) if plan else None
        return plan

    def _pruned(self, steps: list[Step]) -> list[Step]:
        """Return the steps without those that later ones have made needless."""
        for step in list(steps):
            fewer = [each for each in steps if each is not step]
            plan = self._done(fewer)
            if plan and self.needed(plan) <= self.width and self._cost(plan, Step("align", ("", ""))) is not None:
                steps = fewer
        return steps
