import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** The workers' phones. One page, which also opens without a network, and what it talks to. */
export const fieldRoutes: RouteConfigEntry[] = [
  route('field', 'routes/field/field.tsx'),
  route('field/tickets/:ticketId', 'routes/field/ticket.ts'),
  route('field/work', 'routes/field/work.ts'),
  route('field/acts', 'routes/field/acts.ts'),
  route('field/uploads', 'routes/field/uploads.ts'),
  route('field/grabs', 'routes/field/grabs.ts'),
  route('field/me', 'routes/field/me.ts'),
  route('field/materials', 'routes/field/materials.ts'),
  route('field/quotation-offer', 'routes/field/quotation-offer.ts'),
  route('field/files/:ticketFileId', 'routes/field/file.ts'),
  route('field/manifest.webmanifest', 'routes/field/web-manifest.ts'),
];
