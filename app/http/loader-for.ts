import type { LoaderFunctionArgs } from '@remix-run/node';
import { domainErrorOf, errorResponse } from './error-response.ts';
import { type Audience, type ContextOf, guard } from './guard.ts';

export type LoaderScope<A extends Audience> = {
  ctx: ContextOf<A>;
  request: Request;
  url: URL;
  params: LoaderFunctionArgs['params'];
};

/**
 * A loader for those who may come: `export const loader = loaderFor('staff', async ({ ctx, params, url }) => listBills(ctx, ..))`. What an
 * operation refuses becomes the error page of its code and status.
 */
export function loaderFor<A extends Audience, R>(
  audience: A,
  run: (scope: LoaderScope<A>) => Promise<R>,
): (args: LoaderFunctionArgs) => Promise<R> {
  return async ({ request, params }) => {
    try {
      const ctx = await guard(audience, request);
      return await run({ ctx, request, url: new URL(request.url), params });
    } catch (error) {
      const known = domainErrorOf(error);
      throw known ? errorResponse(known) : error;
    }
  };
}
