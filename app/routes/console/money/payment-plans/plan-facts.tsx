import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentPlanDetail } from '#app/domain/payment-plans/get-payment-plan.ts';
import { paths } from '../../paths.ts';

/** What was agreed on, with whom and why. */
export function PlanFacts({ plan, currency }: { plan: PaymentPlanDetail; currency: string }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return (
    <DescriptionList
      items={[
        { label: t('columns.amount'), value: format.money(plan.amount, currency), figures: true },
        { label: t('detail.left'), value: format.money(plan.progress.left, currency), figures: true },
        {
          label: t('detail.property'),
          value: <TextLink to={paths.property(plan.propertyId)}>{plan.propertyCode}</TextLink>,
        },
        { label: t('columns.person'), value: plan.personName ?? '—' },
        { label: t('columns.agreedOn'), value: format.day(plan.agreedOn), figures: true },
        { label: t('detail.graceDays'), value: t('detail.days', { count: plan.graceDays }), figures: true },
        { label: t('detail.agreedBy'), value: plan.agreedBy ?? '—' },
        { label: t('detail.reason'), value: plan.reason },
        ...(plan.endedOn
          ? [{ label: t('detail.endedOn'), value: format.day(plan.endedOn), figures: true }]
          : []),
      ]}
    />
  );
}
