import { components, componentsOf } from '../lib/components';
import { auditModel } from './audits';
import { compiled, descriptions, modelOf } from './examples';

test.each(descriptions)('every file of $name passes the audits', ({ spec }) => {
  expect(auditModel(modelOf(spec))).toEqual([]);
});

test('every component has a name of its own, and some description has it on some machine', () => {
  const names = components.map((component) => component.name);
  expect(new Set(names).size).toBe(names.length);
  const seen = new Set(
    descriptions.flatMap(({ spec }) => {
      const { plan } = modelOf(spec);
      return plan.pools.flatMap((pool) => componentsOf(plan, pool).map(({ name }) => name));
    }),
  );
  expect(names.filter((name) => !seen.has(name))).toEqual([]);
});

test('the same description gives the same model twice', () => {
  for (const { spec } of descriptions) {
    expect(JSON.stringify(compiled(spec).pools.map((pool) => pool.shared))).toBe(
      JSON.stringify(modelOf(spec).pools.map((pool) => pool.shared)),
    );
  }
});
