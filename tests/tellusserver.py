"""What is documented of Tellus's interfaces, on loopback: the Traveler API and the older tile API."""

from __future__ import annotations

import json

from scripted import Reply, reply_json
from tilemakers import key_of, tile

DATASET = "1a41a4b1-4594-431f-95fb-82f9bdc35d6b"
TOKEN = "s3cr3t-t0ken-1234"


def scene(number: int) -> dict:
    """A scene of one degree square; the hundredth and every later one is in another dataset."""
    west, south = 120 + number % 30, 24 + number // 30 % 20
    ring = [[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south]]
    when = f"2018-{1 + number % 12:02d}-15T02:42:58Z"
    return {
        "type": "Feature",
        "id": f"scene-{number}",
        "dataset_id": DATASET if number < 100 else "b0e16dea-6544-4422-926f-ad3ec9a3fcbd",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {
            "tellus:name": f"ALOS {number}/../x",
            "start_datetime": when,
            "end_datetime": when,
            "eo:cloud_cover": number % 100,
        },
    }


SCENES = [scene(number) for number in range(250)]


class Traveler:
    """`answer` for Scripted. files_host: where download addresses lead; ignore: conditions that are not heeded."""

    def __init__(self, files_host: str = "", ignore: bool = False, circles: bool = False):
        self.files_host, self.ignore, self.circles = files_host, ignore, circles
        self.expire = 0  # so many addresses that have expired when they are used

    def __call__(self, seen):
        if seen.headers.get("authorization") != f"Bearer {TOKEN}":
            return reply_json({"code": "authentication_failed", "detail": "Invalid token"}, 403)
        path = seen.path.removeprefix("/api/traveler/v1")
        if path == "/datasets/":
            page = int(seen.query.get("page", 1))
            names = ["AVNIR-2 L1B1", "PALSAR-2 L1.1", "ASNARO-1"]
            entry = {"id": [DATASET, "b0e16dea-6544-4422-926f-ad3ec9a3fcbd", "c"][page - 1], "name": names[page - 1]}
            following = f"http://{seen.headers['host']}{seen.path}?page={page + 1}" if page < 3 else None
            return reply_json({"results": [entry], "next": following})
        if path == "/data-search/":
            return self.search(seen.json)
        parts = path.strip("/").split("/")
        if parts[-1] in ("files", "thumbnails"):
            return reply_json({"results": [{"id": 1, "name": "IMG.tif"}, {"id": 2, "name": "../../LED.txt"}]})
        if parts[-1] == "download-url" and seen.method == "POST":
            self.expire -= 1
            sign = "old" if self.expire >= 0 else "good"
            return reply_json({"download_url": f"{self.files_host}/{parts[3]}/{parts[5]}?Signature={sign}"})
        return reply_json({"code": "not_found", "detail": "nothing there"}, 404)

    def search(self, body):
        ring = body.get("intersects", {}).get("coordinates", [[[-180, -90], [180, 90]]])[0]
        west, east = min(p[0] for p in ring), max(p[0] for p in ring)
        south, north = min(p[1] for p in ring), max(p[1] for p in ring)
        query = body.get("query") or {}
        found = []
        for item in SCENES:
            x, y = item["geometry"]["coordinates"][0][0]
            when = item["properties"]["start_datetime"]
            fits = (
                x <= east
                and x + 1 >= west
                and y <= north
                and y + 1 >= south
                and (not body.get("datasets") or item["dataset_id"] in body["datasets"])
                and when >= query.get("start_datetime", {}).get("gte", "")
                and when <= query.get("end_datetime", {}).get("lte", "9")
            )
            if fits or self.ignore:
                found.append(item)
        page = body.get("paginate") or {}
        size, start = min(page.get("size") or 100, 60), int(page.get("cursor") or 0)
        answer = {"type": "FeatureCollection", "features": found[start : start + size], "meta": {"total": len(found)}}
        if self.circles:
            answer["features"], answer["meta"]["total"] = found[:size], 10**6
            answer["meta"]["search-condition"] = body
        elif start + size < len(found):
            answer["meta"]["search-condition"] = {**body, "paginate": {"size": size, "cursor": str(start + size)}}
        return reply_json(answer)


def files(seen):
    """The store of files somewhere else: it must never see the token."""
    if "authorization" in seen.headers:
        return Reply(500, b"a token came here")
    if seen.query.get("Signature") != "good":
        return Reply(403)
    return Reply(200, f"content of {seen.path}".encode() * 1000)


def tile_api(seen):
    """The articles' servers: scenes of AVNIR-2, its tiles, and those of PALSAR-2."""
    if seen.headers.get("authorization") != f"Bearer {TOKEN}":
        return Reply(401)
    if seen.path == "/api/v1/av2ori/scene":
        found = []
        for number in range(40):
            west, south = 130 + number % 8 * 0.5, 30 + number // 8 * 0.5
            box = {"min_lon": west, "min_lat": south, "max_lon": west + 0.5, "max_lat": south + 0.5}
            inside = west <= float(seen.query["max_lon"]) and west + 0.5 >= float(seen.query["min_lon"])
            inside = inside and south <= float(seen.query["max_lat"]) and south + 0.5 >= float(seen.query["min_lat"])
            if inside:
                when = f"Fri, {1 + number % 28:02d} Apr 2011 01:57:16 GMT"
                found.append({**box, "rspId": f"D{number}", "productId": f"ALAV2A{number}", "acquisitionDate": when})
        return Reply(200, json.dumps(found).encode(), {"Content-Type": "application/json"})
    return Reply(200, tile(*key_of(seen.path))) if key_of(seen.path) else Reply(404)
