import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { countWaitingApprovals } from '#app/domain/approvals/count-waiting-approvals.ts';
import { getBillingSchedule } from '#app/domain/billing/get-billing-schedule.ts';
import { getMoneyFigures } from '#app/domain/dashboard/get-money-figures.ts';
import { setupProgress } from '#app/domain/dashboard/setup-progress.ts';
import { countCards } from '#app/domain/parking/count-cards.ts';
import { listPayments } from '#app/domain/payments/list-payments.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { partOfDay } from './part-of-day.ts';
import { SetupChecklist } from './setup-checklist.tsx';
import { setupSteps } from './setup-steps.ts';
import { WaitingApprovals } from './waiting-approvals.tsx';
import { WorkingDay } from './working-day.tsx';

export const meta = pageTitle((t) => t('today:title'));

/** A company that has billed nothing yet is shown how to begin; one at work how it stands, as far as the reader may know. */
export const loader = loaderFor('staff', async ({ ctx }) => {
  const can = ctx.ability.can.bind(ctx.ability);
  const setup = can('read', 'Community') ? await setupProgress(ctx, {}) : null;
  const day = {
    name: ctx.actor.name,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    part: partOfDay(ctx.now(), ctx.tenant.timeZone),
    approvals: await countWaitingApprovals(ctx, {}),
  };
  if (setup && !setup.billed) return { ...day, steps: setupSteps(setup, ctx.ability), work: null };
  const [money, payments, schedule, cards] = await Promise.all([
    can('read', 'Report') ? getMoneyFigures(ctx, {}) : null,
    can('read', 'Payment') ? listPayments(ctx, { limit: 6 }) : null,
    can('read', 'BillingSchedule') ? getBillingSchedule(ctx, {}) : null,
    can('read', 'ParkingCard') ? countCards(ctx, {}) : null,
  ]);
  const work = {
    money,
    payments: payments?.payments ?? null,
    schedule,
    cards,
    currency: ctx.tenant.currency,
    canTakePayments: can('create', 'Payment'),
    canFindProperties: can('read', 'Property'),
    canConnectPayments: setup !== null && !setup.paysOnline && can('create', 'PaymentAccount'),
  };
  return { ...day, steps: null, work };
});

export default function Today() {
  const { name, today, part, approvals, steps, work } = useLoaderData<typeof loader>();
  const { t } = useTranslation('today');
  const format = useFormat();
  return (
    <>
      <PageHeader title={t(`greeting.${part}`, { name })} description={format.day(today)} />
      {approvals > 0 && <WaitingApprovals count={approvals} />}
      {steps && <SetupChecklist steps={steps} />}
      {work && <WorkingDay {...work} today={today} />}
    </>
  );
}
