import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BilledPeriod } from '#app/domain/fees/list-billed-periods.ts';
import { addDays } from '#app/kernel/dates.ts';

type BilledWarningProps = { field: Field; validFrom: string; billed: readonly BilledPeriod[] };

/** Names the periods from a day on that are billed already, which a price from that day on does not change, and has that acknowledged. */
export function BilledWarning({ field, validFrom, billed }: BilledWarningProps) {
  const { t } = useTranslation('fees');
  const format = useFormat();
  const touched = validFrom === '' ? [] : billed.filter(({ end }) => end > validFrom);
  // The server may know of more than the page, as of bills posted since.
  if (touched.length === 0 && !field.errors) return null;
  return (
    <Notice tone="warning" title={t('billed.warning')} live>
      {touched.length > 0 && (
        <ul className="figures my-1 list-disc pl-5">
          {[...touched].reverse().map(({ start, end }) => (
            <li key={start}>
              {t('billed.period', { from: format.day(start), to: format.day(addDays(end, -1)) })}
            </li>
          ))}
        </ul>
      )}
      <CheckboxField field={field} label={t('billed.confirm')} />
    </Notice>
  );
}
