import flatcar from '../../examples/flatcar';
import coreos from '../../examples/small-fedora-coreos';
import { extensionSections } from '../../lib/bundle/extension-section';
import { planOf, referencePlan } from '../clusters';

test('the report tells which versions must match', () => {
  expect(extensionSections(planOf(coreos)).join()).toMatch(
    /^- `kubernetes-cri-o-1\.36`, http:\S+: `VERSION_ID` is the number that .* 44 of 44\.20260802\.3\.1/m,
  );
  expect(extensionSections(planOf(flatcar)).join()).toMatch(
    /^- `crio`, https:\S+: `SYSEXT_LEVEL` is 1\.0, or/m,
  );
});

test('there is no such section where packages are installed', () => {
  expect(extensionSections(referencePlan())).toEqual([]);
});
