import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { MessageThread } from '#app/components/messages/message-thread.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { DirectivesCard } from '../directives/directives-card.tsx';
import { RatingView } from '../ratings/rating-view.tsx';
import { FilesCard } from '../tickets/files-card.tsx';
import { TicketStatus } from '../tickets/ticket-status.tsx';
import { TicketTimeline } from '../tickets/ticket-timeline.tsx';
import { ComplaintActions } from './complaint-actions.tsx';
import { ComplaintFacts } from './complaint-facts.tsx';
import { loadComplaint } from './load-complaint.ts';
import { takeComplaintStep } from './take-complaint-step.ts';

export const meta = pageTitle((t) => t('aftercare:complaints.title'));

export const loader = loaderFor('staff', ({ ctx, params }) => loadComplaint(ctx, idParam(params.ticketId)));

export const action = actionFor('staff', ({ ctx, params, form }) =>
  takeComplaintStep(ctx, idParam(params.ticketId), form),
);

/** One matter told in confidence: what it is about, what was written, who did what, and how it was found. */
export default function Complaint() {
  const { ticket, conversation, directives, rating, handlers, isOpen, inHand, today } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(['aftercare', 'tickets']);
  const path = `/console/service/tickets/${ticket.id}`;
  return (
    <>
      <PageHeader
        title={ticket.title}
        status={<TicketStatus status={ticket.status} />}
        description={t('tickets:number', { number: String(ticket.number) })}
        breadcrumbs={[{ to: '/console/service/complaints', label: t('complaints.title') }]}
        actions={handlers && isOpen && <ComplaintActions inHand={inHand} handlers={handlers} />}
      />
      <div className="mb-4">
        <Notice tone="info">{handlers ? t('complaints.chain') : t('complaints.readOnly')}</Notice>
      </div>
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr] xl:items-start">
        <div className="space-y-4">
          <ComplaintFacts ticket={ticket} />
          <FilesCard ticket={ticket} title={t('complaints.evidence')} />
          <MessageThread
            conversation={conversation}
            path={`${path}/messages`}
            files="/console/service/files"
          />
        </div>
        <div className="space-y-4">
          <Card title={t('complaints.rating')}>
            {rating ? (
              <RatingView rating={rating} />
            ) : (
              <p className="text-muted text-sm">{t('complaints.noRating')}</p>
            )}
          </Card>
          <DirectivesCard ticketId={ticket.id} confidential data={directives} today={today} />
          <Card title={t('complaints.steps')}>
            <TicketTimeline events={ticket.events} confidential={ticket.confidential} />
          </Card>
        </div>
      </div>
    </>
  );
}
