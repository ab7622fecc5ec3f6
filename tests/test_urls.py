def test_a_browser_that_asks_for_an_icon_gets_one(client):
    assert client.get("/favicon.ico").headers["Location"].endswith(".svg")
