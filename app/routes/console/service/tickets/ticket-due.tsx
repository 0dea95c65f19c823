import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { TicketLine } from '#app/domain/tickets/lists/list-tickets.ts';

/** Until when the next service level holds, or since when it does not. */
export function TicketDue({
  ticket: { dueStage, dueAt },
}: {
  ticket: Pick<TicketLine, 'dueStage' | 'dueAt'>;
}) {
  const { t } = useTranslation(['desk', 'tickets']);
  const format = useFormat();
  const now = useRootData()?.now;
  if (!dueStage || !dueAt) return <span className="text-muted">—</span>;
  const isLate = new Date(dueAt) < (now ? new Date(now) : new Date());
  return (
    <span
      title={format.moment(dueAt)}
      className={cn(
        'figures block break-keep @4xl:min-w-36',
        isLate ? 'font-medium text-danger' : 'text-ink',
      )}
    >
      {t(isLate ? 'list.overdue' : 'list.due', {
        stage: t(`tickets:stage.${dueStage}`),
        when: format.relative(dueAt),
      })}
    </span>
  );
}
