import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { ProgressBar } from '#app/components/ui/progress-bar.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PlanRow } from '#app/domain/payment-plans/payment-plan-view.ts';
import type { PlanProgress } from '#app/domain/payment-plans/plan-progress.ts';

const tones = { met: 'positive', part: 'info', due: 'neutral', grace: 'warning', missed: 'danger' } as const;

type PlanInstalmentsProps = { plan: PlanRow & { progress: PlanProgress }; currency: string };

/** The instalments in their order, each with what of it is paid. */
export function PlanInstalments({ plan, currency }: PlanInstalmentsProps) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { progress, amount } = plan;
  const paid = amount - progress.left;
  const text = t('detail.progress', {
    paid: format.money(paid, currency),
    amount: format.money(amount, currency),
  });
  return (
    <section aria-labelledby="plan-instalments" className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="plan-instalments" className="font-semibold text-[0.9375rem]">
          {t('detail.instalments')}
        </h2>
        <span className="figures text-muted text-sm">{text}</span>
      </div>
      <ProgressBar label={text} value={Number((paid * 1000n) / amount) / 1000} />
      <DataTable
        label={t('detail.instalments')}
        rows={progress.instalments}
        rowId={({ position }) => String(position)}
        empty={null}
        columns={[
          {
            id: 'position',
            header: t('columns.number'),
            cell: ({ position }) => t('form.instalment', { position }),
          },
          {
            id: 'dueOn',
            header: t('form.dueOn'),
            cell: ({ dueOn }) => <span className="figures">{format.day(dueOn)}</span>,
            card: 'subtitle',
          },
          {
            id: 'state',
            header: t('columns.status'),
            cell: ({ state }) => <Status tone={tones[state]}>{t(`states.${state}`)}</Status>,
          },
          {
            id: 'paid',
            header: t('detail.paid'),
            cell: (instalment) => format.money(instalment.paid, currency),
            numeric: true,
          },
          {
            id: 'amount',
            header: t('form.amount'),
            cell: (instalment) => format.money(instalment.amount, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </section>
  );
}
