import { listTags } from '#app/domain/tags/list-tags.ts';
import { tagProperties } from '#app/domain/tags/tag-properties.ts';
import { untagProperties } from '#app/domain/tags/untag-properties.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { idParam } from '../../../id-param.ts';
import { unprefixed } from '../unprefixed.ts';
import { tagSchema } from './tag-schema.ts';

/** The tags of one property, and all of the company to choose among. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const propertyId = idParam(url.searchParams.get('property') ?? undefined);
  const [own, all] = await Promise.all([listTags(ctx, { propertyId }), listTags(ctx, {})]);
  const tags = own.map(({ tag }) => tag);
  return {
    tags,
    others: all.map(({ tag }) => tag).filter((tag) => !tags.includes(tag)),
    canEdit: ctx.ability.can('update', 'Property'),
  };
});

/** Puts a tag on a property, or with the intent `untag` takes it off. */
export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, tagSchema, async ({ propertyId, tag, intent }) => {
    const change = (given: Parameters<typeof tagProperties>[1]): Promise<unknown> =>
      intent === 'untag' ? untagProperties(ctx, given) : tagProperties(ctx, given);
    const input = { to: { kind: 'properties' as const, propertyIds: [propertyId] }, tags: [tag] };
    // The operation takes a list where the form has one word.
    await unprefixed('tags', () => unprefixed('tags.0', () => change(input)));
    return { tagged: tag };
  }),
);
