import { useLoaderData, useLocation } from '@remix-run/react';
import { Check, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getApproval } from '#app/domain/approvals/get-approval.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { ConfirmAction } from '../confirm-action.tsx';
import { idParam } from '../id-param.ts';
import { PanelError } from '../money/panel-error.tsx';
import { answerApproval } from './answer-approval.ts';
import { ApprovalFacts } from './approval-facts.tsx';
import { ApprovalStatus } from './approval-status.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { useVariantName } from './use-variant-name.ts';

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  approval: await getApproval(ctx, { requestId: idParam(params.request) }),
  currency: ctx.tenant.currency,
}));

export const action = actionFor('staff', ({ ctx, params, form, url }) =>
  answerApproval(ctx, idParam(params.request), form, url.search),
);

export default function Approval() {
  const { approval, currency } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const nameOf = useVariantName();
  const amount = format.money(approval.amount, currency);
  const decides = { amount, position: approval.position };
  return (
    <SidePanel
      key={approval.id}
      title={nameOf(approval.documentKind, approval.summary)}
      status={<ApprovalStatus status={approval.status} />}
      closeTo={`/console/approvals${search}`}
    >
      <ApprovalFacts approval={approval} currency={currency} />
      {approval.canDecide && (
        <>
          <div className="grid grid-cols-2 gap-3 border-line border-t bg-surface pt-4 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:px-4 max-md:pt-3 max-md:pb-[calc(0.75rem+env(safe-area-inset-bottom))]">
            <DecideDialog
              decision="decline"
              {...decides}
              trigger={
                <Button size="lg" wide>
                  <X aria-hidden />
                  {t('decline.action')}
                </Button>
              }
            />
            <DecideDialog
              decision="approve"
              {...decides}
              trigger={
                <Button size="lg" variant="primary" wide>
                  <Check aria-hidden />
                  {t('approve.action')}
                </Button>
              }
            />
          </div>
          {/* The bar covers what stands under it on a phone. */}
          <div aria-hidden className="h-14 md:hidden" />
        </>
      )}
      {approval.canWithdraw && (
        <ConfirmAction
          intent="withdraw"
          title={t('withdraw.question')}
          description={t('withdraw.text')}
          confirmLabel={t('withdraw.action')}
          trigger={
            <Button>
              <Undo2 aria-hidden />
              {t('withdraw.action')}
            </Button>
          }
        />
      )}
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/approvals" />;
}
