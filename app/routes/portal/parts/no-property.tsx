import { MapPinHouse } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import { ContactLinks } from './contact-links.tsx';

type NoPropertyProps = { frame: PortalFrame; email: string; staff: boolean };

/** For whoever has signed in and is not known as living or owning anywhere here: why that is, and what to do. */
export function NoProperty({ frame, email, staff }: NoPropertyProps) {
  const { t } = useTranslation(['portal', 'common']);
  const company = useRootData()?.brand?.name ?? '';
  return (
    <div className="mx-auto max-w-lg space-y-5 py-4">
      <div className="space-y-2 text-center">
        <span className="mx-auto mb-4 grid size-14 place-items-center rounded-xl border border-line bg-surface text-brand-text shadow-sm">
          <MapPinHouse aria-hidden className="size-6" strokeWidth={1.75} />
        </span>
        <h1 className="font-semibold text-xl">{t('noProperty.title')}</h1>
        <p className="text-muted">{t('noProperty.text', { email, company })}</p>
      </div>
      <section className="space-y-4 rounded-lg border border-line bg-surface p-5 shadow-xs">
        <h2 className="font-semibold">{t('noProperty.steps')}</h2>
        <ol className="space-y-3">
          {(['step1', 'step2', 'step3'] as const).map((step, index) => (
            <li key={step} className="flex gap-3">
              <span
                aria-hidden
                className="figures grid size-6 shrink-0 place-items-center rounded-full bg-brand-soft font-semibold text-brand-text text-sm"
              >
                {index + 1}
              </span>
              <span className="min-w-0 flex-1">{t(`noProperty.${step}`)}</span>
            </li>
          ))}
        </ol>
        <ContactLinks contact={frame.contact} />
      </section>
      <div className="flex flex-wrap justify-center gap-2">
        {staff && (
          <LinkButton to="/console" variant="primary">
            {t('me.console')}
          </LinkButton>
        )}
        <LinkButton to="/home" reloadDocument>
          {t('noProperty.refresh')}
        </LinkButton>
        <form method="post" action="/sign-out">
          <Button type="submit" variant="ghost">
            {t('common:action.signOut')}
          </Button>
        </form>
      </div>
      {frame.known && <p className="text-center text-muted text-sm">{t('noProperty.movedOut')}</p>}
    </div>
  );
}
