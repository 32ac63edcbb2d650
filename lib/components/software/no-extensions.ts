import { error, type Issue, type PoolPlan } from '../../plan';

/** Errors for system extensions on a system that gets its software as packages. */
export function noExtensions({ os, path, settings }: PoolPlan): Issue[] {
  return Object.entries(settings.extensions).map(([name, placed]) =>
    error(placed.path, `${name} would have no effect: ${os.title} of ${path} installs packages`, 'remove it'),
  );
}
