import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Form } from '#app/components/form/form.tsx';
import { PasswordField } from '#app/components/form/password-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { askForCodeSchema, passwordSignInSchema } from '#app/domain/identity/sign-in-schemas.ts';
import { AuthPage } from './auth-page.tsx';

type CompanySignInProps = { email: string; by: 'code' | 'password' };

/** At a company's address. A code comes first, because that is how owners and new staff get in. */
export function CompanySignIn({ email, by }: CompanySignInProps) {
  const { t } = useTranslation('auth');
  const root = useRootData();
  const company = root?.brand?.name ?? '';
  return (
    <AuthPage heading={t('signIn.heading', { company })}>
      {root?.suspended && (
        <div className="mb-4">
          <Notice tone="warning">{t('signIn.suspended', { company })}</Notice>
        </div>
      )}
      <WayTabs by={by} />
      {by === 'code' ? <CodeForm email={email} /> : <PasswordForm email={email} />}
    </AuthPage>
  );
}

function WayTabs({ by }: { by: CompanySignInProps['by'] }) {
  const { t } = useTranslation('auth');
  const [params] = useSearchParams();
  const to = (way: CompanySignInProps['by']) => {
    const next = new URLSearchParams(params);
    next.set('by', way);
    return `?${next}`;
  };
  return (
    <nav aria-label={t('signIn.how')} className="mb-5 grid grid-cols-2 gap-1 rounded-lg bg-sunken p-1">
      {(['code', 'password'] as const).map((way) => (
        <Link
          key={way}
          to={to(way)}
          replace
          preventScrollReset
          aria-current={by === way ? 'page' : undefined}
          className={cn(
            'grid min-h-10 place-items-center rounded-md px-2 text-center font-medium text-sm',
            by === way ? 'bg-surface text-ink shadow-xs dark:bg-raised' : 'text-muted hover:text-ink',
          )}
        >
          {way === 'code' ? t('signIn.byCode') : t('signIn.byPassword')}
        </Link>
      ))}
    </nav>
  );
}

function CodeForm({ email }: { email: string }) {
  const { t } = useTranslation('auth');
  return (
    <Form key="code" id="code" schema={askForCodeSchema} defaultValue={{ email }}>
      {(fields) => (
        <>
          <TextField
            field={fields.email}
            label={t('signIn.email')}
            hint={t('signIn.codeHint')}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
          />
          <SubmitButton wide>{t('signIn.sendCode')}</SubmitButton>
        </>
      )}
    </Form>
  );
}

function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('auth');
  return (
    <Form key="password" id="password" schema={passwordSignInSchema} defaultValue={{ email }}>
      {(fields) => (
        <>
          <TextField
            field={fields.email}
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordField
            field={fields.password}
            label={t('signIn.password')}
            autoComplete="current-password"
          />
          <SubmitButton wide>{t('signIn.submit')}</SubmitButton>
        </>
      )}
    </Form>
  );
}
