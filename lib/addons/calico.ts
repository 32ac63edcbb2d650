import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ClusterPlan } from '../plan';
import { calicoImages } from '../releases';
import type { Addon, ManifestReference } from './addon';
import { installation } from './calico-installation';

const apiVersion = 'operator.tigera.io/v1';

/** What Calico's operator is asked for: the pod network, and an API for its policies. */
class Calico extends Chart {
  constructor(scope: Construct, plan: ClusterPlan) {
    super(scope, 'calico');
    new ApiObject(this, 'installation', {
      apiVersion,
      kind: 'Installation',
      metadata: { name: 'default' },
      spec: installation(plan),
    });
    new ApiObject(this, 'api-server', {
      apiVersion,
      kind: 'APIServer',
      metadata: { name: 'default' },
      spec: {},
    });
  }
}

/** The operator itself is 30,000 lines that Calico publishes with each release: named, not copied. */
function references({ release, images, calicoManifests }: ClusterPlan): ManifestReference[] {
  const { manifests, operator } = release.calico;
  return manifests.map((file) => ({
    url: `${calicoManifests}/${file}`,
    image: { name: operator, use: images['calico-operator'] },
  }));
}

/** The pod network. */
export const calico: Addon = {
  name: 'calico',
  when: (plan) => plan.cni === 'calico',
  references,
  images: ({ release }) => calicoImages(release.calico),
  chart: (scope, plan) => new Calico(scope, plan),
};
