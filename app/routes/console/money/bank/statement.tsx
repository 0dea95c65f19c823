import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { cancelStatement } from '#app/domain/bank/cancel-statement.ts';
import { getStatement } from '#app/domain/bank/get-statement.ts';
import { importStatement } from '#app/domain/bank/import-statement.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { BankIssues } from './bank-issues.tsx';
import { StatementActions } from './statement-actions.tsx';
import { StatementFacts } from './statement-facts.tsx';
import { StatementPreview } from './statement-preview.tsx';
import { StatementStatus } from './statement-status.tsx';

export const meta = pageTitle((t) => t('bank:statement.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  ...(await getStatement(ctx, { statementId: idParam(params.statement) })),
  currency: ctx.tenant.currency,
  canImport: ctx.ability.can('create', 'BankStatement'),
}));

export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const statementId = idParam(params.statement);
  const t = translator(ctx.language, 'bank');
  if (form.get('intent') === 'cancel') {
    await cancelStatement(ctx, { statementId });
    return redirectWithFlash('/console/money/bank/statements', {
      kind: 'success',
      text: t('statement.cancelled'),
    });
  }
  const { lines, known } = await importStatement(ctx, { statementId });
  return redirectWithFlash('/console/money/bank', {
    kind: 'success',
    text: t('statement.imported', { count: lines }),
    ...(known > 0 && { detail: t('statement.known', { count: known }) }),
  });
});

/** What a file of the bank holds, before and after it is imported. */
export default function Statement() {
  const { statement, preview, currency, canImport } = useLoaderData<typeof loader>();
  const { t } = useTranslation('bank');
  const hasErrors = (preview?.errorCount ?? 0) > 0;
  return (
    <>
      <PageHeader
        title={statement.fileName}
        status={<StatementStatus status={statement.status} />}
        breadcrumbs={[
          { to: '/console/money/bank', label: t('title') },
          { to: '/console/money/bank/statements', label: t('statements.label') },
        ]}
        actions={
          preview && canImport && <StatementActions newCount={statement.newCount} hasErrors={hasErrors} />
        }
      />
      <div className="space-y-6">
        {hasErrors && <Notice tone="danger" title={t('statement.hasErrors')} />}
        <StatementFacts statement={statement} preview={preview} currency={currency} />
        {preview && preview.issueCount > 0 && (
          <BankIssues issues={preview.issues} total={preview.issueCount} />
        )}
        {preview && <StatementPreview preview={preview} currency={currency} />}
      </div>
    </>
  );
}
