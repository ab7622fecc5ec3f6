"""The pages: a view chooses a queryset and a template. One noun a file."""
