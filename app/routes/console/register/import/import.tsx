import { redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { cancelImport } from '#app/domain/imports/cancel-import.ts';
import { getImport } from '#app/domain/imports/get-import.ts';
import { startApplying } from '#app/domain/imports/start-applying.ts';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { CancelImport } from './cancel-import.tsx';
import { ImportBody } from './import-body.tsx';
import { ImportStatus } from './import-status.tsx';
import { ImportSteps } from './import-steps.tsx';
import { readMapping } from './read-mapping.ts';
import { stepOf } from './step-of.ts';

export const meta = pageTitle((t) => t('imports:screens.one'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const batch = await getImport(ctx, { batchId: idParam(params.import) });
  const mapped = ['previewed', 'checked', 'failed'].includes(batch.status);
  const canSubscribe = ctx.ability.can('update', 'Subscription');
  return { batch, canSubscribe, communities: mapped ? (await listPropertyChoices(ctx, {})).communities : [] };
});

export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const batchId = idParam(params.import);
  const here = `/console/import/${batchId}`;
  switch (form.get('intent')) {
    case 'read':
      return readMapping(ctx, batchId, form);
    case 'apply':
      await startApplying(ctx, { batchId });
      return redirect(here);
    case 'cancel': {
      await cancelImport(ctx, { batchId });
      const text = translator(ctx.language, 'imports')('screens.cancel.done');
      return redirectWithFlash('/console/import', { kind: 'success', text });
    }
    default:
      throw new DomainError('invalid_input');
  }
});

export default function Import() {
  const { batch, communities, canSubscribe } = useLoaderData<typeof loader>();
  const { t } = useTranslation('imports');
  const [params] = useSearchParams();
  const step = stepOf(batch, params.get('step') === 'mapping');
  const open = !['applying', 'applied', 'cancelled'].includes(batch.status);
  return (
    <>
      <PageHeader
        title={batch.fileName}
        status={<ImportStatus status={batch.status} issueCount={batch.issueCount} />}
        description={step === 'mapping' ? t('screens.mapping.description') : undefined}
        breadcrumbs={[{ to: '/console/import', label: t('screens.title') }]}
        actions={open && <CancelImport />}
      />
      <div className="space-y-5">
        {batch.status !== 'cancelled' && <ImportSteps current={step} />}
        <ImportBody batch={batch} step={step} communities={communities} canSubscribe={canSubscribe} />
      </div>
    </>
  );
}
