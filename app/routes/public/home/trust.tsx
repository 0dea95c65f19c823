import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/ui/link-button.tsx';

const items = ['apart', 'cents', 'stripe', 'leave'] as const;

/** What we answer for, and the way in. */
export function Trust() {
  const { t } = useTranslation('auth');
  return (
    <section className="mx-auto max-w-6xl px-4 py-16 sm:px-6 sm:py-20">
      <h2 className="text-balance font-semibold text-2xl tracking-tight">{t('site.trust.title')}</h2>
      <dl className="mt-8 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {items.map((name) => (
          <div key={name}>
            <dt className="font-semibold text-ink">{t(`site.trust.items.${name}.title`)}</dt>
            <dd className="mt-1.5 max-w-prose text-muted">{t(`site.trust.items.${name}.text`)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-16 flex flex-col items-start gap-6 rounded-2xl bg-brand px-6 py-8 text-on-brand sm:flex-row sm:items-center sm:justify-between sm:px-10 sm:py-10">
        <div>
          <h2 className="text-balance font-semibold text-2xl tracking-tight">{t('site.closing.title')}</h2>
          <p className="mt-2 max-w-xl text-pretty">{t('site.closing.text')}</p>
        </div>
        <LinkButton to="/sign-up" size="lg" className="border-transparent">
          {t('site.closing.start')}
        </LinkButton>
      </div>
    </section>
  );
}
