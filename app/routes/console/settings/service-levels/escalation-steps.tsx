import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { EscalationStepView } from '#app/domain/escalations/list-steps.ts';
import { clockStages } from '#app/domain/tickets/machine/transitions.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { useRoleName } from '../staff/use-role-name.ts';

type EscalationStepsProps = { steps: readonly EscalationStepView[]; canEdit: boolean };

/** Stage by stage who is told when, in the order in which it happens; categories with steps of their own after the rule for all. */
export function EscalationSteps({ steps, canEdit }: EscalationStepsProps) {
  const { t } = useTranslation('levels');
  return (
    <div className="min-w-0 space-y-5">
      {clockStages.map((stage) => {
        const own = steps.filter((step) => step.stage === stage);
        const groups = [...new Set(own.map(({ category }) => category?.id ?? null))];
        return (
          <Card key={stage} title={t(`stages.${stage}`)} description={t(`stageTexts.${stage}`)}>
            {own.length === 0 && <p className="text-muted text-sm">{t('steps.none')}</p>}
            {groups.map((group) => {
              const listed = own.filter(({ category }) => (category?.id ?? null) === group);
              const heading = listed[0]?.category?.name ?? t('steps.allCategories');
              return (
                <section key={group ?? 'all'} className="not-first:mt-4">
                  {groups.length > 1 || group ? (
                    <h3 className="mb-1 font-medium text-sm">{heading}</h3>
                  ) : null}
                  <ol className="divide-y divide-line">
                    {listed.map((step) => (
                      <Step key={step.id} step={step} canEdit={canEdit} />
                    ))}
                  </ol>
                </section>
              );
            })}
          </Card>
        );
      })}
    </div>
  );
}

function Step({ step, canEdit }: { step: EscalationStepView; canEdit: boolean }) {
  const { t } = useTranslation('levels');
  const roleName = useRoleName();
  const { id, minutes, audience, role, member } = step;
  const amount = Math.abs(minutes);
  const long = amount >= 60 && amount % 60 === 0;
  const length = long ? t('hours', { count: amount / 60 }) : t('minutes', { count: amount });
  const when =
    minutes === 0 ? t('steps.atOnce') : t(minutes < 0 ? 'steps.before' : 'steps.after', { length });
  const whom =
    audience === 'role' && role
      ? t('steps.everyOf', { role: roleName(role) })
      : audience === 'member' && member
        ? member.name
        : t(`audiences.${audience}`);
  return (
    <li className="flex items-center gap-3 py-2">
      <Badge tone={minutes < 0 ? 'info' : minutes === 0 ? 'warning' : 'danger'}>{when}</Badge>
      <span className="min-w-0 flex-1 text-sm">{whom}</span>
      {canEdit && (
        <ConfirmAction
          trigger={
            <Button variant="ghost" size="icon-sm" aria-label={`${t('steps.remove')}: ${when}, ${whom}`}>
              <Trash2 aria-hidden />
            </Button>
          }
          intent="remove"
          title={t('steps.removeQuestion', { when, whom })}
          confirmLabel={t('steps.remove')}
          danger
        >
          <input type="hidden" name="id" value={id} />
        </ConfirmAction>
      )}
    </li>
  );
}
