import { overridesOf } from '../../lib/bundle/overrides';
import { compactWith } from '../clusters';
import { modelOf } from '../examples';

test('what is no file is told with its place', () => {
  const units = [
    { name: 'cups.service', masked: true },
    { name: 'own.service', content: '[Install]\nWantedBy=multi-user.target\n' },
  ];
  const spec = compactWith({ packages: ['htop'], kernelArguments: ['quiet'], units });
  expect(overridesOf(modelOf(spec))).toEqual([
    'kernelArguments[0]: kernel-argument quiet',
    'packages[0]: package htop',
    'units[0]: unit cups.service',
  ]);
});
