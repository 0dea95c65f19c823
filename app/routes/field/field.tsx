import { useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteError } from '#app/components/feedback/route-error.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { keepPages } from './device/keep-pages.ts';
import { FieldContext, useFieldDevice } from './device/use-field-device.ts';
import { usePosition } from './device/use-position.ts';
import { useFieldPlace } from './parts/field-place.ts';
import { FieldShell } from './parts/field-shell.tsx';
import { MePage } from './parts/me-page.tsx';
import { PoolPage } from './parts/pool-page.tsx';
import { TaskList } from './parts/task-list.tsx';
import { TicketPage } from './parts/ticket-page.tsx';
import { UnsentPage } from './parts/unsent-page.tsx';
import { Waiting } from './parts/waiting.tsx';

/** Who it is, and no more: this page is kept on the phone and opens without a network; the work comes by itself. */
export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('work', 'Ticket')) throw new DomainError('forbidden');
  return {
    membershipId: ctx.actor.membershipId,
    usesConsole: ctx.actor.roles.some((role) => role !== 'repair_worker'),
  };
});

export const meta = pageTitle((t) => t('field:title'));

/** It would ask the network, which may be away. */
export const shouldRevalidate = () => false;

export const handle = { manifest: '/field/manifest.webmanifest' };

export default function Field() {
  const { membershipId, usesConsole } = useLoaderData<typeof loader>();
  const { t } = useTranslation('field');
  const field = useFieldDevice(membershipId);
  const place = useFieldPlace();
  usePosition(field);
  useEffect(() => void keepPages(), []);
  const { work } = field.state;
  return (
    <FieldContext.Provider value={field}>
      <FieldShell place={place}>
        {!work || !field.device ? (
          <>
            <h1 className="sr-only">{t('title')}</h1>
            <Waiting />
          </>
        ) : place.page === 'pool' ? (
          <PoolPage work={work} />
        ) : place.page === 'unsent' ? (
          <UnsentPage />
        ) : place.page === 'me' ? (
          <MePage work={work} usesConsole={usesConsole} />
        ) : place.page === 'ticket' ? (
          <TicketPage key={place.ticketId} ticketId={place.ticketId} work={work} />
        ) : (
          <TaskList work={work} />
        )}
      </FieldShell>
    </FieldContext.Provider>
  );
}

export function ErrorBoundary() {
  return <RouteError page homeTo="/" />;
}
