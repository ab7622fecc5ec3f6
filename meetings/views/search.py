"""Search: a question, its answer, and what narrows it."""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def search(request):
    return render(request, "meetings/search.html", {"text": request.GET.get("q", "")})
