import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { FieldWork } from '#app/domain/tickets/field/field-work.ts';
import { openStatuses } from '#app/domain/tickets/machine/transitions.ts';
import { useField } from '../device/use-field-device.ts';
import { applyEntries } from '../queue/apply-entries.ts';
import { orderTasks } from '../queue/order-tasks.ts';
import { DirectiveList } from './directive-list.tsx';
import { TaskRow } from './task-row.tsx';

/** What is in the worker's hands, what comes first at the top; below it what they finished lately. */
export function TaskList({ work }: { work: FieldWork }) {
  const { t } = useTranslation('field');
  const { state } = useField();
  const tickets = applyEntries(work.tickets, state.entries, work.me.name);
  const isOpen = (ticket: (typeof tickets)[number]) => openStatuses.includes(ticket.status);
  const inHand = orderTasks(tickets.filter(isOpen));
  const finished = tickets.filter((ticket) => !isOpen(ticket)).reverse();
  return (
    <div className="space-y-4">
      <h1 className="font-semibold text-lg">{t('tasks.title')}</h1>
      <DirectiveList work={work} />
      {inHand.length === 0 && (
        <EmptyState
          icon={ClipboardCheck}
          title={t('tasks.empty')}
          text={t('tasks.emptyText')}
          action={
            <LinkButton to="#/pool" prefetch="none" discover="none">
              {t('tasks.toPool')}
            </LinkButton>
          }
        />
      )}
      <ul className="space-y-3">
        {inHand.map((ticket) => (
          <TaskRow key={ticket.id} ticket={ticket} />
        ))}
      </ul>
      {finished.length > 0 && (
        <section aria-label={t('tasks.finished')} className="space-y-3 pt-2">
          <h2 className="font-medium text-muted text-sm">{t('tasks.finished')}</h2>
          <ul className="space-y-3">
            {finished.map((ticket) => (
              <TaskRow key={ticket.id} ticket={ticket} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
