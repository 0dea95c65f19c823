import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listTicketFields } from '#app/domain/tickets/categories/list-ticket-fields.ts';
import { getCallerHome } from '#app/domain/tickets/desk/get-caller-home.ts';
import { recordTicket } from '#app/domain/tickets/desk/record-ticket.ts';
import { listTicketChoices } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { CallerSearch } from './caller-search.tsx';
import { RecordForm } from './record-form.tsx';
import { recordSchema } from './record-schema.ts';

const list = '/console/service/tickets';

export const meta = pageTitle((t) => t('desk:record.title'));

/** `?property=` is the home that is called about, with the caller in `person`; `?area` is a call about a public area. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'Ticket')) throw new DomainError('forbidden');
  const [property, person] = ['property', 'person'].map((name) => url.searchParams.get(name));
  const isArea = url.searchParams.has('area');
  const [choices, fields] = await Promise.all([listTicketChoices(ctx, {}), listTicketFields(ctx, {})]);
  return {
    groups: choices.groups,
    communities: choices.communities,
    fields,
    home: property ? await getCallerHome(ctx, { propertyId: idParam(property) }) : null,
    person: person ?? null,
    isArea,
    /** One ticket however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, recordSchema, async ({ caller, answers, ...call }) => {
    const { id, number } = await recordTicket(ctx, {
      ...call,
      source: 'phone',
      personId: caller && caller !== 'other' ? caller : null,
      answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, value ?? ''])),
    });
    const text = translator(ctx.language, 'desk')('record.saved', { number: String(number) });
    // Who may record a call need not read every ticket.
    return redirectWithFlash(ctx.ability.can('read', 'Ticket') ? `${list}/${id}` : `${list}/new`, {
      kind: 'success',
      text,
    });
  }),
);

export default function NewTicket() {
  const { home, isArea, groups, communities, fields, person, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('desk');
  return (
    <>
      <PageHeader
        title={t('record.title')}
        description={t('record.description')}
        breadcrumbs={[{ to: list, label: t('list.title') }]}
      />
      {home || isArea ? (
        <RecordForm
          key={home?.propertyId ?? 'area'}
          home={home}
          person={person}
          groups={groups}
          communities={communities}
          asked={fields}
          idempotencyKey={key}
        />
      ) : (
        <CallerSearch />
      )}
    </>
  );
}
