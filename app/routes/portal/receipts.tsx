import { useLoaderData, useSearchParams } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { listReceipts } from '#app/domain/receipts/list-receipts.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
import { DocumentRow } from './parts/document-row.tsx';
import { OlderPages } from './parts/older-pages.tsx';

export const loader = loaderFor('owner', async ({ ctx, request, url }) => {
  const [frame, { receipts, next }] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    // A member of staff who lives here sees their own here as well.
    listReceipts(ctx, { personId: ctx.actor.personId, after: url.searchParams.get('after'), limit: 20 }),
  ]);
  return {
    frame,
    receipts: receipts.map(({ id, label, status, issuedAt, amount, currency, voidReason, replacedBy }) => ({
      ...{ id, label, status, issuedAt, amount, currency, voidReason },
      replacedBy: replacedBy?.label ?? null,
    })),
    next,
  };
});

export const meta = pageTitle((t) => t('receipts:portal.title'));

/** The payer's receipts, void ones too, each as a file in the reader's language. */
export default function Receipts() {
  const { receipts, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation('receipts');
  const format = useFormat();
  const [params] = useSearchParams();
  return (
    <div className="space-y-4">
      <div>
        <BackLink to="/me">{t('portal.back')}</BackLink>
        <h1 className="font-semibold text-xl tracking-tight">{t('portal.title')}</h1>
      </div>
      {receipts.length === 0 ? (
        <EmptyState icon={ReceiptText} title={t('portal.empty')} text={t('portal.emptyText')} />
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
          {receipts.map((receipt) => (
            <DocumentRow
              key={receipt.id}
              name={receipt.label}
              status={receipt.status === 'void' && <Status tone="neutral">{t('status.void')}</Status>}
              lines={[
                format.moment(receipt.issuedAt),
                receipt.status === 'void'
                  ? [
                      t('portal.voidReason', { reason: receipt.voidReason }),
                      receipt.replacedBy && t('portal.replacedBy', { number: receipt.replacedBy }),
                    ]
                      .filter(Boolean)
                      .join(' · ')
                  : null,
              ]}
              amount={format.money(receipt.amount, receipt.currency)}
              file={{
                href: `/receipts/${receipt.id}/receipt.pdf`,
                label: `${t('portal.download')} ${receipt.label}`,
              }}
            />
          ))}
        </ul>
      )}
      <OlderPages
        older={next && `/receipts?after=${next}`}
        newest={params.has('after') ? '/receipts' : null}
        olderLabel={t('portal.older')}
        newestLabel={t('portal.newest')}
      />
    </div>
  );
}
