import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { communityFields } from '#app/domain/properties/community-fields.ts';
import { createCommunity } from '#app/domain/properties/create-community.ts';
import { listCommunities } from '#app/domain/properties/list-communities.ts';
import { updateCommunity } from '#app/domain/properties/update-community.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { CommunitiesTable } from './communities-table.tsx';
import { CommunityDialog } from './community-dialog.tsx';

export const meta = pageTitle((t) => t('people:communities.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['name'], defaultSort: 'name' });
  const { communities, next, previous } = await listCommunities(ctx, {
    q: params.q || null,
    direction: params.sort.direction,
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return {
    communities,
    page: { next, previous },
    canCreate: ctx.ability.can('create', 'Community'),
    canEdit: ctx.ability.can('update', 'Community'),
  };
});

/** The forms `new-community` and `community-<id>`. */
export const action = actionFor('staff', ({ ctx, form, url }) =>
  submitForm(form, communityFields, async (fields) => {
    const t = translator(ctx.language, 'people');
    const which = String(form.get('_form') ?? '');
    if (which === 'new-community') await createCommunity(ctx, fields);
    else await updateCommunity(ctx, { communityId: idParam(which.replace(/^community-/, '')), ...fields });
    const text = t(which === 'new-community' ? 'communities.created' : 'communities.saved', {
      name: fields.name,
    });
    return redirectWithFlash(`/console/communities${url.search}`, { kind: 'success', text });
  }),
);

export default function Communities() {
  const { canCreate, ...list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const create = canCreate && (
    // What was added closes the dialog.
    <CommunityDialog key={list.communities.map(({ id }) => id).join()} />
  );
  return (
    <>
      <PageHeader
        title={t('communities.title')}
        description={t('communities.description')}
        actions={create}
      />
      <CommunitiesTable {...list} />
    </>
  );
}
