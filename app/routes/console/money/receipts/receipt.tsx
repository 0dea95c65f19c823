import { useLoaderData, useLocation } from '@remix-run/react';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { findReceipt } from '#app/domain/receipts/find-receipt.ts';
import { listReceipts } from '#app/domain/receipts/list-receipts.ts';
import { reissueReceipt } from '#app/domain/receipts/reissue-receipt.ts';
import { resendReceipt } from '#app/domain/receipts/resend-receipt.ts';
import { voidReceipt } from '#app/domain/receipts/void-receipt.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../panel-error.tsx';
import { ReceiptFacts } from './receipt-facts.tsx';
import { resendSchema, voidSchema } from './receipt-schemas.ts';
import { ReceiptStatus } from './receipt-status.tsx';
import { ResendReceipt } from './resend-receipt.tsx';
import { VoidReceipt } from './void-receipt.tsx';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const receiptId = idParam(params.receipt);
  const { appliedLater: _later, ...receipt } = await findReceipt(ctx, { receiptId });
  const { receipts } = await listReceipts(ctx, { paymentId: receipt.paymentId, status: 'issued' });
  const canVoid = ctx.ability.can('void', 'Receipt');
  return {
    receipt,
    canVoid: canVoid && receipt.status === 'issued',
    canReissue: canVoid && receipt.status === 'void' && receipts.length === 0,
  };
});

/** Takes the receipt back, gives a new one in its place, or sends it again. */
export const action = actionFor('staff', async ({ ctx, params, form, url }) => {
  const receiptId = idParam(params.receipt);
  const t = translator(ctx.language, 'receipts');
  const to = (id: string, text: string) =>
    redirectWithFlash(`/console/money/receipts/${id}${url.search}`, { kind: 'success', text });
  if (form.get('intent') === 'reissue') {
    const issued = await reissueReceipt(ctx, { receiptId });
    return to(issued.receiptId, t('reissue.done', { number: issued.label }));
  }
  if (form.get('_form') === 'resend') {
    return submitForm(form, resendSchema, async (value) => {
      const { email } = await resendReceipt(ctx, { receiptId, ...value });
      return to(receiptId, t('resend.done', { email }));
    });
  }
  return submitForm(form, voidSchema, async (value) => {
    const { successor } = await voidReceipt(ctx, { receiptId, ...value });
    return successor
      ? to(successor.receiptId, t('reissue.done', { number: successor.label }))
      : to(receiptId, t('void.done'));
  });
});

export default function Receipt() {
  const { receipt, canVoid, canReissue } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('receipts');
  return (
    <SidePanel
      key={receipt.id}
      title={t('detail.title', { number: receipt.label })}
      status={<ReceiptStatus status={receipt.status} />}
      closeTo={`/console/money/receipts${search}`}
      footer={
        <>
          {canVoid && <VoidReceipt />}
          {canReissue && (
            <ConfirmAction
              trigger={<Button>{t('reissue.action')}</Button>}
              intent="reissue"
              title={t('reissue.question')}
              description={t('reissue.text', { number: receipt.label })}
              confirmLabel={t('reissue.action')}
            />
          )}
          <ResendReceipt email={receipt.person?.email ?? null} language={receipt.person?.language ?? null} />
          <LinkButton
            variant="primary"
            to={`/console/money/receipts/${receipt.id}/receipt.pdf`}
            target="_blank"
            reloadDocument
            prefetch="none"
          >
            <Printer aria-hidden />
            {t('detail.print')}
          </LinkButton>
        </>
      }
    >
      <ReceiptFacts receipt={receipt} />
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/receipts" />;
}
