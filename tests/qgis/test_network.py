"""QGIS's store of credentials and its proxy settings reach the engine, and nothing else does."""

from __future__ import annotations

import pytest

from cloudtools_plugin.engine.errors import InputError


@pytest.fixture
def store(qgis_app):
    """id of a Basic entry in the (throw-away) profile's store."""
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    assert manager.masterPasswordIsSet() or manager.setMasterPassword("only for this test", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("tiles")
    config.setConfigMap({"username": "me", "password": "s3cr3t-pässword"})
    manager.storeAuthenticationConfig(config)
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_an_entry_of_the_store_becomes_a_header(store):
    from cloudtools_plugin.algorithms.network import credentials_for

    found = credentials_for("https://tiles.example.com/a?b=c", store)
    assert [name for name, _ in found.headers] == ["Authorization"] and not found.query
    assert found.fits("https://tiles.example.com/") and not found.fits("https://example.com/")
    assert "s3cr3t-pässword" in found.secrets and "s3cr3t" not in repr(found)
    with pytest.raises(InputError, match="abcdefg"):
        credentials_for("https://tiles.example.com/", "abcdefg")


def test_without_an_entry_the_environment_counts(monkeypatch):
    from cloudtools_plugin.algorithms.network import credentials_for

    assert credentials_for("https://tiles.example.com/") is None
    monkeypatch.setenv("CLOUDTOOLS_AUTH_TILES_EXAMPLE_COM", "token")
    assert credentials_for("https://tiles.example.com/").headers == (("Authorization", "Bearer token"),)


def test_proxy_of_qgis(qgis_app, monkeypatch):
    from qgis.core import QgsNetworkAccessManager
    from qgis.PyQt.QtNetwork import QNetworkProxy

    from cloudtools_plugin.algorithms.network import qgis_proxies

    monkeypatch.setenv("http_proxy", "http://environment.example:1")
    assert qgis_proxies()("http://a.example/") == {"http": "http://environment.example:1"}
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128, "me", "p@ss")
    try:
        manager.setFallbackProxyAndExcludes(proxy, ["http://direct.example"], [])
        of = qgis_proxies()
    finally:
        manager.setFallbackProxyAndExcludes(*before)
    assert of("https://a.example/") == dict.fromkeys(("http", "https"), "http://me:p%40ss@proxy.example:3128")
    assert of("http://direct.example/x") == {}
