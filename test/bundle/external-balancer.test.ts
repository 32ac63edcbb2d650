import { balancerSections } from '../../lib/bundle/external-balancer';
import { descriptions, modelOf } from '../examples';

const sectionsOf = (wanted: string) =>
  descriptions.filter(({ name }) => name === wanted).flatMap(({ spec }) => balancerSections(modelOf(spec)));

test('the report says what a balancer of somebody else must do, and nothing of ours', () => {
  const [section] = sectionsOf('rocky');
  expect(section).toContain('listen on `api.rocky.example.com:443` (address `10.70.0.5`)');
  expect(section).toContain('to `10.60.0.21:6443`, `10.60.0.22:6443`, `10.60.0.23:6443`');
  expect(section).toContain('hold 4000 connections');
  expect(section).toContain('be silent for 14400 s');
  expect(sectionsOf('main')).toEqual([]);
});
