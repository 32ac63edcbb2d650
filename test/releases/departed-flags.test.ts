import { departedEtcdFlags } from '../../lib/releases/departed-etcd-flags';
import { departedFlags } from '../../lib/releases/departed-flags';
import { etcdKnowledgeOf, etcdMinors, knowledgeOf, knownMinors } from '../../lib/releases/knowledge';
import { isSince } from '../../lib/releases/version-order';

const kubernetes = Object.entries(departedFlags).flatMap(([program, flags]) =>
  Object.entries(flags).map(([flag, { since }]) => [program, flag, since] as const),
);

test.each(kubernetes)(
  '%s --%s is in no known minor from %s on, and in those before',
  (program, flag, since) => {
    for (const minor of knownMinors) {
      const { flags } = knowledgeOf(minor);
      expect([minor, flag in flags[program as keyof typeof flags]]).toEqual([minor, !isSince(minor, since)]);
    }
  },
);

test.each(Object.entries(departedEtcdFlags))(
  'etcd --%s is in no minor from its end on',
  (flag, { since }) => {
    const gone = etcdMinors.filter((minor) => isSince(minor, since));
    expect(gone.filter((minor) => flag in etcdKnowledgeOf(minor).flags)).toEqual([]);
    const [last] = etcdMinors.filter((minor) => !isSince(minor, since)).slice(-1);
    expect(flag in etcdKnowledgeOf(last ?? '').flags).toBe(true);
  },
);
