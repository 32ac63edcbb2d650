import type { Consumer } from '../consumer';
import { onDisk } from '../subject';

/** The shell that the first line names reads it without running it, then ShellCheck looks for what goes wrong later. */
const CHECK = `read -r line < "$1"
interpreter=\${line#'#!'}
$interpreter -n "$1"
shellcheck "$1"`;

export const shell: Consumer = {
  name: 'shellcheck',
  reads: 'shell scripts',
  packages: ['shellcheck'],
  version: "shellcheck --version | sed -n 's/^version: //p'",
  check: CHECK,
  subjects: (bundle) =>
    onDisk(bundle, /^/).filter(({ file }) => /^#!\/(usr\/)?bin\/(ba)?sh\b/.test(bundle.content(file))),
  mistakes: [
    {
      files: { 'machines/m1/rootfs/usr/local/bin/script': '#!/bin/sh\nif true; then\n' },
      says: /[Ss]yntax error/,
    },
    {
      files: { 'machines/m1/rootfs/usr/local/bin/script': '#!/bin/sh\nrm -rf "$ROOT"/*\ncd $1\n' },
      says: /SC2086/,
    },
  ],
};
