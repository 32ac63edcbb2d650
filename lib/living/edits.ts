import { judgeControlPlanes, judgeFirst } from './control-planes';
import type { Edit } from './edit';
import { judgeMembers } from './etcd-members';
import { judgeIssuer } from './issuer';
import { judgeNetwork } from './networks';
import { nodeEdits } from './node-edits';
import { judgeEtcdVersion, judgeRelease } from './release';

const LIVING = 'operations/living-cluster.md';

/** What is known of each fact; `*` stands for the name of an etcd cluster, or the key of a label or taint. */
export const edits: Readonly<Record<string, Edit>> = {
  bootstrap: {
    outcome: 'does not survive',
    why: 'what kubeadm made, its files and ConfigMaps, only kubeadm keeps, and what it did not make it cannot join',
    page: `${LIVING}#bootstrap`,
  },
  cni: {
    outcome: 'needs a procedure',
    why: 'pods of the old network cannot reach those of the new one, and its interfaces and rules stay on each machine',
    page: `${LIVING}#cni`,
  },
  controlPlanes: {
    outcome: 'needs a procedure',
    why: 'its certificates and the files of others name the old address, where it is looked for until all of them are brought',
    keep: (before) => `the addresses of ${before}`,
    optional: true,
    page: `${LIVING}#control-planes`,
    judge: judgeControlPlanes,
  },
  endpoint: {
    outcome: 'needs a procedure',
    why: 'machines that run look for the API at the old one, and its certificates name that alone',
    keep: (before) => `the endpoint ${before}`,
    page: `${LIVING}#endpoint`,
  },
  'etcd.*.discoverySrv': {
    outcome: 'needs a procedure',
    why: 'members call one another by its names for ever, and their new certificates would not have them',
    optional: true,
    page: `${LIVING}#etcddiscoverysrv`,
  },
  'etcd.*.members': {
    outcome: 'needs a procedure',
    page: 'operations/adding-an-etcd-member.md',
    judge: judgeMembers,
  },
  'etcd.*.resources': {
    outcome: 'needs a procedure',
    why: 'API servers would look for them in another etcd, to which nobody has brought them',
    keep: (before) => `the cluster whose resources are ${before}`,
    optional: true,
    page: `${LIVING}#etcdresources`,
  },
  'etcd.*.version': {
    outcome: 'does not survive',
    why: 'etcd does not read data that a newer minor has written',
    keep: (before) => `etcd ${before} by images.etcd`,
    page: `${LIVING}#kubernetes`,
    judge: judgeEtcdVersion,
  },
  firstControlPlane: {
    outcome: 'needs a procedure',
    why: 'the old one is no control plane any more, and the new one may take itself for the first of a new cluster',
    keep: (before) => `${before} in its pool`,
    page: `${LIVING}#first-control-plane`,
    judge: judgeFirst,
  },
  'flags.kube-apiserver.etcd-prefix': {
    outcome: 'does not survive',
    why: 'API servers would find nothing there, and begin a cluster anew',
    page: `${LIVING}#flags-of-the-api-server`,
  },
  'flags.kube-apiserver.service-account-issuer': {
    outcome: 'needs a procedure',
    why: 'the tokens that pods hold are of the old one, and are refused',
    optional: true,
    page: `${LIVING}#flags-of-the-api-server`,
    judge: judgeIssuer,
  },
  kubernetes: {
    outcome: 'needs a procedure',
    why: 'API servers do not go back: what a newer one has stored, an older one may not read',
    page: `${LIVING}#kubernetes`,
    judge: judgeRelease,
  },
  name: {
    outcome: 'does not survive',
    page: `${LIVING}#name`,
    judge: ({ after, before, fact, where }, { outcome, page }) => {
      const message = `${where} holds the bundle of the cluster ${before}, which that of ${after} would replace`;
      return [{ fact, outcome, message, keep: 'choose another folder with -o', page }];
    },
  },
  'networks.dnsDomain': {
    outcome: 'needs a procedure',
    why: 'each pod looks for Services below the domain that it started with, and certificates name it',
    page: `${LIVING}#networksdnsdomain`,
  },
  'networks.machines': {
    outcome: 'needs a procedure',
    why: 'machines that run keep the old mask and routes until each of them is installed again',
    page: `${LIVING}#networksmachines`,
    judge: judgeNetwork,
  },
  'networks.nodeMask': {
    outcome: 'does not survive',
    why: 'nodes keep their blocks, and the controller manager gives new ones that overlap them (kubernetes/kubernetes#70957)',
    page: `${LIVING}#networkspods`,
  },
  'networks.pods': {
    outcome: 'does not survive',
    why: 'nodes keep their blocks of the old one, and the controller manager ends at every start (kubernetes/kubernetes#75461)',
    page: `${LIVING}#networkspods`,
    judge: judgeNetwork,
  },
  'networks.services': {
    outcome: 'does not survive',
    why: 'Services keep their addresses of the old one, that of the API and of DNS among them',
    page: `${LIVING}#networksservices`,
    judge: judgeNetwork,
  },
  ...nodeEdits,
  pkiLayout: {
    outcome: 'needs a procedure',
    why: 'what runs reads its keys and certificates at the old place',
    page: `${LIVING}#pkilayout`,
  },
  proxyMode: {
    outcome: 'needs a procedure',
    why: 'the rules of the old mode stay in the kernel of each machine beside the new ones',
    page: `${LIVING}#proxymode`,
  },
};
