import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';

type TicketPricesProps = { prices: TicketDetail['category']['prices']; currency: string };

/** What repairs of the category cost, for whoever is asked on the telephone. */
export function TicketPrices({ prices, currency }: TicketPricesProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <ul className="space-y-1.5 text-sm">
      {prices.map(({ id, name, unit, unitPrice }) => (
        <li key={id} className="flex justify-between gap-4">
          <span className="min-w-0">{name}</span>
          <span className="figures whitespace-nowrap text-right">
            {format.money(unitPrice, currency)}{' '}
            <span className="text-muted">{t('categories.prices.perUnit', { unit })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
