"""From a digest to the blocks of a document."""

from hearing.digest.document.answers import Answers
from hearing.digest.document.audit import Audited
from hearing.digest.document.blocks import Document, Section
from hearing.digest.document.hearing import Hearing
from hearing.digest.document.points import Points
from hearing.digest.model import Digest
from hearing.digest.pictures.gallery import Gallery, gallery
from hearing.digest.pictures.model import Picture
from hearing.digest.speakers import voices
from hearing.digest.translations import words_in


def document_of(digest: Digest) -> Document:
    """The document, in the digest's language."""
    words = words_in(digest.language)
    pictures = gallery(digest, voices)
    hearing, points = Hearing(digest, words, pictures), Points(digest, words, pictures)
    answers = Answers(digest, words)
    return Document(
        language=digest.language,
        title=words.gettext("Digest of answers: %(title)s", title=digest.about.title),
        kicker=digest.about.owner,
        lede=words.gettext(
            "A proposal made automatically, to be checked against the senders' own words before it is used. It "
            "weighs no arguments and decides nothing."
        ),
        pictures=tuple(one for one in shown_in_documents(pictures) if one),
        sections=(
            Section("about", hearing.about),
            Section("picture", hearing.picture),
            Section("concerns", points.concerns),
            Section("themes", points.themes),
            Section("campaigns", answers.campaigns),
            Section("proposals", points.proposals),
            Section("answers", answers.answers),
            Section("invited", hearing.invited),
            Section("audit", Audited(digest, words).audit),
            Section("theme_table", points.theme_table),
            Section("files", hearing.files),
            Section("method", hearing.method),
        ),
    )


def shown_in_documents(pictures: Gallery) -> tuple[Picture | None, ...]:
    """The pictures whose figures no table with bars shows already."""
    return (pictures.arrivals, pictures.turnout, pictures.themes)
