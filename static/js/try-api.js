// Shows the API's description with Swagger UI, which comes with django-ninja. Nothing is asked of other hosts:
// `validatorUrl` would have a stranger's validator look at the document.
const place = document.getElementById("try-api");
SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  validatorUrl: null,
  deepLinking: true,
  displayRequestDuration: true,
  supportedSubmitMethods: ["get"],
});
