import { useTranslation } from 'react-i18next';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StatementPreview, StatementView } from '#app/domain/bank/get-statement.ts';

type StatementFactsProps = { statement: StatementView; preview: StatementPreview | null; currency: string };

/** The figures of a file: its balances and sums, how much of it is new, and what became of it. */
export function StatementFacts({ statement, preview, currency }: StatementFactsProps) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  const money = (amount: bigint | null) => (amount === null ? '—' : format.money(amount, currency));
  const { fromOn, throughOn, matching } = statement;
  const tiles = [
    { label: t('statement.lines'), value: format.number(statement.lineCount) },
    { label: t('statement.fresh'), value: format.number(statement.newCount) },
    ...(preview
      ? [
          { label: t('statement.in'), value: money(preview.inAmount) },
          { label: t('statement.out'), value: money(preview.outAmount) },
        ]
      : [
          { label: t('status.open'), value: format.number(matching.open) },
          { label: t('status.matched'), value: format.number(matching.matched) },
        ]),
    { label: t('statement.opening'), value: money(statement.openingAmount) },
    { label: t('statement.closing'), value: money(statement.closingAmount) },
  ];
  return (
    <div className="space-y-3">
      <p className="text-muted text-sm">
        {[
          statement.account,
          fromOn && throughOn ? `${format.day(fromOn)} – ${format.day(throughOn)}` : null,
          format.moment(statement.createdAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-3 xl:grid-cols-6">
        {tiles.map((tile) => (
          <StatTile key={tile.label} {...tile} />
        ))}
      </div>
      {statement.status === 'imported' && statement.newCount > 0 && (
        <TextLink to={`/console/money/bank?statement=${statement.id}`}>{t('statement.showLines')}</TextLink>
      )}
    </div>
  );
}
