import { lab } from '../pxe/cluster';

export default lab(['dnsmasq', 'matchbox']);
