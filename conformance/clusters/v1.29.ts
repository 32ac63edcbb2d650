import { clusterAt } from '../oracle/cluster';

export default clusterAt('v1.29.15');
