"""Makes a plan so narrow that it fits a width, step by step, each time with the step that makes it least high."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netdraw.editing.fitting.chains import Aim, Chains
from netdraw.editing.fitting.measures import Measures, Sizes
from netdraw.editing.fitting.pieces import X, Y
from netdraw.editing.fitting.plan import STEPS, Plan, Step

MOST = 80  # steps
JOINT = 400.0  # every link that a step turns counts as so much height


class Way(NamedTuple):
    """How tightly a plan is laid: the share of their widths that pieces get, and of the usual gaps across and down.

    `whole` says that what stands beside the bands must stay there.
    """

    share: float
    across: float
    down: float
    whole: bool = True


class Narrowing:
    """A way to lay a plan, tried at a width."""

    def __init__(self, first: Plan, measures: Measures, way: Way, width: float) -> None:
        self.first, self.measures, self.way, self.width = first, measures, way, width

    def found(self) -> tuple[Plan, int] | None:
        """Return the plan at the width, or the narrowest there is; None where it cannot be laid at all."""
        steps: list[Step] = []
        plan: Plan | None = self.first
        while plan and len(steps) < MOST and self.needed(plan) > self.width:
            step = self._best(plan)
            if step is None:
                break
            steps.append(step)
            plan = self._done(steps)
        steps = self._pruned(steps)
        plan = self._done(steps)
        return (plan, len(steps)) if plan else None

    def needed(self, plan: Plan) -> float:
        """Return how wide a plan must be; endless where it cannot be laid."""
        chains = self.across(plan, lambda _x: 0.0)
        order = chains.line.order()
        return chains.line.least(order)[1] if order else float("inf")

    def across(self, plan: Plan, aim: Aim) -> Chains:
        """Return what is kept from left to right."""
        return Chains(plan, self.sizes(plan), X, aim, self.way.across)

    def down(self, plan: Plan, sizes: Sizes) -> Chains:
        """Return what is kept from top to bottom."""
        return Chains(plan, sizes, Y, lambda _y: 0.0, self.way.down)

    def sizes(self, plan: Plan) -> Sizes:
        """Return the sizes of the pieces, with frames as narrow as their share."""
        frames = {key: each.box.width * min(self.way.share, 1) for key, each in plan.pieces.each.items() if each.frame}
        return self.measures.of(self.way.share, plan.columns, frames)

    def _best(self, plan: Plan) -> Step | None:
        found = {step: cost for step in self._steps(plan) if (cost := self._cost(plan, step)) is not None}
        return min(found, key=lambda step: found[step], default=None)

    def _steps(self, plan: Plan) -> Iterator[Step]:
        if plan.aligned:
            yield Step("align", ("", ""))
            return
        chains = self.across(plan, lambda _x: 0.0)
        order = chains.line.order()
        for tight in chains.line.tight(order or ()):
            if tight[0] == tight[1]:
                yield Step("narrower", tight)
            else:
                yield Step("cut", tight)
                if not self.way.whole:
                    yield Step("below", tight)

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
        return chains.line.least(order)[1] + JOINT * len(turned)

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
