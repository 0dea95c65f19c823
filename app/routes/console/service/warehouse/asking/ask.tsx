import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { getTicket } from '#app/domain/tickets/desk/get-ticket.ts';
import { quantityText } from '#app/domain/warehouse/quantity.ts';
import { listMaterialsForRequest } from '#app/domain/warehouse/requests/list-materials-for-request.ts';
import { requestMaterials } from '#app/domain/warehouse/requests/request-materials.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../../id-param.ts';
import { MaterialLines } from '../material-lines.tsx';
import { askSchema } from './ask-schema.ts';

export const meta = pageTitle((t) => t('warehouse:panel.request'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const ticketId = idParam(params.ticketId);
  if (!ctx.ability.can('create', 'MaterialRequest')) throw new DomainError('forbidden');
  const [{ title, number }, { warehouses }] = await Promise.all([
    getTicket(ctx, { ticketId }),
    listMaterialsForRequest(ctx, { ticketId, limit: 1 }),
  ]);
  return {
    ticket: { id: ticketId, title, number },
    warehouses: warehouses.map(({ warehouseId, name }) => ({ value: warehouseId, label: name })),
    /** One request however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, askSchema, async ({ lines, ...input }) => {
    const ticketId = idParam(params.ticketId);
    const { number, status } = await requestMaterials(ctx, {
      ...input,
      ticketId,
      lines: lines.map((line) => ({ ...line, quantity: quantityText(line.quantity) })),
    });
    const t = translator(ctx.language, 'warehouse');
    const text = t(status === 'waiting' ? 'panel.askedWaiting' : 'panel.asked', {
      number: number.toString(),
    });
    return redirectWithFlash(`/console/service/tickets/${ticketId}`, { kind: 'success', text });
  }),
);

/** Materials for a ticket, asked for from the desk. */
export default function Ask() {
  const { ticket, warehouses, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('warehouse');
  const back = `/console/service/tickets/${ticket.id}`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('panel.request')}
        description={t('panel.requestText')}
        breadcrumbs={[
          {
            to: back,
            label: `${t('requests.ticket', { number: ticket.number.toString() })} · ${ticket.title}`,
          },
        ]}
      />
      {warehouses.length === 0 ? (
        <Notice tone="warning">{t('panel.noWarehouse')}</Notice>
      ) : (
        <Card>
          <Form schema={askSchema} defaultValue={{ warehouseId: warehouses[0]?.value, lines: [{}] }}>
            {(fields, form) => (
              <>
                <input type="hidden" name="_key" value={key} />
                <SelectField
                  field={fields.warehouseId}
                  label={t('fields.warehouse')}
                  options={warehouses}
                  optional={false}
                />
                <MaterialLines
                  field={fields.lines}
                  form={form}
                  warehouseId={String(fields.warehouseId.value ?? '') || undefined}
                />
                <TextField field={fields.note} label={t('fields.note')} autoComplete="off" />
                <FormActions>
                  <SubmitButton>{t('panel.submit')}</SubmitButton>
                  <LinkButton to={back} variant="ghost">
                    {t('cancel')}
                  </LinkButton>
                </FormActions>
              </>
            )}
          </Form>
        </Card>
      )}
    </div>
  );
}
