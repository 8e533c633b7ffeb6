"""Pictures as PNG, for documents in which not every program shows SVG."""

from hearing.core.errors import MissingRequirement
from hearing.digest.pictures.model import Picture
from hearing.digest.pictures.shapes import as_svg

# Pixels of the PNG for one of the drawing: sharp on paper at full page width.
_ZOOM = 3.0


def as_png(picture: Picture, *, narrow: bool = False) -> bytes:
    """The picture as PNG on white; its text alternative is ``picture.caption.alt``.

    Raises:
        MissingRequirement: if the program that draws SVG is not installed.
    """
    try:
        import resvg_py
    except ImportError:
        raise MissingRequirement(
            "pictures cannot be made into PNG: resvg-py is not installed", hint="pip install 'hearing[png]'"
        ) from None
    return resvg_py.svg_to_bytes(svg_string=str(as_svg(picture, narrow=narrow)), background="white", zoom=_ZOOM)
