import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MaterialRequestDetail } from '#app/domain/warehouse/requests/get-material-request.ts';

type RequestFactsProps = { request: MaterialRequestDetail; currency: string; canSeeTicket: boolean };

/** For which ticket, by whom, from where, and what it comes to. */
export function RequestFacts({ request, currency, canSeeTicket }: RequestFactsProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const { ticketNumber, ticketTitle } = request;
  const ticket = `${t('requests.ticket', { number: ticketNumber.toString() })} · ${ticketTitle}`;
  return (
    <>
      <DescriptionList
        items={[
          {
            label: t('requests.columns.ticket'),
            value: canSeeTicket ? (
              <TextLink to={`/console/service/tickets/${request.ticketId}`}>{ticket}</TextLink>
            ) : (
              ticket
            ),
          },
          { label: t('requests.columns.place'), value: request.place },
          { label: t('fields.warehouse'), value: request.warehouseName },
          { label: t('requests.estimate'), value: format.money(request.estimate, currency), figures: true },
          ...(request.status === 'issued'
            ? [
                {
                  label: t('requests.charged'),
                  value: format.money(request.issuedValue, currency),
                  figures: true,
                },
              ]
            : []),
        ]}
      />
      {request.note && (
        <p className="whitespace-pre-wrap break-words rounded-md bg-sunken px-3.5 py-3 text-sm">
          {request.note}
        </p>
      )}
      <p className="text-muted text-sm">
        {t('requests.asked', { name: request.requestedByName, at: format.moment(request.createdAt) })}{' '}
        {request.issuedAt &&
          t('requests.handedOut', {
            name: request.issuedByName ?? '',
            at: format.moment(request.issuedAt),
          })}
      </p>
    </>
  );
}
