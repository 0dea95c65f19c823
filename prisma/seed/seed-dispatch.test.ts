import { expect, it } from 'vitest';
import { listContractors } from '#app/domain/contractors/list-contractors.ts';
import { listCrews } from '#app/domain/tickets/dispatch/board/list-crews.ts';
import { dispatchScene } from '#app/domain/tickets/dispatch/testing/dispatch-scene.ts';
import { demoCompanies } from './demo-companies.ts';
import { seedDispatch } from './seed-dispatch.ts';

it('fills the crews page of the demonstration and the list of contractors', async () => {
  const scene = await dispatchScene();
  await scene.worker();
  await scene.worker({ status: 'off' });
  await seedDispatch(scene.tenant, demoCompanies[0] as (typeof demoCompanies)[number]);
  expect((await listContractors(scene.desk, {})).map(({ isActive }) => isActive)).toEqual([true, true]);
  const { crews, communities } = await listCrews(scene.desk, {});
  expect(communities).toHaveLength(1);
  expect(crews.map(({ position }) => position?.nearest?.name)).toEqual(['春江花园', '春江花园']);
  for (const { position } of crews) expect(position?.nearest?.km).toBeLessThan(5);
});
