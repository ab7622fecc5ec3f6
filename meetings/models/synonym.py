"""Words that mean the same to those who search, as editors say."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Synonym(models.Model):
    """Whoever searches for one finds the other too, with less weight."""

    one = models.CharField(_("từ, cụm từ"), max_length=100)
    other = models.CharField(_("cũng là"), max_length=100)
    weight = models.FloatField(
        _("chắc đến đâu"),
        default=1.0,
        validators=[MinValueValidator(0.1), MaxValueValidator(1.0)],
        help_text=_("1 nếu luôn là một; ít hơn nếu từ này còn nghĩa khác."),
    )

    class Meta:
        verbose_name = _("từ đồng nghĩa")
        verbose_name_plural = _("từ đồng nghĩa")
        ordering = ["one", "other"]
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="synonym_once"),
        ]

    def __str__(self) -> str:
        return f"{self.one} = {self.other}"

    def clean(self):
        for name in ("one", "other"):
            if not any(char.isalnum() for char in getattr(self, name)):
                raise ValidationError({name: _("Phải có ít nhất một chữ hoặc số.")})
        if self.one == self.other:
            raise ValidationError(_("Hai bên giống nhau."))
