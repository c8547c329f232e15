export { createTestCluster, type TestCluster } from './test-cluster.ts';
export {
  findRunningCluster,
  lockDataFolder,
  startCluster,
  type Cluster,
  type ClusterOptions,
} from './start-cluster.ts';
export { cannot, StartProblem } from './start-problem.ts';
export { freePort } from './run-server.ts';
export { identify, isAlive, signal, waitUntilGone, type ProcessId } from './processes.ts';
