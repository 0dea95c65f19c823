import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentAccountView } from '#app/domain/payments/accounts/payment-account-view.ts';
import { requirementTexts } from './requirement-text.ts';

type RequirementsCardProps = Pick<PaymentAccountView, 'status' | 'requirements'>;

/** What Stripe still asks of the company, in words. Nothing where it asks nothing. */
export function RequirementsCard({ status, requirements }: RequirementsCardProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { currentlyDue, pastDue, pendingVerification, deadline } = requirements;
  // Stripe calls everything overdue until it has been told it the first time.
  const begun = status !== 'onboarding';
  const late = begun ? requirementTexts(pastDue) : [];
  const due = requirementTexts(begun ? currentlyDue : [...pastDue, ...currentlyDue]).filter(
    (text) => !late.includes(text),
  );
  const checking = requirementTexts(pendingVerification);
  if (late.length + due.length + checking.length === 0) return null;
  const rows = [
    ...late.map((text) => ({ text, state: 'late', tone: 'danger' }) as const),
    ...due.map((text) => ({ text, state: 'due', tone: 'warning' }) as const),
    ...checking.map((text) => ({ text, state: 'checking', tone: 'info' }) as const),
  ];
  return (
    <Card
      padding="flush"
      title={t('payments.requirements')}
      description={
        deadline
          ? t('payments.deadline', { moment: format.moment(deadline) })
          : t('payments.requirementsText')
      }
    >
      <ul className="divide-y divide-line border-line border-t text-sm">
        {rows.map(({ text, state, tone }) => (
          <li key={`${state}${text}`} className="flex items-center gap-4 px-4 py-2.5 sm:px-5">
            <span className="min-w-0 flex-1 text-ink">{t(`payments.fields.${text}`)}</span>
            <Status tone={tone}>{t(`payments.requirement.${state}`)}</Status>
          </li>
        ))}
      </ul>
    </Card>
  );
}
