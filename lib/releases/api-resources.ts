/**
 * What the API server keeps, by group, as 1.36.3 lists it with every API and feature on
 * (`/api` and `/apis`, `--runtime-config=api/all=true --feature-gates=AllAlpha=true`).
 */
export const API_RESOURCES: Readonly<Record<string, readonly string[]>> = {
  '': [
    'configmaps',
    'endpoints',
    'events',
    'limitranges',
    'namespaces',
    'nodes',
    'persistentvolumeclaims',
    'persistentvolumes',
    'pods',
    'podtemplates',
    'replicationcontrollers',
    'resourcequotas',
    'secrets',
    'serviceaccounts',
    'services',
  ],
  'admissionregistration.k8s.io': [
    'mutatingadmissionpolicies',
    'mutatingadmissionpolicybindings',
    'mutatingwebhookconfigurations',
    'validatingadmissionpolicies',
    'validatingadmissionpolicybindings',
    'validatingwebhookconfigurations',
  ],
  'apiextensions.k8s.io': ['customresourcedefinitions'],
  'apiregistration.k8s.io': ['apiservices'],
  apps: ['controllerrevisions', 'daemonsets', 'deployments', 'replicasets', 'statefulsets'],
  autoscaling: ['horizontalpodautoscalers'],
  batch: ['cronjobs', 'jobs'],
  'certificates.k8s.io': ['certificatesigningrequests', 'clustertrustbundles', 'podcertificaterequests'],
  'coordination.k8s.io': ['leasecandidates', 'leases'],
  'discovery.k8s.io': ['endpointslices'],
  'flowcontrol.apiserver.k8s.io': ['flowschemas', 'prioritylevelconfigurations'],
  'internal.apiserver.k8s.io': ['storageversions'],
  'networking.k8s.io': ['ingressclasses', 'ingresses', 'ipaddresses', 'networkpolicies', 'servicecidrs'],
  'node.k8s.io': ['runtimeclasses'],
  policy: ['poddisruptionbudgets'],
  'rbac.authorization.k8s.io': ['clusterrolebindings', 'clusterroles', 'rolebindings', 'roles'],
  'resource.k8s.io': [
    'deviceclasses',
    'devicetaintrules',
    'resourceclaims',
    'resourceclaimtemplates',
    'resourcepoolstatusrequests',
    'resourceslices',
  ],
  'scheduling.k8s.io': ['podgroups', 'priorityclasses', 'workloads'],
  'storage.k8s.io': [
    'csidrivers',
    'csinodes',
    'csistoragecapacities',
    'storageclasses',
    'volumeattachments',
    'volumeattributesclasses',
  ],
  'storagemigration.k8s.io': ['storageversionmigrations'],
};

/** What older minors had, and 1.36 no longer: alpha and beta of their time (kubernetes, CHANGELOG-1.25.md to 1.35.md). */
export const PAST_RESOURCES: Readonly<Record<string, readonly string[]>> = {
  'networking.k8s.io': ['clustercidrs'],
  'resource.k8s.io': [
    'podschedulingcontexts',
    'podschedulings',
    'resourceclaimparameters',
    'resourceclasses',
    'resourceclassparameters',
  ],
};

/** The same objects under another name, and the one that counts (kubernetes, pkg/kubeapiserver, AddCohabitatingResources). */
export const KEPT_AS: Readonly<Record<string, string>> = { 'events.k8s.io/events': '/events' };
