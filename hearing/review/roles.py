"""What somebody at the desk may do."""

from enum import StrEnum

from hearing.review.translations import N_


class Role(StrEnum):
    """Each may do all that those before it may.

    A reader sees everything and decides nothing. A case handler decides. A keeper also takes the log out as a file
    and draws samples for blind coding.
    """

    READER = "reader"
    CASE_HANDLER = "case-handler"
    KEEPER = "keeper"

    def may(self, needed: "Role") -> bool:
        """Whether what needs a role may be done with this one."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


NAMES = {Role.READER: N_("Reader"), Role.CASE_HANDLER: N_("Case handler"), Role.KEEPER: N_("Keeper")}
