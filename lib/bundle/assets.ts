import type { PoolPlan } from '../plan';

/**
 * What the machines of a pool fetch from their system's folder below the assets: kernel, initrds, what the kernel
 * arguments name, and what the installer asks for by itself. A folder, with a slash at its end, is meant whole.
 */
export function assetsOf({ bootFrom, os: { netboot } }: Pick<PoolPlan, 'bootFrom' | 'os'>): string[] {
  const { kernel, initrds, live, install, installKernel = kernel, installInitrds = initrds } = netboot;
  switch (bootFrom) {
    case 'disk':
      return [];
    case 'install':
      return [installKernel, ...installInitrds, ...named(install), ...netboot.installerFetches];
    case 'live':
      return [kernel, ...initrds, ...named(live)];
  }
}

function named(kernelArguments: readonly string[]): string[] {
  return kernelArguments.flatMap((argument) => /<assets>\/([^\s,]+)/.exec(argument)?.[1] ?? []);
}
