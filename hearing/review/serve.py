"""Opens a hearing and serves its desk on this machine."""

import socket
from collections.abc import Callable

from hearing.core.errors import HearingError
from hearing.review.app import create_app
from hearing.review.desk import Desk
from hearing.review.guard import ENTRANCE
from hearing.review.sessions import Sessions


class PortTaken(HearingError):
    """Another program answers at the port."""


def serve(desk: Desk, who: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until interrupted.

    Args:
        desk: The hearing.
        who: Name that decisions bear.
        port: 0 for any that is free.
        ready: Told the link that opens the desk.

    Raises:
        PortTaken: if another program answers at the port.
    """
    import uvicorn

    listening = _listen(port)
    port = listening.getsockname()[1]
    sessions = Sessions(who, desk.hearing.settings.language)
    app = create_app(desk, sessions, port)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, proxy_headers=False, ws="none"
    )
    ready(f"http://127.0.0.1:{port}{ENTRANCE}?token={sessions.token}")
    uvicorn.Server(config).run(sockets=[listening])


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
    except OSError as error:
        listening.close()
        raise PortTaken(
            f"port {port} cannot be had: {error.strerror}", hint="choose another with --port, or 0 for any"
        ) from None
    return listening
