import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { LateFeeRuleView } from '#app/domain/fees/late-fee-rule-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { SetLateFeeRule } from './set-late-fee-rule.tsx';

type LateFeeCardProps = { rules: readonly LateFeeRuleView[]; today: Day; canUpdate: boolean };

/** What is charged for paying late, the latest rule first, with the one that bills due today fall under marked. */
export function LateFeeCard({ rules, today, canUpdate }: LateFeeCardProps) {
  const { t } = useTranslation('fees');
  const format = useFormat();
  const inForce = rules.filter(({ validFrom }) => validFrom <= today).at(-1);
  return (
    <Card
      title={t('lateFee.title')}
      description={t('lateFee.text')}
      actions={
        canUpdate && (
          <SetLateFeeRule
            last={rules.at(-1)}
            today={today}
            trigger={
              <Button size="sm">
                <Plus aria-hidden />
                {t('lateFee.add')}
              </Button>
            }
          />
        )
      }
    >
      {rules.length === 0 ? (
        <p className="text-muted text-sm">{t('lateFee.none')}</p>
      ) : (
        <ol className="divide-y divide-line text-sm">
          {[...rules].reverse().map((rule) => (
            <li
              key={rule.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
            >
              <div className="min-w-0 flex-1 basis-56">
                <p className="figures font-medium">
                  {isNone(rule) ? t('lateFee.none') : t('lateFee.rate', { percent: rule.dailyPercent })}
                </p>
                {!isNone(rule) && (
                  <p className="text-muted">
                    {t(`lateFee.grace.${rule.countsFrom}`, { count: rule.graceDays })}{' '}
                    {rule.capPercent === null
                      ? t('lateFee.noCap')
                      : t('lateFee.cap', { percent: rule.capPercent })}
                  </p>
                )}
              </div>
              <span className="flex items-center gap-3">
                {rule.id === inForce?.id && <Badge tone="positive">{t('lateFee.inForce')}</Badge>}
                <span className="figures text-muted">
                  {t('lateFee.from', { day: format.day(rule.validFrom) })}
                </span>
                {canUpdate && (
                  <ConfirmAction
                    intent="remove-late-fee-rule"
                    title={t('lateFee.removeQuestion')}
                    description={t('lateFee.removeText')}
                    confirmLabel={t('lateFee.remove')}
                    danger
                    trigger={
                      <Button
                        variant="ghost"
                        size="icon"
                        aria-label={t('lateFee.removeOf', { day: format.day(rule.validFrom) })}
                      >
                        <Trash2 aria-hidden />
                      </Button>
                    }
                  >
                    <input type="hidden" name="ruleId" value={rule.id} />
                  </ConfirmAction>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function isNone({ dailyPercent }: LateFeeRuleView): boolean {
  return Number(dailyPercent) === 0;
}
