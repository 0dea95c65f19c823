import { useTranslation } from 'react-i18next';
import type { PointEntryView } from '#app/domain/points/read-loyalty.ts';
import { cn } from '../cn.ts';
import { useFormat } from '../use-format.ts';

/** What points were given and used for, the latest first. */
export function PointHistory({ entries }: { entries: readonly PointEntryView[] }) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line">
      {entries.map(({ id, kind, points, expiresOn, ruleName, documentKind, note, createdAt }) => (
        <li key={id} className="flex min-h-11 items-center gap-4 px-4 py-2.5 text-sm sm:px-5">
          <span className="min-w-0 flex-1">
            {ruleName ?? t(`entryKinds.${kind}`)}
            {!ruleName && documentKind && ` ${t(`documents.${documentKind as 'bill'}`)}`}
            <span className="figures block text-muted text-xs">
              {format.moment(createdAt)}
              {points > 0 && expiresOn && ` · ${t('portal.goodUntil', { day: format.day(expiresOn) })}`}
              {note && ` · ${note}`}
            </span>
          </span>
          <span className={cn('figures font-medium', points > 0 ? 'text-positive' : 'text-ink')}>
            {points > 0 ? `+${format.number(points)}` : `−${format.number(-points)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
