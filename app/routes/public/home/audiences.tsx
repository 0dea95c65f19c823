import { Building2, Check, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function Audiences() {
  const { t } = useTranslation('auth');
  const views = [
    { name: 'staff', icon: Building2 },
    { name: 'owners', icon: Smartphone },
  ] as const;
  return (
    <section className="border-line border-y bg-surface">
      <div className="mx-auto max-w-6xl px-4 py-16 sm:px-6 sm:py-20">
        <h2 className="text-balance font-semibold text-2xl tracking-tight">{t('site.audience.title')}</h2>
        <div className="mt-8 grid gap-10 md:grid-cols-2">
          {views.map(({ name, icon: Icon }) => (
            <div key={name} className="rounded-xl border border-line bg-canvas p-6 sm:p-8">
              <Icon aria-hidden className="size-7 text-brand-text" strokeWidth={1.5} />
              <h3 className="mt-4 font-semibold text-lg">{t(`site.audience.${name}.title`)}</h3>
              <ul className="mt-4 space-y-3">
                {t(`site.audience.${name}.points`, { returnObjects: true }).map((point) => (
                  <li key={point} className="flex gap-3">
                    <Check aria-hidden className="mt-1 size-4 shrink-0 text-positive" />
                    <span>{point}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
