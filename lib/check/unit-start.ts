import { extras } from '../components/extras';
import type { MachineModel, PoolModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { isBrought } from './read/brought';
import { isByHand } from './read/by-hand';
import { isNobodys } from './read/paths';
import { placeOf } from './read/place';
import { readings } from './read/readings';
import { isUnitFile, linesOf, linesWith, type UnitLine, unitOf } from './read/units';
import type { Rule } from './rule';
import { CONFINED, PRIVILEGED } from './units/confined';

/** Kubelet and CRI-O start with all drop-ins of their units, and as who they must be; all else of ours has its conditions. */
export const unitStart: Rule = {
  name: 'unit-start',
  protects:
    'A drop-in has the last word: with a condition that never holds, or another command, there is no node.',
  seen: ['kubernetes/kubeadm#1202', 'kubernetes/kubernetes#50748'],
  check: ({ pools }) => pools.flatMap(checkPool),
};

function checkPool(pool: PoolModel): Issue[] {
  const ours = pool.shared.units.filter(({ component }) => component !== extras.name);
  const names = [...new Set([...PRIVILEGED, ...ours.map(({ name }) => name)])];
  return readings(pool, isUnitFile).flatMap(({ files, machine }) => [
    ...PRIVILEGED.flatMap((name) => {
      const lines = linesOf(files, name);
      if (lines.length === 0) return [];
      return [...checkCommand(pool, machine, name, lines), ...checkConfined(pool, name, lines)];
    }),
    ...names
      .filter((name) => files.some((file) => unitOf(file) === name && isByHand(file)))
      .flatMap((name) => checkConditions(pool, machine, name, linesOf(files, name))),
  ]);
}

/** What the kubelet of a machine is told its configuration with. */
const CONFIGURED = /--config[= ]|\$\{?KUBELET_CONFIG_ARGS/;

function checkCommand(
  pool: PoolModel,
  machine: MachineModel,
  name: string,
  lines: readonly UnitLine[],
): Issue[] {
  const commands = linesWith(lines, 'Service', 'ExecStart');
  const [command] = commands;
  const last = lines.at(-1);
  if (!command || commands.length > 1) {
    const message = `${name} has ${commands.length} ExecStart= with its drop-ins, and starts with just one`;
    const file = (commands.at(-1) ?? last)?.file;
    return [
      error(
        placeOf(file, pool, message),
        message,
        'write ExecStart= alone on a line, and the one command after it',
      ),
    ];
  }
  const { file, value } = command;
  const wrong = (what: string, mend: string) =>
    error(placeOf(file, pool, value), `${file.path}: ExecStart of ${name} ${what}`, mend);
  const variables = linesWith(lines, 'Service', 'Environment').map((line) => ` ${line.value}`);
  const named = filesNamed([value, ...variables].join(' '));
  const missing = named.filter((path) => isNobodys(path) && !isBrought(machine, path));
  return [
    ...missing.map((path) =>
      wrong(`names ${path}, which is not there`, 'add it with files, or name another'),
    ),
    ...(name === 'kubelet.service' && !CONFIGURED.test(value)
      ? [wrong('gives it no --config', 'keep $KUBELET_CONFIG_ARGS in it, and add flags in flags.kubelet')]
      : []),
  ];
}

/** Flags of the kubelet and of CRI-O that name files to read: others begin with a slash too, such as cgroups. */
const FILE_FLAGS = ['bootstrap-kubeconfig', 'client-ca-file', 'config', 'kubeconfig'];

function filesNamed(words: string): string[] {
  const flags = [...words.matchAll(/[\s"=]--?([\w-]+)[= ](\/[^\s"']+)/g)];
  return flags.flatMap(([, flag = '', path = '']) => (FILE_FLAGS.includes(flag) ? path : []));
}

const CONDITION =
  /^(Assert|Condition)(PathExists|PathExistsGlob|PathIsDirectory|PathIsMountPoint|FileNotEmpty)$/;

function checkConditions(
  pool: PoolModel,
  machine: MachineModel,
  name: string,
  lines: readonly UnitLine[],
): Issue[] {
  return lines
    .filter(({ key, section }) => section === 'Unit' && CONDITION.test(key))
    .filter(({ value }) => /^\//.test(value) && isNobodys(value) && !isBrought(machine, value))
    .map(({ file, key, value }) => {
      const message = `${file.path}: ${name} starts only with ${key}=${value}, which nothing here brings`;
      return warning(placeOf(file, pool, value), message, 'add it with files, or remove the condition');
    });
}

function checkConfined(pool: PoolModel, name: string, lines: readonly UnitLine[]): Issue[] {
  return CONFINED.flatMap(({ harmless, key, otherwise }) => {
    const line = linesWith(lines, 'Service', key).at(-1);
    if (!line || harmless.test(line.value)) return [];
    const message = `${line.file.path}: ${name} has ${key}=${line.value}: ${otherwise}`;
    return [error(placeOf(line.file, pool, `${key}=${line.value}`), message, 'remove it')];
  });
}
