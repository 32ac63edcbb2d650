import { compile } from '../../lib/check/compile';
import { formatIssue } from '../../lib/plan';
import { compactWith } from '../clusters';
import { toldOfFile } from './told';

const UNIT = '/etc/systemd/system/own.service';

test.each([
  [
    UNIT,
    '[Service]\nExecStart=/bin/true\nRestat=always\n',
    /knows no \[Service\] Restat; did you mean Restart\?/,
  ],
  [UNIT, '[Service]\nexecstart=/bin/true\n', /did you mean ExecStart\?/],
  [UNIT, '[Servce]\nExecStart=/bin/true\n', /knows no section \[Servce\]; did you mean Service\?/],
  [UNIT, '[Service]\nExecStart=/bin/true\nWantedBy=multi-user.target\n', /write it under \[Install\]/],
  ['/etc/systemd/system/own.timer', '[Timer]\nOnCalendar=every day\n', /OnCalendar=every day is no time/],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toEqual([expect.stringMatching(line)]);
});

test.each([
  [UNIT, '[Unit]\nDescription=x\n# Restat=1\n[Service]\nExecStart=/bin/sh \\\n  Restat=1\n'],
  [UNIT, '[Service]\nExecStart=/bin/true\nX-Restat=1\nImportCredential=*\n[X-Mine]\nFoo=1\n'],
  ['/etc/systemd/system/own.timer', '[Timer]\nOnCalendar=Mon..Fri 02:00\nRandomizedDelaySec=1h\n'],
  ['/etc/systemd/system/own.container', '[Container]\nImage=x\n'],
])('%s with %j is taken', (path, content) => {
  expect(toldOfFile(path, content)).toEqual([]);
});

test('a patch of a unit of ours is read too', () => {
  const patches = [
    {
      path: '/etc/systemd/system/crio.service',
      operations: [{ op: 'add' as const, path: '/Service/Restat', value: 'always' }],
    },
  ];
  const { issues } = compile(compactWith({ patches }));
  expect(issues.map(formatIssue)).toEqual([
    expect.stringMatching(/^patches\[0\]: .*crio.service: systemd knows no \[Service\] Restat/),
  ]);
});
