export { createTestCluster, type TestCluster } from './test-cluster.ts';
