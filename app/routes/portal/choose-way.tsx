import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { startCheckout } from '#app/domain/payments/checkout/start-checkout.ts';
import { shareBills } from '#app/domain/payments/links/share-bills.ts';
import { listMethods } from '#app/domain/payments/methods/list-methods.ts';
import { payWithMethod } from '#app/domain/payments/methods/pay-with-method.ts';
import { listChosenBills } from '#app/domain/portal/list-chosen-bills.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { chosenProperty } from './chosen-property.ts';
import { AmountForm } from './parts/amount-form.tsx';
import { BackLink } from './parts/back-link.tsx';
import { ContactLinks } from './parts/contact-links.tsx';
import { ShareCard } from './parts/share-card.tsx';
import { readPayWish } from './pay-wish.ts';

export const loader = loaderFor('owner', async ({ ctx, request, url }) => {
  const billIds = url.searchParams.getAll('billId').filter(isId).slice(0, 100);
  if (billIds.length === 0) throw redirect('/bills');
  const { frame, bills } = await listChosenBills(ctx, { billIds, propertyId: await chosenProperty(request) });
  return { frame, bills, methods: frame.payable ? await listMethods(ctx, {}) : [] };
});

/** Pays what was chosen on the payment page or with a saved card, or makes a link by which somebody else may. */
export const action = actionFor('owner', async ({ ctx, form }) => {
  const chosen = form.getAll('billId').map(String);
  if (form.get('intent') === 'share') {
    return data({ shared: await shareBills(ctx, { billIds: chosen }), problems: null });
  }
  const { wish, problems } = readPayWish(form, ctx.tenant.currency);
  if (Object.keys(problems).length > 0 || wish.billIds.length === 0) {
    const all = wish.billIds.length === 0 && Object.keys(problems).length === 0;
    const marked = all ? Object.fromEntries(chosen.map((id) => [id, 'notAmount' as const])) : problems;
    return data({ shared: null, problems: marked }, { status: 422 });
  }
  const { methodId, ...bills } = wish;
  const query = new URLSearchParams(chosen.map((id) => ['billId', id]));
  const { url } = methodId
    ? await payWithMethod(ctx, { ...bills, methodId })
    : await startCheckout(ctx, { ...bills, cancelPath: `/pay?${query}` });
  return redirect(url);
});

export const meta = pageTitle((t) => t('pay:choose.title'));

export default function ChooseWay() {
  const { frame, bills, methods } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation(['pay', 'portal']);
  const oneProperty = new Set(bills.map(({ propertyId }) => propertyId)).size === 1;
  return (
    <div className="mx-auto max-w-xl space-y-4">
      <BackLink to="/bills">{t('choose.back')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('choose.title')}</h1>
      {bills.length === 0 && <EmptyState icon={ReceiptText} title={t('choose.none')} />}
      {bills.length > 0 && !frame.payable && (
        <Notice title={t('portal:pay.notOnline')}>
          <p className="mb-3">{t('portal:pay.notOnlineText')}</p>
          <ContactLinks contact={frame.contact} />
        </Notice>
      )}
      {bills.length > 0 && frame.payable && (
        <>
          <AmountForm
            key={bills.map(({ id }) => id).join()}
            bills={bills}
            frame={frame}
            methods={methods}
            problems={reply?.problems ?? {}}
          />
          <ShareCard bills={bills} oneProperty={oneProperty} shared={reply?.shared ?? null} />
        </>
      )}
    </div>
  );
}
