import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { ApiScope } from './scope-names.ts';

export type ApiKeyView = {
  id: string;
  name: string;
  /** What the token begins with, after `lk_`. */
  prefix: string;
  scopes: ApiScope[];
  makerName: string;
  status: 'active' | 'expired' | 'revoked' | 'maker_gone';
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  createdAt: Date;
};

/** The keys of programs, the latest first; 200 at the most. */
export const listApiKeys = operation({
  name: 'api-key.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'ApiKey'],
  async run({ db, tenantId, now }): Promise<ApiKeyView[]> {
    const rows = await db.apiKey.findMany({
      where: { tenantId },
      orderBy: { id: 'desc' },
      take: 200,
      include: { membership: { select: { name: true, status: true } } },
    });
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      prefix: row.prefix,
      scopes: row.scopes as ApiScope[],
      makerName: row.membership.name,
      status: row.revokedAt
        ? 'revoked'
        : row.expiresAt && row.expiresAt <= now
          ? 'expired'
          : row.membership.status === 'active'
            ? 'active'
            : 'maker_gone',
      expiresAt: row.expiresAt,
      lastUsedAt: row.lastUsedAt,
      revokedAt: row.revokedAt,
      createdAt: row.createdAt,
    }));
  },
});
