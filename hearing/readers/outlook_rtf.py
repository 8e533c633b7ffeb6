"""The compressed RTF in which Outlook keeps a mail's text (MS-OXRTFCP), unpacked."""

import re
import struct

_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_WINDOW = 4096
_HEADER = struct.Struct("<IIII")
_COMPRESSED, _STORED = 0x75465A4C, 0x414C454D
_ONLY_FOR_RTF = re.compile(rb"\\htmlrtf1?(?!\d).*?\\htmlrtf0 ?", re.DOTALL)


def unpack_rtf(packed: bytes) -> bytes:
    """The RTF document; empty where the bytes are none.

    Of RTF that wraps HTML, what repeats the HTML's own text or layout is left out.
    """
    if len(packed) < _HEADER.size:
        return b""
    _, size, kind, _ = _HEADER.unpack_from(packed)
    body = packed[_HEADER.size :]
    if kind not in {_COMPRESSED, _STORED}:
        return b""
    rtf = body[:size] if kind == _STORED else _decompressed(body)[:size]
    return _ONLY_FOR_RTF.sub(b"", rtf) if rb"\fromhtml1" in rtf[:400] else rtf


def _decompressed(body: bytes) -> bytes:
    """Undo the compression: each sign stands for itself or points back into the last 4,096."""
    written = bytearray(_DICTIONARY)
    at = 0
    while at < len(body):
        control, at = body[at], at + 1
        for bit in range(8):
            if not control >> bit & 1:
                written += body[at : at + 1]
                at += 1
                continue
            if at + 2 > len(body) or not _copy(written, int.from_bytes(body[at : at + 2], "big")):
                return bytes(written[len(_DICTIONARY) :])
            at += 2
    return bytes(written[len(_DICTIONARY) :])


def _copy(written: bytearray, reference: int) -> bool:
    """Repeat what a reference points at; False where it marks the end."""
    back = (len(written) - (reference >> 4)) % _WINDOW
    if back == 0 or back > len(written):
        return False
    for _ in range((reference & 0xF) + 2):
        written.append(written[-back])
    return True
