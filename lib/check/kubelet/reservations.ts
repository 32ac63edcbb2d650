import { isSince } from '../../releases/version-order';
import { shown, tableAt, tablesAt, textsAt } from '../read/value';
import { type Clash, isSet, type Kubelet } from './kubelet';

/** kubernetes/kubernetes, pkg/kubelet/apis/config/validation: what is kept from pods, and the cgroups for it. */
export function reservationClashes(kubelet: Kubelet): Clash[] {
  return [
    ...enforcement(kubelet),
    ...cgroupsPerQos(kubelet),
    ...systemCgroups(kubelet),
    ...reservedCpus(kubelet),
    ...reservedMemory(kubelet),
    ...staticMemory(kubelet),
  ];
}

const ENFORCED = 'enforceNodeAllocatable';

/** What is enforced on a cgroup needs the name of one. */
const CGROUPS: Readonly<Record<string, string>> = {
  'kube-reserved': 'kubeReservedCgroup',
  'kube-reserved-compressible': 'kubeReservedCgroup',
  'system-reserved': 'systemReservedCgroup',
  'system-reserved-compressible': 'systemReservedCgroup',
};

function enforcement({ fields, minor }: Kubelet): Clash[] {
  const words = textsAt(fields, `/${ENFORCED}`);
  const clash = (what: string, mend: string, ...others: string[]): Clash => ({
    fields: [ENFORCED, ...others],
    what: `${ENFORCED} ${what}`,
    mend,
  });
  const nameless = words.flatMap((word) => {
    const field = CGROUPS[word];
    return !field || isSet(fields[field]) ? [] : clash(`has ${word} without ${field}`, `set ${field}`, field);
  });
  const doubled = isSince(minor, '1.31') && words.find((word, i) => words.indexOf(word) !== i);
  const both = words.find((word) => words.includes(`${word}-compressible`));
  return [
    ...nameless,
    ...(words.includes('none') && words.length > 1
      ? [clash(`has none beside ${words.filter((word) => word !== 'none').join(' and ')}`, 'choose one')]
      : []),
    ...(doubled ? [clash(`has ${doubled} twice`, 'write it once')] : []),
    ...(both ? [clash(`has ${both} and ${both}-compressible`, 'choose one')] : []),
  ];
}

/** The default enforces on pods; `none` counts as nothing since 1.31 only. */
function cgroupsPerQos({ fields, minor }: Kubelet): Clash[] {
  const words = ENFORCED in fields ? textsAt(fields, `/${ENFORCED}`) : ['pods'];
  const enforced = isSince(minor, '1.31') ? words.filter((word) => word !== 'none') : words;
  if (fields.cgroupsPerQOS !== false || enforced.length === 0) return [];
  return [
    {
      fields: ['cgroupsPerQOS', ENFORCED],
      what: `cgroupsPerQOS is false, and ${ENFORCED} ${enforced.join(', ')}`,
      mend: `remove cgroupsPerQOS, or set ${ENFORCED} to []`,
    },
  ];
}

function systemCgroups({ fields }: Kubelet): Clash[] {
  if (!isSet(fields.systemCgroups) || isSet(fields.cgroupRoot)) return [];
  const what = `systemCgroups is ${shown(fields.systemCgroups)}, and cgroupRoot is not set`;
  return [{ fields: ['systemCgroups', 'cgroupRoot'], what, mend: 'set cgroupRoot, such as /' }];
}

function reservedCpus({ fields }: Kubelet): Clash[] {
  const other = ['kubeReservedCgroup', 'systemReservedCgroup'].find((name) => isSet(fields[name]));
  if (!other || !isSet(fields.reservedSystemCPUs)) return [];
  const what = `reservedSystemCPUs ${shown(fields.reservedSystemCPUs)} and ${other} exclude each other`;
  return [{ fields: ['reservedSystemCPUs', other], what, mend: 'remove one of them' }];
}

/** pkg/kubelet/cm/memorymanager: it is told what of each NUMA node is not for pods, or it exits. */
function staticMemory({ fields }: Kubelet): Clash[] {
  if (fields.memoryManagerPolicy !== 'Static' || isSet(fields.reservedMemory)) return [];
  return [
    {
      fields: ['memoryManagerPolicy', 'reservedMemory'],
      what: 'memoryManagerPolicy is Static, and reservedMemory is not set',
      mend: 'set reservedMemory to what kubeReserved, systemReserved and evictionHard keep of memory together',
    },
  ];
}

/** Memory and huge pages alone, more than none, and each once a NUMA node. */
function reservedMemory({ fields }: Kubelet): Clash[] {
  const seen = new Set<string>();
  return tablesAt(fields, '/reservedMemory').flatMap(({ limits, numaNode }) =>
    Object.entries(tableAt(limits)).flatMap(([name, amount]): Clash[] => {
      const place = `reservedMemory of NUMA node ${shown(numaNode ?? 0)}`;
      const clash = (what: string, mend: string) => [
        { fields: ['reservedMemory'] as const, what: `${place} has ${what}`, mend },
      ];
      const key = `${shown(numaNode ?? 0)} ${name}`;
      if (!/^(memory|hugepages-.+)$/.test(name)) return clash(name, 'write memory or hugepages-2Mi');
      if (Number.parseFloat(shown(amount)) === 0)
        return clash(`${name} ${shown(amount)}`, 'write more, or remove it');
      if (seen.has(key)) return clash(`${name} twice`, 'write it once');
      seen.add(key);
      return [];
    }),
  );
}
