import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ApprovalDetail } from '#app/domain/approvals/get-approval.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { PanelSection } from '../money/panel-section.tsx';
import { ApprovalSteps } from './approval-steps.tsx';

type ApprovalFactsProps = { approval: ApprovalDetail; currency: string };

/** What, how much, why and by whom, in the order in which an approver asks. */
export function ApprovalFacts({ approval, currency }: ApprovalFactsProps) {
  const { t, i18n } = useTranslation('approvals');
  const format = useFormat();
  const { summary } = approval;
  const place = [summary.communityName, summary.propertyCode].filter(Boolean).join(' ');
  const period =
    summary.periodStart && summary.periodEnd
      ? formatPeriod({ start: summary.periodStart, end: summary.periodEnd }, i18n.language)
      : null;
  const items = [
    { label: t('detail.property'), value: place },
    { label: t('detail.person'), value: summary.personName },
    { label: t('detail.payee'), value: summary.payeeName },
    { label: t('detail.feeItem'), value: summary.feeItemName },
    { label: t('detail.category'), value: summary.categoryName },
    { label: t('detail.warehouse'), value: summary.warehouseName },
    { label: t('detail.ticket'), value: summary.ticketNumber, figures: true },
    { label: t('detail.period'), value: period, figures: true },
    {
      label: t(approval.documentKind === 'credit_note' ? 'detail.wholeOfBill' : 'detail.wholeOfPayment'),
      value: summary.wholeAmount && format.money(BigInt(summary.wholeAmount), currency),
      figures: true,
    },
  ].filter(({ value }) => Boolean(value));
  return (
    <>
      <div>
        <p className="text-muted text-sm">{t('columns.amount')}</p>
        <p className="figures font-semibold text-3xl tracking-tight">
          {format.money(approval.amount, currency)}
        </p>
        <p className="mt-1 text-muted text-sm">
          {approval.requesterName ?? t('system')} · {format.moment(approval.createdAt)}
        </p>
      </div>
      {summary.reason && (
        <div className="rounded-md bg-sunken px-3.5 py-3">
          <p className="text-muted text-xs">{t('detail.reason')}</p>
          <p className="mt-0.5 whitespace-pre-wrap break-words">{summary.reason}</p>
        </div>
      )}
      {approval.isEscalated && approval.status === 'pending' && (
        <Notice tone="warning">{t('detail.escalated')}</Notice>
      )}
      <DescriptionList items={items} />
      <PanelSection title={t('detail.steps')}>
        <ApprovalSteps approval={approval} />
      </PanelSection>
      {approval.path && (
        <p className="text-sm">
          <TextLink to={approval.path}>{t('detail.open')}</TextLink>
        </p>
      )}
    </>
  );
}
