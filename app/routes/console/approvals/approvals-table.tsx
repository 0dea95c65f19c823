import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ApprovalView } from '#app/domain/approvals/list-approvals.ts';
import { ApprovalStatus } from './approval-status.tsx';
import { useVariantName } from './use-variant-name.ts';

type ApprovalsTableProps = {
  box: 'waiting' | 'requested' | 'decided';
  approvals: readonly ApprovalView[];
  page: { next: string | null; previous: string | null };
  open: string | undefined;
  search: string;
  currency: string;
};

export function ApprovalsTable({ box, approvals, page, open, search, currency }: ApprovalsTableProps) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const nameOf = useVariantName();
  return (
    <DataTable
      label={t(`tabs.${box}`)}
      rows={approvals}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/approvals/${id}${search}`}
      openRow={open}
      page={page}
      empty={
        <EmptyState icon={ClipboardCheck} title={t(`empty.${box}.title`)} text={t(`empty.${box}.text`)} />
      }
      columns={[
        {
          id: 'what',
          header: t('columns.what'),
          cell: ({ documentKind, summary }) => nameOf(documentKind, summary),
        },
        {
          id: 'about',
          header: t('columns.about'),
          cell: ({ summary }) => (
            <>
              {[summary.propertyCode, summary.feeItemName, summary.payeeName].filter(Boolean).join(' · ') ||
                '—'}{' '}
              <span className="text-muted">{summary.communityName}</span>
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'requester',
          header: t('columns.requester'),
          cell: ({ requesterName }) => requesterName ?? t('system'),
        },
        {
          id: 'asked',
          header: t('columns.askedAt'),
          cell: ({ createdAt }) => format.moment(createdAt),
          from: 'lg',
        },
        {
          id: 'step',
          header: t('columns.step'),
          cell: ({ position, steps }) => t('stepOf', { position, steps }),
          card: 'hidden',
          from: 'xl',
        },
        ...(box === 'waiting'
          ? []
          : [
              {
                id: 'status',
                header: t('columns.status'),
                cell: ({ status }: ApprovalView) => <ApprovalStatus status={status} />,
              },
            ]),
        {
          id: 'amount',
          header: t('columns.amount'),
          cell: ({ amount }) => format.money(amount, currency),
          numeric: true,
          card: 'aside' as const,
        },
      ]}
    />
  );
}
