import { clusterAt } from '../oracle/cluster';

export default clusterAt('v1.25.9');
