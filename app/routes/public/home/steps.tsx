import { CreditCard, FileSpreadsheet, type LucideIcon, ScanSearch, Tags } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const steps: { name: 'import' | 'price' | 'preview' | 'paid'; icon: LucideIcon }[] = [
  { name: 'import', icon: FileSpreadsheet },
  { name: 'price', icon: Tags },
  { name: 'preview', icon: ScanSearch },
  { name: 'paid', icon: CreditCard },
];

export function Steps() {
  const { t } = useTranslation('auth');
  return (
    <section id="how" className="mx-auto max-w-6xl scroll-mt-14 px-4 py-16 sm:px-6 sm:py-20">
      <h2 className="text-balance font-semibold text-2xl tracking-tight">{t('site.how.title')}</h2>
      <ol className="mt-8 grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(({ name, icon: Icon }, index) => (
          <li key={name} className="border-line-strong border-t pt-5">
            <div className="flex items-center justify-between">
              <Icon aria-hidden className="size-6 text-brand-text" strokeWidth={1.75} />
              <span className="figures text-faint text-sm">{index + 1}</span>
            </div>
            <h3 className="mt-4 font-semibold text-ink">{t(`site.how.steps.${name}.title`)}</h3>
            <p className="mt-1.5 text-muted text-sm">{t(`site.how.steps.${name}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
