import { toldOfFlag } from './told';

const toldOf = (controllers: string) => toldOfFlag('kube-controller-manager', { controllers });
const PLACE = 'flags.kube-controller-manager.controllers';
const MEND = 'begin with *,bootstrapsigner,tokencleaner and write a dash before what is to be off';

test.each<[string, string]>([
  [
    '*',
    `leaves out bootstrap-signer-controller: machines that join by token find no signed cluster-info; ${MEND}`,
  ],
  ['-*', 'leaves out bootstrap-signer-controller'],
  [
    '*,bootstrapsigner,tokencleaner,-deployment',
    `leaves out deployment-controller: CoreDNS is never started; ${MEND}`,
  ],
  [
    '*,bootstrap-signer-controller',
    'leaves out token-cleaner-controller: tokens that have ended stay listed; add tokencleaner',
  ],
])('%s', (value, told) => {
  expect(toldOf(value).join('\n')).toContain(`${PLACE}: --controllers=${value} ${told}`);
});

test.each([
  '*,bootstrapsigner,tokencleaner,-ttl',
  '*,bootstrap-signer-controller,token-cleaner-controller,-cronjob-controller',
])('takes %s', (value) => {
  expect(toldOf(value)).toEqual([]);
});
