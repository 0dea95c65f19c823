import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { type CountedPiece, countedSum } from '#app/domain/counter/shift-count.ts';

type ShiftCountTableProps = { pieces: readonly CountedPiece[]; loose: bigint; currency: string };

/** The notes and coins that were counted. */
export function ShiftCountTable({ pieces, loose, currency }: ShiftCountTableProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const cell = 'px-4 py-1.5 text-right sm:px-5';
  return (
    <Card title={t('report.count')} padding="flush">
      <table className="figures w-full text-sm">
        <thead className="border-line border-y bg-sunken/60 text-muted text-xs">
          <tr>
            <th className={`${cell} font-medium`}>{t('report.piece')}</th>
            <th className={`${cell} font-medium`}>{t('report.pieces')}</th>
            <th className={`${cell} font-medium`}>{t('report.amount')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {pieces.map(({ value, count }) => (
            <tr key={value.toString()}>
              <td className={cell}>{format.money(value, currency)}</td>
              <td className={cell}>{format.number(count)}</td>
              <td className={cell}>{format.money(value * BigInt(count), currency)}</td>
            </tr>
          ))}
          {loose > 0n && (
            <tr>
              <td className={cell} colSpan={2}>
                {t('report.loose')}
              </td>
              <td className={cell}>{format.money(loose, currency)}</td>
            </tr>
          )}
        </tbody>
        <tfoot className="border-line border-t font-medium">
          <tr>
            <td className={cell} colSpan={2}>
              {t('report.total')}
            </td>
            <td className={cell}>{format.money(countedSum({ pieces: [...pieces], loose }), currency)}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
