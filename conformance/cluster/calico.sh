# Stands in for the two files of Calico's operator: the kinds that our add-on asks for, and whatever it may hold.
serve_calico() {
  mkdir -p /srv/calico
  local kind plural
  for kind in Installation APIServer; do
    plural="${kind,,}s"
    cat << END
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: $plural.operator.tigera.io }
spec:
  group: operator.tigera.io
  names: { kind: $kind, plural: $plural }
  scope: Cluster
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } }
---
END
  done > /srv/calico/v1_crd_projectcalico_org.yaml
  printf 'apiVersion: v1\nkind: Namespace\nmetadata: { name: tigera-operator }\n' > /srv/calico/tigera-operator.yaml
  python3 -m http.server 8080 --directory /srv > /tmp/calico.log 2>&1 &
}
