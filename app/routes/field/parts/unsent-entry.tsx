import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { ConfirmDialog } from '#app/components/ui/confirm-dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useField } from '../device/use-field-device.ts';
import type { FieldEntry } from '../queue/field-entry.ts';

/** One entry: what it says, why it is still here, and what can be done about it. It goes only when the worker says so. */
export function UnsentEntry({ entry, held }: { entry: FieldEntry; held: boolean }) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const { device } = useField();
  const { content, refusal, label } = entry;
  const act =
    content.act === 'file' ? t('act.file', { kind: t(`ticket.${content.kind}`) }) : t(`act.${content.act}`);
  const said = [label, 'note' in content ? content.note : null].filter(Boolean).join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(`${act}\n${said}`);
    showToast({ text: t('unsent.copied') });
  };
  return (
    <li className="space-y-2 rounded-lg border border-line bg-surface px-4 py-3 shadow-xs">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{act}</span>
        <Badge tone={refusal ? 'danger' : 'warning'}>
          {refusal ? t('tasks.refused') : held ? t('unsent.held') : t('unsent.waits')}
        </Badge>
      </p>
      <p className="text-muted text-sm">
        {content.act !== 'directive' && <TicketOfEntry ticketId={content.ticketId} />}
        {t('unsent.enteredAt', { when: format.shortMoment(content.doneAt, new Date()) })}
      </p>
      {said && <p className="whitespace-pre-wrap break-words text-sm">{said}</p>}
      {refusal && (
        <div className="space-y-2">
          <p className="text-danger text-sm">{t('unsent.refused', { reason: refusal.text })}</p>
          <p className="text-muted text-sm">{t('unsent.refusedText')}</p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => void device?.retry(entry)}>{t('unsent.retry')}</Button>
            {said && <Button onClick={() => void copy()}>{t('unsent.copy')}</Button>}
            <ConfirmDialog
              trigger={<Button variant="ghost">{t('unsent.discard')}</Button>}
              title={t('unsent.discardTitle')}
              description={t('unsent.discardText')}
              confirmLabel={t('unsent.discard')}
              danger
              onConfirm={() => void device?.discard(entry.seq)}
            />
          </div>
        </div>
      )}
    </li>
  );
}

function TicketOfEntry({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation('field');
  const { state } = useField();
  const ticket = state.work?.tickets.find(({ id }) => id === ticketId);
  return (
    <>
      {ticket ? (
        <Link to={`#/tickets/${ticket.id}`} discover="none" className="text-brand-text underline">
          {t('unsent.ticket', { number: ticket.number })}
        </Link>
      ) : (
        t('unsent.otherTicket')
      )}
      {' · '}
    </>
  );
}
