import { CircleCheck, CircleDashed, CircleSlash, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { ApprovalDetail } from '#app/domain/approvals/get-approval.ts';
import { useRoleName } from '../settings/staff/use-role-name.ts';

/** Who has to agree, in order, and who has. */
export function ApprovalSteps({ approval }: { approval: ApprovalDetail }) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const roleName = useRoleName();
  return (
    <ol className="space-y-3 text-sm">
      {approval.steps.map((step) => {
        const waits = approval.status === 'pending' && step.position === approval.position;
        const Icon =
          step.decision === 'approved'
            ? CircleCheck
            : step.decision === 'declined'
              ? CircleSlash
              : waits
                ? Clock
                : CircleDashed;
        return (
          <li key={step.position} className="flex gap-2.5">
            <Icon
              aria-hidden
              className={cn(
                'mt-0.5 size-4 shrink-0',
                step.decision === 'approved'
                  ? 'text-positive'
                  : step.decision === 'declined'
                    ? 'text-danger'
                    : waits
                      ? 'text-warning'
                      : 'text-faint',
              )}
            />
            <div className="min-w-0">
              <p className="text-ink">{step.memberName ?? (step.role ? roleName(step.role) : '—')}</p>
              <p className="text-muted text-xs">
                {step.decision
                  ? t(`detail.step.${step.decision}`, { name: step.decidedBy ?? '—' })
                  : waits
                    ? t('detail.waitsFor', { names: format.list(approval.waitsFor) })
                    : t('detail.notReached')}
                {step.onBehalfOf && ` (${t('detail.onBehalfOf', { name: step.onBehalfOf })})`}
                {step.decidedAt && <span className="figures"> · {format.moment(step.decidedAt)}</span>}
              </p>
              {step.note && <p className="mt-0.5 whitespace-pre-wrap break-words">{step.note}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
