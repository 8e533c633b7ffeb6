"""How the desk says what may have to be removed, and why."""

from hearing.privacy.model import Kind, Sureness
from hearing.review.translations import N_

KINDS: dict[Kind, str] = {
    Kind.IDENTITY_NUMBER: N_("Identity number"),
    Kind.BANK_ACCOUNT: N_("Bank account"),
    Kind.PHONE: N_("Telephone number"),
    Kind.EMAIL: N_("E-mail address"),
    Kind.ADDRESS: N_("Address"),
    Kind.VEHICLE: N_("Registration number of a car"),
    Kind.NAME: N_("Name of a person"),
    Kind.STAFF: N_("Name of an employee"),
    Kind.HEALTH: N_("Health or family"),
}
SURENESS: dict[Sureness, str] = {
    Sureness.CERTAIN: N_("certain"),
    Sureness.LIKELY: N_("likely"),
    Sureness.POSSIBLE: N_("possible"),
}
# What the finders say, word for word.
WHYS = (
    N_("an IBAN"),
    N_("a giro account"),
    N_("called an account"),
    N_("a Norwegian account: its check digit holds"),
    N_("a telephone number with its country code"),
    N_("written as a Norwegian telephone number"),
    N_("written as a Swedish telephone number"),
    N_("a name after a word that leads it in"),
    N_("surname and given name"),
    N_("a given name with a surname"),
    N_("the sender's own name"),
    N_("a part of the sender's name"),
    N_("a part of a name that stands in full elsewhere"),
    N_("a name that the language model knows as a person's"),
    N_("a name beside the word for an employee"),
    N_("a registration number of a car"),
    N_("called an identity number"),
    N_("a Norwegian identity number: date and both check digits hold"),
    N_("called an identity number; the check digits do not hold"),
    N_("has the shape of a Norwegian identity number"),
    N_("a Swedish identity number: date and check digit hold"),
    N_("called an identity number; the check digit does not hold"),
    N_("has the shape of a Swedish identity number"),
    N_("the writer tells of own health, drug use or punishment"),
    N_("the writer tells of a relative"),
    N_("the writer mentions a relative"),
    N_("health or drug use of a named person"),
    N_("an e-mail address"),
    N_("an e-mail address, spelt out"),
    N_("a street with its number"),
    N_("a post box with its place"),
    N_("a postcode with its place"),
    N_("a property by its number"),
    N_("added by a person"),
)
