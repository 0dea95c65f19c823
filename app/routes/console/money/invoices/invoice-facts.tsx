import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { InvoiceDetail } from '#app/domain/invoices/get-invoice.ts';
import { ratePercent } from '#app/domain/invoices/rate-percent.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { paths } from '../../paths.ts';
import { PanelSection } from '../panel-section.tsx';
import { useInvoiceReason } from './use-invoice-reason.ts';

/** An invoice or reversal with its buyer, its lines and how far it has come. */
export function InvoiceFacts({ invoice }: { invoice: Omit<InvoiceDetail, 'file'> }) {
  const { t, i18n } = useTranslation('invoices');
  const format = useFormat();
  const reasonOf = useInvoiceReason();
  const { currency, buyer, property, status, reverses, reversal, lines } = invoice;
  const money = (amount: bigint) => format.money(amount, currency);
  const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  return (
    <>
      <div>
        <p className="text-muted text-sm">{t('detail.amount')}</p>
        <p className="figures font-semibold text-2xl tracking-tight">{money(invoice.amount)}</p>
        <p className="figures text-muted text-sm">{t('detail.tax', { tax: money(invoice.taxAmount) })}</p>
      </div>
      {status === 'failed' && (
        <Notice tone="danger" title={t('detail.failed')}>
          {reasonOf(invoice.failureReason)}
        </Notice>
      )}
      {(status === 'issuing' || status === 'draft') && (
        <Notice title={t(`detail.${status}`)}>
          {invoice.attempts > 0 && t('detail.attempts', { count: invoice.attempts })}
        </Notice>
      )}
      {invoice.reason && (
        <Notice tone="warning" title={t(reverses ? 'detail.reversalReason' : 'detail.cancelReason')}>
          {reasonOf(invoice.reason)}
        </Notice>
      )}
      <DescriptionList
        items={[
          { label: t('buyer.title'), value: buyer.title },
          ...fact(t('buyer.taxNumber'), buyer.taxNumber),
          ...fact(t('buyer.email'), buyer.email),
          ...fact(t('buyer.address'), buyer.address),
          ...fact(t('buyer.bank'), buyer.bank),
          {
            label: t('list.property'),
            value: (
              <TextLink to={paths.property(property.id)}>
                {property.communityName} {property.code}
              </TextLink>
            ),
          },
          {
            label: t('list.askedAt'),
            value: `${format.moment(invoice.createdAt)}${invoice.requestedByOwner ? ` · ${t('detail.byOwner')}` : ''}`,
          },
          ...fact(t('detail.issuedAt'), invoice.issuedAt && format.moment(invoice.issuedAt)),
          ...fact(t('detail.authorityNumber'), invoice.providerNumber),
          { label: t('detail.provider'), value: t(`providers.${invoice.provider}.label`) },
          ...(reverses
            ? [
                {
                  label: t('detail.reverses'),
                  value: (
                    <TextLink to={`/console/money/invoices/${reverses.id}`}>
                      {t('detail.title', { number: reverses.number?.toString() ?? '' })}
                    </TextLink>
                  ),
                },
              ]
            : []),
          ...(reversal
            ? [
                {
                  label: t('detail.reversedBy'),
                  value: (
                    <TextLink to={`/console/money/invoices/${reversal.id}`}>
                      {reversal.number === null
                        ? t(`status.${reversal.status as 'draft'}`)
                        : t('detail.reversalTitle', { number: reversal.number.toString() })}
                    </TextLink>
                  ),
                },
              ]
            : []),
        ]}
      />
      <PanelSection title={t('detail.lines')}>
        <ul className="divide-y divide-line text-sm">
          {lines.map((line) => (
            <li key={line.billId} className="py-2 first:pt-0 last:pb-0">
              <div className="flex items-baseline justify-between gap-4">
                <TextLink to={paths.bill(line.billId)}>{line.name}</TextLink>
                <span className="figures font-medium">{money(line.amount)}</span>
              </div>
              <p className="figures text-muted text-xs">
                {[
                  line.period && formatPeriod(line.period, i18n.language),
                  t('detail.rate', { rate: ratePercent(line.taxRate) }),
                  line.taxCode,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </PanelSection>
    </>
  );
}
