"""What a reader may be typing, for the script beside the search box."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from meetings.search.completing import complete
from meetings.views.search import TYPES

LONGEST = 400  # characters
KINDS = {**TYPES, "province": _("Tỉnh, thành")}


@require_safe
def completions(request: HttpRequest) -> JsonResponse:
    """Answer with `completions`: of each the type, what that is called, the label, and where it leads."""
    offered = complete(request.GET.get("q", "")[:LONGEST].replace("\0", " "))
    found = [{**one._asdict(), "kind": str(KINDS[one.type])} for one in offered]
    return JsonResponse({"completions": found}, json_dumps_params={"ensure_ascii": False})
