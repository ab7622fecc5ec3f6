// Shows the API's description with Swagger UI, which comes with django-ninja. Nothing is asked of other hosts:
// `validatorUrl` would have a stranger's validator look at the document, and `deepLinking` puts links into buttons,
// which nobody can reach by keyboard.
const place = document.getElementById("try-api");
const dark = matchMedia("(prefers-color-scheme: dark)");
const adapt = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
adapt();
dark.addEventListener("change", adapt);
SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  validatorUrl: null,
  deepLinking: false,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  supportedSubmitMethods: ["get"],
});

// What Swagger UI leaves without a name or out of reach of the keyboard.
function mend() {
  for (const field of place.querySelectorAll("tr[data-param-name] :is(select, input):not([aria-label])")) {
    field.setAttribute("aria-label", field.closest("tr").dataset.paramName);
  }
  for (const button of place.querySelectorAll(".copy-to-clipboard button:not([aria-label])")) {
    button.setAttribute("aria-label", "Copy");
  }
  for (const code of place.querySelectorAll("pre:not([tabindex])")) code.tabIndex = 0;
}
new MutationObserver(mend).observe(place, { childList: true, subtree: true });
