import { createCookie } from '@remix-run/node';
import { isId } from '#app/kernel/ids.ts';

/** Which of their properties the reader looks at. Only a wish: operations keep it where the property is the reader's. */
export const propertyCookie = createCookie('property', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 31_536_000,
});

export async function chosenProperty(request: Request): Promise<string | null> {
  const value: unknown = await propertyCookie.parse(request.headers.get('Cookie'));
  return typeof value === 'string' && isId(value) ? value : null;
}
