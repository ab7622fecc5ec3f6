"""Pages for editors beside those that Django's admin makes: reviewing and what waits for it."""

from django.urls import path

from meetings.admin import queue
from meetings.admin.review import page, sent

app_name = "editing"

urlpatterns = [
    path("queue/", queue.index, name="queue"),
    path("queue/next/", queue.next_item, name="next"),
    path("queue/progress/", queue.progress, name="progress"),
    path("review/<int:pk>/", page.review, name="review"),
    path("review/<int:pk>/deed/", sent.deed, name="deed"),
    path("review/<int:pk>/edit/<slug:key>/", sent.edit, name="edit"),
    path("review/<int:pk>/add/", sent.add, name="add"),
    path("review/<int:pk>/undo/", sent.undo, name="undo"),
]
