import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getBillingRun } from '#app/domain/billing/get-billing-run.ts';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { reverseBillingRun } from '#app/domain/billing/reverse-billing-run.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { reverseSchema } from '../bills/reverse-schema.ts';
import { RunActions } from './run-actions.tsx';
import { RunOddities } from './run-oddities.tsx';
import { RunPreview } from './run-preview.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunStatus } from './run-status.tsx';
import { RunSteps } from './run-steps.tsx';
import { useRunWords } from './use-run-words.ts';

export const meta = pageTitle((t) => t('billing:runs.one'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  run: await getBillingRun(ctx, { runId: idParam(params.run) }),
  currency: ctx.tenant.currency,
  canPreview: ctx.ability.can('create', 'BillingRun'),
  canPost: ctx.ability.can('post', 'BillingRun'),
  canReverse: ctx.ability.can('void', 'BillingRun'),
}));

export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const runId = idParam(params.run);
  const here = `/console/money/runs/${runId}`;
  if (form.get('_form') === 'reverse') {
    return submitForm(form, reverseSchema, async ({ reason }) => {
      await reverseBillingRun(ctx, { runId, reason });
      return redirect(here);
    });
  }
  const intent = form.get('intent');
  if (intent === 'post') {
    await postBillingRun(ctx, { runId });
    return redirect(here);
  }
  if (intent === 'preview') {
    await previewBillingRun(ctx, { runId });
    const text = translator(ctx.language, 'billing')('runs.previewRefreshed');
    return redirectWithFlash(here, { kind: 'success', text });
  }
  throw new DomainError('invalid_input');
});

export default function Run() {
  const { run, currency, ...rights } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['runs', 'billing']);
  const words = useRunWords();
  const isDraft = run.status === 'draft';
  const draftText =
    run.trigger === 'catch_up' ? t('catchUp.description') : t('billing:runs.previewDescription');
  return (
    <>
      <PageHeader
        title={t('title', { months: words.months(run) })}
        status={<RunStatus status={run.status} />}
        breadcrumbs={[{ to: '/console/money/runs', label: t('billing:runs.title') }]}
        description={isDraft ? `${words.place(run)} · ${draftText}` : words.place(run)}
        actions={<RunActions run={run} currency={currency} {...rights} />}
      />
      <div className="space-y-5">
        {isDraft && <RunSteps current="preview" />}
        {isDraft && run.preview && <RunPreview preview={run.preview} currency={currency} />}
        {!isDraft && <RunProgress run={run} currency={currency} />}
        {run.status !== 'posting' && run.status !== 'reversing' && run.status !== 'reversed' && (
          <RunOddities runId={run.id} counts={run.oddities} posted={!isDraft} />
        )}
      </div>
    </>
  );
}
