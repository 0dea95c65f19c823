import { useTranslation } from 'react-i18next';
import { IssuesTable } from '#app/components/table/issues-table.tsx';
import type { ChargeIssue } from '#app/domain/charges-import/charge-issue.ts';

type ChargeIssuesProps = { issues: readonly ChargeIssue[]; total: number };

export function ChargeIssues(props: ChargeIssuesProps) {
  const { t } = useTranslation('charges');
  const text = ({ code, params }: ChargeIssue) =>
    t(`issue.${code}` as 'issue.required', {
      ...params,
      ...(params.field && { field: t(`field.${params.field}` as 'field.property') }),
    });
  return <IssuesTable {...props} text={text} />;
}
