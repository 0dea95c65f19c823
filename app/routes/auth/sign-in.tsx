import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '#app/components/page-title.ts';
import { requestSignInCode } from '#app/domain/identity/request-sign-in-code.ts';
import {
  askForCodeSchema,
  findCompanySchema,
  passwordSignInSchema,
} from '#app/domain/identity/sign-in-schemas.ts';
import { signInWithPassword } from '#app/domain/identity/sign-in-with-password.ts';
import { actionFor } from '#app/http/action-for.ts';
import { authHeaders } from '#app/http/auth-headers.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { redirectWithCookies } from '#app/http/redirect-with-cookies.ts';
import { safePath } from '#app/http/safe-path.ts';
import { keepSignIn } from '#app/http/sign-in-cookie.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { env } from '#app/kernel/env.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { resolveHost, tenantOrigin } from '#tenants/resolve-tenant.ts';
import { CompanySignIn } from './company-sign-in.tsx';
import { FindCompany } from './find-company.tsx';

export const meta = pageTitle((t) => t('auth:signIn.title'));

export const loader = loaderFor('any', async ({ ctx, url }) => {
  if (!ctx) return { kind: 'public' as const, host: new URL(env().APP_ORIGIN).host };
  if (ctx.actor.kind === 'member') throw redirect(safePath(url.searchParams.get('returnTo')) ?? '/');
  return {
    kind: 'company' as const,
    email: url.searchParams.get('email')?.slice(0, 254) ?? '',
    by: url.searchParams.get('by') === 'password' ? ('password' as const) : ('code' as const),
  };
});

export const action = actionFor('any', async ({ ctx, form, request, url }) => {
  if (!ctx) {
    return submitForm(form, findCompanySchema, async ({ company }) => {
      const { host } = new URL(tenantOrigin(company || '-'));
      if ((await resolveHost(host)).kind !== 'company') {
        throw new DomainError('invalid_input', { fields: [{ path: 'company', code: 'no_company' }] });
      }
      return redirect(`${tenantOrigin(company)}/sign-in`);
    });
  }
  const returnTo = safePath(url.searchParams.get('returnTo'));
  const headers = authHeaders(request);
  if (form.get('_form') === 'password') {
    return submitForm(
      form,
      passwordSignInSchema,
      async (input) => {
        const result = await signInWithPassword(ctx, headers, input);
        if (result.kind === 'signed_in') return redirectWithCookies(returnTo ?? '/', result.cookies);
        const { pending } = result;
        return redirectWithCookies('/sign-in/code', [
          await keepSignIn({ email: input.email, pending, returnTo }),
        ]);
      },
      { hide: ['password'] },
    );
  }
  return submitForm(form, askForCodeSchema, async ({ email }) => {
    await requestSignInCode(ctx, headers, email);
    return redirectWithCookies('/sign-in/code', [await keepSignIn({ email, returnTo })]);
  });
});

export default function SignIn() {
  const data = useLoaderData<typeof loader>();
  return data.kind === 'company' ? <CompanySignIn {...data} /> : <FindCompany host={data.host} />;
}
