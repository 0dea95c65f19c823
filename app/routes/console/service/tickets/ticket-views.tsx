import { Form, Link, useFetcher, useSearchParams } from '@remix-run/react';
import { BookmarkPlus, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Form as KitForm } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { tabListStyle, tabStyle } from '#app/components/ui/link-tabs.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { ticketViews } from '#app/domain/tickets/lists/ticket-views.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { loader } from './counts.ts';
import { saveFilterSchema } from './save-filter-schema.ts';

const list = '/console/service/tickets';
const passing = ['after', 'before', 'size'];

type TicketViewsProps = { saved: readonly { id: string; name: string; query: string }[] };

/** The heaps of tickets, and the filters that the reader keeps. */
export function TicketViews({ saved }: TicketViewsProps) {
  const { t } = useTranslation('desk');
  const [params] = useSearchParams();
  const csrf = useRootData()?.csrf;
  const current = params.get('view') ?? 'all';
  const own = new URLSearchParams(params);
  for (const name of passing) own.delete(name);
  const query = own.toString();
  const to = (view: string) => {
    const next = new URLSearchParams(own);
    // Where a ticket stands is what a heap says.
    next.delete('status');
    if (view === 'all') next.delete('view');
    else next.set('view', view);
    return `${list}?${next}`;
  };
  // They are not waited for: the list is read first.
  const { load, data: counts } = useFetcher<typeof loader>();
  const counted = new URLSearchParams(own);
  for (const name of ['view', 'status']) counted.delete(name);
  const path = `${list}/counts?${counted}`;
  useEffect(() => load(path), [load, path]);
  return (
    <div className="mb-4 space-y-3">
      <nav aria-label={t('list.viewsLabel')} className={tabListStyle}>
        {ticketViews.map((view) => (
          <Link
            key={view}
            to={to(view)}
            prefetch="intent"
            aria-current={view === current ? 'page' : undefined}
            className={tabStyle}
          >
            {t(`list.views.${view}`)}
            {view !== 'all' && <Count value={counts?.[view]} />}
          </Link>
        ))}
      </nav>
      <div className="flex flex-wrap items-center gap-1.5">
        {saved.length > 0 && (
          <ul aria-label={t('list.saved.label')} className="flex flex-wrap items-center gap-1.5">
            {saved.map((filter) => (
              <li
                key={filter.id}
                className={cn(
                  'inline-flex items-center rounded-full border border-line bg-surface text-sm hover:border-line-strong',
                  filter.query === query && 'border-brand-text/50 bg-brand-soft text-brand-text',
                )}
              >
                <Link
                  to={`${list}?${filter.query}`}
                  className="inline-flex min-h-11 items-center py-1 pl-3.5 md:min-h-8"
                >
                  {filter.name}
                </Link>
                <Form method="post" className="contents">
                  {csrf && <input type="hidden" name="csrf" value={csrf} />}
                  <input type="hidden" name="filterId" value={filter.id} />
                  <button
                    type="submit"
                    name="intent"
                    value="forget-filter"
                    aria-label={t('list.saved.forget', { name: filter.name })}
                    className="grid min-h-11 w-9 place-items-center rounded-full text-muted hover:text-ink md:min-h-8 md:w-8"
                  >
                    <X aria-hidden className="size-3.5" />
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        {query !== '' && !saved.some((filter) => filter.query === query) && (
          <FormDialog
            form="save-filter"
            size="sm"
            title={t('list.saved.title')}
            description={t('list.saved.text')}
            trigger={
              <Button variant="ghost" size="sm">
                <BookmarkPlus aria-hidden />
                {t('list.saved.save')}
              </Button>
            }
          >
            <KitForm id="save-filter" schema={saveFilterSchema}>
              {(fields) => (
                <>
                  <input type="hidden" name="query" value={query} />
                  <TextField field={fields.name} label={t('list.saved.name')} autoComplete="off" autoFocus />
                  <FormActions>
                    <SubmitButton>{t('step.save')}</SubmitButton>
                  </FormActions>
                </>
              )}
            </KitForm>
          </FormDialog>
        )}
      </div>
    </div>
  );
}

const mostShown = 999;

/** Keeps its place until it is known, so that nothing moves under the finger. */
function Count({ value }: { value: number | undefined }) {
  const format = useFormat();
  return (
    <span className="figures min-w-6 rounded-full bg-sunken px-1.5 text-center text-muted text-xs">
      {value === undefined ? '\u00a0' : value > mostShown ? `${mostShown}+` : format.number(value)}
    </span>
  );
}
