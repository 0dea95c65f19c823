import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BankLineDetail } from '#app/domain/bank/get-bank-line.ts';
import { documentPath } from './document-path.ts';

/** What the bank says of a line, and what became of it. */
export function LineFacts({ line, currency }: { line: BankLineDetail; currency: string }) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  const to = line.documentKind && line.documentId ? documentPath(line.documentKind, line.documentId) : null;
  return (
    <>
      <div>
        <p className="text-muted text-sm">{t(line.amount > 0n ? 'line.in' : 'line.out')}</p>
        <p className="figures font-semibold text-2xl tracking-tight">{format.money(line.amount, currency)}</p>
      </div>
      <DescriptionList
        items={[
          { label: t('columns.counterparty'), value: line.counterparty ?? t('unknownParty') },
          ...(line.counterpartyAccount
            ? [{ label: t('line.account'), value: line.counterpartyAccount, figures: true }]
            : []),
          ...(line.purpose ? [{ label: t('columns.purpose'), value: line.purpose }] : []),
          ...(line.bankReference
            ? [{ label: t('line.reference'), value: line.bankReference, figures: true }]
            : []),
          {
            label: t('line.file'),
            value: (
              <TextLink to={`/console/money/bank/statements/${line.statementId}`}>{line.fileName}</TextLink>
            ),
          },
          ...(line.documentKind
            ? [
                {
                  label: t('line.matchedWith'),
                  value: to ? (
                    <TextLink to={to}>{t(`document.${line.documentKind}`)}</TextLink>
                  ) : (
                    t(`document.${line.documentKind}`)
                  ),
                },
              ]
            : []),
          ...(line.note ? [{ label: t('line.note'), value: line.note }] : []),
        ]}
      />
      {line.matchedAt && line.matchedByName && (
        <p className="text-muted text-sm">
          {t('line.matchedBy', { name: line.matchedByName, at: format.moment(line.matchedAt) })}
        </p>
      )}
    </>
  );
}
