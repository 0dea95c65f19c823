import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { ApprovableKind } from './approvable-kinds.ts';

export type ApprovalFlowView = {
  id: string;
  documentKind: ApprovableKind;
  name: string;
  /** Minor units. */
  aboveAmount: bigint;
  steps: {
    roleId: string | null;
    membershipId: string | null;
    /** Who decides: the member, or the role. */
    memberName: string | null;
    roleKey: string | null;
    roleName: string | null;
    /** How many active people that is now. With one, what they ask for themselves goes up to an administrator; with none, everything does. */
    holders: number;
  }[];
};

/** The flows in force, by kind and limit. */
export const listApprovalFlows = operation({
  name: 'approval-flow.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'ApprovalFlow'],
  async run({ db, tenantId }): Promise<ApprovalFlowView[]> {
    const flows = await db.approvalFlow.findMany({
      where: { tenantId, status: 'active' },
      orderBy: [{ documentKind: 'asc' }, { aboveAmount: 'asc' }],
      include: {
        steps: {
          orderBy: { position: 'asc' },
          include: {
            membership: { select: { name: true, status: true } },
            role: {
              select: {
                key: true,
                name: true,
                _count: { select: { members: { where: { membership: { status: 'active' } } } } },
              },
            },
          },
        },
      },
    });
    return flows.map(({ id, documentKind, name, aboveAmount, steps }) => ({
      id,
      documentKind: documentKind as ApprovableKind,
      name,
      aboveAmount,
      steps: steps.map(({ roleId, membershipId, membership, role }) => ({
        roleId,
        membershipId,
        memberName: membership?.name ?? null,
        roleKey: role?.key ?? null,
        roleName: role?.name ?? null,
        holders: role ? role._count.members : membership?.status === 'active' ? 1 : 0,
      })),
    }));
  },
});
