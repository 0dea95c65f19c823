import { MapPinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '#app/components/feedback/error-state.tsx';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import type { NoSuchCompany } from '#app/http/root-data.ts';

/** What stands at an address that belongs to no company. The ways on lead to the public site, another host. */
export function NoSuchCompanyPage({ slug, publicOrigin }: Pick<NoSuchCompany, 'slug' | 'publicOrigin'>) {
  const { t } = useTranslation('auth');
  return (
    <main id="main" className="grid min-h-dvh place-items-center">
      <ErrorState
        icon={MapPinOff}
        title={t('noCompany.title')}
        text={t('noCompany.text', { slug })}
        code="404"
        action={
          <>
            <a className={buttonStyle({ variant: 'primary' })} href={`${publicOrigin}/sign-in`}>
              {t('noCompany.find')}
            </a>
            <a className={buttonStyle({})} href={publicOrigin}>
              {t('noCompany.home')}
            </a>
          </>
        }
      />
    </main>
  );
}

/** The body of the answer that leads here, if an error is one. */
export function noSuchCompanyOf(error: unknown): NoSuchCompany | null {
  const body = (error as { data?: Partial<NoSuchCompany> } | null)?.data;
  return body?.code === 'no_such_company' && typeof body.publicOrigin === 'string'
    ? (body as NoSuchCompany)
    : null;
}
