import { rules } from '../../lib/check';
import { Cluster, type ClusterModel } from '../../lib/constructs';
import { formatIssue, planCluster } from '../../lib/plan';
import type { ClusterSpec } from '../../lib/spec';
import { compact } from '../clusters';
import { elsewhere, failing, type Mistake, type Slip } from './failing';
import { withText } from './mutate';

/** With the mistakes that only the finished files show. */
function modelOf(spec: ClusterSpec): ClusterModel {
  const { plan, issues } = planCluster(spec);
  if (!plan) throw new Error(issues.map(formatIssue).join('\n'));
  return new Cluster(plan).model();
}

const models = new Map([compact, ...Object.values(elsewhere)].map((spec) => [spec, modelOf(spec)]));

function broken(good: ClusterModel, spec: ClusterSpec, mistake: Mistake): ClusterModel {
  if (typeof mistake === 'function') return mistake(good);
  return isSlip(mistake) ? withText(good, ...mistake) : modelOf({ ...spec, ...mistake });
}

function isSlip(mistake: Partial<ClusterSpec> | Slip): mistake is Slip {
  return Array.isArray(mistake);
}

test('every rule has an example that it fails', () => {
  expect(Object.keys(failing).sort()).toEqual(rules.map(({ name }) => name).sort());
});

test.each(rules)('$name passes what is right and tells of its mistake', ({ name, check }) => {
  const spec = elsewhere[name] ?? compact;
  const good = models.get(spec) as ClusterModel;
  expect(check(good)).toEqual([]);
  const [first] = check(broken(good, spec, failing[name] ?? {}));
  expect(first).toMatchObject({
    path: expect.any(String),
    message: expect.any(String),
    mend: expect.any(String),
  });
});
