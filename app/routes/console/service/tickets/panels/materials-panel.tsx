import { PackagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { TicketMaterials } from '#app/domain/warehouse/requests/materials-of-ticket.ts';
import { RequestLines } from '../../warehouse/requests/request-lines.tsx';
import { RequestStatusMark } from '../../warehouse/requests/request-status-mark.tsx';

type MaterialsPanelProps = {
  ticketId: string;
  materials: TicketMaterials & { currency: string; canAsk: boolean };
};

/** What the ticket asked for and was given, and what it is charged with for it. */
export function MaterialsPanel({ ticketId, materials }: MaterialsPanelProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const { requests, cost, currency, canAsk } = materials;
  return (
    <Card
      title={t('panel.title')}
      actions={
        canAsk && (
          <LinkButton to={`/console/service/tickets/${ticketId}/materials`} size="sm">
            <PackagePlus aria-hidden />
            {t('panel.request')}
          </LinkButton>
        )
      }
    >
      {requests.length === 0 ? (
        <p className="text-muted text-sm">{t('panel.none')}</p>
      ) : (
        <div className="space-y-5">
          <p className="text-sm">
            <span className="text-muted">{t('panel.cost')}</span>{' '}
            <span className="figures font-semibold">{format.money(cost, currency)}</span>
          </p>
          {requests.map((request) => (
            <section key={request.id}>
              <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
                <h3 className="font-medium text-sm">
                  <TextLink to={`/console/service/warehouse/requests/${request.id}`}>
                    {t('requests.name', { number: request.number.toString() })}
                  </TextLink>{' '}
                  <span className="font-normal text-muted">
                    {request.warehouseName} · {request.requestedByName}
                  </span>
                </h3>
                <RequestStatusMark status={request.status} />
              </div>
              <RequestLines lines={request.lines} />
            </section>
          ))}
        </div>
      )}
    </Card>
  );
}
