import type { UnitSpec } from '../../lib/spec';
import { toldOf } from '../check/told';
import { compactWith } from '../clusters';
import { compiled } from '../examples';

const units = (unit: UnitSpec) => toldOf({ units: [unit] });

test('what holds already may be said, and is written once', () => {
  const name = 'apt-daily.timer';
  const packages = ['cri-o', 'socat'];
  const model = compiled(compactWith({ packages, units: [{ name, masked: true }] }));
  for (const { shared } of model.pools) {
    expect(shared.units.filter((unit) => unit.name === name)).toMatchObject([{ component: 'updaters' }]);
    expect(shared.packages.filter((each) => packages.includes(each.name))).toHaveLength(2);
  }
});

test('a unit that is enabled already', () => {
  expect(units({ name: 'crio.service', enabled: true })).toEqual([]);
});

test.each<UnitSpec>([
  { name: 'apt-daily.timer', enabled: true },
  { name: 'crio.service', masked: true },
  {
    name: 'crio.service',
    content: '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n',
  },
])('tells of another state or text: %j', (unit) => {
  expect(units(unit).join('\n')).toContain(`unit ${unit.name} belongs to`);
});
