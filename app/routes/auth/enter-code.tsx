import { redirect } from '@remix-run/node';
import { Form as PlainForm, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Button } from '#app/components/ui/button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { openPendingSignIn } from '#app/domain/identity/pending-sign-in.ts';
import { proveAddress } from '#app/domain/identity/prove-address.ts';
import { requestSignInCode } from '#app/domain/identity/request-sign-in-code.ts';
import { enterCodeSchema } from '#app/domain/identity/sign-in-schemas.ts';
import { signInWithCode } from '#app/domain/identity/sign-in-with-code.ts';
import { actionFor } from '#app/http/action-for.ts';
import { authHeaders } from '#app/http/auth-headers.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { redirectWithCookies } from '#app/http/redirect-with-cookies.ts';
import { forgetSignIn, readSignIn } from '#app/http/sign-in-cookie.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { codeValidMinutes } from '#app/kernel/code-valid-minutes.ts';
import { AuthPage } from './auth-page.tsx';

export const meta = pageTitle((t) => t('auth:code.title'));

export const loader = loaderFor('company', async ({ request }) => {
  const underway = await readSignIn(request);
  if (!underway) throw redirect('/sign-in');
  return { email: underway.email, proving: underway.pending !== undefined };
});

export const action = actionFor('company', async ({ ctx, form, request }) => {
  const underway = await readSignIn(request);
  if (!underway) return redirect('/sign-in');
  const headers = authHeaders(request);
  const pending = underway.pending === undefined ? null : openPendingSignIn(ctx.tenant, underway.pending);
  if (underway.pending !== undefined && !pending) return redirect('/sign-in?by=password');
  if (form.get('again')) {
    await requestSignInCode(ctx, headers, underway.email, pending ? 'email-verification' : 'sign-in');
    return { resent: true };
  }
  return submitForm(form, enterCodeSchema, async ({ code }) => {
    const cookies = pending
      ? await proveAddress(ctx, headers, pending, code)
      : await signInWithCode(ctx, headers, { email: underway.email, code });
    return redirectWithCookies(underway.returnTo ?? '/', [...cookies, await forgetSignIn()]);
  });
});

export default function EnterCode() {
  const { email, proving } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  const navigation = useNavigation();
  const company = useRootData()?.brand?.name ?? '';
  const resending = navigation.formData?.has('again') ?? false;
  return (
    <AuthPage
      heading={t('code.heading')}
      text={
        proving ? t('code.prove', { email }) : t('code.sent', { email, company, minutes: codeValidMinutes })
      }
      below={
        <>
          <p>{t('code.nothing')}</p>
          <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1">
            <PlainForm method="post">
              <Button type="submit" variant="quiet" name="again" value="1" pending={resending}>
                {t('code.resend')}
              </Button>
            </PlainForm>
            <TextLink to="/sign-in">{t('code.other')}</TextLink>
          </div>
        </>
      }
    >
      {answer && 'resent' in answer && (
        <div className="mb-4">
          <Notice tone="positive" live>
            {t('code.resent')}
          </Notice>
        </div>
      )}
      <Form schema={enterCodeSchema}>
        {(fields) => (
          <>
            <TextField
              field={fields.code}
              label={t('code.label')}
              inputMode="numeric"
              autoComplete="one-time-code"
              autoFocus
              spellCheck={false}
            />
            <SubmitButton wide>{t('code.submit')}</SubmitButton>
          </>
        )}
      </Form>
    </AuthPage>
  );
}
