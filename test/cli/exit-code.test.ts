import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { BundleError, HalfBundleError } from '../../lib/bundle';
import { EXIT, exitCodes, exitCodesText } from '../../lib/cli/exit-code';
import { tellFailure } from '../../lib/cli/failure';
import { UsageError, UserError } from '../../lib/cli/user-error';

test('the table of docs/command-line.md is that of the program', () => {
  const text = readFileSync(join(__dirname, '../../docs/command-line.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (\d+) \| (.*) \|$/gm)].map(([, code, what]) => [code, what]);
  expect(rows).toEqual(Object.entries(exitCodes));
  for (const code of Object.values(EXIT)) expect(exitCodesText()).toMatch(new RegExp(`^ {2}${code} `, 'm'));
});

const full = Object.assign(new Error(), { code: 'ENOSPC', syscall: 'write', path: 'dist/a' });

test.each([
  [new UserError('a: b; c'), EXIT.mistake, 'a: b; c'],
  [new BundleError('a: b; c'), EXIT.mistake, 'a: b; c'],
  [full, EXIT.mistake, 'dist/a: the disk is full; make room, or choose another place'],
  [
    new HalfBundleError('dist', full),
    EXIT.mistake,
    'dist: it is half of the last bundle and half of the next, for dist/a: the disk is full; make room, or choose another place; run it again then, which completes the next one',
  ],
  [new UsageError('--a: b; c'), EXIT.usage, '--a: b; c'],
])('%p ends with %d', (cause, code, text) => {
  const error = jest.spyOn(console, 'error').mockImplementation();
  expect(tellFailure(cause, false, 'dist')).toBe(code);
  expect(error.mock.calls).toEqual([[`error    ${text}`]]);
  error.mockRestore();
});

test('a defect of ours keeps a code of its own, and commander’s mistakes theirs', () => {
  const error = jest.spyOn(console, 'error').mockImplementation();
  expect(tellFailure(new TypeError('x is not a function'), false)).toBe(EXIT.defect);
  expect(tellFailure(new CommanderError(1, 'commander.unknownOption', 'error: unknown option'), false)).toBe(
    EXIT.usage,
  );
  expect(tellFailure(new CommanderError(0, 'commander.help', ''), false)).toBe(EXIT.done);
  error.mockRestore();
});
