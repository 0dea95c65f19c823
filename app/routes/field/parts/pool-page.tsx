import { useNavigate } from '@remix-run/react';
import { Inbox, MapPin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { Button } from '#app/components/ui/button.tsx';
import type { FieldWork } from '#app/domain/tickets/field/field-work.ts';
import { useField } from '../device/use-field-device.ts';
import { orderTasks } from '../queue/order-tasks.ts';
import { DueLine } from './due-line.tsx';
import { UrgencyBadge } from './urgency-badge.tsx';

/** What may be taken: whoever is first has it, so it takes a network. */
export function PoolPage({ work }: { work: FieldWork }) {
  const { t } = useTranslation(['field', 'tickets']);
  const navigate = useNavigate();
  const { state, device } = useField();
  const [taking, setTaking] = useState<string | null>(null);
  const take = async (ticketId: string) => {
    setTaking(ticketId);
    const answer = await device?.now('/field/grabs', { ticketId });
    setTaking(null);
    if (answer?.kind === 'answer') navigate(`#/tickets/${ticketId}`);
    else if (answer?.kind === 'refused') showToast({ kind: 'error', text: answer.text });
    else showToast({ kind: 'error', text: t('pool.offline') });
  };
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-lg">{t('pool.title')}</h1>
        <p className="text-muted text-sm">{t('pool.text')}</p>
      </header>
      {!state.online && <Notice tone="warning">{t('pool.offline')}</Notice>}
      {work.pool.length === 0 && (
        <EmptyState icon={Inbox} title={t('pool.empty')} text={t('pool.emptyText')} />
      )}
      <ul className="space-y-3">
        {orderTasks(work.pool).map((ticket) => (
          <li key={ticket.id} className="rounded-lg border border-line bg-surface px-4 py-3 shadow-xs">
            <p className="flex items-center gap-2">
              <span className="figures text-muted text-sm">
                {t('tickets:number', { number: ticket.number })}
              </span>
              <UrgencyBadge urgency={ticket.urgency} />
            </p>
            <h2 className="mt-1.5 font-semibold leading-snug">{ticket.title}</h2>
            <p className="text-muted text-sm">{ticket.category}</p>
            <p className="mt-1.5 flex items-start gap-1.5 text-sm">
              <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              {ticket.place}
            </p>
            <DueLine ticket={ticket} />
            <Button
              variant="primary"
              size="lg"
              wide
              className="mt-3"
              aria-label={`${t('pool.take')}: ${ticket.number} ${ticket.title}`}
              pending={taking === ticket.id}
              disabled={!state.online || taking !== null}
              onClick={() => void take(ticket.id)}
            >
              {t('pool.take')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
