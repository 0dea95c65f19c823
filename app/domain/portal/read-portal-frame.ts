import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { ownScope } from './own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from './portal-frame.ts';

/** What surrounds a page of the portal, for pages whose own content comes from elsewhere. */
export const readPortalFrame = operation({
  name: 'portal.frame',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullable().default(null) }),
  can: 'anyone',
  async run(scope, { propertyId }): Promise<PortalFrame> {
    const own = ownScope(scope);
    return own ? portalFrame(scope, own, propertyId) : emptyFrame(scope);
  },
});
