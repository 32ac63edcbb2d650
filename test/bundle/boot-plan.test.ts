import { bootPlanFiles } from '../../lib/bundle/boot-plan';
import { referencePlan } from '../clusters';

const [json, text] = bootPlanFiles(referencePlan()).map(({ content }) => content);

test('a script finds each machine of each wave', () => {
  const { waves, tokenHours } = JSON.parse(json ?? '');
  expect(tokenHours).toBe(4);
  expect(waves[0]).toMatchObject({ wave: 1, startMinute: 0, readyMinute: 35 });
  expect(waves[0].machines[0]).toEqual({ name: 'etcd1', address: '10.20.0.1', mac: '52:54:00:14:00:01' });
});

test('a person reads when which machines start, and why', () => {
  expect(text).toContain('209 machines in 6 waves, 110 minutes by this reckoning.');
  expect(text).toContain('| 2 | 15 | 50 | 35: worker27 … worker61 | 112000 MB | 29785 MB |');
  expect(text).toContain('kubelets have certificates');
});
