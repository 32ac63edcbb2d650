import type { Artifact } from '../artifacts';
import type { Placed, PoolPlan, SettingsPlan } from '../plan';
import { error, type Issue } from '../plan';
import type { FileSpec } from '../spec';
import { addedFile, checkFileMode, checkFilePath, REASON } from './added-file';
import { checkSecretFile, toSecretFile } from './added-secret';
import { checkUnit, toUnit } from './added-unit';
import { checkLineEnds } from './carriage-return';
import type { Component } from './component';
import { checkFirstLine } from './first-line';

/** What the description adds by hand: files, with secrets or without, units, packages and kernel arguments. */
export const extras: Component = {
  name: 'extras',
  roles: ['control-plane', 'etcd', 'worker'],
  validate: (_plan, pool) => [
    ...pool.settings.files.flatMap((file) => [
      ...checkFile(file),
      ...checkFirstLine(file),
      ...checkLineEnds(file),
    ]),
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
