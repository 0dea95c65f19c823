import { useTranslation } from 'react-i18next';
import { QuotationSums } from '#app/components/quotation/quotation-sums.tsx';
import { quotationTone } from '#app/components/quotation/quotation-tone.ts';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { QuotationDesk } from '#app/domain/quotations/quotation-desk.ts';
import type { QuotationView } from '#app/domain/quotations/quotation-view.ts';
import { QuotationActs } from '../../quotations/quotation-acts-row.tsx';

type QuotationPanelProps = { ticketId: string; desk: QuotationDesk & { currency: string } };

/** What the repair costs: what was quoted, how the owner answered, and what can be done about it. */
export function QuotationPanel({ ticketId, desk }: QuotationPanelProps) {
  const { t } = useTranslation('quotations');
  const { quotations, choices } = desk;
  const waits = quotations.some(({ status }) => status === 'sent' || status === 'draft');
  const write = `/console/service/tickets/${ticketId}/quotation`;
  return (
    <Card
      id="quotations"
      title={t('title')}
      actions={
        choices &&
        !waits && (
          <LinkButton to={write} size="sm">
            {t('write')}
          </LinkButton>
        )
      }
    >
      {quotations.length === 0 ? (
        <p className="text-muted text-sm">{t('none')}</p>
      ) : (
        <ul className="space-y-5">
          {quotations.map((quotation) => (
            <li key={quotation.id}>
              <QuotationFacts quotation={quotation} currency={desk.currency} />
              <QuotationActs
                quotation={quotation}
                currency={desk.currency}
                mayWrite={choices !== null}
                mayWithdraw={desk.mayWithdraw}
                mayDecide={desk.mayDecide}
                write={write}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function QuotationFacts({ quotation, currency }: { quotation: QuotationView; currency: string }) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const { status, number, warrantyOf, warrantyReason, decidedAt, decidedByName, bill } = quotation;
  return (
    <>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium text-sm">{t('titleNumber', { number })}</h3>
        <Status tone={quotationTone[status]}>{t(`statuses.${status}`)}</Status>
      </div>
      <QuotationSums quotation={quotation} currency={currency} />
      <div className="mt-2 space-y-1 text-muted text-sm">
        {warrantyOf && (
          <p>
            {quotation.isWarranty
              ? t('warranty', { number: warrantyOf.number })
              : t('chargedAnyway', { number: warrantyOf.number, reason: warrantyReason ?? '' })}
          </p>
        )}
        {quotation.note && <p>{quotation.note}</p>}
        {status === 'sent' && quotation.expiresOn && (
          <p>{t('validUntil', { day: format.day(quotation.expiresOn) })}</p>
        )}
        {decidedAt && decidedByName && (
          <p>{t('byOn', { name: decidedByName, at: format.moment(decidedAt) })}</p>
        )}
        {quotation.declineReason && <p className="text-ink">{quotation.declineReason}</p>}
        {bill && (
          <p>
            <TextLink to={`/console/money/bills/${bill.id}`}>{t(`bills.${bill.state}`)}</TextLink>
          </p>
        )}
      </div>
    </>
  );
}
