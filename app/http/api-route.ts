import type { LoaderFunctionArgs } from '@remix-run/node';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { domainErrorOf, errorResponse } from './error-response.ts';
import { handleError } from './handle-error.ts';
import { detectLanguage } from './i18n.ts';

/** The body of every error of the API. `message` is for people, in the language of `Accept-Language`; programs go by `code`. */
export type ApiError = {
  error: {
    code: string;
    message: string;
    params?: Record<string, string | number>;
    fields?: { path: string; code: string; params?: Record<string, string | number> }[];
  };
};

/** A loader or action that answers JSON, also when it fails: no page is ever sent to a program. */
export function apiRoute(run: (args: LoaderFunctionArgs) => Promise<unknown>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      const answer = await run(args);
      return answer instanceof Response ? answer : Response.json(answer);
    } catch (error) {
      if (error instanceof Response) return error;
      const known = domainErrorOf(error);
      if (!known) handleError(error, args);
      return apiError(known ?? new DomainError('internal'), args.request);
    }
  };
}

async function apiError(error: DomainError, request: Request): Promise<Response> {
  const { params, fields } = error.detail;
  const t = translator(await detectLanguage(request, 'en'), 'errors');
  const { status, headers } = errorResponse(error);
  headers.delete('Content-Type');
  const body: ApiError = {
    error: {
      code: error.code,
      message: t(error.code, params),
      ...(params && { params }),
      ...(fields && { fields }),
    },
  };
  return Response.json(body, { status, headers });
}
