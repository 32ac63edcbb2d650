import { clusterAt } from '../oracle/cluster';

export default clusterAt('v1.37.2');
