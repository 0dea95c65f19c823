import { Archive, Pencil } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ApprovalFlowView } from '#app/domain/approvals/list-approval-flows.ts';
import type { ApproverChoices } from '#app/domain/approvals/list-approvers.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { useRoleName } from '../staff/use-role-name.ts';
import { FlowDialog } from './flow-dialog.tsx';

type FlowRowProps = {
  flow: ApprovalFlowView;
  approvers: ApproverChoices;
  currency: string;
  canEdit: boolean;
};

/** A flow in a line: above which amount, who and then who. A step that may come to nobody says so. */
export function FlowRow({ flow, approvers, currency, canEdit }: FlowRowProps) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const roleName = useRoleName();
  const weak = flow.steps.find(({ holders }) => holders < 2);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3.5 text-sm sm:px-5">
      <div className="min-w-0 flex-1 basis-56 space-y-1.5">
        <p className="figures font-medium">
          {flow.aboveAmount === 0n
            ? t('flows.always')
            : t('flows.above', { amount: format.money(flow.aboveAmount, currency) })}
        </p>
        <p className="flex flex-wrap items-center gap-1.5">
          {flow.steps.map((step, index) => (
            <Fragment key={step.roleId ?? step.membershipId}>
              {index > 0 && <span className="text-muted text-xs">{t('flows.then')}</span>}
              <Badge>
                {step.memberName ?? roleName({ key: step.roleKey ?? '', name: step.roleName ?? '' })}
              </Badge>
            </Fragment>
          ))}
        </p>
        {weak && (
          <p className="text-muted text-xs">{t(weak.holders === 0 ? 'flows.nobody' : 'flows.onlyOne')}</p>
        )}
      </div>
      {canEdit && (
        <div className="flex gap-1">
          <FlowDialog
            flow={flow}
            approvers={approvers}
            currency={currency}
            trigger={
              <Button variant="ghost" size="sm">
                <Pencil aria-hidden />
                {t('flows.edit')}
              </Button>
            }
          />
          <ConfirmAction
            intent="archive"
            title={t('flows.archiveQuestion')}
            description={t('flows.archiveText')}
            confirmLabel={t('flows.archive')}
            danger
            trigger={
              <Button variant="ghost" size="sm">
                <Archive aria-hidden />
                {t('flows.archive')}
              </Button>
            }
          >
            <input type="hidden" name="flowId" value={flow.id} />
          </ConfirmAction>
        </div>
      )}
    </li>
  );
}
