import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Download, ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { listReceipts } from '#app/domain/receipts/list-receipts.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
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
            <li key={receipt.id} className="flex min-h-17 items-center gap-3 py-3 pr-3 pl-4 sm:pr-4 sm:pl-5">
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-x-2">
                  <span className="figures font-medium text-ink">{receipt.label}</span>
                  {receipt.status === 'void' && <Status tone="neutral">{t('status.void')}</Status>}
                </span>
                <span className="block text-muted text-sm">{format.moment(receipt.issuedAt)}</span>
                {receipt.status === 'void' && (
                  <span className="block break-words text-muted text-sm">
                    {[
                      t('portal.voidReason', { reason: receipt.voidReason }),
                      receipt.replacedBy && t('portal.replacedBy', { number: receipt.replacedBy }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                )}
              </span>
              <span className="figures shrink-0 font-semibold">
                {format.money(receipt.amount, receipt.currency)}
              </span>
              <a
                href={`/receipts/${receipt.id}/receipt.pdf`}
                download
                aria-label={`${t('portal.download')} ${receipt.label}`}
                className={buttonStyle({ variant: 'ghost', size: 'icon' })}
              >
                <Download aria-hidden />
              </a>
            </li>
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
