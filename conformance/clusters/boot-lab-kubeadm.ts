import { bootLab } from '../boot-lab/cluster';

export default bootLab('kubeadm');
