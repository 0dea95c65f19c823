import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { EarnedFor } from '#app/domain/points/point-events.ts';
import { RuleDialog } from './rule-dialog.tsx';

export type PointRuleView = {
  id: string;
  event: EarnedFor;
  name: string;
  points: number;
  perAmount: bigint | null;
  validMonths: number | null;
  isActive: boolean;
};

/** By which rules owners are given points. */
export function PointRules({ rules, currency }: { rules: PointRuleView[]; currency: string }) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  return (
    <Card
      title={t('settings.rules')}
      padding={rules.length > 0 ? 'flush' : 'normal'}
      actions={
        <RuleDialog
          currency={currency}
          trigger={
            <Button size="sm">
              <Plus aria-hidden />
              {t('settings.newRule')}
            </Button>
          }
        />
      }
    >
      {rules.length === 0 ? (
        <p className="text-muted text-sm">{t('settings.noRules')}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {rules.map((rule) => (
            <li
              key={rule.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm sm:px-5"
            >
              <span className="min-w-0 flex-1 basis-48">
                <span className="font-medium">{rule.name}</span>
                <span className="block text-muted">
                  {[
                    t(`settings.events.${rule.event}`),
                    rule.perAmount === null
                      ? t('settings.ruleText', { points: format.number(rule.points) })
                      : t('settings.ruleTextPer', {
                          points: format.number(rule.points),
                          amount: format.money(rule.perAmount, currency),
                        }),
                    rule.validMonths === null
                      ? t('settings.forEver')
                      : t('settings.months', { count: rule.validMonths }),
                  ].join(' · ')}
                </span>
              </span>
              {!rule.isActive && <Badge tone="neutral">{t('settings.inactive')}</Badge>}
              <RuleDialog
                rule={rule}
                currency={currency}
                trigger={
                  <Button size="sm" variant="ghost">
                    {t('settings.edit')}
                  </Button>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
