import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getPayment } from '#app/domain/payments/get-payment.ts';
import { assignPayment } from '#app/domain/payments/unmatched/assign-payment.ts';
import { setAsidePayment } from '#app/domain/payments/unmatched/set-aside-payment.ts';
import { suggestedProperty } from '#app/domain/payments/unmatched/suggested-property.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../panel-error.tsx';
import { PaymentStatus } from '../payments/payment-status.tsx';
import { RefundPayment } from '../payments/refund-payment.tsx';
import { AssignPayment } from './assign-payment.tsx';
import { assignSchema } from './assign-schema.ts';
import { NoteDialog } from './note-dialog.tsx';
import { noteSchema } from './note-schema.ts';
import { UnmatchedFacts } from './unmatched-facts.tsx';

const list = '/console/money/unmatched/payments';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const paymentId = idParam(params.payment);
  const payment = await getPayment(ctx, { paymentId });
  const { ability, tenant } = ctx;
  const waits = payment.status === 'parked';
  const whole = payment.refundable === payment.amount - payment.refundedAmount;
  return {
    payment,
    suggested: await suggestedProperty(ctx, { paymentId }),
    companyCurrency: tenant.currency,
    canAssign: waits && whole && ability.can('update', 'Payment') && payment.currency === tenant.currency,
    canSetAside: waits && payment.resolvedAt === null && ability.can('update', 'Payment'),
    canRefund: waits && ability.can('create', 'Refund') && payment.refundable > 0n,
  };
});

/** Assigns the payment to a property, or sets it aside; what goes back goes through the payment itself. */
export const action = actionFor('staff', ({ ctx, params, form, url }) => {
  const paymentId = idParam(params.payment);
  const t = translator(ctx.language, 'payouts');
  const done = (text: string) => redirectWithFlash(`${list}${url.search}`, { kind: 'success', text });
  if (form.get('_form') === 'assign') {
    return submitForm(form, assignSchema, async ({ use, ...wish }) => {
      const { receiptNumber } = await assignPayment(ctx, {
        paymentId,
        ...wish,
        ...(use === 'prepaid' && { billIds: [] }),
      });
      return done(t('unmatched.assign.done', { number: receiptNumber.toString() }));
    });
  }
  return submitForm(form, noteSchema, async ({ note }) => {
    await setAsidePayment(ctx, { paymentId, note });
    return done(t('unmatched.setAside.done'));
  });
});

export default function UnmatchedPayment() {
  const { payment, suggested, companyCurrency, canAssign, canSetAside, canRefund } =
    useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('payouts');
  const format = useFormat();
  const standing = format.money(payment.amount - payment.refundedAmount, payment.currency);
  return (
    <SidePanel
      key={payment.id}
      title={t('unmatched.panelTitle')}
      status={<PaymentStatus status={payment.status} />}
      closeTo={`${list}${search}`}
      footer={
        (canAssign || canSetAside || canRefund) && (
          <>
            {canSetAside && (
              <NoteDialog
                form="set-aside"
                trigger={<Button>{t('unmatched.setAside.action')}</Button>}
                title={t('unmatched.setAside.title')}
                text={t('unmatched.setAside.text')}
                label={t('unmatched.setAside.note')}
                submit={t('unmatched.setAside.submit')}
              />
            )}
            {canRefund && (
              <RefundPayment payment={payment} action={`/console/money/payments/${payment.id}`} />
            )}
            {canAssign && <AssignPayment standing={standing} suggested={suggested} />}
          </>
        )
      }
    >
      <UnmatchedFacts payment={payment} suggested={suggested} companyCurrency={companyCurrency} />
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list={list} />;
}
