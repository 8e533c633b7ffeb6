"""Saved web pages, with all that surrounds the text on them."""

from datetime import date
from html import escape

from making.texts import Block, Text

_TAGS = {"title": "h1", "heading": "h2"}


def article(text: Text) -> bytes:
    """An opinion or a news story on the sender's own site; drafts it quotes are not marked in any way."""
    site, title = escape(text["site"]), escape(text["title"])
    page = f"""<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<title>{title} - {site}</title>
<script>window.maaling = {{side: "artikkel"}};</script>
<style>body {{ font-family: sans-serif }}</style>
</head>
<body>
<div class="cookie-banner"><p>Vi bruker informasjonskapsler for å telle besøk.</p><button>Godta alle</button></div>
<header><a href="/">{site}</a><nav><ul><li><a href="/aktuelt">Aktuelt</a></li><li><a href="/om">Om oss</a></li><li><a href="/kontakt">Kontakt</a></li></ul></nav></header>
<main><article>
{_shown(text.blocks)}
</article></main>
<aside><h3>Les også</h3><ul><li><a href="/aktuelt/12">Medlemsmøtet er flyttet til mandag</a></li><li><a href="/aktuelt/11">Frykter for framtida til kajakklubben</a></li></ul></aside>
<section class="kommentarer"><h3>Legg inn kommentar</h3><p>Obligatoriske felt er merket med *</p><form><input name="navn"><textarea></textarea></form></section>
<footer><p>Ansvarlig redaktør: styret. Personvern og informasjonskapsler.</p></footer>
</body>
</html>
"""
    return page.encode()


def hearing_answer(text: Text) -> bytes:
    """An answer as a ministry's hearing portal shows it."""
    day = date.fromisoformat(text["received"]).strftime("%d.%m.%Y")
    sender = escape(text["sender"])
    page = f"""<!DOCTYPE html>
<html lang="nb">
<head><meta charset="utf-8"><title>Høringssvar fra {sender}</title></head>
<body>
<header><a href="/">Høringsportalen</a><nav><a href="/dokument">Dokument</a> <a href="/tema">Tema</a></nav></header>
<main>
<div class="hearing-answer">
<h1>Høringssvar fra {sender}</h1>
<div class="hearing-answer-timestamp">Dato: {day}</div>
<div class="hearing-answer-type">Svartype: {escape(text["answer_type"])}</div>
<div class="article-body">
{_shown(text.blocks)}
</div>
</div>
</main>
<footer><p>Nettsidene bruker informasjonskapsler. Følg oss på nett.</p></footer>
</body>
</html>
"""
    return page.encode()


def _shown(blocks: tuple[Block, ...]) -> str:
    return "\n".join(map(_element, blocks))


def _element(block: Block) -> str:
    tag = _TAGS.get(block.role, "p")
    words = escape(block.text, quote=False)
    return f"<ul><li>{words}</li></ul>" if block.role == "item" else f"<{tag}>{words}</{tag}>"
