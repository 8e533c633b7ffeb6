"""Write the inbox of the example hearing from the texts beside this file; the same bytes each time.

python make.py [--to FOLDER]   write the inbox (default: inbox/)
python make.py --gold          write gold.jsonl from the labels in the texts
python make.py --check         check the labels, and that gold.jsonl is up to date
"""

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parent)]

from making import gold, mail, opendocument, pdf, plain, surveys, web, word  # noqa: E402
from making.texts import Text, load_texts  # noqa: E402
from making.zips import packed  # noqa: E402

_BESIDE_THE_INBOX = ("hearing.yaml", "draft.md", "invited.csv")
_FORMATS: dict[str, Callable[[Text], bytes]] = {
    "pdf": pdf.letter,
    "pdf-scan": pdf.scan,
    "pdf-letterhead": pdf.letterhead_only,
    "pdf-corrupt": pdf.corrupt,
    "docx": word.docx,
    "odt": opendocument.odt,
    "rtf": plain.rtf,
    "txt": plain.plain_text,
    "txt-cp1252": plain.windows_text,
    "md": plain.markdown,
    "html-article": web.article,
    "html-answer": web.hearing_answer,
    "eml": mail.eml,
    "msg": mail.msg,
    "xlsx": surveys.xlsx,
    "csv": surveys.google_csv,
}


def files_of(texts: list[Text]) -> dict[str, bytes]:
    """All files of the inbox by name."""
    files: dict[str, bytes] = {}
    archives: dict[str, dict[str, bytes]] = {}
    for text in texts:
        content = _FORMATS[text["format"]](text)
        if text["zip"]:
            archives.setdefault(text["zip"], {})[text["file"]] = content
        elif text["mail"]:
            files[text["mail"]] = mail.eml_with(text, text["file"], content)
        else:
            files[text["file"]] = content
        if text["copy"]:
            files[text["copy"]] = content
    return files | {name: packed(members) for name, members in archives.items()}


def write_hearing(folder: Path, texts: list[Text]) -> int:
    """Write the hearing into ``folder`` and return the number of files in its inbox, which is emptied first.

    Raises:
        FileExistsError: if the folder holds something that is not a hearing.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / "hearing.yaml").exists():
        raise FileExistsError(f"{folder} is not a hearing; name a folder that is empty or does not exist")
    inbox = folder / "inbox"
    shutil.rmtree(inbox, ignore_errors=True)
    inbox.mkdir(parents=True)
    if folder != _HERE:
        for name in _BESIDE_THE_INBOX:
            shutil.copyfile(_HERE / name, folder / name)
    files = files_of(texts)
    for name, content in files.items():
        (inbox / name).write_bytes(content)
    return len(files)


def check(texts: list[Text], gold_file: Path) -> list[str]:
    """What is wrong with the labels or with the gold file."""
    found = list(gold.problems(texts))
    if not gold_file.exists() or gold_file.read_text(encoding="utf-8").splitlines() != gold.gold_lines(texts):
        found.append(f"{gold_file.name} is not what the texts say; run: python make.py --gold")
    return found


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=_HERE)
    parser.add_argument("--gold", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    texts = load_texts(_HERE / "texts")
    gold_file = _HERE / "gold.jsonl"
    if options.gold:
        gold_file.write_text("\n".join(gold.gold_lines(texts)) + "\n", encoding="utf-8")
    elif options.check:
        found = check(texts, gold_file)
        print("\n".join(found) or gold.coverage(texts))
        return 9 if found else 0
    else:
        folder = options.folder.resolve()
        try:
            print(f"{write_hearing(folder, texts)} files in {folder / 'inbox'}")
        except FileExistsError as error:
            parser.error(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
