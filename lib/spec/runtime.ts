/** The container runtime (CRI-O) and where it pulls from. */
export interface RuntimeSpec {
  /** Mirrors by registry, tried in order before it: `{ 'registry.k8s.io': ['mirror.example.com:5000/k8s'] }`. */
  readonly mirrors?: { readonly [registry: string]: readonly string[] };

  /** Registries or mirrors that are reached without TLS, as `host[:port]`. @default none */
  readonly insecureRegistries?: readonly string[];
}
