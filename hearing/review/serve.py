"""Opens a hearing and serves its desk: on this machine, or to others who have a password."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hearing.core.errors import ConfigurationError, HearingError
from hearing.review.app import create_app
from hearing.review.desk import Desk
from hearing.review.guard import ENTRANCE, loopback
from hearing.review.sessions import Sessions

LOOPBACK = "127.0.0.1"


class PortTaken(HearingError):
    """Another program answers at the port, or the address is not this machine's."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the desk is.

    Attributes:
        host: Address of this machine at which it listens.
        port: 0 for any that is free.
        origins: Addresses under which browsers reach it, with scheme; those of ``host`` if not given.
        certificate: Of TLS, with its key; None for plain HTTP.
    """

    host: str = LOOPBACK
    port: int = 0
    origins: tuple[str, ...] = ()
    certificate: tuple[Path, Path] | None = None

    @property
    def is_for_others(self) -> bool:
        """Whether other machines reach it."""
        return not is_loopback(self.host)

    def reached_at(self, port: int) -> tuple[str, ...]:
        """Its origins when it listens at a port."""
        if self.origins:
            return self.origins
        scheme, usual = ("https", 443) if self.certificate else ("http", 80)
        if not self.is_for_others and not self.certificate:
            return loopback(port)
        name = f"[{self.host}]" if ":" in self.host else self.host
        return (f"{scheme}://{name}" + ("" if port == usual else f":{port}"),)


def is_loopback(host: str) -> bool:
    """Whether an address is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def serve(desk: Desk, sessions: Sessions, place: Place, ready: Callable[[str], None]) -> None:
    """Serve until interrupted.

    Args:
        desk: The hearing.
        sessions: Who may come in.
        place: Where.
        ready: Told the link that opens the desk.

    Raises:
        PortTaken: if it cannot listen there.
        ConfigurationError: if the certificate cannot be used.
    """
    import uvicorn

    _check(place.certificate)
    listening = _listen(place.host, place.port)
    origins = place.reached_at(listening.getsockname()[1])
    certificate, key = place.certificate or (None, None)
    config = uvicorn.Config(
        create_app(desk, sessions, origins),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=sessions.users is not None,  # whose tries they are, from a proxy on this machine alone
        forwarded_allow_ips=LOOPBACK,
        ws="none",
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )
    threading.Thread(target=desk.prepare, daemon=True).start()
    ready(f"{origins[0]}/" if sessions.users else f"{origins[0]}{ENTRANCE}?token={sessions.token}")
    uvicorn.Server(config).run(sockets=[listening])


def _check(certificate: tuple[Path, Path] | None) -> None:
    if certificate is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(*certificate)
    except (OSError, ssl.SSLError) as error:
        raise ConfigurationError(
            f"certificate and key cannot be used: {error}",
            place=str(certificate[0]),
            hint="both must be PEM files, the key without a password, and belong together",
        ) from None


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Told that it is TCP, asyncio sends what it has at once; else each answer waits 40 ms for the next one.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # from now on a browser waits for the desk, and is not refused
    except OSError as error:
        listening.close()
        raise PortTaken(
            f"cannot listen at {host}, port {port}: {error.strerror or error}",
            hint="choose another with --port, or 0 for any; --host must be an address of this machine",
        ) from None
    return listening
