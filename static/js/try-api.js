// Shows the API's description with Swagger UI, which comes with django-ninja. Nothing is asked of other hosts:
// `validatorUrl` would have a stranger's validator look at the document.
const place = document.getElementById("try-api");
const dark = matchMedia("(prefers-color-scheme: dark)");
const adapt = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
adapt();
dark.addEventListener("change", adapt);
SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  validatorUrl: null,
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  supportedSubmitMethods: ["get"],
});
