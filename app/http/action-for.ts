import type { ActionFunctionArgs } from '@remix-run/node';
import { domainErrorOf } from './error-response.ts';
import { failedAction } from './failed-action.ts';
import { type Audience, type ContextOf, guard } from './guard.ts';
import { readForm } from './read-form.ts';

export type ActionScope<A extends Audience> = {
  /** Its `idempotencyKey` is the field `_key` of the form, where it has one. */
  ctx: ContextOf<A>;
  /** The fields that were sent. Files come through `uploadFor`. */
  form: FormData;
  request: Request;
  url: URL;
  params: ActionFunctionArgs['params'];
};

/**
 * An action for those who may come. Forms answer through `submitForm(form, schema, run)`; an error that no form took goes back to the
 * page as a message, or becomes an error page where there is nothing to go back to.
 */
export function actionFor<A extends Audience, R>(
  audience: A,
  run: (scope: ActionScope<A>) => Promise<R>,
): (args: ActionFunctionArgs) => Promise<R> {
  return async ({ request, params }) => {
    try {
      const ctx = await guard(audience, request);
      const form = await readForm(request);
      return await run({ ctx: withKey(ctx, form), form, request, url: new URL(request.url), params });
    } catch (error) {
      const known = domainErrorOf(error);
      throw known ? await failedAction(known, request) : error;
    }
  };
}

/** The same context, whose writes answer a repeated `_key` as they did the first time. */
export function withKey<C>(ctx: C, form: FormData): C {
  const key = form.get('_key');
  return ctx && typeof key === 'string' && /^[\w-]{8,64}$/.test(key) ? { ...ctx, idempotencyKey: key } : ctx;
}
