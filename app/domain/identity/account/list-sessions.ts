import { findSessions } from '#tenants/system.ts';

export type OwnSession = {
  id: string;
  /** This very browser. */
  current: boolean;
  userAgent: string;
  ipAddress: string;
  createdAt: Date;
  lastSeenAt: Date;
};

/** Where a user is signed in at this host, the latest first. */
export async function listSessions(
  userId: string,
  host: string,
  currentSessionId: string,
): Promise<OwnSession[]> {
  const rows = await findSessions(userId, host);
  return rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    current: id === currentSessionId,
    userAgent: userAgent ?? '',
    ipAddress: ipAddress ?? '',
    createdAt,
    lastSeenAt: updatedAt,
  }));
}
