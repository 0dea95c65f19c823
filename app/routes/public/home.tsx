import { redirect } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { isStaff, type MemberContext } from '#app/http/guard.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { Audiences } from './home/audiences.tsx';
import { Hero } from './home/hero.tsx';
import { Steps } from './home/steps.tsx';
import { Trust } from './home/trust.tsx';

export const meta = pageTitle((t) => t('auth:site.title'));

/** The public site at its own address; at a company's, the way to where the reader belongs. */
export const loader = loaderFor('any', async ({ ctx }) => {
  if (!ctx) return null;
  if (ctx.actor.kind !== 'member') throw redirect('/sign-in');
  throw redirect(startOf(ctx as MemberContext));
});

/** Whoever only works on tickets has them on the phone. */
function startOf(ctx: MemberContext): string {
  if (!isStaff(ctx)) return '/home';
  const works = ctx.actor.roles.filter((role) => role !== 'owner').every((role) => role === 'repair_worker');
  return works ? '/field' : '/console';
}

export default function Home() {
  const { t } = useTranslation('auth');
  return (
    <PublicShell
      actions={
        <>
          <LinkButton to="/sign-in" variant="ghost" className="hidden sm:inline-flex">
            {t('site.signIn')}
          </LinkButton>
          <LinkButton to="/sign-up" variant="primary">
            {t('site.signUp')}
          </LinkButton>
        </>
      }
      footer={
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p>{t('site.footer')}</p>
          <LinkButton to="/sign-in" variant="quiet">
            {t('site.signIn')}
          </LinkButton>
        </div>
      }
    >
      <Hero />
      <Steps />
      <Audiences />
      <Trust />
    </PublicShell>
  );
}
