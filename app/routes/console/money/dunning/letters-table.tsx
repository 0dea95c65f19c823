import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { LetterView } from '#app/domain/dunning/list-letters.ts';

type LettersTableProps = {
  letters: readonly LetterView[];
  page: { next: string | null; previous: string | null };
  currency: string;
};

export function LettersTable({ letters, page, currency }: LettersTableProps) {
  const { t } = useTranslation(['dunning', 'notifications']);
  const format = useFormat();
  return (
    <DataTable
      label={t('batches.letters')}
      rows={letters}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/dunning/letters/${id}`}
      page={page}
      columns={[
        {
          id: 'number',
          header: t('letters.number'),
          cell: ({ number }) => t('letter.number', { number: number.toString() }),
        },
        {
          id: 'property',
          header: t('debtors.property'),
          cell: ({ property }) => (
            <>
              {property.code} <span className="text-muted">{property.communityName}</span>
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'person',
          header: t('debtors.people'),
          cell: ({ personName }) => personName ?? <span className="text-muted">{t('debtors.nobody')}</span>,
        },
        {
          id: 'mail',
          header: t('letters.mail'),
          cell: ({ mail }) =>
            mail ? (
              t(`notifications:statuses.${mail}`)
            ) : (
              <span className="text-muted">{t('letters.noMail')}</span>
            ),
        },
        {
          id: 'printed',
          header: t('letters.printed'),
          cell: ({ printedAt }) => (printedAt ? format.moment(printedAt) : '—'),
          from: 'lg',
        },
        {
          id: 'amount',
          header: t('letter.total'),
          cell: ({ amount }) => format.money(amount, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}
