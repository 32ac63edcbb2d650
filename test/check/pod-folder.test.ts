import { broughtPod, POD, toldOf } from './pods';

const ours = POD.replace('name: own', 'name: kube-apiserver, namespace: kube-system');

test('takes pods of other names, an empty document behind one, and the same name in another namespace', () => {
  expect(toldOf(broughtPod(POD, 'own'))).toEqual([]);
  expect(toldOf(broughtPod(`${POD}---\n`))).toEqual([]);
  expect(toldOf(broughtPod(POD.replace('name: own', 'name: kube-apiserver')))).toEqual([]);
});

test('tells of a pod that is there already, whatever its file is called', () => {
  expect(toldOf(broughtPod(ours, 'kube-apiserver.yaml.bak'))).toEqual([
    expect.stringMatching(
      /^error: files\[0\]: .*yaml\.bak: it is pod kube-system\/kube-apiserver, which .*kube-apiserver\.yaml is too/,
    ),
  ]);
});

test('tells of a second document, and of a name that the kubelet leaves out', () => {
  expect(toldOf(broughtPod(`${POD}---\n${POD}`))).toEqual([
    expect.stringMatching(/reads the first document of a file, and not the 1 behind it/),
  ]);
  expect(toldOf(broughtPod(POD, '.own.yaml'))).toEqual([
    expect.stringMatching(/^warning: .*leaves out a name that begins with a dot/),
  ]);
});

test('tells of a port that the machine gives to another program', () => {
  const listening = (port: number) =>
    `${POD.replace('image: a/b:1', `image: a/b:1, ports: [{ containerPort: ${port} }]`)}  hostNetwork: true\n`;
  expect(toldOf(broughtPod(listening(9999)))).toEqual([]);
  expect(toldOf(broughtPod(listening(6443)))).toEqual([
    expect.stringMatching(/pod own listens on \*:6443 .*, which kube-apiserver has/),
  ]);
});
