import { useLoaderData, useSearchParams } from '@remix-run/react';
import { WalletCards } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { listPayments } from '#app/domain/payments/list-payments.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { OlderPages } from './parts/older-pages.tsx';
import { PaymentRows } from './parts/payment-rows.tsx';

export const loader = loaderFor('owner', async ({ ctx, request, url }) => {
  const [frame, { payments, next }] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    // A member of staff who lives here sees their own here as well.
    listPayments(ctx, { personId: ctx.actor.personId, after: url.searchParams.get('after'), limit: 20 }),
  ]);
  return {
    frame,
    payments: payments.map(({ id, amount, method, status, receiptLabel, receivedAt, property }) => ({
      ...{ id, amount, method, status, receiptLabel, receivedAt },
      // With one property all payments are for it.
      place:
        frame.properties.length === 1
          ? null
          : (frame.properties.find((own) => own.id === property?.id)?.title ?? property?.code ?? null),
    })),
    next,
  };
});

export const meta = pageTitle((t) => t('portal:payments.title'));

export default function Payments() {
  const { frame, payments, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation('portal');
  const [params] = useSearchParams();
  return (
    <div className="space-y-4">
      <h1 className="font-semibold text-xl tracking-tight">{t('payments.title')}</h1>
      {payments.length === 0 ? (
        <EmptyState icon={WalletCards} title={t('payments.empty')} text={t('payments.emptyText')} />
      ) : (
        <section className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
          <PaymentRows payments={payments} currency={frame.currency} />
        </section>
      )}
      <OlderPages
        older={next && `/payments?after=${next}`}
        newest={params.has('after') ? '/payments' : null}
        olderLabel={t('payments.older')}
        newestLabel={t('payments.newest')}
      />
    </div>
  );
}
