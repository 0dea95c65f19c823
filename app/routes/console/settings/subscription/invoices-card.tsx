import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PlatformInvoiceView } from '#app/domain/subscription/list-platform-invoices.ts';
import { useDayOf } from './use-day-of.ts';

const tones = {
  draft: 'neutral',
  open: 'warning',
  paid: 'positive',
  void: 'neutral',
  uncollectible: 'danger',
} as const;

/** The platform's invoices, each with its page and its PDF at Stripe. */
export function InvoicesCard({ invoices }: { invoices: readonly PlatformInvoiceView[] }) {
  const { t } = useTranslation('subscription');
  const format = useFormat();
  const dayOf = useDayOf();
  const link = (href: string, label: string, number: string | null) => (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={`${label} ${number ?? ''}`}
      className="font-medium text-brand-text underline decoration-brand-line underline-offset-3"
    >
      {label}
    </a>
  );
  return (
    <section>
      <h2 className="mb-3 font-semibold text-ink text-lg tracking-tight">{t('invoices.title')}</h2>
      <DataTable
        label={t('invoices.title')}
        rows={invoices}
        rowId={(invoice) => invoice.id}
        empty={<EmptyState icon={ReceiptText} title={t('invoices.empty')} text={t('invoices.emptyText')} />}
        columns={[
          { id: 'number', header: t('invoices.number'), cell: ({ number }) => number ?? '—' },
          { id: 'date', header: t('invoices.date'), cell: ({ createdAt }) => dayOf(createdAt) },
          {
            id: 'period',
            header: t('invoices.period'),
            cell: ({ periodStart, periodEnd }) =>
              periodStart && periodEnd ? `${dayOf(periodStart)} – ${dayOf(periodEnd)}` : '—',
            from: 'lg',
          },
          {
            id: 'status',
            header: t('invoices.status'),
            cell: ({ status }) => <Status tone={tones[status]}>{t(`invoices.statuses.${status}`)}</Status>,
          },
          {
            id: 'amount',
            header: t('invoices.amount'),
            numeric: true,
            cell: ({ amount, currency }) => format.money(amount, currency),
          },
          {
            id: 'links',
            header: '',
            cell: ({ hostedUrl, pdfUrl, number }) => (
              <span className="flex gap-3">
                {hostedUrl && link(hostedUrl, t('invoices.view'), number)}
                {pdfUrl && link(pdfUrl, t('invoices.pdf'), number)}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
