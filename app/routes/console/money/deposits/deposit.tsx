import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { getDeposit } from '#app/domain/deposits/get-deposit.ts';
import { requestDepositReturn } from '#app/domain/deposits/request-deposit-return.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { DepositSlip } from '../counter/deposit-slip.tsx';
import { PrintButton } from '../counter/print-button.tsx';
import { PanelError } from '../panel-error.tsx';
import { DepositFacts } from './deposit-facts.tsx';
import { returnSchema } from './deposit-schema.ts';
import { DepositStatus } from './deposit-status.tsx';
import { ReturnDeposit } from './return-deposit.tsx';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const deposit = await getDeposit(ctx, { depositId: idParam(params.deposit) });
  return {
    deposit,
    currency: ctx.tenant.currency,
    canReturn: ctx.ability.can('create', 'DepositReturn') && deposit.returnable > 0n,
    canSeeBooks: ctx.ability.can('read', 'LedgerTransfer'),
  };
});

/** Gives the deposit back, or hands the return in for approval. */
export const action = actionFor('staff', ({ ctx, params, form, url }) =>
  submitForm(form, returnSchema(ctx.tenant.currency), async (value) => {
    const depositId = idParam(params.deposit);
    const { status } = await requestDepositReturn(ctx, { depositId, ...value });
    const t = translator(ctx.language, 'counter');
    return redirectWithFlash(`/console/money/deposits/${depositId}${url.search}`, {
      kind: 'success',
      text: t(status === 'pending' ? 'deposits.return.pending' : 'deposits.return.done'),
    });
  }),
);

export default function Deposit() {
  const { deposit, currency, canReturn, canSeeBooks } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('counter');
  return (
    <>
      <div className="contents print:hidden">
        <SidePanel
          key={deposit.id}
          title={t('deposits.name', { number: deposit.number.toString() })}
          status={<DepositStatus status={deposit.status} />}
          closeTo={`/console/money/deposits${search}`}
          footer={
            <>
              {canReturn && <ReturnDeposit deposit={deposit} currency={currency} />}
              <PrintButton />
            </>
          }
        >
          <DepositFacts deposit={deposit} currency={currency} canSeeBooks={canSeeBooks} />
        </SidePanel>
      </div>
      <DepositSlip deposit={deposit} currency={currency} />
    </>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/deposits" />;
}
