import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { getMaterialRequest } from '#app/domain/warehouse/requests/get-material-request.ts';
import { issuableStatuses, openRequestStatuses } from '#app/domain/warehouse/requests/request-status.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { ConfirmAction } from '../../../confirm-action.tsx';
import { idParam } from '../../../id-param.ts';
import { PrintButton } from '../../../money/counter/print-button.tsx';
import { PanelError } from '../../../money/panel-error.tsx';
import { IssueForm } from './issue-form.tsx';
import { PickSlip } from './pick-slip.tsx';
import { requestAction } from './request-action.ts';
import { RequestFacts } from './request-facts.tsx';
import { RequestLines } from './request-lines.tsx';
import { RequestStatusMark } from './request-status-mark.tsx';
import { ReturnMaterials } from './return-materials.tsx';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const request = await getMaterialRequest(ctx, { requestId: idParam(params.request) });
  const can = ctx.ability.can.bind(ctx.ability);
  const own = ctx.actor.kind === 'member' && request.requestedBy === ctx.actor.membershipId;
  const open = (openRequestStatuses as readonly string[]).includes(request.status);
  const back = request.lines.some(({ issued, returned }) => Number(issued) > Number(returned));
  return {
    request,
    currency: ctx.tenant.currency,
    canIssue: can('update', 'Stock') && (issuableStatuses as readonly string[]).includes(request.status),
    canReturn: can('update', 'Stock') && request.status === 'issued' && back,
    canCancel: open && (can('update', 'MaterialRequest') || (own && can('create', 'MaterialRequest'))),
    canSeeTicket: can('read', 'Ticket'),
  };
});

export const action = actionFor('staff', requestAction);

export default function Request() {
  const { request, currency, canIssue, canReturn, canCancel, canSeeTicket } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('warehouse');
  return (
    <>
      <div className="contents print:hidden">
        <SidePanel
          key={request.id}
          title={t('requests.name', { number: request.number.toString() })}
          status={<RequestStatusMark status={request.status} />}
          closeTo={`/console/service/warehouse/requests${search}`}
          footer={
            <>
              {canCancel && (
                <ConfirmAction
                  intent="cancel"
                  danger
                  trigger={<Button variant="ghost">{t('requests.cancelButton')}</Button>}
                  title={t('requests.cancelTitle')}
                  description={t('requests.cancelText')}
                  confirmLabel={t('requests.cancelButton')}
                />
              )}
              {canReturn && <ReturnMaterials lines={request.lines} />}
              <PrintButton />
            </>
          }
        >
          {request.endedWith && <Notice tone="info">{t(`requests.endedWith.${request.endedWith}`)}</Notice>}
          {request.status === 'waiting' && <Notice tone="warning">{t('requests.waitingText')}</Notice>}
          <RequestFacts request={request} currency={currency} canSeeTicket={canSeeTicket} />
          {canIssue ? <IssueForm lines={request.lines} /> : <RequestLines lines={request.lines} />}
        </SidePanel>
      </div>
      <PickSlip request={request} />
    </>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/service/warehouse/requests" />;
}
