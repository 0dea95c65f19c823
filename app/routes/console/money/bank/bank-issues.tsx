import { useTranslation } from 'react-i18next';
import { IssuesTable } from '#app/components/table/issues-table.tsx';
import type { BankIssue } from '#app/domain/bank/reading/bank-issue.ts';

type BankIssuesProps = { issues: readonly BankIssue[]; total: number };

export function BankIssues(props: BankIssuesProps) {
  const { t } = useTranslation('bank');
  const text = ({ code, params }: BankIssue) =>
    t(`issue.${code}` as 'issue.bad_date', {
      ...params,
      ...(params.field && { field: t(`field.${params.field}` as 'field.date') }),
    });
  return <IssuesTable {...props} text={text} />;
}
