import type { Clock } from '../os';
import type { PoolPlan } from '../plan';
import { own } from '../releases/own';

/** The package of the description that takes the place of the system's clock, and where it stands; undefined if none. */
export function rivalOf({ os, settings }: PoolPlan): { name: string; path: string } | undefined {
  const named = settings.packages.map(({ value, path }) => ({ name: value.replace(/=.*/s, ''), path }));
  return named.find(({ name }) => Object.hasOwn(os.rivalClocks, name) && name !== os.time.package);
}

/** What keeps the clock of a pool's machines; undefined where it is a program that we write no file for. */
export function clockOf(pool: PoolPlan): Clock | undefined {
  const rival = rivalOf(pool);
  return rival ? own(pool.os.rivalClocks, rival.name) : pool.os.time;
}
