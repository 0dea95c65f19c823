import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { signUpCompany } from '#app/domain/identity/sign-up-company.ts';
import { signUpSchema } from '#app/domain/identity/sign-up-schema.ts';
import { actionFor } from '#app/http/action-for.ts';
import { authHeaders } from '#app/http/auth-headers.ts';
import { detectLanguage } from '#app/http/i18n.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { requestScope } from '#app/http/request-scope.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { env } from '#app/kernel/env.ts';
import { SignUpFields } from './sign-up/sign-up-fields.tsx';
import { SignUpPoints } from './sign-up/sign-up-points.tsx';
import { timeZoneNames } from './sign-up/time-zone-names.ts';

export const meta = pageTitle((t) => t('auth:signUp.title'));

export const loader = loaderFor('public', async ({ request }) => {
  const language = await detectLanguage(request, 'zh-CN');
  return {
    host: new URL(env().APP_ORIGIN).host,
    timeZones: timeZoneNames(),
    defaults: {
      language,
      ...(language === 'zh-CN' && { currency: 'CNY', timeZone: 'Asia/Shanghai' }),
    },
  };
});

export const action = actionFor('public', async ({ form, request }) =>
  submitForm(
    form,
    signUpSchema,
    async (input) => {
      const { ipAddress } = requestScope();
      const { handOverUrl } = await signUpCompany(input, { headers: authHeaders(request), ipAddress });
      return redirect(handOverUrl);
    },
    { hide: ['password'] },
  ),
);

export default function SignUp() {
  const { host, timeZones, defaults } = useLoaderData<typeof loader>();
  const { t } = useTranslation('auth');
  return (
    <PublicShell>
      <div className="mx-auto grid max-w-6xl gap-10 px-4 py-8 sm:px-6 sm:py-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,33rem)] lg:gap-16">
        <div className="lg:pt-2">
          <h1 className="text-balance font-semibold text-2xl tracking-tight sm:text-[1.75rem] sm:leading-9">
            {t('signUp.heading')}
          </h1>
          <p className="mt-3 max-w-lg text-muted">{t('signUp.lead')}</p>
          <SignUpPoints className="mt-8 hidden lg:block" />
        </div>
        <div>
          <Card>
            <Form schema={signUpSchema} defaultValue={defaults}>
              {(fields, form) => (
                <SignUpFields fields={fields} form={form} host={host} timeZones={timeZones} />
              )}
            </Form>
          </Card>
          <p className="mt-5 text-center text-muted text-sm">
            {t('signUp.have')} <TextLink to="/sign-in">{t('signUp.find')}</TextLink>
          </p>
        </div>
        <SignUpPoints className="lg:hidden" />
      </div>
    </PublicShell>
  );
}
