import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { clockStages } from '#app/domain/tickets/machine/transitions.ts';

/** The service levels of a ticket: met, running or missed. */
export function TicketClocks({ clocks }: { clocks: TicketDetail['clocks'] }) {
  const { t } = useTranslation(['desk', 'tickets']);
  const format = useFormat();
  const now = useRootData()?.now;
  const at = now ? new Date(now) : new Date();
  const shown = clockStages.flatMap((stage) => clocks.filter((clock) => clock.stage === stage));
  return (
    <ul className="space-y-2">
      {shown.map(({ stage, metAt, dueAt, overdueAt }) => {
        const late = !metAt && dueAt !== null && new Date(dueAt) < at;
        return (
          <li key={stage} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
            <span className="text-muted">{t(`tickets:stage.${stage}`)}</span>
            {metAt ? (
              <Status tone={overdueAt ? 'warning' : 'positive'}>
                {t('ticket.clock.met', { when: format.moment(metAt) })}
              </Status>
            ) : dueAt ? (
              <Status tone={late ? 'danger' : 'info'}>
                {t(late ? 'ticket.clock.late' : 'ticket.clock.running', { when: format.moment(dueAt) })}
              </Status>
            ) : (
              <Status tone="neutral">{t('ticket.clock.stands')}</Status>
            )}
          </li>
        );
      })}
    </ul>
  );
}
