import { stringify } from 'yaml';

/**
 * One YAML document. Version 1.1 because that is what the readers speak: PyYAML in cloud-init and sigs.k8s.io/yaml
 * in Kubernetes take an unquoted `yes`, `on` or `12:30` for a boolean or a number.
 */
export function yaml(document: object): string {
  return stringify(document, { version: '1.1', aliasDuplicateObjects: false, lineWidth: 0 });
}
