import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ShiftDetail } from '#app/domain/counter/get-shift.ts';

/** Whose day it was, when, and who signed. */
export function ShiftFacts({ shift, canSeeBooks }: { shift: ShiftDetail; canSeeBooks: boolean }) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const moment = (label: string, at: Date | null) =>
    at ? [{ label, value: format.moment(at), figures: true }] : [];
  return (
    <Card title={t('report.facts')}>
      <DescriptionList
        items={[
          { label: t('report.cashier'), value: shift.cashierName },
          ...moment(t('report.openedAt'), shift.openedAt),
          ...moment(t('report.countedAt'), shift.countedAt),
          ...moment(t('report.closedAt'), shift.closedAt),
          ...(shift.signerName ? [{ label: t('report.signedBy'), value: shift.signerName }] : []),
          ...(shift.differenceReason ? [{ label: t('report.reason'), value: shift.differenceReason }] : []),
        ]}
      />
      {canSeeBooks && shift.signerName && (
        <p className="mt-4 text-sm print:hidden">
          <TextLink to={`/console/money/books/journal/cashier_shift/${shift.id}`}>
            {t('report.entries')}
          </TextLink>
        </p>
      )}
    </Card>
  );
}
