import type { Artifact, Unit } from '../artifacts';
import type { Placed, PoolPlan, SettingsPlan } from '../plan';
import { error, type Issue } from '../plan';
import type { FileSpec, UnitSpec } from '../spec';
import { addedFile, checkFileMode, checkFilePath, REASON } from './added-file';
import { checkSecretFile, toSecretFile } from './added-secret';
import { checkLineEnds } from './carriage-return';
import type { Component } from './component';

/** What the description adds by hand: files, with secrets or without, units, packages and kernel arguments. */
export const extras: Component = {
  name: 'extras',
  roles: ['control-plane', 'etcd', 'worker'],
  validate: (_plan, pool) => [
    ...pool.settings.files.flatMap((file) => [...checkFile(file), ...checkLineEnds(file)]),
    ...pool.settings.secretFiles.flatMap(checkSecretFile),
    ...pool.settings.units.flatMap(checkUnit),
    ...pool.settings.packages.flatMap((each) => checkPackage(each, pool)),
    ...pool.settings.kernelArguments.flatMap((each) => checkKernelArgument(each, pool)),
  ],
  forPool: (_plan, { settings }) => [
    ...settings.files.map(toFile),
    ...settings.secretFiles.map(toSecretFile),
    ...settings.units.map(toUnit),
    ...toSimple(settings),
  ],
};

function toFile(added: Placed<FileSpec>): Artifact {
  return {
    ...addedFile(added, '0644'),
    kind: 'file',
    content: { format: 'text', text: added.value.content },
  };
}

function toUnit({ value, path }: Placed<UnitSpec>): Unit {
  const enabled = value.enabled ?? value.content !== undefined;
  return {
    kind: 'unit',
    name: value.name,
    ...(value.content === undefined ? {} : { content: { format: 'text', text: value.content } }),
    state: value.masked ? 'masked' : enabled ? 'enabled' : 'disabled',
    reason: REASON,
    overriddenBy: [path],
  };
}

function toSimple(settings: SettingsPlan): Artifact[] {
  return [
    ...settings.packages.map(
      ({ value, path }): Artifact => ({ kind: 'package', name: value, reason: REASON, overriddenBy: [path] }),
    ),
    ...settings.kernelArguments.map(
      ({ value, path }): Artifact => ({
        kind: 'kernel-argument',
        argument: value,
        reason: REASON,
        overriddenBy: [path],
      }),
    ),
  ];
}

function checkFile({ value, path }: Placed<FileSpec>): Issue[] {
  return [...checkFilePath(value, path), ...checkFileMode(value, path)];
}

/** Unit names and suffixes as systemd.unit(5) has them, with its longest one. */
const UNIT =
  /^(?=.{1,255}$)[A-Za-z0-9:_.\\@-]+\.(automount|mount|path|scope|service|slice|socket|swap|target|timer)$/;

function checkUnit({ value, path }: Placed<UnitSpec>): Issue[] {
  if (!UNIT.test(value.name))
    return [
      error(
        `${path}.name`,
        `${value.name} is not a unit`,
        'write its name with suffix, such as backup.timer',
      ),
    ];
  const text = value.content !== undefined;
  if (value.masked && (text || value.enabled)) {
    return [error(path, `${value.name} is masked and ${text ? 'has content' : 'enabled'}`, 'choose one')];
  }
  if (text && value.enabled !== false && isTemplate(value)) {
    const message = `${value.name} is a template, which cannot be enabled without an instance`;
    const mend = `set enabled to false, and add a unit ${value.name.replace('@', '@a')} or another instance`;
    return [error(path, message, mend)];
  }
  if (text && value.enabled !== false && !/^\[Install\]/m.test(value.content ?? '')) {
    return [
      error(
        `${path}.content`,
        `${value.name} is to be enabled but has no [Install] section`,
        'add one, or set enabled to false',
      ),
    ];
  }
  return [];
}

/** A template without an instance of its own (systemd.unit(5), DefaultInstance=). */
function isTemplate({ name, content = '' }: UnitSpec): boolean {
  return /@\.[a-z]+$/.test(name) && !/^\s*DefaultInstance\s*=\s*\S/m.test(content);
}

/** A name with a version or without, as apt and dnf take it; it stands in a shell script. */
const PACKAGE = /^@?[A-Za-z0-9][A-Za-z0-9.+_:~^*=-]*$/;

function checkPackage({ value, path }: Placed<string>, pool: PoolPlan): Issue[] {
  if (!PACKAGE.test(value)) {
    return [error(path, `${JSON.stringify(value)} is not a package`, 'write its name, such as nfs-common')];
  }
  if (pool.os.software !== 'sysext') return [];
  return [
    error(
      path,
      `${value} cannot be installed: ${pool.os.title} of ${pool.path} has no packages`,
      'use extensions, or move it to a pool that has',
    ),
  ];
}

/** One word: boot loaders, network boot scripts and GRUB's configuration each have quotes of their own. */
const KERNEL_ARGUMENT = /^[^\s\p{Cc}\p{Cs}'"\\$`]+$/u;

/**
 * What ends or leads a command of GRUB's (its manual, Quoting). Where Debian and Ubuntu keep arguments they can be
 * quoted; the entries of Rocky and Fedora CoreOS become commands as they are (grub2, blscfg.c).
 */
const COMMAND = /[;&|<>{}]|^#/;

function checkKernelArgument({ value, path }: Placed<string>, { bootFrom, os }: PoolPlan): Issue[] {
  if (!KERNEL_ARGUMENT.test(value)) {
    const message = `${JSON.stringify(value)} is not one kernel argument`;
    return [error(path, message, 'write each for itself, without blanks and quotes')];
  }
  if (bootFrom === 'live' || os.software === 'deb' || !COMMAND.test(value)) return [];
  const message = `${value} would end in the middle: ${os.title} hands its arguments to GRUB as commands`;
  return [error(path, message, 'write it without ; & | < > { } and a leading #')];
}
