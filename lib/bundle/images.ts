import type { MachineConfig } from '../artifacts';
import type { ClusterModel } from '../constructs';

/** Every container image that the cluster pulls, sorted. Read from the files, but for what an operator picks. */
export function imagesOf(model: ClusterModel): string[] {
  const images = new Set<string>(model.plan.pools.map(({ runs }) => runs.images.pause));
  const configs = model.pools.flatMap((pool) => [
    pool.shared,
    ...pool.machines.map((machine) => machine.own),
  ]);
  for (const config of configs) for (const content of documents(config)) collect(content, images);
  for (const { images: picked, objects, references } of model.addons) {
    collect(objects, images);
    for (const image of picked) images.add(image);
    for (const { image } of references) images.add(image.use);
  }
  return [...images].sort();
}

function documents(config: MachineConfig): object[] {
  return config.files.flatMap(({ artifact: { content } }) =>
    content?.format === 'yaml'
      ? content.documents.filter((each) => 'kind' in each && each.kind === 'Pod')
      : [],
  );
}

function collect(value: unknown, images: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'image' && typeof each === 'string') images.add(each);
    else collect(each, images);
  }
}
