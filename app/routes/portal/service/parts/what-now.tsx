import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnTicket } from '#app/domain/tickets/own/get-own-ticket.ts';

const beforeDone = [
  'assigned',
  'acknowledged',
  'on_the_way',
  'working',
  'waiting_material',
  'waiting_customer',
];

/** What the reader has to know or do at the moment, before anything else. */
export function WhatNow({ ticket, currency }: { ticket: OwnTicket; currency: string }) {
  const { t } = useTranslation('service');
  const format = useFormat();
  const waiting = ticket.quotations.find(({ status }) => status === 'sent');
  return (
    <>
      {waiting && (
        <Notice
          tone="warning"
          title={t('now.quotation', { amount: format.money(waiting.total, currency) })}
          action={<LinkButton to={`/service/quotations/${waiting.id}`}>{t('now.look')}</LinkButton>}
        >
          {t('now.quotationText')}
        </Notice>
      )}
      {ticket.outage && (
        <Notice
          tone="warning"
          title={ticket.outage.title}
          action={
            <LinkButton to={`/service/outages/${ticket.outage.id}`} variant="secondary">
              {t('now.outage')}
            </LinkButton>
          }
        >
          {t('now.outageText')}
        </Notice>
      )}
      {ticket.mergedInto && (
        <Notice
          title={t('now.merged', { number: String(ticket.mergedInto.number) })}
          action={
            ticket.mergedInto.id && (
              <LinkButton to={`/service/tickets/${ticket.mergedInto.id}`}>{t('now.look')}</LinkButton>
            )
          }
        />
      )}
      {ticket.status === 'waiting_customer' && <Notice tone="warning" title={t('now.waitsForYou')} />}
      {ticket.finishCode && beforeDone.includes(ticket.status) && (
        <section className="rounded-lg border border-line bg-surface p-4 shadow-xs sm:px-5">
          <h2 className="font-medium text-sm">{t('now.code')}</h2>
          <p className="figures mt-1 font-semibold text-3xl tracking-[0.2em]">{ticket.finishCode}</p>
          <p className="mt-1 text-muted text-sm">{t('now.codeText')}</p>
        </section>
      )}
    </>
  );
}
