import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { ArrearsLine } from '#app/domain/arrears-notice/notice-view.ts';

/** The lines of an arrears notice as everybody sees them: rooms masked, no names. */
export function BoardLines({ lines, currency }: { lines: readonly ArrearsLine[]; currency: string }) {
  const { t } = useTranslation('dunning');
  const format = useFormat();
  if (lines.length === 0) return <p className="text-muted text-sm">{t('board.nobody')}</p>;
  return (
    <table className="w-full text-sm">
      <thead className="text-left text-muted text-xs">
        <tr>
          <th scope="col" className="py-1.5 font-medium">
            {t('board.room')}
          </th>
          <th scope="col" className="py-1.5 font-medium">
            {t('board.since')}
          </th>
          <th scope="col" className="py-1.5 text-right font-medium">
            {t('board.amount')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-line border-y">
        {lines.map((line, index) => (
          // Masked rooms repeat; the lines of a notice never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index}>
            <td className="figures py-2">{line.room}</td>
            <td className="py-2 text-muted">{format.day(line.oldestDueOn)}</td>
            <td className="figures py-2 text-right">{format.money(line.amount, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
