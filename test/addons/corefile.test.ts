import { corefile } from '../../lib/addons/corefile';
import { planOf, referenceWith } from '../clusters';

const usual = {
  'v1.25.16': `.:53 {
    errors
    health {
        lameduck 5s
    }
    ready
    kubernetes cluster.local in-addr.arpa ip6.arpa {
        pods insecure
        fallthrough in-addr.arpa ip6.arpa
        ttl 30
    }
    prometheus :9153
    forward . /etc/resolv.conf {
        max_concurrent 1000
    }
    cache 30 {
        success 10000
        denial 10000
    }
    loop
    reload
    loadbalance
}
`,
  'v1.36.3': `.:53 {
    errors
    health {
        lameduck 5s
    }
    ready
    kubernetes cluster.local in-addr.arpa ip6.arpa {
        pods insecure
        fallthrough in-addr.arpa ip6.arpa
        ttl 30
    }
    prometheus :9153
    forward . /etc/resolv.conf {
        max_concurrent 1000
    }
    cache 30 {
        success 10000
        denial 10000
        disable success cluster.local
        disable denial cluster.local
    }
    loop
    reload
    loadbalance
}
`,
};

test.each(Object.entries(usual))(
  'of %s is what kubeadm writes, with the cache spelt out',
  (kubernetes, text) => {
    expect(corefile(planOf(referenceWith({ kubernetes })))).toBe(text);
  },
);

test('holds and forwards more where the cluster may grow large', () => {
  const text = corefile(planOf(referenceWith({ networks: LARGE, size: { maxNodes: 1500 } })));
  expect(text).toMatch(/max_concurrent 2000\n/);
  expect(text).toMatch(/success 20000\n {8}denial 20000\n/);
});

test('serves the domain of the description', () => {
  const plan = planOf(referenceWith({ networks: { ...LARGE, dnsDomain: 'prod.example' } }));
  expect(corefile(plan)).toContain('kubernetes prod.example in-addr.arpa ip6.arpa {');
  expect(corefile(plan)).toContain('disable denial prod.example');
  expect(corefile(plan)).not.toContain('cluster.local');
});

const LARGE = {
  machines: '10.20.0.0/16',
  gateway: '10.20.0.254',
  pods: '10.128.0.0/11',
  services: '10.96.0.0/12',
};
