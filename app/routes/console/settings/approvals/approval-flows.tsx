import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { approvableKinds } from '#app/domain/approvals/approvable-kinds.ts';
import { archiveApprovalFlow } from '#app/domain/approvals/archive-approval-flow.ts';
import { listApprovalFlows } from '#app/domain/approvals/list-approval-flows.ts';
import { listApprovers } from '#app/domain/approvals/list-approvers.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { FlowDialog } from './flow-dialog.tsx';
import { FlowRow } from './flow-row.tsx';
import { flowSchema } from './flow-schema.ts';
import { saveFlow } from './save-flow.ts';

export const meta = pageTitle((t) => t('approvals:flows.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  flows: await listApprovalFlows(ctx, {}),
  approvers: await listApprovers(ctx, {}),
  currency: ctx.tenant.currency,
  canEdit: ctx.ability.can('manage', 'ApprovalFlow'),
}));

/** Saves a flow, or with the intent `archive` ends one. */
export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'approvals');
  const back = (text: string) => redirectWithFlash('/console/settings/approvals', { kind: 'success', text });
  if (form.get('intent') === 'archive') {
    await archiveApprovalFlow(ctx, { flowId: idParam(String(form.get('flowId'))) });
    return back(t('flows.archived'));
  }
  return submitForm(form, flowSchema(ctx.tenant.currency), async (value) => {
    await saveFlow(ctx, value, t(`kindsPlural.${value.documentKind}`));
    return back(t('flows.saved'));
  });
});

export default function ApprovalFlows() {
  const { flows, approvers, currency, canEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation('approvals');
  return (
    <>
      <PageHeader
        title={t('flows.title')}
        description={t('flows.description')}
        actions={
          canEdit && (
            <FlowDialog
              approvers={approvers}
              currency={currency}
              trigger={
                <Button variant="primary">
                  <Plus aria-hidden />
                  {t('flows.new')}
                </Button>
              }
            />
          )
        }
      />
      <div className="max-w-3xl space-y-5">
        {approvableKinds.map((kind) => {
          const ofKind = flows.filter(({ documentKind }) => documentKind === kind);
          return (
            <Card
              key={kind}
              title={t(`kindsPlural.${kind}`)}
              padding={ofKind.length > 0 ? 'flush' : 'normal'}
            >
              {ofKind.length === 0 ? (
                <p className="text-muted text-sm">{t('flows.none')}</p>
              ) : (
                <ul className="divide-y divide-line">
                  {ofKind.map((flow) => (
                    <FlowRow
                      key={flow.id}
                      flow={flow}
                      approvers={approvers}
                      currency={currency}
                      canEdit={canEdit}
                    />
                  ))}
                </ul>
              )}
            </Card>
          );
        })}
      </div>
    </>
  );
}
