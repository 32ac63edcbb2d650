import type { Component } from '../component';

/** Where kube-proxy listens with the network of the machine; it is itself an add-on, from the cluster. */
export const nodePorts: Component = {
  name: 'node-ports',
  roles: ['node'],
  ports: ({ networks: { nodePorts: port } }) => [
    { port: 10249, protocol: 'tcp', from: 'loopback', purpose: "kube-proxy's metrics" },
    { port: 10256, protocol: 'tcp', from: 'anyone', purpose: "kube-proxy's health, for load balancers" },
    { port, protocol: 'tcp', from: 'anyone', purpose: 'Services of type NodePort' },
    { port, protocol: 'udp', from: 'anyone', purpose: 'Services of type NodePort' },
  ],
};
