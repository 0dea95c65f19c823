import { useTranslation } from 'react-i18next';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ShiftDetail } from '#app/domain/counter/get-shift.ts';
import { useDifference } from './use-difference.ts';

/** What the drawer began with, should hold, and was counted to hold. */
export function ShiftTiles({ shift, currency }: { shift: ShiftDetail; currency: string }) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const difference = useDifference(currency);
  const { countedAmount, drawerAmount } = shift;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile label={t('report.opening')} value={format.money(shift.openingAmount, currency)} />
      <StatTile label={t('report.drawer')} value={format.money(drawerAmount, currency)} />
      {countedAmount !== null && (
        <>
          <StatTile label={t('report.counted')} value={format.money(countedAmount, currency)} />
          <StatTile label={t('report.difference')} value={difference(countedAmount - drawerAmount)} />
        </>
      )}
    </div>
  );
}
