import { useTranslation } from 'react-i18next';
import { IssuesTable } from '#app/components/table/issues-table.tsx';
import type { MaterialColumn, MaterialIssue } from '#app/domain/materials/importing/material-issue.ts';

type MaterialIssuesProps = { issues: readonly MaterialIssue[]; total: number };

export function MaterialIssues(props: MaterialIssuesProps) {
  const { t } = useTranslation('warehouse');
  const text = ({ code, params }: MaterialIssue) =>
    t(`import.issue.${code}` as 'import.issue.required', {
      ...params,
      ...(params.field && { field: t(`import.columns.${params.field as MaterialColumn}`) }),
    });
  return <IssuesTable {...props} text={text} />;
}
