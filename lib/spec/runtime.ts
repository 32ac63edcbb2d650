import type { SecretSpec } from './secret';

/** The container runtime (CRI-O) and where it pulls from. */
export interface RuntimeSpec {
  /** Mirrors by registry, tried in order before it: `{ 'registry.k8s.io': ['mirror.example.com:5000/k8s'] }`. */
  readonly mirrors?: { readonly [registry: string]: readonly string[] };

  /** Registries or mirrors that are reached without TLS, as `host[:port]`. @default none */
  readonly insecureRegistries?: readonly string[];

  /** Registries and mirrors that ask for a login, by `host[:port][/path]`; the longest that fits counts. @default none */
  readonly registries?: { readonly [registry: string]: RegistrySpec };
}

/** A registry or mirror. */
export interface RegistrySpec {
  /**
   * The value with its login: `user:password` in one line, or a `config.json` as `docker login` writes it, of which this
   * registry's entry is taken.
   */
  readonly login: SecretSpec;
}
