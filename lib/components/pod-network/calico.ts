import type { Component } from '../component';

/**
 * What Calico's pods listen on with the network of the machine; they themselves are an add-on. There is no BGP:
 * within a segment Felix writes the routes, between segments packets go through VXLAN.
 */
export const calico: Component = {
  name: 'calico',
  roles: ['node'],
  when: ({ cni }) => cni === 'calico',
  ports: () => [
    { port: 4789, protocol: 'udp', from: 'machines', purpose: 'VXLAN' },
    { port: 5473, protocol: 'tcp', from: 'machines', purpose: 'Typha' },
    { port: 9098, protocol: 'tcp', from: 'loopback', purpose: "Typha's health" },
    { port: 9099, protocol: 'tcp', from: 'loopback', purpose: "Felix's health" },
  ],
};
