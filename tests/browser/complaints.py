"""What a browser complains of while it shows our pages."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext


def collect(context: BrowserContext, host: str) -> list[str]:
    """Return a list that fills as pages of the context ask other hosts, or have errors in console or scripts.

    What the content security policy stops is an error in the console too.
    """
    complaints = []

    def of_console(message):
        if message.type == "error":
            complaints.append(f"console: {message.text} ({message.location['url']})")

    def of_request(request):
        address = urlsplit(request.url)
        if address.scheme in ("http", "https") and address.netloc != host:
            complaints.append(f"another host: {request.url}")

    context.on("console", of_console)
    context.on("weberror", lambda error: complaints.append(f"script: {error.error}"))
    context.on("request", of_request)
    return complaints


def close(context: BrowserContext) -> None:
    """Close the context, once what its pages have to say is heard: the console speaks a moment later."""
    for page in context.pages:
        page.wait_for_timeout(100)  # milliseconds
    context.close()
