import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { MaterialRequestDetail } from '#app/domain/warehouse/requests/get-material-request.ts';
import { useAmountOf } from '../use-amount-of.ts';

/** On paper only: what is picked, in the order of the shelves. */
export function PickSlip({ request }: { request: MaterialRequestDetail }) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const amountOf = useAmountOf();
  return (
    <section className="hidden print:block">
      <h1 className="font-semibold text-xl">
        {t('requests.pick')} · {t('requests.name', { number: request.number.toString() })}
      </h1>
      <p className="mt-1 text-sm">
        {request.warehouseName} · {t('requests.ticket', { number: request.ticketNumber.toString() })} ·{' '}
        {request.place} · {request.requestedByName} · {format.moment(request.createdAt)}
      </p>
      <table className="mt-4 w-full border-collapse text-left text-sm">
        <thead>
          <tr className="border-b">
            <th className="py-1">{t('fields.shelf')}</th>
            <th>{t('fields.code')}</th>
            <th>{t('fields.material')}</th>
            <th className="text-right">{t('requests.wanted')}</th>
            <th className="w-24 pl-6">✓</th>
          </tr>
        </thead>
        <tbody>
          {request.lines.map((line) => (
            <tr key={line.materialId} className="border-b">
              <td className="py-1.5">{line.shelf ?? ''}</td>
              <td>{line.code}</td>
              <td>
                {line.name} {line.specification}
              </td>
              <td className="figures text-right">{amountOf(line.quantity, line.unit)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      {request.note && <p className="mt-3 whitespace-pre-wrap text-sm">{request.note}</p>}
    </section>
  );
}
