import { useFetcher } from '@remix-run/react';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import type { DispatchState } from '#app/domain/tickets/dispatch/get-dispatch-state.ts';
import type { action } from '../../dispatch/contractor-link.ts';
import { ContractorUrl } from '../../dispatch/contractor-url.tsx';
import { GiveOutDialog } from '../../dispatch/give-out-dialog.tsx';
import { ScoreParts } from '../../dispatch/score-parts.tsx';

/** Who has the ticket and why, giving it out or passing it on, and a contractor's link. */
export function DispatchPanel({ ticket, state }: { ticket: TicketDetail; state: DispatchState }) {
  const { t } = useTranslation('dispatch');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const holder = ticket.assignee ?? ticket.contractor;
  const { automatic } = state;
  return (
    <Card
      title={t('panel.title')}
      actions={
        <Button size="sm" variant={holder ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
          <UserRoundPlus aria-hidden />
          {t(holder ? 'panel.passOn' : 'panel.giveOut')}
        </Button>
      }
    >
      <p className="text-sm">
        {holder
          ? t('panel.with', { name: holder.name })
          : t(ticket.status === 'pooled' ? 'panel.inPool' : 'panel.waiting')}
        {ticket.expectedAt && (
          <span className="text-muted"> {t('panel.expected', { at: format.moment(ticket.expectedAt) })}</span>
        )}
      </p>
      {automatic && (
        <div className="mt-3">
          <p className="flex flex-wrap items-center gap-2 text-sm">
            <Badge tone="info">{t('score.automatic')}</Badge>
            {t('score.why', {
              points: format.number(automatic.score.total),
              considered: automatic.considered,
            })}
          </p>
          <ScoreParts {...automatic} seenBy="position" missingSkills={[]} />
        </div>
      )}
      {ticket.contractor && <LinkOf ticketId={ticket.id} link={state.link} />}
      <GiveOutDialog ticket={open ? ticket : null} onClose={() => setOpen(false)} />
    </Card>
  );
}

function LinkOf({ ticketId, link }: { ticketId: string; link: DispatchState['link'] }) {
  const { t } = useTranslation('dispatch');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const { Form, state, data } = useFetcher<typeof action>();
  if (data && 'url' in data)
    return (
      <div className="mt-4">
        <ContractorUrl link={data} />
      </div>
    );
  return (
    <Form
      method="post"
      action={`/console/service/tickets/${ticketId}/contractor-link`}
      className="mt-3 flex flex-wrap items-center justify-between gap-2 text-sm"
    >
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <div className="min-w-0 flex-1 basis-56 text-muted">
        <p>{link ? t('panel.linkUntil', { day: format.moment(link.expiresAt) }) : t('panel.noLink')}</p>
        {link?.mailedTo && <MailOf {...link} mailedTo={link.mailedTo} />}
      </div>
      <Button type="submit" size="sm" pending={state !== 'idle'}>
        {t(link?.mailedTo ? 'panel.resend' : 'panel.newLink')}
      </Button>
    </Form>
  );
}

/** What became of the mail with the link. */
function MailOf({
  mailedTo,
  mailedAt,
  mailProblem,
}: NonNullable<DispatchState['link']> & { mailedTo: string }) {
  const { t } = useTranslation('dispatch');
  const format = useFormat();
  if (mailProblem)
    return <p className="text-danger">{t('panel.mailRefused', { email: mailedTo, reason: mailProblem })}</p>;
  return (
    <p>
      {mailedAt
        ? t('panel.mailSent', { email: mailedTo, at: format.moment(mailedAt) })
        : t('panel.mailWaits', { email: mailedTo })}
    </p>
  );
}
