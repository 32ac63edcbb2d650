import { Document } from 'yaml';

/** For every text anew, the library would put its schema together again, which takes a third of the time. */
const document = new Document(null, { version: '1.1' });

/**
 * One YAML document. Version 1.1 because that is what the readers speak: PyYAML in cloud-init and sigs.k8s.io/yaml
 * in Kubernetes take an unquoted `yes`, `on` or `12:30` for a boolean or a number.
 */
export function yaml(value: object): string {
  document.contents = document.createNode(value, { aliasDuplicateObjects: false });
  return document.toString({ lineWidth: 0 });
}
