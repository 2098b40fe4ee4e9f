"""What the user chose last for a figure, so that the next one begins there."""

from pydantic import BaseModel, ConfigDict

from netdraw.files.house import House


class Wish(BaseModel):
    """What a figure is to be: `suffix` the ending of its file, the rest as in `house`, where theme "" is the paper's.

    `anonymous` and `quotes` are as an Order has them; `folder` is where the last one was put.
    """

    model_config = ConfigDict(frozen=True)

    suffix: str = ".svg"
    house: House = House()
    anonymous: bool = False
    quotes: bool = False
    folder: str = ""

    def choosing(self, **fields: object) -> "Wish":
        """Return the wish with other values for some of its own fields, or of those of the house."""
        own = {name: value for name, value in fields.items() if name in Wish.model_fields}
        of_house = {name: value for name, value in fields.items() if name not in own}
        return self.model_copy(update={**own, "house": self.house.model_copy(update=of_house)})

    def following(self, rules: House) -> "Wish":
        """Return the wish as house rules have it; what they leave open stays."""
        first = {"suffix": f".{rules.formats[0].lower().removeprefix('.')}"} if rules.formats else {}
        return self.choosing(**{name: getattr(rules, name) for name in rules.model_fields_set}, **first)
