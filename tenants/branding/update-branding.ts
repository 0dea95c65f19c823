import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '../operation.ts';
import { forgetTenant } from '../resolve-tenant.ts';
import { updateBrandingSchema } from './update-branding-schema.ts';

/** What may be a logo. A drawing with scripts in it (SVG) may not: it would run on the company's own pages. */
const logoTypes = new Set(['image/png', 'image/jpeg', 'image/webp']);

/**
 * Changes how the company presents itself. `logo` is a file that has been received already; null takes the logo away; left out, it stays.
 *
 * @returns the storage key of a logo that is no longer used
 * @throws DomainError `invalid_input` with `file_type` on `logo`
 */
export const updateBranding = operation({
  name: 'branding.update',
  kind: 'write',
  input: updateBrandingSchema,
  can: ['update', 'Tenant'],
  async run({ db, ctx, tenantId, audit }, { name, color, phone, logo }) {
    if (logo && !logoTypes.has(logo.contentType)) {
      throw new DomainError('invalid_input', { fields: [{ path: 'logo', code: 'file_type' }] });
    }
    const { logoFileId } = await db.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    if (logo) {
      await db.storedFile.create({
        data: {
          tenantId,
          id: logo.id,
          key: logo.key,
          name: logo.name,
          contentType: logo.contentType,
          size: logo.size,
        },
      });
    }
    await db.tenant.update({
      where: { id: tenantId },
      data: {
        name,
        brandColor: color,
        contactPhone: phone || null,
        ...(logo !== undefined && { logoFileId: logo?.id ?? null }),
      },
    });
    let unused: string | null = null;
    if (logoFileId && logo !== undefined) {
      const before = { tenantId_id: { tenantId, id: logoFileId } };
      unused = (await db.storedFile.delete({ where: before })).key;
    }
    forgetTenant(ctx.tenant.slug);
    audit('Tenant', tenantId, { name, color, ...(logo !== undefined && { logo: logo?.id ?? null }) });
    return unused;
  },
});
