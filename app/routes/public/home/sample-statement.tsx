import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';

/** A statement as an owner sees it, drawn. It says of itself that it is an example. */
export function SampleStatement() {
  const { t } = useTranslation('auth');
  const lines = [
    { name: t('site.sample.fee'), how: t('site.sample.area'), amount: '¥264.77' },
    { name: t('site.sample.feeParking'), how: t('site.sample.parking'), amount: '¥120.00' },
  ];
  return (
    <figure className="mx-auto w-full max-w-md lg:max-w-none">
      <div className="overflow-hidden rounded-2xl border border-line bg-surface shadow-xl ring-1 ring-line/40 dark:bg-raised">
        <div className="flex items-center gap-3 border-line border-b px-5 py-4">
          <span className="grid size-9 place-items-center rounded-lg bg-[#1d4ed8] font-semibold text-sm text-white">
            {t('site.sample.company').slice(0, 1)}
          </span>
          <div className="min-w-0 flex-1">
            <p className="truncate font-semibold text-ink">{t('site.sample.company')}</p>
            <p className="truncate text-muted text-xs">{t('site.sample.place')}</p>
          </div>
          <Badge>{t('site.sample.label')}</Badge>
        </div>
        <div className="px-5 pt-5">
          <p className="font-medium text-ink">{t('site.sample.title')}</p>
          <p className="text-muted text-sm">{t('site.sample.due')}</p>
        </div>
        <dl className="space-y-4 px-5 py-5">
          {lines.map((line) => (
            <div key={line.name} className="grid grid-cols-[1fr_auto] gap-x-4">
              <dt className="text-ink">{line.name}</dt>
              <dd className="figures text-right font-medium text-ink">{line.amount}</dd>
              <dd className="figures col-span-2 mt-1 flex items-center gap-1.5 text-muted text-sm">
                <Check aria-hidden className="size-3.5 shrink-0 text-positive" />
                {line.how}
              </dd>
            </div>
          ))}
        </dl>
        <div className="flex items-baseline justify-between border-line border-t bg-sunken/60 px-5 py-4">
          <span className="text-muted text-sm">{t('site.sample.total')}</span>
          <span className="figures font-semibold text-2xl text-ink">¥384.77</span>
        </div>
        <div className="space-y-2 px-5 py-4">
          <span
            aria-hidden
            className="grid h-11 w-full place-items-center rounded-md bg-[#1d4ed8] font-medium text-sm text-white"
          >
            {t('site.sample.pay')}
          </span>
          <p className="text-center text-muted text-xs">{t('site.sample.methods')}</p>
        </div>
      </div>
    </figure>
  );
}
