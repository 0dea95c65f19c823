import { useTranslation } from 'react-i18next';
import { IssuesTable } from '#app/components/table/issues-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ReadingColumn, ReadingIssue } from '#app/domain/meters/importing/reading-issue.ts';

type ReadingIssuesProps = { issues: readonly ReadingIssue[]; total: number };

export function ReadingIssues(props: ReadingIssuesProps) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const text = ({ code, params }: ReadingIssue) =>
    t(`import.issue.${code}` as 'import.issue.unknown_meter', {
      ...params,
      ...(params.field && { field: t(`import.field.${params.field as ReadingColumn}`) }),
      ...(params.day && { day: format.day(String(params.day)) }),
    });
  return <IssuesTable {...props} text={text} />;
}
