import { Form, useLoaderData } from '@remix-run/react';
import { HardHat, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { type ContractorView, listContractors } from '#app/domain/contractors/list-contractors.ts';
import { saveContractor } from '#app/domain/contractors/save-contractor.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { ContractorDialog } from './contractor-dialog.tsx';
import { contractorFormSchema } from './contractor-form-schema.ts';

export const meta = pageTitle((t) => t('dispatch:contractors.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  contractors: await listContractors(ctx, {}),
  canEdit: ctx.ability.can('manage', 'Contractor'),
}));

export const action = actionFor('staff', async ({ ctx, form }) =>
  submitForm(form, contractorFormSchema, async (value) => {
    const contractorId = String(form.get('contractorId') ?? '');
    await saveContractor(ctx, {
      ...value,
      contractorId: isId(contractorId) ? contractorId : null,
      isActive: form.get('isActive') !== 'false',
    });
    const t = translator(ctx.language, 'dispatch');
    return redirectWithFlash('/console/service/contractors', {
      kind: 'success',
      text: t('contractors.saved'),
    });
  }),
);

export default function Contractors() {
  const { contractors, canEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dispatch');
  const add = canEdit && (
    <ContractorDialog
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('contractors.new')}
        </Button>
      }
    />
  );
  return (
    <>
      <PageHeader title={t('contractors.title')} description={t('contractors.description')} actions={add} />
      {contractors.length === 0 ? (
        <EmptyState icon={HardHat} title={t('contractors.none')} text={t('contractors.noneText')} />
      ) : (
        <Card padding="flush" className="max-w-4xl">
          <ul className="divide-y divide-line">
            {contractors.map((contractor) => (
              <ContractorRow key={contractor.id} contractor={contractor} canEdit={canEdit} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function ContractorRow({ contractor, canEdit }: { contractor: ContractorView; canEdit: boolean }) {
  const { t } = useTranslation('dispatch');
  const csrf = useRootData()?.csrf;
  const { name, contactName, phone, email, skills, isActive, openTickets } = contractor;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3.5 sm:px-5">
      <div className="min-w-0 flex-1 basis-64 text-sm">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          <Status tone={isActive ? 'positive' : 'neutral'}>
            {t(isActive ? 'contractors.active' : 'contractors.inactive')}
          </Status>
        </p>
        <p className="mt-0.5 text-muted">
          <a href={`tel:${phone}`} className="underline underline-offset-2">
            {phone}
          </a>
          {[contactName, email].filter(Boolean).map((fact) => ` · ${fact}`)}
        </p>
        {skills.length > 0 && (
          <p className="mt-1.5 flex flex-wrap gap-1.5">
            {skills.map((skill) => (
              <Badge key={skill}>{skill}</Badge>
            ))}
          </p>
        )}
      </div>
      <p className="figures text-muted text-sm">
        {t('contractors.open')} {openTickets}
      </p>
      {canEdit && (
        <div className="flex gap-2">
          <ContractorDialog
            contractor={contractor}
            trigger={<Button size="sm">{t('contractors.edit')}</Button>}
          />
          <Form method="post" preventScrollReset>
            {csrf && <input type="hidden" name="csrf" value={csrf} />}
            <input type="hidden" name="contractorId" value={contractor.id} />
            <input type="hidden" name="isActive" value={String(!isActive)} />
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="contactName" value={contactName ?? ''} />
            <input type="hidden" name="phone" value={phone} />
            <input type="hidden" name="email" value={email ?? ''} />
            <input type="hidden" name="skills" value={skills.join(', ')} />
            <Button type="submit" size="sm" variant="ghost">
              {t(isActive ? 'contractors.deactivate' : 'contractors.activate')}
            </Button>
          </Form>
        </div>
      )}
    </li>
  );
}
