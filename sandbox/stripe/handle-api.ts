import { jsonAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { randomId } from '#sandbox/web/random-id.ts';
import { apiVersion } from './api-version.ts';
import { passBillingTime } from './billing/advance-billing.ts';
import { expireDueSessions } from './payments/expire-session.ts';
import { StripeApiError, unrecognizedUrl } from './protocol/errors.ts';
import { expandAnswer } from './protocol/expand.ts';
import { underFaults } from './protocol/faults.ts';
import { type FormValue, parseForm } from './protocol/form.ts';
import { readParams } from './protocol/params.ts';
import { Scope } from './protocol/scope.ts';
import { expander, findRoute } from './registry.ts';
import { accessibleAccount } from './resources/accounts.ts';
import type { StripeState } from './state.ts';

/** One request to `/v1/...`, from key to answer: what every resource has in common. */
export async function handleApi(state: StripeState, request: SandboxRequest): Promise<SandboxAnswer> {
  const requestId = `req_${randomId(14)}`;
  const version = request.headers['stripe-version'] ?? apiVersion;
  const account = request.headers['stripe-account'];
  const idempotencyKey = request.method === 'POST' ? (request.headers['idempotency-key'] ?? null) : null;
  let answer: SandboxAnswer;
  try {
    checkKey(request);
    const scope = new Scope(state, account || state.platform, {
      id: requestId,
      idempotencyKey,
      apiVersion: version,
    });
    if (account) accessibleAccount(scope, account);
    expireDueSessions(state);
    passBillingTime(state);
    answer = await underFaults(state.faults, request, () => answerOnce(scope, request, idempotencyKey));
  } catch (error) {
    if (!(error instanceof StripeApiError)) throw error;
    answer = errorAnswer(error, requestId);
  }
  return {
    ...answer,
    headers: {
      'request-id': requestId,
      'stripe-version': version,
      ...(account ? { 'stripe-account': account } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...answer.headers,
    },
  };
}

function checkKey(request: SandboxRequest): void {
  const header = request.headers.authorization ?? '';
  const key = header.startsWith('Basic ')
    ? Buffer.from(header.slice(6), 'base64').toString().split(':')[0]
    : header.replace(/^Bearer /, '');
  if (!key) {
    throw new StripeApiError(401, {
      type: 'invalid_request_error',
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    });
  }
  if (!/^(sk|rk)_test_/.test(key)) {
    throw new StripeApiError(401, {
      type: 'invalid_request_error',
      message: `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`,
    });
  }
}

function answerOnce(scope: Scope, request: SandboxRequest, key: string | null): Promise<SandboxAnswer> {
  const run = async () => {
    try {
      return runRoute(scope, request);
    } catch (error) {
      // An error of the endpoint itself, such as a declined card, is an answer that its key remembers.
      if (error instanceof StripeApiError) return errorAnswer(error, scope.request.id ?? '');
      throw error;
    }
  };
  if (!key) return run();
  const { pathname } = request.url;
  return scope.state.idempotency.once(
    key,
    { account: scope.account, method: request.method, path: pathname, body: request.body },
    run,
  );
}

function runRoute(scope: Scope, request: SandboxRequest): SandboxAnswer {
  const found = findRoute(request.method, request.url.pathname);
  if (!found) throw unrecognizedUrl(request.method, request.url.pathname);
  const raw = parseForm(request.method === 'POST' ? request.body : request.url.search);
  const { expand, ...rest } = raw;
  const params = readParams(found.route.params, rest);
  const result = found.route.handle(scope, params as never, found.ids);
  return jsonAnswer(200, expandAnswer(scope, expander, result, expandPaths(expand)));
}

function expandPaths(expand: FormValue | undefined): string[] {
  const paths = typeof expand === 'string' ? [expand] : Array.isArray(expand) ? expand : [];
  return paths.filter((path): path is string => typeof path === 'string');
}

function errorAnswer(error: StripeApiError, requestId: string): SandboxAnswer {
  const logUrl = `https://dashboard.stripe.com/test/logs/${requestId}`;
  return jsonAnswer(error.status, { error: { ...error.body, request_log_url: logUrl } });
}
