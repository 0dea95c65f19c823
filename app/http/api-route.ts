import type { LoaderFunctionArgs } from '@remix-run/node';
import { DomainError, type FieldIssue } from '#app/kernel/errors.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { domainErrorOf, errorResponse } from './error-response.ts';
import { handleError } from './handle-error.ts';
import { detectLanguage } from './i18n.ts';

/** The body of every error of the API (RFC 9457). `title` and `detail` are for people, in the language of `Accept-Language`; programs go by `code`. */
export type ApiProblem = {
  type: string;
  title: string;
  status: number;
  code: string;
  errors?: { path: string; code: string; detail: string }[];
};

/** A loader or action that answers JSON, also when it fails: no page is ever sent to a program. */
export function apiRoute(run: (args: LoaderFunctionArgs) => Promise<unknown>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      const answer = await run(args);
      return answer instanceof Response
        ? answer
        : Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
    } catch (error) {
      if (error instanceof Response) return error;
      const known = domainErrorOf(error);
      if (!known) handleError(error, args);
      return problemOf(known ?? new DomainError('internal'), args.request);
    }
  };
}

async function problemOf(error: DomainError, request: Request): Promise<Response> {
  const { params, fields } = error.detail;
  const language = await detectLanguage(request, 'en');
  const { status, headers } = errorResponse(error);
  headers.set('Content-Type', 'application/problem+json; charset=utf-8');
  const body: ApiProblem = {
    type: `urn:linli:problem:${error.code}`,
    title: translator(language, 'errors')(error.code, params),
    status,
    code: error.code,
    ...(fields && { errors: fields.map((field) => told(field, language)) }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

function told({ path, code, params }: FieldIssue, language: Language) {
  const t = translator(language, 'errors');
  const key = `fields.${code}` as 'fields.required';
  const text = t(key, params);
  // A code of an error stands for itself.
  return { path, code, detail: text === key ? t(code as 'not_found', params) : text };
}
