import { toldOfFile } from './told';

const KUBELET = '/etc/systemd/system/kubelet.service.d/99-own.conf';
const ARGS = '$KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS';

test.each([
  [KUBELET, '[Unit]\nConditionPathExists=/never\n', /^warning files\[0\]: .*ConditionPathExists=\/never/],
  [
    KUBELET,
    '[Service]\nExecStart=\nExecStart=/usr/bin/kubelet --config=/nope.yaml\n',
    /^error files\[0\]: .*ExecStart of kubelet.service names \/nope.yaml, which is not there/,
  ],
  [KUBELET, '[Service]\nExecStart=\nExecStart=/usr/bin/kubelet --v=2\n', /gives it no --config/],
  [KUBELET, '[Service]\nExecStart=/usr/bin/kubelet\n', /kubelet.service has 2 ExecStart=/],
  [KUBELET, '[Service]\nEnvironment="KUBELET_CONFIG_ARGS=--config=/nope.yaml"\n', /names \/nope.yaml/],
  [
    '/etc/systemd/system/swapoff.service.d/9.conf',
    '[Unit]\nConditionPathExists=/never\n',
    /swapoff.service starts only/,
  ],
  [KUBELET, '[Service]\nExecStart=\n', /kubelet.service has 0 ExecStart=/],
  [KUBELET, '[Service]\nUser=nobody\n', /User=nobody: it must be root/],
  ['/etc/systemd/system/crio.service.d/99-own.conf', '[Service]\nPrivateTmp=yes\n', /PrivateTmp=yes/],
  ['/etc/systemd/system/service.d/99-own.conf', '[Service]\nProtectSystem=strict\n', /kubelet.service has/],
])('%s with %j is told', (path, content, line) => {
  expect(toldOfFile(path, content)).toContainEqual(expect.stringMatching(line));
});

test.each([
  [KUBELET, '[Service]\nCPUAccounting=true\nOOMScoreAdjust=-999\nUser=root\nPrivateTmp=no\n'],
  [KUBELET, `[Service]\nExecStart=\nExecStart=/usr/bin/nice /usr/bin/kubelet ${ARGS}\n`],
  [KUBELET, '[Unit]\nConditionPathExists=!/never\nConditionPathExists=/etc/hostname\n'],
  [KUBELET, '[Unit]\nAssertPathExists=/usr/bin/kubelet\nConditionPathExists=/dev/sda\n'],
  // Read before ours, which takes its command away.
  ['/etc/systemd/system/kubelet.service.d/05-own.conf', '[Service]\nExecStart=/usr/bin/kubelet\n'],
  ['/etc/systemd/system/kubelet.service.d/99-own.conf.off', '[Service]\nUser=nobody\n'],
  ['/etc/systemd/system/own.service', '[Unit]\nConditionPathExists=/never\n[Service]\nUser=nobody\n'],
])('%s with %j is taken', (path, content) => {
  expect(toldOfFile(path, content)).toEqual([]);
});
