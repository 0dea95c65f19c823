import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { PlanChange } from '#app/domain/subscription/change-plan.ts';
import type { PlanKey } from '#tenants/plans/plans.ts';
import { useDayOf } from './use-day-of.ts';

type ChangeLinesProps = { change: PlanChange; from: PlanKey; trialing: boolean; currency: string };

/** What comes back, what is added, what is due now and what later, like the lines of a bill. */
export function ChangeLines({ change, from, trialing, currency }: ChangeLinesProps) {
  const { t } = useTranslation('subscription');
  const format = useFormat();
  const dayOf = useDayOf();
  const money = (amount: bigint) => format.money(amount, currency);
  const sum = change.lines.reduce((total, { amount }) => total + amount, 0n);
  const later = dayOf(change.nextOn);
  return (
    <div className="text-sm">
      <dl>
        {change.lines.map(({ plan, amount }) => (
          <Line
            key={plan}
            label={t(`change.${plan}`, { plan: t(`plans.${plan === 'old' ? from : change.plan}`) })}
            value={money(amount)}
          />
        ))}
        {change.dueNow > 0n && <Line strong label={t('change.dueNow')} value={money(change.dueNow)} />}
        {change.dueNow === 0n && sum < 0n && <Line strong label={t('change.credit')} value={money(-sum)} />}
        <Line
          label={t(change.upgrade ? 'change.next' : 'change.nextCharge', { day: later })}
          value={
            change.upgrade
              ? t('change.perMonth', { amount: money(change.nextAmount) })
              : money(change.nextAmount)
          }
        />
      </dl>
      {change.dueNow === 0n && (
        <p className="mt-3 text-muted">{trialing ? t('change.trial') : t('change.nothingNow')}</p>
      )}
    </div>
  );
}

function Line({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  return (
    <div
      className={
        strong
          ? 'flex items-baseline justify-between gap-4 border-line border-t py-3 font-semibold text-base text-ink'
          : 'flex items-baseline justify-between gap-4 border-line border-t py-2.5 first:border-t-0'
      }
    >
      <dt className={strong ? '' : 'text-muted'}>{label}</dt>
      <dd className="figures text-right text-ink">{value}</dd>
    </div>
  );
}
