import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { ownCommunities } from './own-communities.ts';

/**
 * Where a document of a published entry is stored, for those who hold a property in its community.
 *
 * @throws DomainError `not_found` also where it is not published, or another community's
 */
export const getOwnEntryDocument = operation({
  name: 'portal.public-account-document',
  kind: 'read',
  input: z.object({ entryId: z.string(), fileId: z.string() }),
  can: 'anyone',
  async run(scope, { entryId, fileId }): Promise<{ key: string; name: string; contentType: string }> {
    const own = ownScope(scope);
    if (!own || !isId(entryId) || !isId(fileId)) throw new DomainError('not_found');
    const [file] = await scope.db.$queryRaw<{ key: string; name: string; contentType: string }[]>`
      select f.key, f.name, f.content_type as "contentType"
      from public_account_document d
      join public_account_entry e on e.tenant_id = d.tenant_id and e.id = d.entry_id
      join public_account a on a.tenant_id = e.tenant_id and a.id = e.account_id
      join stored_file f on f.tenant_id = d.tenant_id and f.id = d.file_id
      where d.tenant_id = ${own.tenantId}::uuid and d.entry_id = ${entryId}::uuid and d.file_id = ${fileId}::uuid
        and a.community_id in (${ownCommunities(own)})
        and exists (select from public_account_period p where p.tenant_id = e.tenant_id and p.account_id = e.account_id
          and e.booked_on between p.from_on and p.through_on)`;
    if (!file) throw new DomainError('not_found');
    return file;
  },
});
