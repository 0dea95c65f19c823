import { redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { CircleCheck, ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { startCheckout } from '#app/domain/payments/checkout/start-checkout.ts';
import { findOwnCheckout } from '#app/domain/portal/find-own-checkout.ts';
import { billTabs, listOwnBills } from '#app/domain/portal/list-own-bills.ts';
import { owedOn } from '#app/domain/portal/portal-frame.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { chosenProperty } from './chosen-property.ts';
import { BillGroup } from './parts/bill-group.tsx';
import { BillRows } from './parts/bill-rows.tsx';
import { BillTabs } from './parts/bill-tabs.tsx';
import { ContactLinks } from './parts/contact-links.tsx';
import { OlderPages } from './parts/older-pages.tsx';
import { PayForm } from './parts/pay-form.tsx';
import { severalShown } from './parts/several-shown.ts';

function tabOf(url: URL) {
  return billTabs.find((tab) => tab === url.searchParams.get('tab')) ?? 'due';
}

export const loader = loaderFor('member', async ({ ctx, request, url }) => {
  const tab = tabOf(url);
  const after = url.searchParams.get('after');
  const found = await listOwnBills(ctx, { tab, propertyId: await chosenProperty(request), after });
  const { dueCount, upcomingCount } = owedOn(found.frame);
  return { tab, counts: { due: dueCount, upcoming: upcomingCount }, ...found };
});

/** Opens the payment page for the ticked bills. */
export const action = actionFor('owner', async ({ ctx, form, url }) => {
  const billIds = form.getAll('billId').map(String);
  const cancelPath = `/bills?tab=${tabOf(url)}&left=payment`;
  try {
    const checkout = await startCheckout(ctx, { billIds, cancelPath });
    return redirect(checkout.url);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'conflict')) throw error;
    // They are being paid already: that payment tells more than a refusal.
    const underway = await findOwnCheckout(ctx, { billIds });
    if (!underway) throw error;
    return redirect(`/checkouts/${underway.id}`);
  }
});

export const meta = pageTitle((t) => t('portal:bills.title'));

export default function Bills() {
  const { tab, counts, frame, bills, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['portal', 'statements']);
  const [params] = useSearchParams();
  const open = tab !== 'paid';
  const all = tab === 'paid' ? bills.length : counts[tab];
  return (
    <div className="space-y-4">
      <div className="flex items-center gap-3">
        <h1 className="flex-1 font-semibold text-xl tracking-tight">{t('bills.title')}</h1>
        {frame.known && (
          <>
            <LinkButton to="/statements" variant="quiet" size="sm">
              {t('statements:portal.link')}
            </LinkButton>
            <LinkButton to="/payments" variant="quiet" size="sm" className="-mr-3 md:-mr-2.5">
              {t('bills.history')}
            </LinkButton>
          </>
        )}
      </div>
      <BillTabs current={tab} counts={counts} />
      {params.get('left') === 'payment' && bills.length > 0 && (
        <Notice title={t('bills.leftPayment.title')} live>
          {t('bills.leftPayment.text')}
        </Notice>
      )}
      {open && bills.length > 0 && !frame.payable && (
        <Notice title={t('pay.notOnline')}>
          <p className="mb-3">{t('pay.notOnlineText')}</p>
          <ContactLinks contact={frame.contact} />
        </Notice>
      )}
      {bills.length === 0 && (
        <EmptyState
          icon={tab === 'due' ? CircleCheck : ReceiptText}
          title={t(`bills.empty.${tab}`)}
          text={t(`bills.empty.${tab}Text`)}
          action={
            tab === 'due' &&
            counts.upcoming > 0 && <LinkButton to="/bills?tab=upcoming">{t('bills.seeUpcoming')}</LinkButton>
          }
        />
      )}
      {open && bills.length > 0 && (
        <PayForm key={`${tab} ${frame.propertyId}`} frame={frame} bills={bills} tab={tab} />
      )}
      {open && all > bills.length && (
        <p className="text-center text-muted text-sm">{t('bills.firstShown', { count: bills.length })}</p>
      )}
      {!open && bills.length > 0 && (
        <BillGroup property={null}>
          <BillRows bills={bills} frame={frame} named={severalShown(frame)} />
        </BillGroup>
      )}
      {tab === 'paid' && (
        <OlderPages
          older={next && `/bills?tab=paid&after=${next}`}
          newest={params.has('after') ? '/bills?tab=paid' : null}
          olderLabel={t('bills.older')}
          newestLabel={t('bills.newest')}
        />
      )}
    </div>
  );
}
