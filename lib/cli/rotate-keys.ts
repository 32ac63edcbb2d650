import { randomBytes } from 'node:crypto';
import { openPki } from '../pki/pki';
import { renewSeed } from '../pki/renew-seed';
import { type RotationStep, renewToken, rotateServiceAccount } from '../pki/rotation';
import type { Edit } from './rotate-command';
import { UsageError } from './user-error';

export function rotateSigningKey(step: RotationStep): Edit {
  return (file) => ({ file: rotateServiceAccount(file, step), change: { kind: 'service-account', step } });
}

export function rotateSeed(): Edit {
  return async (file, plan) => ({
    file: renewSeed(await openPki(plan, file), randomBytes(32)),
    change: { kind: 'seed' },
  });
}

export function rotateToken(): Edit {
  return (file, { kubeletIdentity }) => {
    if (kubeletIdentity === 'certificate') {
      const mend = 'rotate leaf kubelet renews those';
      throw new UsageError(`token: this cluster has none, as its kubelets have certificates; ${mend}`);
    }
    return { file: renewToken(file), change: { kind: 'token' } };
  };
}
