import { useLoaderData, useSearchParams } from '@remix-run/react';
import { FileCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { InvoiceStatus } from '#app/domain/invoices/invoice-statuses.ts';
import { listInvoices } from '#app/domain/invoices/list-invoices.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
import { DocumentRow } from './parts/document-row.tsx';
import { OlderPages } from './parts/older-pages.tsx';

export const loader = loaderFor('owner', async ({ ctx, request, url }) => {
  const after = url.searchParams.get('after');
  const [frame, { invoices, next }] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    listInvoices(ctx, {
      personId: ctx.actor.personId,
      after: after && isId(after) ? after : null,
      limit: 20,
    }),
  ]);
  return {
    frame,
    invoices: invoices.map(({ id, number, status, buyer, amount, currency, createdAt, reversesId }) => ({
      ...{ id, number, status, amount, currency, createdAt, reversesId },
      title: buyer.title,
    })),
    next,
  };
});

export const meta = pageTitle((t) => t('invoices:portal.title'));

/** What an owner reads; why a provider refuses is for the company to see to. */
const tones: Record<InvoiceStatus, Tone> = {
  draft: 'info',
  issuing: 'info',
  issued: 'positive',
  failed: 'info',
  reversed: 'neutral',
  cancelled: 'neutral',
};

export default function Invoices() {
  const { invoices, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const [params] = useSearchParams();
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <BackLink to="/me">{t('portal.back')}</BackLink>
          <h1 className="font-semibold text-xl tracking-tight">{t('portal.title')}</h1>
        </div>
        <LinkButton to="/invoices/new" variant="primary">
          {t('portal.ask')}
        </LinkButton>
      </div>
      {invoices.length === 0 ? (
        <EmptyState icon={FileCheck2} title={t('portal.empty')} text={t('portal.emptyText')} />
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
          {invoices.map((invoice) => (
            <DocumentRow
              key={invoice.id}
              name={invoice.title}
              status={<Status tone={tones[invoice.status]}>{t(`portal.status.${invoice.status}`)}</Status>}
              lines={[
                [
                  format.moment(invoice.createdAt),
                  invoice.number !== null && t('detail.title', { number: invoice.number.toString() }),
                  invoice.reversesId && t('portal.reversal'),
                ]
                  .filter(Boolean)
                  .join(' · '),
              ]}
              amount={format.money(invoice.amount, invoice.currency)}
              file={
                invoice.number === null
                  ? null
                  : {
                      href: `/invoices/${invoice.id}/invoice.pdf`,
                      label: `${t('portal.download')} ${invoice.number}`,
                    }
              }
            />
          ))}
        </ul>
      )}
      <OlderPages
        older={next && `/invoices?after=${next}`}
        newest={params.has('after') ? '/invoices' : null}
        olderLabel={t('portal.older')}
        newestLabel={t('portal.newest')}
      />
    </div>
  );
}
