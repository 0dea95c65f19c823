import { toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Tenant } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type DemoCompany, demoAddress } from './demo-companies.ts';

/** Every n-th owner gave an e-mail address. */
const mailEvery = 6;

/**
 * The communities of a demo company with buildings, entrances, dwellings, shops, parking spaces and their owners. The first owner is the one
 * who can sign in: a dwelling and a parking space are theirs.
 */
export async function seedRegister(tenant: Tenant, company: DemoCompany, since: string): Promise<void> {
  const tenantId = tenant.id;
  let personIndex = 0;
  for (const community of company.communities) {
    const communityId = newId();
    const buildings: Row[] = [];
    const entrances: Row[] = [];
    const properties: Row[] = [];
    const persons: Row[] = [];
    const tenures: Row[] = [];
    const own = (propertyId: string, personId: string) =>
      tenures.push({
        tenantId,
        id: newId(),
        propertyId,
        personId,
        kind: 'owner',
        isPayer: true,
        startsOn: toDateColumn(since),
      });
    const newPerson = () => {
      const id = newId();
      const first = personIndex === 0;
      persons.push({
        tenantId,
        id,
        name: first ? company.owner.name : company.personName(personIndex),
        phone: company.phone(personIndex),
        email: first
          ? demoAddress(company, company.owner.mailbox)
          : personIndex % mailEvery === 0
            ? demoAddress(company, `owner${personIndex}`)
            : null,
      });
      personIndex += 1;
      return id;
    };
    const dwellers: string[] = [];
    for (let building = 1; building <= community.buildings; building += 1) {
      const buildingId = newId();
      buildings.push({
        tenantId,
        id: buildingId,
        communityId,
        name: String(building),
        floors: community.floors,
        hasLift: community.floors > 6,
      });
      const entranceIds = [1, 2].map((entrance) => {
        const id = newId();
        entrances.push({
          tenantId,
          id,
          buildingId,
          name: String(entrance),
          floors: community.floors,
          hasLift: community.floors > 6,
        });
        return id;
      });
      for (let floor = 1; floor <= community.floors; floor += 1) {
        for (let door = 1; door <= community.perFloor; door += 1) {
          const entrance = door <= Math.ceil(community.perFloor / 2) ? 1 : 2;
          const room = `${floor}${String(door).padStart(2, '0')}`;
          const area = (68 + ((building * 31 + door * 17 + floor * 3) % 74) + 0.5 * (door % 2)).toFixed(2);
          const id = newId();
          const sold = (building * 100 + floor * 10 + door) % 41 !== 0;
          properties.push({
            tenantId,
            id,
            communityId,
            buildingId,
            entranceId: entranceIds[entrance - 1],
            kind: 'dwelling',
            code: `${building}-${entrance}-${room}`,
            room,
            floor,
            layout: door % 2 ? '3-2-2' : '2-1-1',
            builtArea: area,
            innerArea: (Number(area) * 0.79).toFixed(2),
            status: sold ? 'occupied' : 'unsold',
          });
          if (sold) {
            const personId = newPerson();
            dwellers.push(personId);
            own(id, personId);
          }
        }
      }
    }
    for (let space = 1; space <= community.parkingSpaces; space += 1) {
      const id = newId();
      const code = `P-${String(space).padStart(3, '0')}`;
      properties.push({
        tenantId,
        id,
        communityId,
        kind: 'parking_space',
        code,
        room: code,
        builtArea: '12.50',
        status: 'sold',
      });
      own(id, dwellers[(space - 1) * 2] as string);
    }
    for (let shop = 1; shop <= community.shops; shop += 1) {
      const id = newId();
      properties.push({
        tenantId,
        id,
        communityId,
        kind: 'shop',
        code: `S-${shop}`,
        room: `S-${shop}`,
        floor: 1,
        builtArea: (42 + shop * 9.5).toFixed(2),
        status: 'let',
      });
      own(id, newPerson());
    }
    await withTenant(
      tenantId,
      async (db) => {
        const { name, city, district, address } = community;
        await db.community.create({ data: { tenantId, id: communityId, name, city, district, address } });
        await db.building.createMany({ data: buildings as never });
        await db.entrance.createMany({ data: entrances as never });
        await db.property.createMany({ data: properties as never });
        await db.person.createMany({ data: persons as never });
        await db.tenure.createMany({ data: tenures as never });
      },
      { timeoutMs: 60_000 },
    );
  }
}

type Row = Record<string, unknown>;
