import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { actionFor } from '#app/http/action-for.ts';
import { propertyCookie } from './chosen-property.ts';

const schema = z.object({
  /** Anything that is no id stands for all properties. */
  propertyId: z.uuid().or(z.literal('')).catch(''),
  /** A path of this site. */
  returnTo: z
    .string()
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .catch('/home'),
});

/** Remembers which property the pages are about. */
export const action = actionFor('member', async ({ form }) => {
  const { propertyId, returnTo } = schema.parse(Object.fromEntries(form));
  return redirect(returnTo, { headers: { 'Set-Cookie': await propertyCookie.serialize(propertyId) } });
});

export function loader() {
  return redirect('/home');
}
