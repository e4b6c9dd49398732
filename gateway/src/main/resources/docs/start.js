// Tries calls with a token of the documentation's client or, if a browser session exists, with that and its CSRF token.
const session = fetch('/session').then((answer) => (answer.ok ? answer.json() : {})).catch(() => ({}));

const ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  oauth2RedirectUrl: `${location.origin}/docs/oauth2-redirect.html`,
  requestInterceptor: async (request) => {
    const { csrf } = await session;
    if (csrf && !request.headers.Authorization) {
      request.headers[csrf.header] = csrf.token;
    }
    if (request.method === 'POST' && !request.headers['Idempotency-Key'] && request.url.includes('/v1/')) {
      request.headers['Idempotency-Key'] = crypto.randomUUID();
    }
    return request;
  },
});

fetch('/openapi.json')
  .then((answer) => answer.json())
  .then((api) => ui.initOAuth({ clientId: api['x-docs-client'], usePkceWithAuthorizationCodeGrant: true, scopes: 'openid' }));
