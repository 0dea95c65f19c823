import { useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listSessions } from '#app/domain/identity/account/list-sessions.ts';
import { readSession } from '#app/domain/identity/read-session.ts';
import { actionFor } from '#app/http/action-for.ts';
import { authHeaders } from '#app/http/auth-headers.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { hostnameOf } from '#tenants/resolve-tenant.ts';
import { hasPassword } from '#tenants/system.ts';
import { accountActions } from './account/account-actions.ts';
import { PasswordCard } from './account/password-card.tsx';
import { ProfileCard } from './account/profile-card.tsx';
import { SessionsCard } from './account/sessions-card.tsx';

export const meta = pageTitle((t) => t('auth:account.title'));

export const loader = loaderFor('member', async ({ ctx, request }) => {
  const { userId, name, email } = ctx.actor;
  const host = hostnameOf(new URL(request.url).host);
  const session = await readSession(authHeaders(request), host);
  const [sessions, withPassword] = await Promise.all([
    listSessions(userId, host, session?.sessionId ?? ''),
    hasPassword(userId),
  ]);
  return { name, email, language: ctx.language, sessions, withPassword };
});

export const action = actionFor('member', async (scope) => {
  const form = String(scope.form.get('_form'));
  return accountActions[form === 'password' || form === 'session' ? form : 'profile'](scope);
});

/** What belongs to a person at this company, whatever their part in it. */
export default function Account() {
  const { name, email, language, sessions, withPassword } = useLoaderData<typeof loader>();
  const { t } = useTranslation('auth');
  return (
    <PublicShell>
      <div className="mx-auto w-full max-w-2xl space-y-5 px-4 py-6 sm:px-6 sm:py-10">
        <div className="flex items-center gap-2">
          <LinkButton to="/" variant="ghost" size="icon" aria-label={t('account.back')}>
            <ArrowLeft aria-hidden />
          </LinkButton>
          <h1 className="font-semibold text-xl tracking-tight">{t('account.title')}</h1>
        </div>
        <ProfileCard name={name} email={email} language={language} />
        <PasswordCard withPassword={withPassword} />
        <SessionsCard sessions={sessions} />
      </div>
    </PublicShell>
  );
}
