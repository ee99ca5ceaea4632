"""A loopback HTTP server whose every answer is stated by the test: for the faults that real servers show too rarely."""

from __future__ import annotations

import json
import socket
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Seen:
    """One request as it came in. at: monotonic seconds; headers: names in lower case."""

    method: str
    path: str
    query: dict
    headers: dict
    body: bytes
    at: float

    @property
    def json(self):
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """status, body and headers; delay: s before the first byte; cut: bytes of the body after which the connection
    breaks; drip: s between single bytes of the body; length: a Content-Length that may be a lie, None to send none."""

    status: int = 200
    body: bytes = b""
    headers: dict = field(default_factory=dict)
    delay: float = 0.0
    cut: int | None = None
    drip: float = 0.0
    length: int | str | None = "true"


def reply_json(value, status: int = 200, **headers) -> Reply:
    return Reply(status, json.dumps(value).encode(), {"Content-Type": "application/json", **headers})


class Scripted:
    """`with Scripted(answer) as server:` where answer(seen) returns a Reply. `server.url`, `server.seen` (in order),
    `server.most` (connections that had a request under way at the same time), `server.connections` (opened in all)."""

    def __init__(self, answer):
        self.answer, self.seen, self.most, self.connections = answer, [], 0, 0
        self._busy, self._lock = 0, threading.Lock()
        self.stopping = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = 65536  # one packet for head and body

            def setup(self):
                super().setup()
                with outer._lock:
                    outer.connections += 1

            def handle_any(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                parts = urlsplit(self.path)
                headers = {name.lower(): value for name, value in self.headers.items()}
                query = dict(parse_qsl(parts.query, keep_blank_values=True))
                seen = Seen(self.command, parts.path, query, headers, body, time.monotonic())
                with outer._lock:
                    outer.seen.append(seen)
                    outer._busy += 1
                    outer.most = max(outer.most, outer._busy)
                try:
                    self.send(outer.answer(seen))
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True
                finally:
                    with outer._lock:
                        outer._busy -= 1

            do_GET = do_POST = do_HEAD = handle_any

            def send(self, reply):
                outer.stopping.wait(reply.delay)
                if "Date" in reply.headers:
                    self.send_response_only(reply.status)
                else:
                    self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if reply.length == "true":
                    self.send_header("Content-Length", str(len(reply.body)))
                elif reply.length is not None:
                    self.send_header("Content-Length", str(reply.length))
                else:
                    self.close_connection = True
                self.end_headers()
                if reply.cut is not None:
                    self.wfile.write(reply.body[: reply.cut])
                    self.wfile.flush()
                    self.connection.shutdown(socket.SHUT_RDWR)
                    self.close_connection = True
                elif reply.drip:
                    for index in range(len(reply.body)):
                        self.wfile.write(reply.body[index : index + 1])
                        self.wfile.flush()
                        if outer.stopping.wait(reply.drip):
                            return
                else:
                    self.wfile.write(reply.body)
                self.wfile.flush()

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

            def handle_error(self, *_):
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()


def in_turn(*replies):
    """Answers with the replies one after the other, then with the last one for ever."""
    lock, position = threading.Lock(), iter(range(10**9))

    def answer(_seen):
        with lock:
            return replies[min(next(position), len(replies) - 1)]

    return answer
