import { Form, useLoaderData } from '@remix-run/react';
import { CalendarOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { listApprovalDeputies } from '#app/domain/approvals/list-approval-deputies.ts';
import { listApprovers } from '#app/domain/approvals/list-approvers.ts';
import { removeApprovalDeputy } from '#app/domain/approvals/remove-approval-deputy.ts';
import { saveApprovalDeputy } from '#app/domain/approvals/save-approval-deputy.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../id-param.ts';
import { ApprovalTabs } from './approval-tabs.tsx';
import { DeputyDialog } from './deputy-dialog.tsx';
import { deputySchema } from './deputy-schema.ts';

export const meta = pageTitle((t) => t('approvals:tabs.deputies'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  deputies: await listApprovalDeputies(ctx, {}),
  members: (await listApprovers(ctx, {})).members,
  me: ctx.actor.membershipId,
  canNameAll: ctx.ability.can('manage', 'ApprovalFlow'),
  today: localDay(ctx.now(), ctx.tenant.timeZone),
}));

/** Names a deputy, or with the intent `remove` takes one back. */
export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'approvals');
  const back = (text: string) => redirectWithFlash('/console/approvals/deputies', { kind: 'success', text });
  if (form.get('intent') === 'remove') {
    await removeApprovalDeputy(ctx, { deputyshipId: idParam(String(form.get('id'))) });
    return back(t('deputies.removed'));
  }
  return submitForm(form, deputySchema, async (value) => {
    await saveApprovalDeputy(ctx, value);
    return back(t('deputies.saved'));
  });
});

export default function Deputies() {
  const { deputies, members, me, canNameAll, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('deputies.description')}
        actions={<DeputyDialog members={members} me={me} canNameAll={canNameAll} today={today} />}
        tabs={<ApprovalTabs current="deputies" />}
      />
      <Card padding="flush" className="max-w-3xl">
        {deputies.length === 0 && (
          <EmptyState icon={CalendarOff} title={t('deputies.empty.title')} text={t('deputies.empty.text')} />
        )}
        <ul className="divide-y divide-line">
          {deputies.map((deputy) => (
            <li
              key={deputy.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-sm sm:px-5"
            >
              <div className="min-w-0 flex-1 basis-48">
                <p className="flex flex-wrap items-center gap-2">
                  {t('deputies.line', { deputy: deputy.deputyName, member: deputy.memberName })}
                  {deputy.isNow && <Status tone="info">{t('deputies.now')}</Status>}
                </p>
                <p className="figures text-muted text-xs">
                  {t('deputies.days', { from: format.day(deputy.startsOn), to: format.day(deputy.endsOn) })}
                </p>
              </div>
              {deputy.canRemove && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="id" value={deputy.id} />
                  {csrf && <input type="hidden" name="csrf" value={csrf} />}
                  <Button type="submit" name="intent" value="remove" variant="ghost" size="sm">
                    {t('deputies.remove')}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
