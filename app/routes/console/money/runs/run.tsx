import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getBillingRun } from '#app/domain/billing/get-billing-run.ts';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { RunActions } from './run-actions.tsx';
import { RunOddities } from './run-oddities.tsx';
import { RunPreview } from './run-preview.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunStatus } from './run-status.tsx';
import { RunSteps } from './run-steps.tsx';

export const meta = pageTitle((t) => t('billing:runs.one'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  run: await getBillingRun(ctx, { runId: idParam(params.run) }),
  currency: ctx.tenant.currency,
  canPreview: ctx.ability.can('create', 'BillingRun'),
  canPost: ctx.ability.can('post', 'BillingRun'),
}));

export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const runId = idParam(params.run);
  const intent = form.get('intent');
  if (intent === 'post') {
    await postBillingRun(ctx, { runId });
    return redirect(`/console/money/runs/${runId}`);
  }
  if (intent === 'preview') {
    const { month } = await getBillingRun(ctx, { runId });
    const fresh = await previewBillingRun(ctx, { month });
    const text = translator(ctx.language, 'billing')('runs.previewRefreshed');
    return redirectWithFlash(`/console/money/runs/${fresh.runId}`, { kind: 'success', text });
  }
  throw new DomainError('invalid_input');
});

export default function Run() {
  const { run, currency, canPreview, canPost } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t('runs.ofMonth', { month: format.month(run.month) })}
        status={<RunStatus status={run.status} />}
        breadcrumbs={[{ to: '/console/money/runs', label: t('runs.title') }]}
        description={run.status === 'draft' ? t('runs.previewDescription') : undefined}
        actions={<RunActions run={run} currency={currency} canPreview={canPreview} canPost={canPost} />}
      />
      <div className="space-y-5">
        {run.status === 'draft' && <RunSteps current="preview" />}
        {run.status === 'draft' && run.preview && <RunPreview preview={run.preview} currency={currency} />}
        {run.status !== 'draft' && <RunProgress run={run} currency={currency} />}
        {run.status !== 'posting' && (
          <RunOddities runId={run.id} counts={run.oddities} posted={run.status !== 'draft'} />
        )}
      </div>
    </>
  );
}
