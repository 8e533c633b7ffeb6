"""ZIP files, and the formats that are one, with the same bytes each time."""

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_WHEN = (2025, 9, 1, 9, 0, 0)


def packed(files: dict[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    """The files in one ZIP, in the order given; those in ``stored`` are not compressed."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            info = ZipInfo(name, _WHEN)
            info.create_system = 3  # else the bytes would tell which system made them
            info.external_attr = 0o644 << 16
            archive.writestr(info, content, ZIP_STORED if name in stored else ZIP_DEFLATED)
    return out.getvalue()
