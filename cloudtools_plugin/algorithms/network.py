"""QGIS's network settings and its store of credentials, as the engine's fetcher takes them.

Everything here belongs into the main thread (``resolve`` of an algorithm); what it returns may go anywhere.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlsplit

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsProcessingParameterAuthConfig
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkRequest

from ..engine.errors import InputError
from ..engine.fetch import Credentials, Fetcher, environment_proxies
from ..engine.messages import message
from .base import tr


def add_auth(algorithm, name: str = "AUTH") -> None:
    """The parameter for the credentials of a server."""
    algorithm.add(
        QgsProcessingParameterAuthConfig(name, tr("Authentication"), optional=True),
        tr(
            "An entry of QGIS's encrypted store (basic, API header or bearer, OAuth2, as far as this QGIS has them); "
            "only its id is kept in history and models. Without it the environment variable CLOUDTOOLS_AUTH_ with the "
            "server's name in capitals is used where it is set, such as CLOUDTOOLS_AUTH_WWW_TELLUSXDP_COM for "
            "www.tellusxdp.com. It holds a bearer token, or 'basic user:password', or 'Header-Name: value', or "
            "'?name=value' for the query. QGIS 3.22 has no API header: use the variable there. Credentials go to that "
            "server only, never on to others."
        ),
    )


def credentials_for(url: str, authcfg: str = "") -> Credentials | None:
    """Credentials for the server of ``url``: of an entry in QGIS's store, else of the environment, else None.

    Raises InputError for an entry that does not exist, cannot be unlocked, or is of a kind that is no header.
    """
    if not authcfg:
        return Credentials.from_environment(url)
    manager = QgsApplication.authManager()
    request = QNetworkRequest(QUrl(url))
    before = {bytes(name) for name in request.rawHeaderList()}
    good, request = manager.updateNetworkRequest(request, authcfg)
    if not good:
        raise InputError(
            message(
                "The authentication '{id}' cannot be used; check it in QGIS's settings (without a window, QGIS needs "
                "the file named in QGIS_AUTH_PASSWORD_FILE to unlock it).",
                id=authcfg,
            )
        )
    headers = tuple(
        (bytes(name).decode("ascii"), bytes(request.rawHeader(name)).decode("utf-8"))
        for name in request.rawHeaderList()
        if bytes(name) not in before
    )
    old = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    new = parse_qsl(urlsplit(request.url().toEncoded().data().decode("ascii")).query, keep_blank_values=True)
    query = tuple(item for item in new if item not in old)
    if not headers and not query:
        raise InputError(
            message(
                "The authentication '{id}' is of a kind that cannot be used here; use basic, API header or OAuth2.",
                id=authcfg,
            )
        )
    return Credentials(headers, query).bound(url)


def qgis_proxies():
    """A function of a URL that returns its proxies: QGIS's own setting, else the system's and the environment's."""
    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    kinds = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
    }
    kind = kinds.get(proxy.type())
    direct = tuple(text for text in [*manager.excludeList(), *manager.noProxyList()] if text)
    if kind is None:
        return lambda url: {} if direct and url.startswith(direct) else environment_proxies(url)
    user = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@" if proxy.user() else ""
    address = f"{kind}://{user}{proxy.hostName()}:{proxy.port()}"
    return lambda url: {} if direct and url.startswith(direct) else {"http": address, "https": address}


def make_fetcher(credentials: Credentials | None, tell, **options) -> Fetcher:
    """A Fetcher with QGIS's proxies and timeout; ``tell`` is a FeedbackProgress."""
    timeout = max(1.0, QgsNetworkAccessManager.timeout() / 1000)
    return Fetcher(
        credentials, proxies=qgis_proxies(), cancelled=tell.cancelled, log=tell.log, timeout=timeout, **options
    )
